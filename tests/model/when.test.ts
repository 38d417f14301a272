import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, formatDay, isEdtf, parseEdtf } from '../../src/model/when.ts';

const words = (edtf: string) => {
  const when = parseEdtf(edtf);
  if (!when) return null;
  return `${when.earliest === null ? '..' : formatDay(when.earliest)}/${when.latest === null ? '..' : formatDay(when.latest)} ${when.unit}`;
};

describe('parseEdtf', () => {
  it.each([
    ['2021-04-15', '2021-04-15/2021-04-15 day'],
    ['2021-02', '2021-02-01/2021-02-28 month'],
    ['2020', '2020-01-01/2020-12-31 year'],
    ['201X', '2010-01-01/2019-12-31 decade'],
    ['19XX', '1900-01-01/1999-12-31 century'],
    ['2021-21', '2021-03-01/2021-05-31 season'],
    ['2021-24', '2021-12-01/2022-02-28 season'],
    ['2021-36', '2021-10-01/2021-12-31 quarter'],
    ['2021-41', '2021-07-01/2021-12-31 half'],
    ['2021-04-11/2021-04-15', '2021-04-11/2021-04-15 interval'],
    ['../2021-04-15', '../2021-04-15 interval'],
    ['2021-04/..', '2021-04-01/.. interval'],
    ['1985~', '1985-01-01/1985-12-31 year'],
    ['-0044-03-15', '-0044-03-15/-0044-03-15 day'],
    ['Y12000', 'Y12000-01-01/Y12000-12-31 year'],
    ['2000-02-29', '2000-02-29/2000-02-29 day'],
  ])('reads %s', (edtf, expected) => expect(words(edtf)).toBe(expected));

  it.each([
    '2021-04-31',
    '1900-02-29',
    '2021-13',
    '2021-00',
    '21',
    '../..',
    '2021-05/2021-04',
    'Thursday',
    '2021-4-1',
    '',
  ])('rejects "%s"', (edtf) => expect(isEdtf(edtf)).toBe(false));
});

describe('day numbers', () => {
  it('count whole UTC days whatever the time zone of the machine', () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(dayOf(2021, 4, 15)).toBe(18732);
    expect(dateOf(18732)).toEqual({ year: 2021, month: 4, day: 15, weekday: 4 });
  });
});
