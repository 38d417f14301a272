/** Dates that name a place in the calendar: days, months, years, decades, seasons, quarters. */
import { dateOf } from '../../../../model/when.ts';
import { isBareMonth, isBareYear, isDayOfMonth, isSeasonWord } from '../accept.ts';
import { dated, modOf, type Match, type Meaning, type Rule, type Sight } from '../meaning.ts';
import {
  centuryPeriod,
  dayPeriod,
  decadePeriod,
  halfPeriod,
  interval,
  monthPeriod,
  quarterPeriod,
  seasonPeriod,
  yearPeriod,
  type Period,
} from '../period.ts';
import { chooseDay, chooseMonth, chooseSeason } from '../nearest.ts';

const stated = (period: Period | null, sight: Sight): Meaning | null =>
  period && dated(period, 'stated', { mod: modOf(sight) });

const value = (sight: Sight, name: string): number => sight.captures[name]?.value ?? NaN;

/** "from 3 March to 5 April 2021", "in February and June 2004": the year that stands with the second date. */
function yearAhead({ pieces, to }: Sight, month: number): number | null {
  if (!/^(and|or|to|until|through|till|-|,)$/.test(pieces[to]?.lower ?? '')) return null;
  const isDay = (i: number) => !!pieces[i]?.kinds.day;
  const at = isDay(to + 1) ? to + 2 : to + 1;
  const next = pieces[at];
  if (!next?.kinds.month) return null;
  const after = isDay(at + 1) && at === to + 1 ? at + 2 : at + 1;
  const year = pieces[pieces[after]?.text === ',' ? after + 1 : after];
  if (!year?.kinds.year) return null;
  return next.value < month ? year.value - 1 : year.value;
}

/** The month and year that a day alone shares with the day after or before it: "[11] and 14 June", "June 11 and [14]". */
function sharedMonth({ pieces, from, to }: Match): { month: number; year: number } | null {
  const isJoint = (i: number) => /^(and|or|to|until|through)$/.test(pieces[i]?.lower ?? '');
  const isMonth = (i: number) => !!pieces[i]?.kinds.month;
  const yearAt = (i: number) => (pieces[i]?.kinds.year ? pieces[i]!.value : NaN);
  if (isJoint(to) && pieces[to + 1]?.kinds.day && isMonth(to + 2))
    return { month: pieces[to + 2]!.value, year: yearAt(to + 3) };
  const isAfter =
    isJoint(from - 1) &&
    pieces[from - 2]?.kinds.day &&
    isMonth(from - 3) &&
    !isMonth(to) &&
    !pieces[to]?.kinds.units;
  return isAfter
    ? { month: pieces[from - 3]!.value, year: yearAt(pieces[to]?.text === ',' ? to + 1 : to) }
    : null;
}

/** A day of a month, with its year or without. */
function resolveDay(sight: Sight): Meaning | null {
  const [year, month, day] = ['year', 'month', 'day'].map((name) => value(sight, name)) as [
    number,
    number,
    number,
  ];
  if (!Number.isNaN(year)) return stated(dayPeriod(year, month, day), sight);
  const shared = yearAhead(sight, month);
  return shared === null ? chooseDay(sight, month, day) : stated(dayPeriod(shared, month, day), sight);
}

/** "March 3-5", "3–5 March 2020": the first and the last day. */
function resolveDays(sight: Sight): Meaning | null {
  const last = resolveDay(sight);
  if (!last?.period) return last;
  const { year, month } = dateOf(last.period.first);
  const first = dayPeriod(year, month, value(sight, 'first'));
  if (!first || first.first >= last.period.first) return null;
  const edtf = interval(first.first, last.period.last);
  return { ...last, edtf, value: edtf };
}

function resolveMonth(sight: Sight): Meaning | null {
  const [year, month] = [value(sight, 'year'), value(sight, 'month')];
  const told = Number.isNaN(year) ? yearAhead(sight, month) : year;
  return told === null ? chooseMonth(sight, month) : stated(monthPeriod(told, month), sight);
}

/** "4/13/21" with the month first, as American news has it, unless only the day can be first. */
function resolveSlashed(sight: Sight): Meaning | null {
  const [a, b, y] = sight.captures.date!.text.split(/[/.]/).map(Number) as [number, number, number];
  const year = y < 100 ? y + (y < 50 ? 2000 : 1900) : y;
  const isDayFirst = sight.captures.date!.text.includes('.') || a > 12;
  return stated(isDayFirst ? dayPeriod(year, b, a) : dayPeriod(year, a, b), sight);
}

function resolveIso(sight: Sight): Meaning | null {
  const { text } = sight.captures.date!;
  const [year, month, day] = text.slice(0, 10).split('-').map(Number) as [number, number, number];
  const meaning = stated(dayPeriod(year, month, day), sight);
  return meaning && text.length > 10 ? { ...meaning, type: 'TIME', edtf: text, value: text } : meaning;
}

/** "2015-16", "1939–40": the second year is told by its last two digits. */
function resolveShortRange(sight: Sight): Meaning | null {
  const first = value(sight, 'first');
  const last = Math.floor(first / 100) * 100 + value(sight, 'last');
  if (last <= first) return null;
  const edtf = `${first}/${last}`;
  return { ...dated(yearPeriod(first), 'stated'), edtf, value: edtf };
}

function resolveEra(sight: Sight): Meaning | null {
  const number = value(sight, 'number');
  const words = sight.pieces.slice(sight.from, sight.to).map((piece) => piece.lower.replaceAll('.', ''));
  const isBefore = words.some((word) => word === 'bc' || word === 'bce');
  if (number < 1) return null;
  return stated(yearPeriod(isBefore ? 1 - number : number), sight);
}

function resolveCentury(sight: Sight): Meaning | null {
  const century = value(sight, 'century');
  if (century < 1 || century > 30) return null;
  const isBefore = /^b\.?c/.test(sight.pieces[sight.to - 1]!.lower);
  return stated(centuryPeriod(isBefore ? -century : century), sight);
}

function resolveQuarter(sight: Sight): Meaning | null {
  const number = value(sight, 'quarter');
  if (number < 1 || number > 4) return null;
  const year = value(sight, 'year');
  if (!Number.isNaN(year)) return stated(quarterPeriod(year, number), sight);
  const { published } = sight.setting;
  if (published === null) return null;
  const now = dateOf(published);
  const { first, last } = quarterPeriod(now.year, number);
  const direction = sight.direction();
  const isAhead =
    (first > published && direction !== 'future') || (last >= published && direction === 'past');
  return dated(quarterPeriod(now.year - (isAhead ? 1 : 0), number), 'relative');
}

function resolveHalf(sight: Sight): Meaning | null {
  const number = value(sight, 'half');
  if (number !== 1 && number !== 2) return null;
  return stated(halfPeriod(value(sight, 'year'), number), sight);
}

const afterWord =
  (word: RegExp) =>
  ({ pieces, from }: { pieces: Sight['pieces']; from: number }) =>
    word.test(pieces[from - 1]?.lower ?? '');

export const CALENDAR_RULES: Rule[] = [
  { name: 'iso-date', example: '2021-04-13', pattern: '<iso:date>', resolve: resolveIso },
  {
    name: 'slashed-date',
    example: '4/13/21',
    pattern: '<slashed:date> | <dotted:date>',
    resolve: resolveSlashed,
  },
  {
    name: 'month-day-range',
    example: 'March 3-5',
    pattern:
      '<month:month> <day:first> - <day:day> (,? @year)? | <day:first> - <day:day> <month:month> (,? @year)?',
    resolve: resolveDays,
  },
  {
    name: 'month-day',
    example: 'Thursday, April 13, 2021',
    pattern: '(@part)? (<weekday> ,?)? <month:month> (the)? (@dayOfMonth) (,? @year)?',
    resolve: resolveDay,
  },
  {
    name: 'day-month',
    example: 'the 13th of April 2021',
    pattern:
      '(@part)? (<weekday> ,?)? (the)? (<day:day> | <dayord:day>) (of | -)? <month:month> ((,|-)? @year)?',
    resolve: resolveDay,
  },
  {
    name: 'month-year',
    example: 'late April 2021',
    pattern: '(@part)? <month:month> (,|of)? (the year)? @year',
    resolve: resolveMonth,
  },
  {
    name: 'month',
    example: 'in mid-April',
    pattern: '(@part)? <month:month>',
    accepts: isBareMonth,
    resolve: resolveMonth,
  },
  {
    name: 'day-of-month',
    example: 'on the 13th',
    pattern: 'the <dayord:day>',
    accepts: isDayOfMonth,
    resolve: (sight) => chooseDay(sight, null, value(sight, 'day')),
  },
  {
    name: 'day-alone',
    example: '11 and 14 June',
    pattern: '<day:day>',
    accepts: (match) => sharedMonth(match) !== null,
    resolve: (sight) => {
      const { month, year } = sharedMonth(sight)!;
      return Number.isNaN(year)
        ? chooseDay(sight, month, value(sight, 'day'))
        : stated(dayPeriod(year, month, value(sight, 'day')), sight);
    },
  },
  {
    name: 'year-range',
    example: 'the 2015-16 season',
    pattern: '<year:first> (-|/) <int:last>',
    accepts: ({ captures }) =>
      /^\d\d$/.test(captures.last!.text) && captures.last!.value > captures.first!.value % 100,
    resolve: resolveShortRange,
  },
  {
    name: 'year',
    example: 'in early 2019',
    pattern: '(@part)? (the year)? @year | (the)? (fiscal | fy) (year)? @year',
    accepts: isBareYear,
    resolve: (sight) => stated(yearPeriod(value(sight, 'year')), sight),
  },
  {
    name: 'era',
    example: '480 BC',
    pattern: '<int:number> (bc|bce|b.c.|b.c.e.|ad|ce|a.d.) | (ad|a.d.) <int:number>',
    accepts: ({ pieces, from, to }) =>
      pieces.slice(from, to).some((piece) => /^(A\.?D|B\.?C|C\.?E|BCE)/.test(piece.text)),
    resolve: resolveEra,
  },
  {
    name: 'decade',
    example: 'the late 1990s',
    pattern: '(the)? (@part)? (<decade:decade> | <int> - <decade:decade>)',
    accepts: ({ captures, pieces, from }) =>
      (captures.decade!.name !== 'word' &&
        (captures.decade!.text.length > 3 || /^['’]/.test(captures.decade!.text))) ||
      (pieces[from]!.lower === 'the' && !afterWord(/^(his|her|their|my|your)$/)({ pieces, from })),
    resolve: (sight) => stated(decadePeriod(Math.floor(value(sight, 'decade') / 10)), sight),
  },
  {
    name: 'century',
    example: 'the late 19th century',
    pattern: '(the)? (@part)? <ord:century> -? (century|centuries) (bc|bce|b.c.|b.c.e.)?',
    resolve: resolveCentury,
  },
  {
    name: 'season-year',
    example: 'the summer of 1964',
    pattern: '(the)? (@part)? (the)? <season:season> (of|,)? @year',
    resolve: (sight) => stated(seasonPeriod(value(sight, 'year'), value(sight, 'season')), sight),
  },
  {
    name: 'season-years',
    example: 'the winter of 1939-40',
    pattern: '(the)? (@part)? (the)? <season:season> of <year:year> (-|/) <int>',
    resolve: (sight) => stated(seasonPeriod(value(sight, 'year'), value(sight, 'season')), sight),
  },
  {
    name: 'season',
    example: 'in the summer',
    pattern: '(the)? (@part)? (the)? <season:season>',
    accepts: isSeasonWord,
    resolve: (sight) => chooseSeason(sight, value(sight, 'season')),
  },
  {
    name: 'quarter',
    example: 'the second quarter of 2021',
    pattern:
      '(the)? <ord:quarter> -? quarter ((of|in|,)? (fiscal)? @year)? | (the)? (fiscal) <ord:quarter> -? quarter | q <int:quarter> ((of|in)? (fiscal)? @year)?',
    accepts: (match) =>
      match.captures.quarter!.kinds.ord === true ||
      !!match.captures.year ||
      afterWord(/^(in|for|during|since|by|until|of)$/)(match),
    resolve: resolveQuarter,
  },
  {
    name: 'half',
    example: 'the first half of 2021',
    pattern: '(the)? <ord:half> half (of|in)? (the)? @year',
    resolve: resolveHalf,
  },
];
