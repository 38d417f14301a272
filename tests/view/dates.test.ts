import { describe, expect, it } from 'vitest';
import { dateInShort, dateInWords } from '../../src/view/dates.ts';

describe('dateInWords', () => {
  it.each([
    ['2021-04-15', 'day', 'on 15 April 2021'],
    ['2021-04-11/2021-04-15', 'week', 'in the week of 11 April 2021'],
    ['2021-04-04/2021-04-10', 'week', 'in the week of 4 April 2021'],
    ['2021-04-11/2021-04-15', 'day', 'between 11 and 15 April 2021'],
    ['2021-04-28/2021-05-03', 'day', 'between 28 April and 3 May 2021'],
    ['2020-12-28/2021-01-03', 'day', 'between 28 December 2020 and 3 January 2021'],
    ['2021-04', 'month', 'in April 2021'],
    ['2021-02/2021-04', 'month', 'between February and April 2021'],
    ['2020', 'year', 'in 2020'],
    ['1999/2004', 'year', 'between 1999 and 2004'],
    ['2019-01/2019-04~', 'year', 'in early 2019'],
    ['2019-05~/2019-08~', 'year', 'in mid-2019'],
    ['2019-09~/2019-12', 'year', 'in late 2019'],
    ['2021-04-21~/2021-04-30', 'month', 'in late April 2021'],
    ['1987~/1989', 'decade', 'in the late 1980s'],
    ['../2021-04-15', 'open', 'before 15 April 2021'],
    ['2021-04-15/..', 'open', 'from 15 April 2021 on'],
    ['2021-22', 'season', 'in summer 2021'],
    ['2021-34', 'quarter', 'in the 2nd quarter of 2021'],
    ['2021-41', 'season', 'in the 2nd half of 2021'],
    ['199X', 'decade', 'in the 1990s'],
    ['19XX', 'decade', 'in the 20th century'],
    ['1985~', 'year', 'in about 1985'],
    ['-0043', 'year', 'in 44 BCE'],
    [null, 'unknown', 'at an unknown date'],
  ])('says %s (%s) as "%s"', (edtf, precision, words) => expect(dateInWords(edtf, precision)).toBe(words));

  it('speaks the language of the reader', () => {
    expect(dateInWords('2021-04-15', 'day', 'de-DE')).toBe('am 15. April 2021');
    expect(dateInWords('2021-04', 'month', 'fr')).toBe('en avril 2021');
    expect(dateInWords('2019-01/2019-04~', 'year', 'de')).toBe('Anfang 2019');
    expect(dateInWords('2021-04-15', 'day', 'en-US')).toBe('on April 15, 2021');
    expect(dateInWords('2021-04-15', 'day', 'es')).toBe('15 de abril de 2021');
  });
});

describe('dateInShort', () => {
  it.each([
    ['2021-04-15', '15 Apr 2021'],
    ['2021-04', 'Apr 2021'],
    ['2021-04-11/2021-04-15', '11–15 Apr 2021'],
    ['../2021-04-15', '← 15 Apr 2021'],
    ['2021-04-15/..', '15 Apr 2021 →'],
    ['2019-01/2019-04~', 'early 2019'],
    ['2020', '2020'],
  ])('labels %s "%s"', (edtf, label) =>
    expect(dateInShort(edtf).replaceAll(/[\u2009\u00a0]/g, '')).toBe(label),
  );
});
