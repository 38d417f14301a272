import { describe, expect, it } from 'vitest';
import { maskMarkup } from '../../src/extract/1-read/markup.ts';
import { readSignature } from '../../src/extract/1-read/posts.ts';
import { readArticle } from '../../src/extract/1-read/read.ts';
import { BOILERPLATE, CAPTION } from '../../src/extract/lexicon/boilerplate.ts';
import { leastCpu } from '../cpu.ts';

const read = (text: string) => readArticle({ id: 'a', text, published: '2021-04-15' });
const rolesOf = (text: string) => read(text).sentences.map((s) => `${s.role}: ${s.text}`);
const droppedOf = (text: string) => read(text).dropped.map((d) => `${d.rule}: ${text.slice(d.start, d.end)}`);
const NEWS = 'The minister met his counterpart in Vienna on Monday.';

describe('boilerplate', () => {
  const rows = BOILERPLATE.flatMap(({ rule, examples }) => examples.map((words) => [rule, words]));
  it.each(rows)('%s drops “%s”', (rule, words) =>
    expect(droppedOf(`${NEWS}\n${words}\n${NEWS}`)).toEqual([`${rule}: ${words}`]),
  );

  it.each(CAPTION.examples.map((words) => [words]))('a caption is dropped: “%s”', (words) =>
    expect(droppedOf(`${NEWS}\n${words}\n${NEWS}`)).toEqual([`caption: ${words}`]),
  );

  it.each([
    'By Thursday the ambassador had left.',
    'For more than two years the two sides did not talk.',
    'Follow-up talks are planned.',
    'Published reports accuse Russia of the attack.',
    'Support for the treaty grew in Tokyo.',
    'Related talks began in Geneva.',
    'Recommended sanctions were never imposed.',
    'Photographs showed troops at the border.',
    'Files were seized at the embassy.',
    'Read more slowly, the treaty says the opposite.',
    'Watching from Paris, Macron called for calm.',
  ])('news stays: “%s”', (words) => expect(droppedOf(`${NEWS}\n${words}\n${NEWS}`)).toEqual([]));
});

describe('the layout of a page', () => {
  it('has a headline and a standfirst above the text', () =>
    expect(
      rolesOf(`Norway expels two diplomats\nOslo says they were spies\n${NEWS}\n${NEWS}`).slice(0, 2),
    ).toEqual(['headline: Norway expels two diplomats', 'standfirst: Oslo says they were spies']));

  it('may begin with a sentence instead', () =>
    expect(rolesOf(`${NEWS}\n${NEWS}\n${NEWS}`)[0]).toBe(`body: ${NEWS}`));

  it('has bullets and subheads, in Markdown or plain', () =>
    expect(
      rolesOf(
        `${NEWS}\n\n## What next?\n\n- Iran recalled its envoy.\n• Iraq did not.\n\n**And then?**\n\n${NEWS}`,
      ),
    ).toEqual([
      `body: ${NEWS}`,
      'subhead: What next?',
      'bullet: Iran recalled its envoy.',
      'bullet: Iraq did not.',
      'subhead: And then?',
      `body: ${NEWS}`,
    ]));

  it('joins the lines of a hard-wrapped paragraph', () =>
    expect(
      rolesOf('The minister of foreign affairs met his counterpart from Oslo\nin Vienna on Monday.'),
    ).toEqual(['body: The minister of foreign affairs met his counterpart from Oslo\nin Vienna on Monday.']));

  it('drops teasers cut by dots, and the headlines above them', () =>
    expect(
      droppedOf(
        `${NEWS}\n-\nIran rejects new talks: minister\nThe foreign minister of Iran said on Tuesday that his country would not ... Middle East`,
      ),
    ).toEqual([
      'separator: -',
      'teaser-headline: Iran rejects new talks: minister',
      'teaser: The foreign minister of Iran said on Tuesday that his country would not ... Middle East',
    ]));

  it('drops the list of other stories, not the text after it', () => {
    const text = `${NEWS}\n\nRelated stories\n\n- France recalls envoy\n- Who is Lavrov?\n\n${NEWS}`;
    expect(droppedOf(text)).toHaveLength(3);
    expect(rolesOf(text)).toHaveLength(2);
  });

  it('keeps an embedded post with its author and day', () => {
    const { sentences } = read(
      `${NEWS}\nPoland expels three diplomats. https://t.co/abc pic.twitter.com/def\n— News Desk (@desk) April 15, 2021\n${NEWS}`,
    );
    expect(sentences[1]).toMatchObject({
      role: 'post',
      author: 'News Desk',
      date: '2021-04-15',
      text: 'Poland expels three diplomats.',
    });
    expect(sentences).toHaveLength(3);
  });

  it('knows a signature from a dash', () => {
    expect(readSignature('— The embassy (once a palace) was closed.')).toBeNull();
    expect(readSignature('— Foreign Office (@FCDO) 3 March 2021')).toEqual({
      author: 'Foreign Office',
      date: '2021-03-03',
    });
  });

  it('marks what stands in quotation marks', () => {
    const text = 'He called it “a grave error” and left.';
    const [sentence] = read(text).sentences;
    expect(sentence!.quoted.map((q) => text.slice(q.start, q.end))).toEqual(['“a grave error”']);
  });
});

describe('markup', () => {
  it.each([
    ['**Bold** and *italic* words', 'Bold and italic words'],
    ['A [link](https://example.org/a_b) here', 'A link here'],
    ['3 * 4 * 5 and snake_case stay', '3 * 4 * 5 and snake_case stay'],
    ['<p>Iran &amp; Iraq</p><script>var a = "<p>no</p>"</script><p>Talks</p>', 'Iran & Iraq Talks'],
    ['<p>An <b>open <i>tag', 'An open tag'],
  ])('of %s is masked in place', (markup, words) => {
    const masked = maskMarkup(markup);
    expect(masked.length).toBe(markup.length);
    expect(masked.replace(/\s+/g, ' ').trim()).toBe(words);
  });

  it('takes linear time on hostile input', () => {
    const time = (n: number) => {
      const texts = ['<', '[', '*', '“', '<script>', '&', '- ', 'x\n'].map((unit) => '<p>' + unit.repeat(n));
      return leastCpu(() => {
        for (const text of texts) readArticle({ id: 'a', text });
      });
    };
    time(500);
    // Four times the text: a square would cost 16 times as much.
    expect(time(8000) / time(2000)).toBeLessThan(12);
  });
});
