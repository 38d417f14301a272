/** Weekdays, and parts of days with the day they belong to. */
import words from '../../../lexicon/time-words.json' with { type: 'json' };
import { isClosed } from '../accept.ts';
import { dateOf, formatDay } from '../../../../model/when.ts';
import { tagAt } from '../lex.ts';
import {
  undated,
  dated,
  modOf,
  wordsOf,
  type Match,
  type Meaning,
  type Rule,
  type Sight,
} from '../meaning.ts';
import { chooseDay, chooseWeekday, weekdayFrom } from '../nearest.ts';
import { dayPeriod, interval, periodAround, shift, type Period } from '../period.ts';
import { lastTold, today } from '../setting.ts';

/** A date at a part of its day: TIMEX3 writes 2021-04-15TMO, the calendar keeps the day. */
export function atPart(meaning: Meaning | null, part: string | undefined): Meaning | null {
  if (!meaning || !part) return meaning;
  return { ...meaning, type: 'TIME', value: `${meaning.value}T${part}` };
}

function weekdayOffset(sight: Sight): number | null {
  const words = wordsOf(sight);
  if (words.some((word) => /^(last|past|previous)$/.test(word))) return -1;
  if (words.some((word) => /^(next|coming)$/.test(word))) return 1;
  return words.includes('this') ? 0 : null;
}

/** "Feb. 4, a Saturday" says of a day told which one it is. */
function resolveApposed(sight: Sight): Meaning | null {
  const { value } = sight.captures.weekday!;
  const told = lastTold(sight.setting, 'day');
  const isIt = told?.sentence === sight.setting.sentence && dateOf(told.period.first).weekday === value;
  return isIt ? dated(told.period, 'context') : undated('DATE', `XXXX-WXX-${value || 7}`);
}

const resolveWeekday = (sight: Sight): Meaning | null =>
  atPart(
    chooseWeekday(sight, sight.captures.weekday!.value, weekdayOffset(sight)),
    sight.captures.part?.name,
  );

/** "that Saturday", "the following Tuesday": the next such day from the day last told. */
function resolveToldWeekday(sight: Sight): Meaning | null {
  const weekday = sight.captures.weekday!.value;
  const told = lastTold(sight.setting, 'week');
  if (!told) return chooseWeekday(sight, weekday, null);
  const words = wordsOf(sight);
  const isNext = words.some((word) => /^(following|next)$/.test(word));
  const isBefore = words.some((word) => /^(previous|preceding)$/.test(word));
  const day = weekdayFrom(told.period.first + (isNext ? 1 : 0) - (isBefore ? 7 : 0), weekday);
  return atPart(dated(day, 'context'), sight.captures.part?.name);
}

/** "Tuesday of last week", "last week on Tuesday". */
function resolveWeekdayOfWeek(sight: Sight): Meaning | null {
  const now = today(sight.setting);
  if (!now) return undated('DATE', `XXXX-WXX-${sight.captures.weekday!.value || 7}`);
  const words = wordsOf(sight);
  const offset = words.includes('last') ? -1 : words.includes('next') ? 1 : 0;
  const week = shift(periodAround(now.first, 'week'), offset);
  return dated(weekdayFrom(week.first, sight.captures.weekday!.value), 'relative');
}

/** The day that a part of a day belongs to: told in this sentence or paragraph, else the day of publication. */
function dayAtHand(sight: Sight, part: string): { period: Period; basis: Meaning['basis'] } | null {
  const { setting } = sight;
  const told = lastTold(setting, 'day');
  if (told?.period.grain === 'day' && (setting.isNarrative || told.block === setting.block)) {
    // "stopped that evening and sent back before dawn": the night in between is over.
    const isNextDay =
      part === 'MO' && told.sentence === setting.sentence && /^(EV|NI)$/.test(told.part ?? '');
    return { period: shift(told.period, isNextDay ? 1 : 0), basis: 'context' };
  }
  const now = today(setting);
  return now && { period: now, basis: 'relative' };
}

function resolvePart(sight: Sight): Meaning | null {
  const words = wordsOf(sight);
  const part = words.includes('overnight') ? 'NI' : (sight.captures.part?.name ?? 'MO');
  const isTold = words.some((word) => /^(that|same|next|following)$/.test(word));
  const now = today(sight.setting);
  if (
    words.includes('this') ||
    words.includes('tonight') ||
    words.includes('last') ||
    words.includes('overnight')
  ) {
    if (!now) return undated('TIME', `XXXX-XX-XXT${part}`);
    return atPart(
      dated(shift(now, words.includes('last') ? -1 : 0), 'relative', { mod: modOf(sight) }),
      part,
    );
  }
  const told = isTold ? lastTold(sight.setting, 'day') : null;
  const base = told ? { period: told.period, basis: 'context' as const } : dayAtHand(sight, part);
  if (!base) return undated('TIME', `XXXX-XX-XXT${part}`);
  const isNext = words.some((word) => /^(next|following)$/.test(word));
  return atPart(dated(shift(base.period, isNext ? 1 : 0), base.basis, { mod: modOf(sight) }), part);
}

/** "the night before": of the day before the one told, or before publication. */
function resolvePartBeside(sight: Sight): Meaning | null {
  const part = PART_OF[wordsOf(sight)[1]!];
  const told = lastTold(sight.setting, 'day')?.period;
  const from = told?.grain === 'day' ? told : today(sight.setting);
  if (!from) return undated('TIME', `XXXX-XX-XXT${part}`);
  const step = wordsOf(sight).includes('after') ? 1 : -1;
  return atPart(dated(shift(from, step), told ? 'context' : 'relative'), part);
}

const PART_OF: Record<string, string> = words.partsOfDay;

const partOfToday = (sight: Sight): Meaning | null => {
  const now = today(sight.setting);
  const part = wordsOf(sight).includes('tonight') ? 'NI' : sight.captures.part?.name;
  const offset = wordsOf(sight).includes('yesterday') ? -1 : wordsOf(sight).includes('tomorrow') ? 1 : 0;
  if (!now) return undated('TIME', `XXXX-XX-XXT${part}`);
  return atPart(dated(shift(now, offset), 'relative'), part);
};

/** "the morning of 4 March", "the wee hours of February 26". */
function resolvePartOfDate(sight: Sight): Meaning | null {
  const { month, day, year, part, weekday } = sight.captures;
  const name = part?.name ?? 'MO';
  if (weekday && !month)
    return atPart(chooseWeekday(sight, weekday.value, wordsOf(sight).includes('last') ? -1 : null), name);
  if (!day) return null;
  if (!month) return atPart(chooseDay(sight, null, day.value), name);
  if (!year) return atPart(chooseDay(sight, month.value, day.value), name);
  const period = dayPeriod(year.value, month.value, day.value);
  return period && atPart(dated(period, 'stated'), name);
}

/** "the night of 20–21 August": it belongs to both days. */
function resolveNightOfDays(sight: Sight): Meaning | null {
  const second = resolvePartOfDate(sight);
  const first = sight.captures.first!.value;
  if (!second?.period || dateOf(second.period.first - 1).day !== first) return null;
  const edtf = interval(second.period.first - 1, second.period.first);
  return { ...second, edtf, value: `${formatDay(second.period.first - 1)}TNI` };
}

const MONTH_DAY =
  '<month:month> (the)? (@dayOfMonth) (,? @year)? | (the)? (@dayOfMonth) (of)? <month:month> (,? @year)?';

/** "Sat." within a sentence, "Friday"; not "Sun" the paper, "Black Wednesday", "Bloody Sunday". */
function isWeekday({ captures, pieces, from, to }: Match): boolean {
  const { kinds, text } = captures.weekday!;
  if (kinds.short) return text.endsWith('.') && to < pieces.length && from > 0;
  const before = pieces[from - 1];
  return !before || before.text === before.lower || !NAMED_DAYS.has(before.lower);
}

const NAMED_DAYS = new Set(words.namedDays);

export const WEEKDAY_RULES: Rule[] = [
  {
    name: 'weekday',
    example: 'late Thursday evening',
    pattern: '(@part | (early|late) on)? <weekday:weekday> -? (late | early)? (<part:part>)?',
    accepts: isWeekday,
    resolve: resolveWeekday,
  },
  { name: 'a-weekday', example: 'a Saturday', pattern: 'a <weekday:weekday>', resolve: resolveApposed },
  {
    name: 'this-weekday',
    example: 'last Thursday',
    pattern:
      '(@part)? (this (past|coming)? | last | next | this past | (the)? (past|coming)) <weekday:weekday> (<part:part>)?',
    resolve: resolveWeekday,
  },
  {
    name: 'that-weekday',
    example: 'the following Tuesday',
    pattern:
      '(that (same)? | the (same | following | next | previous | preceding)) <weekday:weekday> (<part:part>)?',
    resolve: resolveToldWeekday,
  },
  {
    name: 'weekday-of-week',
    example: 'Tuesday of last week',
    pattern: '<weekday:weekday> (of)? (this|last|next) week | (last|next) week <weekday:weekday>',
    resolve: resolveWeekdayOfWeek,
  },
  {
    name: 'part-of-today',
    example: 'yesterday morning',
    pattern: '(early | late | later | earlier)? ((yesterday|tomorrow|today) <part:part> | tonight)',
    resolve: partOfToday,
  },
  {
    name: 'part-of-date',
    example: 'the night of June 3, 1989',
    pattern: `((the)? (early | late | wee | small)? | (early|late) in the) (<part:part> | hours | (early|late) <part:part> hours) of (${MONTH_DAY} | the <dayord:day> | (last | that)? <weekday:weekday>)`,
    resolve: resolvePartOfDate,
  },
  {
    name: 'night-of-days',
    example: 'the night of 20-21 August',
    pattern:
      '(the)? night of (<month:month> <day:first> (to|-) <day:day> (,? @year)? | <day:first> (to|-) <day:day> <month:month> (,? @year)?)',
    resolve: resolveNightOfDays,
  },
  {
    name: 'date-part',
    example: 'on 4 March at dawn',
    pattern: `(${MONTH_DAY}) (at)? <part:part>`,
    resolve: resolvePartOfDate,
  },
  {
    name: 'this-part',
    example: 'that same evening',
    pattern:
      '(early | earlier | late | later)? (this | that (same|very)? | the (very)? (same | next | following) | last) (early|late)? <part:part> | overnight',
    accepts: ({ captures, pieces, from }) =>
      captures.part?.name !== '24:00' || pieces[from]!.lower !== 'last',
    resolve: resolvePart,
  },
  {
    name: 'part-before',
    example: 'the night before.',
    pattern: 'the (morning | afternoon | evening | night) (before | after)',
    accepts: isClosed,
    resolve: resolvePartBeside,
  },
  {
    name: 'part',
    example: 'in the early morning',
    pattern:
      '(the)? (early | late | mid -)? <part:part> | (early | late | later) in the <part:part> | (the)? (wee | small | early) hours (of the <part:part>)?',
    accepts: (match) => isPartOfDay(match) && !isBeforeNoun(match),
    resolve: resolvePart,
  },
];

/** "in the morning", "at dawn"; not "the night watch", "good morning", "a long night". */
function isPartOfDay({
  pieces,
  from,
  to,
  captures,
}: {
  pieces: Sight['pieces'];
  from: number;
  to: number;
  captures: Sight['captures'];
}): boolean {
  const before = pieces[from - 1]?.lower ?? '';
  const words = pieces.slice(from, to).map((piece) => piece.lower);
  if (words.includes('hours')) return words.includes('wee') || words.includes('small') || before === 'in';
  const part = captures.part ?? pieces[to - 1]!;
  if (part.text[0] !== part.lower[0] && from > 0) return false;
  const isPoint = /^(noon|midnight|dawn|dusk|midday|nightfall|sunset|sundown|sunrise|daybreak)$/.test(
    part.lower,
  );
  if (isPoint)
    return (
      /^(at|by|until|before|after|past|around|since|from|about|till|of)$/.test(before) || words.length > 1
    );
  return (
    (words[0] === 'the' && /^(in|during|by|of|into|on|until)$/.test(before)) ||
    /^(early|late|later)$/.test(words[0]!) ||
    /^(by|at)$/.test(before)
  );
}

/** "the night desk", "the morning session" name things. */
const isBeforeNoun = ({ sentence, pieces, to }: Match) => {
  const next = pieces[to];
  if (!next || /^(?:yesterday|today|tomorrow)$/.test(next.lower)) return false;
  return /^(NOUN|PROPN)$/.test(tagAt(sentence, next.start) ?? '');
};
