import { utcDay, utcHour, utcMonth, utcWeek, utcMonday, utcSaturday, utcYear } from 'd3-time';
import type { CountableTimeInterval, TimeInterval } from 'd3-time';

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

const WEEKS: Record<WeekStart, CountableTimeInterval> = { 0: utcWeek, 1: utcMonday, 6: utcSaturday };

function intervalOf({ unit, count }: Step, weekStart: WeekStart): TimeInterval {
  if (unit === 'week') return WEEKS[weekStart];
  const base = { hour: utcHour, day: utcDay, month: utcMonth, year: utcYear }[unit];
  return count === 1 ? base : base.every(count)!;
}

/** The beginnings of all steps that touch [from, to], ms UTC, ascending: the first is not after `from`. */
export function beginnings(from: number, to: number, by: Step, weekStart: WeekStart = 1): number[] {
  const interval = intervalOf(by, weekStart);
  const times: number[] = [];
  let time = interval.floor(new Date(from));
  while (+time <= to) {
    times.push(+time);
    time = interval.offset(time, 1);
  }
  return times;
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
