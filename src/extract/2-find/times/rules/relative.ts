/** Dates counted from publication ("last week", "two days ago") or from the date last told ("the following week"). */
import { isClosed } from '../accept.ts';
import { amountOf, grainOf } from '../amount.ts';
import {
  dated,
  modOf,
  undated,
  wordsOf,
  type Match,
  type Meaning,
  type Rule,
  type Sight,
} from '../meaning.ts';
import {
  interval,
  isFiner,
  move,
  periodAround,
  periodToTimex,
  shift,
  type Grain,
  type Period,
} from '../period.ts';
import { chooseSeasonBy, chooseMonthBy } from '../nearest.ts';
import { lastTold, storyDate, today } from '../setting.ts';
import { formatDay } from '../../../../model/when.ts';

const offsetOf = (sight: Sight): number => {
  const words = wordsOf(sight);
  if (words.some((word) => /^(last|past|previous|preceding|prior)$/.test(word))) return -1;
  return words.some((word) => /^(next|coming|upcoming|following|ensuing|subsequent|succeeding)$/.test(word))
    ? 1
    : 0;
};

/** "today", "yesterday", "late yesterday". */
function resolveToday(sight: Sight): Meaning | null {
  const words = wordsOf(sight);
  const offset = words.includes('yesterday') ? -1 : words.includes('tomorrow') ? 1 : 0;
  const more = words.includes('day') ? Math.sign(offset) : 0;
  const now = today(sight.setting);
  if (!now) return undated('DATE', ['PAST_REF', 'PRESENT_REF', 'FUTURE_REF'][offset + 1]!);
  return dated(shift(now, offset + more), 'relative', { mod: modOf(sight) });
}

/** "this week", "last month", "next year"; "earlier this week" ends with publication, "later this week" begins with it. */
function resolveUnit(sight: Sight): Meaning | null {
  const { published } = sight.setting;
  const grain = grainOf(sight.captures.unit!.name)?.grain;
  if (!grain || grain === 'day') return null;
  if (published === null) return undated('DATE', 'XXXX');
  const isWeekend = grain === 'weekend';
  const around = periodAround(published, grain);
  let offset = offsetOf(sight);
  if (isWeekend) {
    // Before it has come, this weekend is the next one, the last one is the one before.
    const isThere = around.first <= published;
    if (offset === 0 && !isThere && sight.direction() === 'past') offset = -1;
    if (offset === 1 && !isThere) offset = 0;
  }
  const period = shift(around, offset);
  const words = wordsOf(sight);
  const more = { mod: modOf(sight) };
  const isThisWeek = grain === 'week' && offset === 0;
  if (isThisWeek && words[0] === 'earlier')
    return dated(period, 'relative', { ...more, edtf: interval(period.first, published) });
  if (isThisWeek && words[0] === 'later')
    return dated(period, 'relative', { ...more, edtf: interval(published, period.last) });
  return dated(period, 'relative', more);
}

/** "the weekend": in a story the next after the day last told, else the one that touches the day of publication, or the last, unless the words look ahead. */
function resolveWeekend(sight: Sight): Meaning | null {
  const { published, block } = sight.setting;
  const told = sight.direction() === 'future' ? null : lastTold(sight.setting, 'day');
  if (told?.basis === 'context' && told.block === block && told.period.grain === 'day')
    return dated(periodAround(told.period.first + 1, 'weekend'), 'context', { mod: modOf(sight) });
  if (published === null) return undated('DATE', 'XXXX-WXX-WE');
  const around = periodAround(published, 'weekend');
  const isAhead = around.first > published && sight.direction() !== 'future';
  return dated(shift(around, isAhead ? -1 : 0), 'relative', { mod: modOf(sight) });
}

/** "that year", "the same day", "the following week", "the previous month": from the date last told. */
function resolveTold(sight: Sight): Meaning | null {
  const grain = grainOf(sight.captures.unit!.name)?.grain;
  if (!grain) return null;
  const offset = offsetOf(sight);
  const told = lastTold(sight.setting, grain);
  const mod = modOf(sight);
  if (told && isFiner(grain, told.period.grain)) return dated(told.period, 'context', { mod });
  if (told) return dated(shift(aroundTold(told.period, grain, offset), offset), 'context', { mod });
  const now = today(sight.setting);
  if (offset < 0 && now) return dated(shift(periodAround(now.first, grain), offset), 'relative', { mod });
  return undated('DATE', 'XXXX', { mod });
}

/** The week or month of a day told; of a working day the weekend from which "the following weekend" counts is the one before. */
function aroundTold({ first }: Period, grain: Grain, offset: number): Period {
  const around = periodAround(first, grain);
  return grain === 'weekend' && offset > 0 && around.first > first ? shift(around, -1) : around;
}

/** "the day before", "a year earlier", "two days later", "three weeks ago", "hours later". */
function resolveDistance(sight: Sight): Meaning | null {
  const words = wordsOf(sight);
  const isAgo = words.includes('ago') || words.at(-1) === 'now' || words.at(-1) === 'hence';
  const isLater = words.some((word) => /^(later|after|afterwards?|thereafter|on|now|hence)$/.test(word));
  const amount = amountOf(sight);
  const unit = grainOf(amount.unit);
  const grain = unit?.grain ?? 'day';
  const told = isAgo ? null : lastTold(sight.setting, grain);
  const from = told?.period ?? (isLater && !isAgo ? null : today(sight.setting));
  const basis = told ? 'context' : 'relative';
  const sign = isLater ? 1 : -1;
  if (!from) return undated(unit ? 'DATE' : 'TIME', isLater ? 'FUTURE_REF' : 'PAST_REF');
  const mod = modOf({ ...sight, to: sight.to - 1 });
  if (told && isFiner(grain, told.period.grain) && grain === 'week' && !Number.isNaN(amount.count))
    return shifted(told.period, sign * amount.count * (unit?.times ?? 1));
  if (told && isFiner(grain, told.period.grain) && unit && Number.isNaN(amount.count))
    return someWay({ ...told.period, last: told.period.first, first: told.period.last }, sign, basis);
  if (told && isFiner(grain, told.period.grain)) return dated(told.period, 'context', { mod });
  if (!unit) return resolveHours(from, sign, amount, basis);
  if (Number.isNaN(amount.count)) return someWay(from, sign, basis);
  const target = move(from.first, sign * amount.count * unit.times, grain);
  // Told from a day, "two weeks later" is that day; TIMEX3 names the week.
  if (told?.period.grain === 'day' && grain === 'week')
    return dated({ grain: 'day', first: target, last: target }, basis, {
      mod,
      value: periodToTimex(periodAround(target, 'week')),
    });
  return dated(periodAround(target, grain), basis, { mod });
}

/** "In July …; six weeks later": as wide as what it is counted from. */
function shifted({ first, last }: Period, weeks: number): Meaning {
  const [from, to] = [first + 7 * weeks, last + 7 * weeks];
  const value = periodToTimex(periodAround(Math.floor((from + to) / 2), 'month'));
  return { type: 'DATE', edtf: interval(from, to), value, precision: 'month', basis: 'context' };
}

function resolveHours(
  from: Period,
  sign: number,
  { count, unit }: { count: number; unit: string },
  basis: Meaning['basis'],
): Meaning {
  const days = unit === 'hour' && count >= 24 ? Math.floor(count / 24) : 0;
  return { ...dated(shift(periodAround(from.first, 'day'), sign * days), basis), type: 'TIME' };
}

/** "several years ago", "weeks later": on that side, nobody says how far. */
function someWay({ first, last }: Period, sign: number, basis: Meaning['basis']): Meaning {
  return {
    type: 'DATE',
    edtf: sign < 0 ? `../${formatDay(first)}` : `${formatDay(last)}/..`,
    value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF',
    precision: 'open',
    basis,
  };
}

/** "last March", "next June": the last that has begun before this month, the next that begins after it. */
const resolveMonth = (sight: Sight): Meaning | null =>
  chooseMonthBy(sight, sight.captures.month!.value, offsetOf(sight));
const resolveSeason = (sight: Sight): Meaning | null =>
  chooseSeasonBy(sight, sight.captures.season!.value, offsetOf(sight));

/** "earlier in the week", "within the month"; not "the week after", "the year of the treaty", "worker of the month". */
function isUnitAtHand({ captures, pieces, from, to }: Match): boolean {
  if (captures.unit!.name === 'day') return to - from > 2;
  if (!/^(week|month|year)$/.test(captures.unit!.name)) return false;
  if (
    /^(-|[’']|[’']s|of|to|that|when|after|before|since|in|until|beginning|ending|ended)$/.test(
      pieces[to]?.lower ?? '',
    )
  )
    return false;
  return to - from > 2 || /^(within|during|throughout|for|by|before)$/.test(pieces[from - 1]?.lower ?? '');
}

/** The week, month or year that the story is in, else that of publication. */
function resolveAtHand(sight: Sight): Meaning | null {
  const { grain } = grainOf(sight.captures.unit!.name)!;
  const { setting } = sight;
  const told = setting.isNarrative || grain === 'day' ? lastTold(setting, grain) : storyDate(setting);
  const now = told?.period ?? today(setting);
  const mod = modOf(sight);
  if (!now) return undated('DATE', 'XXXX', { mod });
  if (isFiner(grain, now.grain)) return undated('DATE', 'XXXX', { mod });
  return dated(periodAround(now.first, grain), told ? 'context' : 'relative', { mod });
}

/** "the end of the year": of the one the text is in. */
function resolveEnd(sight: Sight): Meaning | null {
  const grain = grainOf(sight.captures.unit!.name)?.grain as Grain;
  const isAhead = sight.direction() === 'future' && !sight.setting.isNarrative;
  const story = isAhead ? undefined : (inSentence(sight, grain) ?? storyDate(sight.setting)?.period);
  const now = story ?? today(sight.setting);
  if (!grain || !now) return undated('DATE', 'XXXX', { mod: modOf(sight) });
  return dated(periodAround(now.first, grain), story ? 'context' : 'relative', { mod: modOf(sight) });
}

/** "recalled them in mid-September and sent them back at *the end of the month*": a date that the sentence has told. */
function inSentence({ setting }: Sight, grain: Grain | undefined): Period | undefined {
  const last = setting.told.at(-1);
  const isHere = last?.sentence === setting.sentence && !last.isAside && !!grain;
  return isHere && !isFiner(grain, last.period.grain) ? last.period : undefined;
}

/** "early next year's quarter": "the first quarter of next year". */
function resolvePartOfYear(sight: Sight): Meaning | null {
  const { published } = sight.setting;
  if (published === null) return undated('DATE', 'XXXX');
  const year = shift(periodAround(published, 'year'), offsetOf(sight));
  const number = sight.captures.number!.value;
  const grain = wordsOf(sight).includes('half') ? 'half' : 'quarter';
  if (number > (grain === 'half' ? 2 : 4)) return null;
  return dated(shift(periodAround(year.first, grain), number - 1), 'relative');
}

export const RELATIVE_RULES: Rule[] = [
  {
    name: 'today',
    example: 'late yesterday',
    pattern:
      '(early|earlier|late|later)? (today|yesterday|tomorrow) | the day (before yesterday | after tomorrow)',
    resolve: resolveToday,
  },
  {
    name: 'this-unit',
    example: 'earlier this week',
    pattern: '(@part)? (this (past|coming)? | the current | last | next | past) <unit:unit>',
    accepts: ({ captures, pieces, to }) => captures.unit!.name !== 'day' && pieces[to]?.lower !== '-',
    resolve: resolveUnit,
  },
  { name: 'weekend', example: 'over the weekend', pattern: 'the weekend', resolve: resolveWeekend },
  {
    name: 'told-unit',
    example: 'later that month',
    pattern:
      '(@part)? (that (same|very)? | the (very)? same | the (very)? (@next) | the (@before)) <unit:unit>',
    accepts: ({ pieces, to }) => pieces[to]?.lower !== '-',
    resolve: resolveTold,
  },
  {
    name: 'end-of-unit',
    example: 'by the end of the year',
    pattern:
      "(the)? (start|beginning|end|middle|close) of the <unit:unit> | <unit:unit> - end | (the)? <unit:unit> (’|') s end",
    accepts: ({ captures }) => captures.unit!.name !== 'day',
    resolve: resolveEnd,
  },
  {
    name: 'the-unit',
    example: 'later in the week',
    pattern: '(early | earlier | late | later) in the <unit:unit> | the <unit:unit>',
    accepts: isUnitAtHand,
    resolve: resolveAtHand,
  },
  {
    name: 'distance',
    example: 'more than two years ago',
    pattern:
      '(@about)? (@count) (@full)? (<units:units> | <unit:unit>) (and a half)? (ago | earlier | later | hence | previously | afterward | afterwards | thereafter | from now) | (@many)? (@full)? <units:units> (ago | earlier | later | afterward | afterwards | hence | from now)',
    resolve: resolveDistance,
  },
  {
    name: 'distance-alone',
    example: 'two days before.',
    pattern:
      '(@about)? (@count) (<units:units> | <unit:unit>) (before (that)? | after (that | this)? | prior | on | beforehand) | (@many)? <units:units> (before | after | on)',
    accepts: isClosed,
    resolve: resolveDistance,
  },
  {
    name: 'part-of-year',
    example: 'the first quarter of next year',
    pattern:
      '(the)? <ord:number> (quarter|half) of (this | last | next | the previous | the following | the) year',
    resolve: resolvePartOfYear,
  },
  {
    name: 'this-month-name',
    example: 'last March',
    pattern: '(@part)? (this (past|coming)? | last | next) <month:month>',
    resolve: resolveMonth,
  },
  {
    name: 'this-season',
    example: 'this summer',
    pattern:
      '(@part)? (this (past|coming)? | last | next | the (following|previous|coming|past)) <season:season>',
    resolve: resolveSeason,
  },
];
