import { describe, expect, it } from 'vitest';
import { extractEvents, readEvents } from '../../src/extract/index.ts';

/** The date of the act that a word tells, in a text published on a day. */
function dateOf(text: string, word: string, published: string) {
  const { mentions } = readEvents({ id: 'row', text, published });
  const mention = mentions.find(({ trigger }) => trigger.text.includes(word));
  return mention && [mention.date, mention.dateBasis];
}

describe('a sentence dates those after it in its paragraph', () => {
  it.each([
    // A sentence that tells no act still moves the story on.
    ['The fire broke out on 9 June 2005. Norway expelled two Cuban envoys.', 'expelled', '2005-06-09'],
    ['The ships came on 3 May 2005. Two days later they were gone. Chile recalled its ambassador to Peru.', 'recalled', '2005-05-05'],
    ['The ships came in May 2005. Chile recalled its ambassador to Peru.', 'recalled', '2005-05'],
    // Not what the pluperfect looks back on, what is to come, or what stands in a name.
    ['The fire broke out on 9 June 2005; in March the depot had been inspected. Norway expelled two Cuban envoys.', 'expelled', '2005-06-09'],
    ['The ships came on 3 May 2005 under an accord of April 1990. Chile recalled its ambassador to Peru.', 'recalled', '2005-05-03'],
    ['The base has stood there since 1990. The mission was closed on 3 May 2005. Chile recalled its ambassador to Peru.', 'recalled', '2005-05-03'],
  ])('%s', (text, word, expected) => {
    expect(dateOf(`Much has been written about it.\n\n${text}`, word, '2009-02-01')).toEqual([expected, 'context']);
  }); // prettier-ignore

  it('also a time that hangs on what was just told', () => {
    const text = 'Much has been written.\n\nOn 3 May 2005 Chile recalled its ambassador to Peru. Two days after the announcement Peru expelled two Chilean diplomats.';
    const { events } = extractEvents({ id: 'row', text, published: '2009-02-01' });
    expect(events.map(({ date }) => date)).toEqual(['2005-05-03', '2005-05-05']);
  }); // prettier-ignore

  it('but not those of the next paragraph of news', () => {
    const text = 'On Monday the ship docked in Oslo.\n\nThe fire broke out on 9 June 2005.\n\nNorway expelled two Cuban envoys.';
    expect(dateOf(text, 'expelled', '2009-02-03')?.[0]).not.toBe('2005-06-09');
  }); // prettier-ignore

  it('nor an act in the pluperfect', () => {
    const text = 'They met.\n\nThe fire broke out on 9 June 2005. Norway had expelled two Cuban envoys.';
    expect(dateOf(text, 'expelled', '2009-02-03')?.[0]).not.toBe('2005-06-09');
  });
});
