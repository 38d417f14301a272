/**
 * Dates as EDTF (ISO 8601-2, levels 0 and 1 and the parts of level 2 that news needs), counted in UTC days.
 * `Date` is used nowhere else but here and at d3's scaleUtc.
 */

/** Whole days since 1970-01-01 in the proleptic Gregorian calendar; negative before. */
export type Day = number;

/** What an EDTF string says: its first and last possible day (inclusive), null where open. */
export interface When {
  earliest: Day | null;
  latest: Day | null;
  unit: Unit;
  /** Marked with `~` or `%` (about) in the string. */
  approximate: boolean;
  /** Marked with `?` or `%` in the string. */
  uncertain: boolean;
}

export type Unit =
  'day' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'decade' | 'century' | 'interval';

const MS_PER_DAY = 86_400_000;

/** The day number of a calendar date, or null where no such date exists (31 April, 29 February 1900). */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return toDay(year, month, day);
}

/** Year, month (1–12), day of month and weekday (0 = Sunday) of a day number. */
export function dateOf(day: Day): { year: number; month: number; day: number; weekday: number } {
  const date = new Date(day * MS_PER_DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}

/** Milliseconds since 1970-01-01T00:00Z at the start of a day, for d3's scaleUtc. */
export const msOf = (day: Day): number => day * MS_PER_DAY;

/** The day `months` later (earlier where negative); the 31st becomes the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: d } = dateOf(day);
  const index = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(index / 12), mod(index, 12) + 1];
  return toDay(y, m, Math.min(d, daysInMonth(y, m)));
}

/** The day `years` later (earlier where negative); 29 February becomes the 28th where there is none. */
export const addYears = (day: Day, years: number): Day => addMonths(day, years * 12);

/** The Sunday on or before a day: weeks are told from Sunday. */
export const startOfWeek = (day: Day): Day => day - dateOf(day).weekday;

/** ISO 8601 week and its year for a day: weeks start on Monday, week 1 holds the first Thursday. */
export function isoWeekOf(day: Day): { year: number; week: number } {
  const thursday = day - mod(dateOf(day).weekday - 1, 7) + 3;
  const { year } = dateOf(thursday);
  return { year, week: Math.floor((thursday - toDay(year, 1, 1)) / 7) + 1 };
}

/**
 * The early, middle or late third of a year, a decade or a month, its inner ends marked as about: "early 2019" is
 * 2019-01/2019-04~. Gives any other date unchanged.
 */
export function narrow(edtf: string, part: string | undefined): string {
  const third = part === 'START' ? 0 : part === 'MID' ? 1 : part === 'END' ? 2 : -1;
  const when = third < 0 ? null : parseEdtf(edtf);
  if (!when || when.earliest === null || when.latest === null || when.approximate) return edtf;
  const { year, month } = dateOf(when.earliest);
  const ends = thirdOf(when, third, year, month);
  if (!ends) return edtf;
  return `${ends[0]}${third > 0 ? '~' : ''}/${ends[1]}${third < 2 ? '~' : ''}`;
}

function thirdOf(
  { unit, latest }: When,
  third: number,
  year: number,
  month: number,
): [string, string] | null {
  const y = (n: number) => formatYear(n);
  if (unit === 'year') return [`${y(year)}-${pad(third * 4 + 1)}`, `${y(year)}-${pad(third * 4 + 4)}`];
  if (unit === 'decade') {
    const [from, to] = [
      [0, 3],
      [4, 6],
      [7, 9],
    ][third] as [number, number];
    return [y(year + from), y(year + to)];
  }
  if (unit === 'century') {
    const [from, to] = [
      [0, 33],
      [34, 66],
      [67, 99],
    ][third] as [number, number];
    return [y(year + from), y(year + to)];
  }
  if (unit !== 'month') return null;
  const at = `${y(year)}-${pad(month)}`;
  return [`${at}-${pad(third * 10 + 1)}`, third === 2 ? formatDay(latest!) : `${at}-${pad(third * 10 + 10)}`];
}

const mod = (n: number, by: number) => ((n % by) + by) % by;

/** Days of a month (1–12) in the proleptic Gregorian calendar. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function toDay(year: number, month: number, day: number): Day {
  // Years from March on, so that the leap day is a year's last; 719,468 days from 1 March of the year 0 to 1970.
  const y = month > 2 ? year : year - 1;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return y * 365 + leapDays + dayOfYear - 719_468;
}

/** A day as EDTF, e.g. 18732 → "2021-04-15". */
export function formatDay(day: Day): string {
  const { year, month, day: d } = dateOf(day);
  return `${formatYear(year)}-${pad(month)}-${pad(d)}`;
}

/** A year as EDTF: four digits, a minus before the year 0, `Y` before five digits and more. */
export function formatYear(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
}

const pad = (n: number) => String(n).padStart(2, '0');

const SINGLE =
  /^(Y?-?\d{1,9}|-?\d{2,3}X{1,2})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?)?)?)?([?~%])?$/;

/**
 * Reads an EDTF string.
 * @returns null where it is not one, or names a date that does not exist.
 */
export function parseEdtf(text: string): When | null {
  const slash = text.indexOf('/');
  return slash < 0 ? parseSingle(text) : parseInterval(text.slice(0, slash), text.slice(slash + 1));
}

/** Whether a string is EDTF as far as this module reads it, and names dates that exist. */
export const isEdtf = (text: string): boolean => parseEdtf(text) !== null;

function parseInterval(from: string, to: string): When | null {
  const isOpen = (end: string) => end === '..' || end === '';
  if (isOpen(from) && isOpen(to)) return null;
  const first = isOpen(from) ? null : parseSingle(from);
  const last = isOpen(to) ? null : parseSingle(to);
  if ((first === null && !isOpen(from)) || (last === null && !isOpen(to))) return null;
  const earliest = first?.earliest ?? null;
  const latest = last?.latest ?? null;
  if (earliest !== null && latest !== null && earliest > latest) return null;
  return {
    earliest,
    latest,
    unit: 'interval',
    approximate: !!(first?.approximate || last?.approximate),
    uncertain: !!(first?.uncertain || last?.uncertain),
  };
}

function parseSingle(text: string): When | null {
  const match = SINGLE.exec(text);
  if (!match) return null;
  const [, yearText = '', monthText, dayText, hour, minute, , , mark] = match;
  const marks = { approximate: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' };
  const span = (first: Day | null, last: Day | null, unit: Unit): When | null =>
    first === null || last === null ? null : { earliest: first, latest: last, unit, ...marks };

  if (yearText.endsWith('X')) {
    if (monthText) return null;
    const first = Number(yearText.replaceAll('X', '0'));
    const last = Number(yearText.replaceAll('X', '9'));
    const isDecade = !yearText.endsWith('XX');
    if (yearText.replace('-', '').length !== 4) return null;
    const [low, high] = first <= last ? [first, last] : [last, first];
    return span(toDay(low, 1, 1), toDay(high, 12, 31), isDecade ? 'decade' : 'century');
  }
  if (!yearText.startsWith('Y') && yearText.replace('-', '').length !== 4) return null;
  if (yearText.startsWith('Y') && yearText.replace(/[Y-]/g, '').length < 5) return null;
  const year = Number(yearText.replace('Y', ''));
  if (yearText === '-0000') return null;
  if (!monthText) return span(toDay(year, 1, 1), toDay(year, 12, 31), 'year');
  const month = Number(monthText);
  if (dayText) {
    if (hour && (Number(hour) > 24 || Number(minute) > 59)) return null;
    const day = dayOf(year, month, Number(dayText));
    return span(day, day, 'day');
  }
  if (month >= 1 && month <= 12)
    return span(toDay(year, month, 1), toDay(year, month, daysInMonth(year, month)), 'month');
  const part = PARTS_OF_YEAR[month];
  if (!part) return null;
  const [startMonth, months, unit] = part;
  const end = startMonth + months - 1;
  const endYear = year + Math.floor((end - 1) / 12);
  const endMonth = ((end - 1) % 12) + 1;
  return span(toDay(year, startMonth, 1), toDay(endYear, endMonth, daysInMonth(endYear, endMonth)), unit);
}

/** EDTF codes in the place of a month: [first month, number of months, unit]. Northern seasons; winter runs into the next year. */
const PARTS_OF_YEAR: Record<number, [number, number, Unit] | undefined> = {
  21: [3, 3, 'season'],
  22: [6, 3, 'season'],
  23: [9, 3, 'season'],
  24: [12, 3, 'season'],
  33: [1, 3, 'quarter'],
  34: [4, 3, 'quarter'],
  35: [7, 3, 'quarter'],
  36: [10, 3, 'quarter'],
  40: [1, 6, 'half'],
  41: [7, 6, 'half'],
};
