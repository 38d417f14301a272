import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  addMonths,
  addYears,
  dateOf,
  dayOf,
  formatDay,
  isEdtf,
  isoWeekOf,
  narrow,
  parseEdtf,
  startOfWeek,
} from '../../src/model/when.ts';

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

describe('addMonths and addYears', () => {
  const later = (day: string, months: number) => formatDay(addMonths(parseEdtf(day)!.earliest!, months));

  it.each([
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2021-03-31', -1, '2021-02-28'],
    ['2021-12-15', 1, '2022-01-15'],
    ['2021-01-15', -1, '2020-12-15'],
    ['2021-04-15', -36, '2018-04-15'],
  ])('%s and %i months is %s', (day, months, expected) => expect(later(day, months)).toBe(expected));

  it('give 28 February for a leap day in a common year', () => {
    expect(formatDay(addYears(parseEdtf('2020-02-29')!.earliest!, 1))).toBe('2021-02-28');
  });

  it('never leave the month that they count to', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -700000, max: 700000 }),
        fc.integer({ min: -2400, max: 2400 }),
        (day, months) => {
          const [a, b] = [dateOf(day), dateOf(addMonths(day, months))];
          expect(b.year * 12 + b.month).toBe(a.year * 12 + a.month + months);
          expect(b.day).toBeLessThanOrEqual(a.day);
        },
      ),
    );
  });
});

describe('weeks', () => {
  it('start on Sunday', () => expect(formatDay(startOfWeek(dayOf(2021, 4, 15)!))).toBe('2021-04-11'));

  it.each([
    ['2021-01-03', 2020, 53],
    ['2021-01-04', 2021, 1],
    ['2018-12-31', 2019, 1],
    ['2021-04-15', 2021, 15],
  ])('have the ISO number: %s is in %i, week %i', (day, year, week) =>
    expect(isoWeekOf(parseEdtf(day)!.earliest!)).toEqual({ year, week }),
  );
});

describe('narrow', () => {
  it.each([
    ['2019', 'START', '2019-01/2019-04~'],
    ['2019', 'MID', '2019-05~/2019-08~'],
    ['2019', 'END', '2019-09~/2019-12'],
    ['2021-02', 'END', '2021-02-21~/2021-02-28'],
    ['2021-04', 'START', '2021-04-01/2021-04-10~'],
    ['199X', 'END', '1997~/1999'],
    ['19XX', 'START', '1900/1933~'],
    ['2021-04-15', 'END', '2021-04-15'],
    ['2019', 'APPROX', '2019'],
  ])('%s %s is %s', (edtf, part, expected) => expect(narrow(edtf, part)).toBe(expected));

  it('always gives EDTF within the date', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('START', 'MID', 'END'),
        (y, m, part) => {
          const whole = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}`;
          const [inner, outer] = [parseEdtf(narrow(whole, part))!, parseEdtf(whole)!];
          expect(inner.earliest).toBeGreaterThanOrEqual(outer.earliest!);
          expect(inner.latest).toBeLessThanOrEqual(outer.latest!);
        },
      ),
    );
  });
});
