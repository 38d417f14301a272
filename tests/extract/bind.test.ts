import { describe, expect, it } from 'vitest';
import { readEvents } from '../../src/extract/index.ts';
import type { EventMention } from '../../src/model/mention.ts';

const PUBLISHED = '2021-04-16';
const read = (text: string, published = PUBLISHED): EventMention[] =>
  readEvents({ id: 'text', text, published }).mentions;
const first = (text: string): EventMention => {
  const [event] = read(text);
  if (!event) throw new Error(`no event in “${text}”`);
  return event;
};

describe('bindEvents', () => {
  it('counts what the act is done to, in words and in figures', () => {
    expect(first('The US expelled ten Russian diplomats.').quantity).toEqual({
      count: 10,
      noun: 'Russian diplomats',
    });
    expect(first('Poland expelled 23 Russian diplomats.').quantity).toEqual({
      count: 23,
      noun: 'Russian diplomats',
    });
    expect(first('Poland expelled the Russian ambassador.').quantity).toBeNull();
  });

  it('takes venues for places, not for parties', () => {
    const meeting = first('Joe Biden met Vladimir Putin in Geneva.');
    expect(meeting.place).toEqual({ name: 'Geneva', country: 'CHE' });
    expect([...meeting.source].sort()).toEqual(['joe-biden', 'vladimir-putin']);
  });

  it('quotes the whole of a short sentence and the clause of a long one', () => {
    const text =
      'The decision came late in the evening after a day of long and tense debates among ministers who could not agree on ' +
      'anything, not even on the hour at which they would speak to the press; the Czech Republic expelled eighteen Russian diplomats.';
    const [event] = read(text);
    expect(text.slice(event!.quote.start, event!.quote.end)).toBe(
      'the Czech Republic expelled eighteen Russian diplomats',
    );
    const short = 'Poland expelled three Russian diplomats.';
    expect(first(short).quote).toEqual({ start: 0, end: short.length });
  });

  it('recalls old acts in the background', () => {
    const [now, then] = read(
      'Russia expelled ten American diplomats on Friday. In 2018 Britain expelled 23 Russian diplomats.',
    );
    expect([now!.salience, then!.salience]).toEqual(['main', 'background']);
  });

  it('leaves out acts of nobody that politics knows', () => {
    expect(read('A waiter expelled two guests.')).toEqual([]);
  });

  it('names the rules of each mention in the order of the stages', () => {
    const { rules, trigger } = first('Poland expelled three Russian diplomats.');
    expect(rules[0]).toBe(trigger.rule);
    expect(rules.at(-1)).toMatch(/^date:/);
  });

  it('is less sure of a pronoun and of an undated act', () => {
    const sure = first('On 15 April 2021 the US expelled ten Russian diplomats.');
    const [, less] = read('Antony Blinken met Sergei Lavrov on Thursday. He invited Russia to talks.');
    expect(sure.confidence).toBeGreaterThan(less!.confidence);
    expect(sure.confidence).toBeLessThanOrEqual(1);
  });
});
