import { describe, expect, it } from 'vitest';
import { readPublished } from '../../src/extract/1-read/published.ts';
import { readArticle } from '../../src/extract/1-read/read.ts';
import { leastCpu } from '../cpu.ts';

function publishedOf(text: string, published?: string): string {
  const article = { id: 'row', text, ...(published && { published }) };
  const { date, from } = readPublished(article, readArticle(article).sentences);
  return `${date} ${from}`;
}

describe('readPublished', () => {
  it.each([
    ['WASHINGTON, April 15, 2021 (Reuters) - The US expelled ten diplomats.', '2021-04-15 dateline'],
    ['PARIS, 3 March 1999 – France recalled its envoy.', '1999-03-03 dateline'],
    ['MOSCOW, Oct. 4, 1993 (AP) — Tanks fired on the parliament.', '1993-10-04 dateline'],
    ['GENEVA, May 6 (Reuters) - Ministers met. Talks began in 2015.', '2015-05-06 dateline'],
    ['Lisbon, Aug. 5, 1974 (ANI) -- Portugal recognised the republic.', '1974-08-05 dateline'],
    ['ADDIS ABABA, Ethiopia, May 25, 1963 — Thirty states signed the charter.', '1963-05-25 dateline'],
    ['Lisbon, 5 August 1974, was a warm place - ministers met there.', '1974-08-05 text'],
    ['A headline\nPublished 15 April 2021\nMinisters met on Thursday.', '2021-04-15 text'],
    ['A headline\nUpdated: April 15, 2021 10:30 GMT\nMinisters met on Thursday.', '2021-04-15 text'],
    ['Thursday, April 15, 2021\nMinisters met on Thursday.', '2021-04-15 text'],
    ['Ministers met on Thursday.\n— Al Arabiya English (@AlArabiya_Eng) April 15, 2021', '2021-04-15 text'],
    ['Ministers met on Monday.\n— Al Arabiya English (@AlArabiya_Eng) April 15, 2021', 'null unknown'],
    ['The ministers met on 15 April 2021. They had met before.', '2021-04-15 text'],
    [
      '<html><head><script>{"datePublished":"2021-04-15T10:00:00Z"}</script></head><p>They met.</p>',
      '2021-04-15 metadata',
    ],
    [
      '<meta property="article:published_time" content="2021-04-15T10:00:00Z"><p>They met.</p>',
      '2021-04-15 metadata',
    ],
    ['<p>They met.</p><time datetime="2021-04-15">yesterday</time>', '2021-04-15 metadata'],
    ['Ministers met on Thursday.', 'null unknown'],
    ['WASHINGTON, April 31, 2021 (Reuters) - They met.', 'null unknown'],
    ['The war ended. It began long ago. It was bitter. They signed on 11 November 1918.', 'null unknown'],
  ])('%s', (text, expected) => expect(publishedOf(text)).toBe(expected));

  it('trusts front matter more than the text', () => {
    expect(publishedOf('PARIS, 3 March 1999 – They met.', '1999-03-04')).toBe('1999-03-04 front-matter');
    expect(publishedOf('They met.', '2021-04-15T23:30:00+02:00')).toBe('2021-04-15 front-matter');
    expect(publishedOf('They met.', 'soon')).toBe('null unknown');
  });

  it('takes the weekday of a dateline for the day of writing', () => {
    const article = {
      id: 'row',
      text: 'LONDON, Tuesday night\nMinisters met today.',
      published: '1956-10-31',
    };
    const read = (published: string) =>
      readPublished({ ...article, published }, readArticle(article).sentences).written;
    expect(read('1956-10-31')).toBe('1956-10-30');
    expect(read('1956-10-30')).toBe(undefined);
    expect(read('1956-11-05')).toBe(undefined);
  });

  it('takes the day of a dateline for the day of writing, whatever way its place is written', () => {
    const read = (text: string) => {
      const article = { id: 'row', text, published: '1974-08-06' };
      return readPublished(article, readArticle(article).sentences).written;
    };
    expect(read('Lisbon, Aug. 5 (ANI) -- Ministers met on Monday.')).toBe('1974-08-05');
    expect(read('LISBON, 5 August – Ministers met on Monday.')).toBe('1974-08-05');
    expect(read('LISBON, 5 July – Ministers met on Monday.')).toBe(undefined);
    expect(read('Lisbon, Aug. 5 was quiet. Ministers met on Monday.')).toBe(undefined);
  });

  it('takes linear time on hostile lines', () => {
    for (const hostile of [
      '<meta '.repeat(4000),
      'A'.repeat(40000),
      '— '.repeat(20000),
      'PARIS '.repeat(8000),
      '<time '.repeat(6000),
    ]) {
      expect(leastCpu(() => readPublished({ id: 'x', text: hostile }, []))).toBeLessThan(500);
    }
  });
});
