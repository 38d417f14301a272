/** Stretches of the calendar that words name: a day, a week, a season, a century; and their names in EDTF and TIMEX3. */
import {
  addMonths,
  dateOf,
  dayOf,
  daysInMonth,
  formatDay,
  formatYear,
  isoWeekOf,
  startOfWeek,
  type Day,
} from '../../../model/when.ts';
import type { Precision } from '../../../model/timeline.ts';

export type Grain =
  | 'day' | 'weekend' | 'week' | 'month' | 'quarter' | 'season' | 'half'
  | 'year' | 'decade' | 'century' | 'millennium'; // prettier-ignore

/** Both ends inclusive. */
export interface Period {
  grain: Grain;
  first: Day;
  last: Day;
}

/** Grains that are whole months, with their length. */
const MONTHS: Partial<Record<Grain, number>> = {
  month: 1, quarter: 3, season: 3, half: 6, year: 12, decade: 120, century: 1200, millennium: 12000,
}; // prettier-ignore

/** From fine to coarse, for questions such as "is a month finer than a week?". */
const SIZE: Record<Grain, number> = {
  day: 1, weekend: 2, week: 7, month: 30, quarter: 91, season: 92, half: 182, year: 365, decade: 3652, century: 36524, millennium: 365242,
}; // prettier-ignore

export const isFiner = (a: Grain, b: Grain): boolean => SIZE[a] < SIZE[b];

const monthIndex = (day: Day) => dateOf(day).year * 12 + dateOf(day).month - 1;
const firstOfIndex = (index: number) =>
  dayOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1) as Day;

/** The period of that grain that holds the day; winter is December to February. */
export function periodAround(day: Day, grain: Grain): Period {
  if (grain === 'day') return { grain, first: day, last: day };
  const sunday = startOfWeek(day);
  if (grain === 'week') return { grain, first: sunday, last: sunday + 6 };
  if (grain === 'weekend') {
    const saturday = dateOf(day).weekday === 0 ? day - 1 : sunday + 6;
    return { grain, first: saturday, last: saturday + 1 };
  }
  const months = MONTHS[grain]!;
  const offset = grain === 'season' ? 1 : 0;
  const index = Math.floor((monthIndex(day) + offset) / months) * months - offset;
  return monthsFrom(index, months, grain);
}

function monthsFrom(index: number, months: number, grain: Grain): Period {
  return { grain, first: firstOfIndex(index), last: firstOfIndex(index + months) - 1 };
}

/** The period `count` later of the same grain (earlier where negative): the week after, the season before. */
export function shift(period: Period, count: number): Period {
  const { grain, first } = period;
  if (grain === 'day') return { grain, first: first + count, last: first + count };
  if (grain === 'week' || grain === 'weekend') {
    return { grain, first: first + 7 * count, last: period.last + 7 * count };
  }
  return monthsFrom(monthIndex(first) + MONTHS[grain]! * count, MONTHS[grain]!, grain);
}

/** The day `count` grains later or earlier: three years from 15 April are on 15 April. */
export function move(day: Day, count: number, grain: Grain): Day {
  const months = MONTHS[grain];
  return months
    ? addMonths(day, Math.round(months * count))
    : day + Math.round(count * SIZE[grain === 'weekend' ? 'week' : grain]);
}

/** A day, or null where the calendar has none such. */
export function dayPeriod(year: number, month: number, day: number): Period | null {
  const at = dayOf(year, month, day);
  return at === null ? null : { grain: 'day', first: at, last: at };
}

export const yearPeriod = (year: number): Period => monthsFrom(year * 12, 12, 'year');
export const monthPeriod = (year: number, month: number): Period =>
  monthsFrom(year * 12 + month - 1, 1, 'month');
/** `number` 1–4. */
export const quarterPeriod = (year: number, number: number): Period =>
  monthsFrom(year * 12 + (number - 1) * 3, 3, 'quarter');
/** `number` 1–2. */
export const halfPeriod = (year: number, number: number): Period =>
  monthsFrom(year * 12 + (number - 1) * 6, 6, 'half');
/** `number` 1 spring, 2 summer, 3 autumn, 4 winter that begins in December of the year. */
export const seasonPeriod = (year: number, number: number): Period =>
  monthsFrom(year * 12 + number * 3 - 1, 3, 'season');
/** `decade` 199 is the 1990s. */
export const decadePeriod = (decade: number): Period => monthsFrom(decade * 120, 120, 'decade');
/** `century` 20 is 1900 to 1999, as EDTF writes it; -5 is 499 to 400 BCE. */
export const centuryPeriod = (century: number): Period =>
  monthsFrom(century > 0 ? (century - 1) * 1200 : (century * 100 + 1) * 12, 1200, 'century');

const pad = (n: number) => String(n).padStart(2, '0');

/** The period in EDTF: the shortest name that ISO 8601-2 has for it, else its first and last day. */
export function periodToEdtf({ grain, first, last }: Period): string {
  const { year, month } = dateOf(first);
  const y = formatYear(year);
  switch (grain) {
    case 'day':
      return formatDay(first);
    case 'month':
      return `${y}-${pad(month)}`;
    case 'season':
      return `${y}-${20 + month / 3}`;
    case 'quarter':
      return `${y}-${32 + (month + 2) / 3}`;
    case 'half':
      return `${y}-${month === 1 ? 40 : 41}`;
    case 'year':
      return y;
    case 'decade':
      return year < 0 || year > 9999 ? interval(first, last) : `${y.slice(0, 3)}X`;
    case 'century':
      return year < 0 || year > 9999 ? interval(first, last) : `${y.slice(0, 2)}XX`;
    default:
      return interval(first, last);
  }
}

/** Two days as an EDTF interval, in whole months or years where it consists of them. */
export function interval(first: Day, last: Day): string {
  if (first === last) return formatDay(first);
  const [a, b] = [dateOf(first), dateOf(last)];
  const wholeMonths = a.day === 1 && b.day === daysInMonth(b.year, b.month);
  if (!wholeMonths) return `${formatDay(first)}/${formatDay(last)}`;
  if (a.month === 1 && b.month === 12) return `${formatYear(a.year)}/${formatYear(b.year)}`;
  return `${formatYear(a.year)}-${pad(a.month)}/${formatYear(b.year)}-${pad(b.month)}`;
}

/** The period as a TIMEX3 value: 2021-W15, 2021-W15-WE, 2021-Q2, 2021-SU, 199, 19. */
export function periodToTimex(period: Period): string {
  const { grain, first } = period;
  const { year, month } = dateOf(first);
  const y = year < 0 ? `BC${pad4(1 - year)}` : pad4(year);
  switch (grain) {
    case 'week':
    case 'weekend': {
      const iso = isoWeekOf(grain === 'week' ? first + 4 : first);
      return `${pad4(iso.year)}-W${pad(iso.week)}${grain === 'weekend' ? '-WE' : ''}`;
    }
    case 'quarter':
      return `${y}-Q${(month + 2) / 3}`;
    case 'season':
      return `${y}-${['SP', 'SU', 'FA', 'WI'][month / 3 - 1]}`;
    case 'half':
      return `${y}-H${month === 1 ? 1 : 2}`;
    case 'year':
      return y;
    case 'decade':
      return y.slice(0, -1);
    case 'century':
      return y.slice(0, -2);
    case 'millennium':
      return y.slice(0, -3);
    case 'month':
      return `${y}-${pad(month)}`;
    default:
      return `${y}-${pad(month)}-${pad(dateOf(first).day)}`;
  }
}

const pad4 = (n: number) => String(n).padStart(4, '0');

const PRECISION: Record<Grain, Precision> = {
  day: 'day', weekend: 'week', week: 'week', month: 'month', quarter: 'quarter', season: 'season', half: 'season',
  year: 'year', decade: 'decade', century: 'decade', millennium: 'decade',
}; // prettier-ignore

export const precisionOf = (grain: Grain): Precision => PRECISION[grain];

/** The month at the edge that is meant: the last of "the end of 1939", the first of "early 1940". */
export function edgeOf(period: Period, part: string | undefined): Period {
  if (period.grain !== 'year' || (part !== 'START' && part !== 'END')) return period;
  return periodAround(part === 'START' ? period.first : period.last, 'month');
}
