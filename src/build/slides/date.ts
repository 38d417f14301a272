import type { Precision } from '../../model/timeline.ts';
import { formatYear, isEdtf } from '../../model/when.ts';
import type { Slide, SlideDate } from './slide.ts';

/** A date as it was given, and no more exactly. */
export interface GivenDate {
  date: string | null;
  precision: Precision;
}

/**
 * When a slide is, from its start and its end.
 * @throws Error in words for who wrote it
 */
export function dateSlide({ start, end }: Pick<Slide, 'start' | 'end'>): GivenDate {
  if (!start) {
    if (end) throw new Error('has an end but no beginning; fill in Year');
    return { date: null, precision: 'unknown' };
  }
  const [from, to] = [writeDate(start), end ? writeDate(end) : ''];
  if (!to || to === from) return { date: from, precision: unitOf(from) };
  if (!isEdtf(`${from}/${to}`)) throw new Error(`ends (${to}) before it begins (${from})`);
  return { date: `${from}/${to}`, precision: coarser(unitOf(from), unitOf(to)) };
}

/** No calendar of JavaScript reaches 300,000 years (https://tc39.es/ecma262/#sec-time-values-and-time-range). */
const FARTHEST = 200_000;
/** Years are counted as TimelineJS counts them: a minus is before our era. */
const YEAR = /^[+-]?\d{1,6}$/;
const PART = /^\d{1,2}$/;

function writeDate({ year, month, day }: SlideDate): string {
  const [y, m, d] = [year, month, day].map((part) => part.replace(/[\s,]/g, '')) as [string, string, string];
  if (!y) throw new Error('has a month or a day but no year');
  if (/^[+-]?\d{6,}$/.test(y) && Math.abs(Number(y)) > FARTHEST)
    throw new Error(`the year ${year} is farther away than this calendar reaches`);
  if (!YEAR.test(y)) throw new Error(`"${year}" is no year; write it in digits`);
  if (d && !m) throw new Error('has a day but no month');
  for (const [part, given] of [
    [m, month],
    [d, day],
  ] as const)
    // prettier-ignore
    if (part && !PART.test(part)) throw new Error(`"${given}" is no month or day; write it in digits`);
  const date = [formatYear(Number(y)), ...[m, d].filter(Boolean).map((part) => part.padStart(2, '0'))].join(
    '-',
  );
  const isMonth = !m || (Number(m) >= 1 && Number(m) <= 12);
  if (!isMonth || !isEdtf(date)) throw new Error(`${date} is no date of the calendar`);
  return date;
}

const UNITS = ['year', 'month', 'day'] as const;
type DateUnit = (typeof UNITS)[number];

const unitOf = (date: string): DateUnit => UNITS[date.replace(/^[Y-]+/, '').split('-').length - 1]!;
const coarser = (a: DateUnit, b: DateUnit) => (UNITS.indexOf(a) < UNITS.indexOf(b) ? a : b);
