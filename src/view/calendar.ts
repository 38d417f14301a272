import { dateOf, dayOf, msOf } from '../model/when.ts';

/** A step of the calendar that people count in: every `count` hours, days, weeks, months or years. */
export interface Step {
  unit: 'hour' | 'day' | 'week' | 'month' | 'year';
  count: number;
  /** Its length in milliseconds, on average. */
  length: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MONTH = 30.436875 * DAY;
const YEAR = 365.2425 * DAY;

const step = (unit: Step['unit'], count: number, length: number): Step => ({ unit, count, length });

/** From an hour to a thousand years. */
export const STEPS: readonly Step[] = [
  ...[1, 3, 6, 12].map((n) => step('hour', n, n * HOUR)),
  step('day', 1, DAY),
  step('week', 1, 7 * DAY),
  ...[1, 3].map((n) => step('month', n, n * MONTH)),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((n) => step('year', n, n * YEAR)),
];

/** First day of the week: 0 Sunday, 1 Monday, 6 Saturday. */
export type WeekStart = 0 | 1 | 6;

/** The beginnings of all steps that touch [from, to], ms UTC, ascending: the first is not after `from`. */
export function beginnings(from: number, to: number, by: Step, weekStart: WeekStart = 1): number[] {
  const months = { month: by.count, year: 12 * by.count, hour: 0, day: 0, week: 0 }[by.unit];
  return months > 0 ? inMonths(from, to, months) : inEqualSteps(from, to, by, weekStart);
}

/** Hours of a day, days and weeks are all of one length in UTC. */
function inEqualSteps(from: number, to: number, { unit, length }: Step, weekStart: WeekStart): number[] {
  const origin = unit === 'week' ? (weekStart - EPOCH_WEEKDAY) * DAY : 0;
  const times: number[] = [];
  for (let ms = Math.floor((from - origin) / length) * length + origin; ms <= to; ms += length)
    times.push(ms);
  return times;
}

/** 1 January 1970 was a Thursday. */
const EPOCH_WEEKDAY = 4;

/**
 * Every so many months, counted from the year 0. Round years are those that people count: 100 BC, which is the year −99,
 * and the first year of our era in place of the year 0.
 */
function inMonths(from: number, to: number, count: number): number[] {
  const { year, month } = dateOf(Math.floor(from / DAY));
  const shift = (year: number) => (count > 12 && year <= 0 ? 1 : 0);
  const startOf = (index: number) => {
    const year = Math.floor(index / 12);
    return msOf(dayOf(year + shift(year), index - 12 * year + 1, 1)!);
  };
  const times: number[] = [];
  const first = (year - shift(year)) * 12 + month - 1;
  for (let index = Math.floor(first / count) * count; ; index += count) {
    const ms = startOf(index);
    if (ms > to) return times;
    times.push(ms);
  }
}

/** The shortest step that is at least `length` ms long. */
export function stepOfLength(length: number): Step {
  return STEPS.find((s) => s.length >= length) ?? STEPS.at(-1)!;
}

/** The first day of the week where `locale` is spoken; Monday where the platform does not know. */
export function weekStartOf(locale: string): WeekStart {
  let start = weekStarts.get(locale);
  if (start === undefined) weekStarts.set(locale, (start = askWeekStart(locale)));
  return start;
}

/** The platform answers too slowly to be asked in each frame. */
const weekStarts = new Map<string, WeekStart>();

function askWeekStart(locale: string): WeekStart {
  try {
    const known = new Intl.Locale(locale) as Intl.Locale & {
      getWeekInfo?: () => { firstDay: number };
      weekInfo?: { firstDay: number };
    };
    const firstDay = known.getWeekInfo?.().firstDay ?? known.weekInfo?.firstDay;
    return firstDay === 7 ? 0 : firstDay === 6 ? 6 : 1;
  } catch {
    return 1;
  }
}
