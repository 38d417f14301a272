/** Days with a name: fixed days, nth weekdays, Easter and what hangs on it, and feasts of other calendars. */
import table from '../../lexicon/time-holidays.json' with { type: 'json' };
import { dayOf, dateOf, daysInMonth, type Day } from '../../../model/when.ts';
import type { Period } from './period.ts';

interface Holiday {
  /** Words of a rule's pattern. */
  words: string;
  /** "12-25", "4th Thu 11", "last Mon 5", "easter-2", "islamic 9 1 30", "chinese 1 1". */
  when: string;
  days?: number;
}

export const HOLIDAYS: readonly Holiday[] = Object.entries(table as Record<string, string>).map(
  ([words, when]) => ({ words, when }),
);
const BY_NAME = new Map(HOLIDAYS.map(({ words, when }) => [words, when]));

/** The year of a day that has come only once ("9/11"), or null. */
export function yearOfOnly(name: string): number | null {
  const when = BY_NAME.get(name) ?? '';
  return when.startsWith('once ') ? Number(when.slice(5, 9)) : null;
}

/** A holiday's days in a Gregorian year, or null where it is none or does not fall into the year. */
export function holidayIn(name: string, year: number): Period | null {
  const when = BY_NAME.get(name);
  const first = when === undefined ? null : firstDay(when, year);
  if (first === null) return null;
  const days = Number(/for (\d+)$/.exec(when!)?.[1] ?? 1);
  return { grain: days === 1 ? 'day' : 'week', first, last: first + days - 1 };
}

function firstDay(when: string, year: number): Day | null {
  const [kind = '', a = '', b = ''] = when.split(' ');
  if (/^\d\d-\d\d$/.test(kind)) return dayOf(year, Number(kind.slice(0, 2)), Number(kind.slice(3)));
  if (kind.startsWith('easter')) return easterSunday(year) + Number(kind.slice(6) || 0);
  if (kind.startsWith('orthodox')) return orthodoxEaster(year) + Number(kind.slice(8) || 0);
  if (kind === 'once') return year === Number(a.slice(0, 4)) ? inTable(when, year) : null;
  if (kind === 'years') return inTable(when, year);
  if (kind in CALENDARS) return inCalendar(kind as keyof typeof CALENDARS, Number(a), Number(b), year);
  return nthWeekday(kind, Number(a), Number(b), year);
}

/** "years 2020-11-14 2021-11-04": where no rule gives the day. */
function inTable(days: string, year: number): Day | null {
  const at = days.indexOf(` ${year}-`);
  if (at < 0) return null;
  return dayOf(year, Number(days.slice(at + 6, at + 8)), Number(days.slice(at + 9, at + 11)));
}

/** "4th" Thursday (4) of November (11); "last" Monday (1) of May (5). */
function nthWeekday(nth: string, weekday: number, month: number, year: number): Day | null {
  const first = dayOf(year, month, 1)!;
  const start = first + ((weekday - dateOf(first).weekday + 7) % 7);
  if (nth === 'last') {
    const last = first + daysInMonth(year, month) - 1;
    return last - ((dateOf(last).weekday - weekday + 7) % 7);
  }
  return start + 7 * (parseInt(nth, 10) - 1);
}

/** Gregorian Easter by the anonymous computus (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return dayOf(year, month, day)!;
}

/** Julian Easter in the Gregorian calendar (Meeus); the calendars are 13 days apart from 1900 to 2099. */
export function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const month = Math.floor((d + e + 114) / 31);
  const day = ((d + e + 114) % 31) + 1;
  const drift = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return dayOf(year, month, day)! + drift;
}

const CALENDARS = { islamic: 'islamic-umalqura', chinese: 'chinese', hebrew: 'hebrew' } as const;
const FOUND = new Map<string, Day | null>();

/** The first day of a Gregorian year that is that month and day in another calendar, as Intl knows it. */
function inCalendar(calendar: keyof typeof CALENDARS, month: number, day: number, year: number): Day | null {
  if (year < 1900 || year > 2077) return null;
  const key = `${calendar} ${month} ${day} ${year}`;
  let found = FOUND.get(key);
  if (found === undefined) FOUND.set(key, (found = searchCalendar(calendar, month, day, year)));
  return found;
}

function searchCalendar(
  calendar: keyof typeof CALENDARS,
  month: number,
  day: number,
  year: number,
): Day | null {
  const format = new Intl.DateTimeFormat(`en-u-ca-${CALENDARS[calendar]}`, {
    timeZone: 'UTC',
    month: 'numeric',
    day: 'numeric',
  });
  const wanted = calendar === 'hebrew' ? HEBREW[month - 1]! : String(month);
  const start = dayOf(year, 1, 1)!;
  for (let at = start; at < start + 366; at++) {
    const parts = format.formatToParts(at * 86_400_000);
    const part = (type: string) => parts.find((each) => each.type === type)?.value;
    // In a Jewish leap year the feasts of Adar are in its second month.
    if ((part('month') === wanted || part('month') === `${wanted} II`) && part('day') === String(day))
      return at;
  }
  return null;
}

/** Hebrew months as Intl spells them, Nisan first. */
const HEBREW = [
  'Nisan',
  'Iyar',
  'Sivan',
  'Tamuz',
  'Av',
  'Elul',
  'Tishri',
  'Heshvan',
  'Kislev',
  'Tevet',
  'Shevat',
  'Adar',
];
