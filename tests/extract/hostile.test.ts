import { describe, expect, it } from 'vitest';
import { extractEvents } from '../../src/extract/index.ts';
import { leastCpu } from '../cpu.ts';

const extract = (text: string) => extractEvents({ id: 'x', text, published: '2021-04-15' });

const ACT = 'Russia expelled ten American diplomats on 15 April 2021 and recalled its envoy to Poland';
const STATES =
  'Russia Poland France Iran Israel China Japan Cuba Chad Egypt Kenya Peru Ghana Spain Italy'.split(' ');
const state = (i: number) => STATES[i % STATES.length]!;

/** A name that no list knows, another one for each number. */
const name = (i: number) => 'Q' + (i + 9999).toString(26).replace(/\d/g, (digit) => 'aeioumnrst'[+digit]!);

/** Text of at least `length` characters, unit by unit. */
function grow(unit: string | ((i: number) => string), length: number): string {
  let text = '';
  for (let i = 0; text.length < length; i++) text += typeof unit === 'string' ? unit : unit(i);
  return text;
}

describe('hostile text', () => {
  it.each<[what: string, unit: string | ((i: number) => string)]>([
    ['one sentence', ACT + ' and '],
    ['no marks at all', ACT + ' '],
    ['capitals', `${ACT.toUpperCase()}. `],
    ['one act, over and over', `${ACT}.\n`],
    ['a headline, over and over', 'Norway expels two Russian diplomats\n\n'],
    ['tiny paragraphs', 'Iran met Iraq.\n\n'],
    [
      'other acts',
      (i) => `${state(i)} expelled ${i} diplomats of ${state(i * 7 + 1)} in ${1950 + (i % 70)}. `,
    ],
    ['clauses in a row', '; Iran met Iraq '],
    ['commas', 'Russia, Poland, '],
    ['relative clauses', 'Iran, which met Iraq, which '],
    ['conditions', 'if Iran '],
    ['marks of clauses', 'that after Iran said '],
    ['quotations', '“We met Iran.” '],
    ['quotations that do not close', '“Russia said '],
    ['brackets', '(Russia '],
    ['a word without end', 'a.b-c/d'],
    ['marks without end', "'&_!"],
    ['digits', '12 345 '],
    ['times', 'a week ago '],
    ['days and clocks', 'at 7:30 on Monday 3 May '],
    ['times that look back', 'Iran had met Iraq in March 2014 and '],
    ['times that hang on an act', 'A day after the call Iran met Iraq. '],
    ['names', 'Putin Biden Macron Merkel '],
    ['new names', (i) => `Foreign Minister John ${name(i)} met Iran. `],
    ['titles', 'the foreign minister of the senior US '],
    ['pronouns', 'He said he met them and they met him. '],
    ['many parties', (i) => `${state(i)} and `],
    ['triggers', 'expelled recalled met sanctions '],
    ['acts that point back', 'Iran held talks with Iraq. The talks ended. '],
    ['promotion', 'Related stories\n\n- France recalls envoy\n'],
    ['hard-wrapped lines', 'the minister of foreign affairs met his counterpart from Oslo and\n'],
    ['markup', '<b>*[a](&amp;'],
  ])('takes time that grows with the text: %s', (_, unit) => {
    const [short, long] = [grow(unit, 5000), grow(unit, 20_000)];
    extract(short);
    // Four times the text: a square would cost 16 times as much. The rest is for a busy machine.
    const most = 7 * leastCpu(() => extract(short), 3) + 30;
    expect(leastCpu(() => extract(long), 8, most)).toBeLessThanOrEqual(most);
  });

  it.each([' ', '\t', '\u00a0', '(', ',', '7', 'a', '<', '*', '“', '- ', 'x\n'])(
    'reads five million of "%s", and the news around them with its place',
    (mark) => {
      const text = `${ACT}.\n${mark.repeat(mark.length > 1 ? 50_000 : 5_000_000)}\n${ACT}.`;
      const { events } = extract(text);
      expect(events.length).toBeGreaterThan(0);
      for (const { evidence } of events)
        for (const { start, end, quote } of evidence) expect(quote).toBe(text.slice(start, end));
    },
  );

  it('finds the place of words after any number of spaces', () => {
    const text = `Russia${' '.repeat(200_000)}expelled ten American diplomats on Monday.`;
    const [{ trigger } = { trigger: [0, 0] }] = extract(text).events[0]!.evidence;
    expect(text.slice(...(trigger as [number, number]))).toBe('expelled');
  });

  it.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'Constructor'])(
    'may use a word that every object knows: %s',
    (word) => {
      const text = [
        `The ${word} countries met Iran, and both ${word} agreed to ${word} it.`,
        `Russia ${word} ten diplomats of North Korea in ${word} on early ${word} 3, a ${word} ago.`,
        `President ${word} told the ${word} minister of ${word} that the ${word} had ${word}. &${word};`,
      ].join('\n');
      expect(() => extract(text)).not.toThrow();
    },
  );
});
