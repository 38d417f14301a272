/** Dates whose year, month or day another date tells: "25 April of the next year", "that November", "40 years ago today". */
import { addYears, dateOf } from '../../../../model/when.ts';
import { amountOf, grainOf } from '../amount.ts';
import { dated, modOf, undated, wordsOf, type Meaning, type Rule, type Sight } from '../meaning.ts';
import { chooseDay, chooseMonthBy, chooseWeekday } from '../nearest.ts';
import {
  dayPeriod,
  move,
  monthPeriod,
  periodAround,
  seasonPeriod,
  shift,
  type Grain,
  type Period,
} from '../period.ts';
import { lastTold, today } from '../setting.ts';

/** The year or month that words such as "that year", "last month" at the end of the match stand for. */
function otherPeriod(sight: Sight, grain: Grain): { period: Period; basis: Meaning['basis'] } | null {
  const words = wordsOf(sight).slice(-4);
  const isTold =
    words.includes('that') ||
    words.some((word, i) => word === 'the' && /^(same|following|next|previous)$/.test(words[i + 1] ?? ''));
  const base = isTold ? lastTold(sight.setting, grain)?.period : today(sight.setting);
  if (!base) return null;
  const offset = words.some((word) => /^(following|next)$/.test(word))
    ? 1
    : words.some((word) => /^(last|previous)$/.test(word))
      ? -1
      : 0;
  return { period: shift(periodAround(base.first, grain), offset), basis: isTold ? 'context' : 'relative' };
}

/** "August of that year", "January 23 last year", "the autumn of the following year". */
function resolveInOtherYear(sight: Sight): Meaning | null {
  const year = otherPeriod(sight, 'year');
  const { month, day, season } = sight.captures;
  if (!year) return undated('DATE', 'XXXX');
  const y = dateOf(year.period.first).year;
  const period = season
    ? seasonPeriod(y, season.value)
    : day
      ? dayPeriod(y, month!.value, day.value)
      : monthPeriod(y, month!.value);
  return period && dated(period, year.basis, { mod: modOf(sight) });
}

/** "last December 5", "next 9 May". */
function resolveDayOfMonthBy(sight: Sight): Meaning | null {
  const { month, day } = sight.captures;
  const period = chooseMonthBy(sight, month!.value, wordsOf(sight).includes('last') ? -1 : 1)?.period;
  if (!period) return undated('DATE', 'XXXX-XX-XX');
  const at = dayPeriod(dateOf(period.first).year, month!.value, day!.value);
  return at && dated(at, 'relative');
}

/** "the 26th of that month". */
function resolveInOtherMonth(sight: Sight): Meaning | null {
  const month = otherPeriod(sight, 'month');
  if (!month) return undated('DATE', 'XXXX-XX');
  const at = dateOf(month.period.first);
  const period = dayPeriod(at.year, at.month, sight.captures.day!.value);
  return period && dated(period, month.basis);
}

/** "that November", "the following January", "the previous autumn": from the date last told. */
function resolveToldName(sight: Sight): Meaning | null {
  const { month, season } = sight.captures;
  const told = lastTold(sight.setting, 'year') ?? null;
  const from = told?.period.first ?? sight.setting.published;
  if (from === null) return undated('DATE', 'XXXX');
  const words = wordsOf(sight);
  const { year } = dateOf(from);
  const periods = [year - 1, year, year + 1].map((y) =>
    month ? monthPeriod(y, month.value) : seasonPeriod(y, season!.value),
  );
  const basis = told ? 'context' : 'relative';
  if (words.some((word) => word === 'previous' || word === 'preceding'))
    return dated(
      periods.findLast(({ last }) => last < from)!,
      basis,
    );
  const isNext = words.some((word) => word === 'following' || word === 'next');
  if (isNext)
    return dated(
      periods.find(({ first }) => first > from)!,
      basis,
    );
  // A winter told in January began the year before.
  const isIn = ({ first, last }: Period) => first <= from && from <= last;
  return dated(told?.period.grain === 'year' ? periods[1]! : (periods.find(isIn) ?? periods[1]!), basis);
}

/** "three weeks ago today": the day itself. */
function dayAgo({ first }: Period, count: number, unit: string): Period {
  const { grain, times } = grainOf(unit)!;
  return periodAround(move(first, -count * times, grain), 'day');
}

/** "forty years ago today", "70 years ago this Saturday". */
function resolveAnniversary(sight: Sight): Meaning | null {
  const { weekday } = sight.captures;
  const words = wordsOf(sight);
  const now = weekday ? chooseWeekday(sight, weekday.value, 0)?.period : today(sight.setting);
  const { count, unit } = amountOf(sight);
  if (!now || Number.isNaN(count)) return undated('DATE', 'PAST_REF');
  if (/^(?:week|fortnight|month)$/.test(unit)) return dated(dayAgo(now, count, unit), 'relative');
  if (unit !== 'year' && unit !== 'decade' && unit !== 'century') return undated('DATE', 'PAST_REF');
  const years = count * (unit === 'year' ? 1 : unit === 'decade' ? 10 : 100);
  const day =
    addYears(now.first, -years) + (words.includes('tomorrow') ? 1 : words.includes('yesterday') ? -1 : 0);
  const grain: Grain = words.at(-1) === 'week' ? 'week' : words.at(-1) === 'month' ? 'month' : 'day';
  return dated(periodAround(day, grain), 'relative');
}

/** "the first week of March", "the last week of that month". */
function resolveWeekOfMonth(sight: Sight): Meaning | null {
  const { month, year, number } = sight.captures;
  const at = month
    ? {
        year:
          year?.value ??
          dateOf(lastTold(sight.setting, 'year')?.period.first ?? sight.setting.published ?? 0).year,
        month: month.value,
      }
    : dateOf(otherPeriod(sight, 'month')?.period.first ?? sight.setting.published ?? 0);
  if (!year && sight.setting.published === null && sight.setting.told.length === 0)
    return undated('DATE', 'XXXX-XX');
  const { first, last } = monthPeriod(at.year, at.month);
  const index = number?.value ?? 0;
  if (index > 4) return null;
  const start = number ? first + 7 * (index - 1) : last - 6;
  return dated({ grain: 'week', first: start, last: start + 6 }, year ? 'stated' : 'context');
}

/** "the week of Oct. 27": the one that holds the day. */
function resolveWeekOfDay(sight: Sight): Meaning | null {
  const { month, day, year } = sight.captures;
  const at = year
    ? dayPeriod(year.value, month!.value, day!.value)
    : (chooseDay(sight, month!.value, day!.value)?.period ?? null);
  return at && dated(periodAround(at.first, 'week'), year ? 'stated' : 'relative');
}

export const TOLD_RULES: Rule[] = [
  {
    name: 'week-of-day',
    example: 'the week of Oct. 27',
    pattern:
      'the week (of|beginning|starting) (<month:month> <day:day> (,? @year)? | (the)? (@dayOfMonth) <month:month> (,? @year)?)',
    resolve: resolveWeekOfDay,
  },
  {
    name: 'in-other-year',
    example: 'August of that year',
    pattern:
      '(@part)? <month:month> (@dayOfMonth)? ,? (of)? (@otherYear) | (the)? (@dayOfMonth) (of)? <month:month> ,? (of)? (@otherYear) | (the)? (@part)? <season:season> of (@otherYear)',
    resolve: resolveInOtherYear,
  },
  {
    name: 'this-month-day',
    example: 'last December 5',
    pattern: '(last | next) (<month:month> <day:day> | <day:day> <month:month>)',
    resolve: resolveDayOfMonthBy,
  },
  {
    name: 'in-other-month',
    example: 'the 26th of that month',
    pattern:
      'the <dayord:day> of (that | the same | the following | the next | this | last | next | the previous) month',
    resolve: resolveInOtherMonth,
  },
  {
    name: 'told-name',
    example: 'that November',
    pattern:
      '(that (same)? | the (following|next|previous|preceding|same)) (<month:month> | <season:season>)',
    resolve: resolveToldName,
  },
  {
    name: 'anniversary',
    example: 'forty years ago today',
    pattern:
      '(@about)? (@count) (<units:units> | <unit:unit>) ago (today | tomorrow | yesterday | this (week | month | <weekday:weekday>))',
    resolve: resolveAnniversary,
  },
  {
    name: 'week-of-month',
    example: 'the first week of March',
    pattern:
      'the (<ord:number> | last | final | opening) week of (<month:month> (,? @year)? | (that | this | last | next | the same | the following) month)',
    resolve: resolveWeekOfMonth,
  },
];
