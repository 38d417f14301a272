import { describe, expect, it } from 'vitest';
import rows from '../cases/times.json' with { type: 'json' };
import { readArticle } from '../../src/extract/1-read/read.ts';
import { findTimes } from '../../src/extract/2-find/find.ts';
import { RULES } from '../../src/extract/2-find/times/match.ts';

interface Row {
  description: string;
  text: string;
  published?: string;
  expected: { text: string; type: string; edtf: string | null; basis?: string }[];
}

const timesOf = (text: string, published?: string) => findTimes(readArticle({ id: 'row', text, published }));

describe('findTimes', () => {
  it.each(rows as Row[])('$description: $text', ({ text, published, expected }) => {
    const found = timesOf(text, published).map(({ text, type, edtf, basis }, i) => ({
      text,
      type,
      edtf,
      ...(expected[i]?.basis && { basis }),
    }));
    expect(found).toEqual(expected);
  });

  it('gives offsets into the text of the article', () => {
    const text = 'They met.\n\nTalks on Monday ended 14 June 2017.';
    for (const time of timesOf(text, '2017-06-15')) expect(text.slice(time.start, time.end)).toBe(time.text);
  });
});

describe('every rule', () => {
  it.each(RULES.map(({ name, example }) => ({ name, example })))(
    '$name finds "$example"',
    ({ name, example }) => {
      expect(timesOf(example, '2021-04-15').map((time) => time.rule)).toContain(name);
    },
  );
});
