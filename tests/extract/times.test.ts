import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import rows from '../cases/times.json' with { type: 'json' };
import { readArticle } from '../../src/extract/1-read/read.ts';
import { findTimes, resolveAnchor } from '../../src/extract/2-find/find.ts';
import type { Reading, Sentence } from '../../src/model/mention.ts';
import { formatDay, isEdtf } from '../../src/model/when.ts';
import { easterSunday, orthodoxEaster } from '../../src/extract/2-find/times/holidays.ts';
import { RULES } from '../../src/extract/2-find/times/match.ts';
import { leastCpu } from '../cpu.ts';
import { loadGold } from '../eval/gold.ts';

interface Row {
  description: string;
  text: string;
  published?: string;
  expected: { text: string; type: string; edtf: string | null; within?: string; basis?: string }[];
}

const timesOf = (text: string, published?: string) => findTimes(readArticle({ id: 'row', text, published }));

describe('findTimes', () => {
  it.each(rows as Row[])('$description: $text', ({ text, published, expected }) => {
    const found = timesOf(text, published).map(({ text, type, edtf, within, basis }, i) => ({
      text,
      type,
      edtf,
      ...(expected[i]?.within && { within }),
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

/** A reading of one sentence without tags: what it costs is the finding alone. */
function bare(text: string): Reading {
  const sentence: Sentence = {
    index: 0,
    block: 0,
    role: 'body',
    start: 0,
    end: text.length,
    text,
    tokens: [],
    quoted: [],
  };
  return {
    article: { id: 'x', text },
    title: null,
    published: { date: '2021-04-15', from: 'front-matter', rule: 'front-matter' },
    sentences: [sentence],
    dropped: [],
  };
}

describe('any text', () => {
  it.each([
    ' ', '1', '1 ', '2019-', 'May ', 'March 3 - ', 'a week ago ', 'the end of the ', 'two days after ', 'a hundred and ',
    'every other ', 'Monday, ', '10:30 a.m. ', '\u2019s ', '((((', 'the the the ', 'in 2019 and 2020 and ', 'N.A.T.O.',
  ])('takes time that grows with its length: "%s"', (piece) => {
    const cost = (times: number) => {
      const reading = bare(piece.repeat(times));
      return leastCpu(() => findTimes(reading));
    };
    // Eight times the text: a square would cost 64 times as much. The rest is for a busy machine.
    expect(cost(2400)).toBeLessThan(32 * cost(300) + 50);
  }); // prettier-ignore

  it('reads more than a megabyte of news in a second of computing', () => {
    const readings = loadGold().map(({ article }) => readArticle(article));
    const megabytes = readings.reduce((sum, { article }) => sum + article.text.length, 0) / 1e6;
    const seconds = leastCpu(() => readings.forEach((reading) => findTimes(reading)), 12) / 1000;
    expect(megabytes / seconds).toBeGreaterThan(1);
  });

  it('gives sorted times that do not overlap, are cut from it and hold EDTF or nothing', () => {
    const words = fc.constantFrom(
      'May', 'March', '31', '30', '2019', 'the', 'of', 'last', 'week', 'two', 'days', 'after', 'Monday', 'and', '-', 'ago', 'year',
      'February', '29', '1900', 'early', ',', 'that', 'evening', 'at', '10', 'a.m.', 'every', 'summer', 'Easter', 'first', 'quarter', 'century', '5th',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (some) => {
        const text = some.join(' ');
        let end = 0;
        for (const time of findTimes(bare(text))) {
          expect(time.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(time.start, time.end)).toBe(time.text);
          if (time.edtf !== null) expect(isEdtf(time.edtf), `${text}: ${time.edtf}`).toBe(true);
          end = time.end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('TIMEX3 values', () => {
  it.each([
    ['two years', 'P2Y'],
    ['half an hour', 'PT30M'],
    ['several weeks', 'PXW'],
    ['a decade', 'P1DE'],
    ['every Monday', 'XXXX-WXX-1'],
    ['daily', 'P1D'],
    ['this week', '2021-W15'],
    ['last weekend', '2021-W14-WE'],
    ['this morning', '2021-04-15TMO'],
    ['the second quarter of 2020', '2020-Q2'],
    ['summer 2020', '2020-SU'],
    ['the 1990s', '199'],
    ['the 19th century', '18'],
    ['now', 'PRESENT_REF'],
    ['recently', 'PAST_REF'],
    ['44 BC', 'BC0044'],
  ])('%s is %s', (words, value) =>
    expect(timesOf(`They met for ${words}.`, '2021-04-15')[0]?.value).toBe(value),
  );
});

describe('resolveAnchor', () => {
  const day = { count: 1, unit: 'day' as const };
  const anchor = { event: { start: 0, end: 1 }, direction: 'after' as const, distance: day };

  it.each([
    [anchor, '2021-04-15', '2021-04-16'],
    [{ ...anchor, direction: 'before' as const }, '2021-03-01', '2021-02-28'],
    [{ ...anchor, direction: 'same' as const, distance: null }, '2021-04', '2021-04'],
    [{ ...anchor, distance: null }, '2021-04-15', '2021-04-15/..'],
    [{ ...anchor, distance: { count: 2, unit: 'year' as const } }, '2019', '2021'],
    [{ ...anchor, distance: { count: 3, unit: 'month' as const } }, '2020-11-30', '2021-02'],
    [{ ...anchor, distance: { count: 1, unit: 'week' as const } }, '2021-04-15', '2021-04-18/2021-04-24'],
    [anchor, '2021', null],
    [anchor, '../2021', null],
  ])('%j from %s is %s', (anchor, event, expected) => expect(resolveAnchor(anchor, event)).toBe(expected));
});

describe('Easter', () => {
  it.each([
    [1961, '1961-04-02', '1961-04-09'],
    [2000, '2000-04-23', '2000-04-30'],
    [2021, '2021-04-04', '2021-05-02'],
    [2038, '2038-04-25', '2038-04-25'],
  ])('of %i is %s, the Orthodox one %s', (year, western, eastern) => {
    expect(formatDay(easterSunday(year))).toBe(western);
    expect(formatDay(orthodoxEaster(year))).toBe(eastern);
  });
});
