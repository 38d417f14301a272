/** Times of day by the clock. */
import { dated, undated, wordsOf, type Match, type Meaning, type Rule, type Sight } from '../meaning.ts';
import { chooseDay, chooseWeekday } from '../nearest.ts';
import { formatDay } from '../../../../model/when.ts';
import { dayPeriod } from '../period.ts';
import { lastTold, today, type Told } from '../setting.ts';

/** "half past three", "a quarter to six", "ten past five": minutes after the hour named. */
function minutesPast(words: string[], count: number | undefined): number {
  const minutes = words.includes('half') ? 30 : words.includes('quarter') ? 15 : (count ?? 0);
  return words.includes('to') ? -minutes : minutes;
}

function hourAndMinute(sight: Sight): [number, number] | null {
  const { clock } = sight.captures;
  const [h = NaN, m = 0] = clock!.kinds.word ? [clock!.value] : clock!.text.split(/[:.]/).map(Number);
  const words = wordsOf(sight).map((word) => word.replaceAll('.', ''));
  const isMilitary = /^\d{4}$/.test(clock!.text);
  let hour = isMilitary ? Math.floor(h / 100) : h;
  const minute = isMilitary ? h % 100 : m;
  const isLate = words.includes('pm') || /^(AF|EV|NI)$/.test(sight.captures.half?.name ?? '');
  if (isLate && hour < 12) hour += 12;
  if (words.includes('am') && hour === 12) hour = 0;
  if (sight.rule.name === 'clock-past') {
    const at = hour * 60 + minutesPast(words, sight.captures.minutes?.value);
    return [Math.floor(at / 60), at % 60];
  }
  return hour > 24 || minute > 59 || (hour === 24 && minute > 0) ? null : [hour, minute];
}

const pad = (n: number) => String(n).padStart(2, '0');

function resolveClock(sight: Sight): Meaning | null {
  const clock = hourAndMinute(sight);
  if (!clock) return null;
  const time = `T${pad(clock[0])}:${pad(clock[1])}`;
  const day = dayOfClock(sight);
  if (!day?.period) return undated('TIME', `XXXX-XX-XX${time}`);
  const iso = formatDay(day.period.first);
  return { ...day, type: 'TIME', edtf: iso + time, value: iso + time };
}

/** The day named with the clock, else told in the sentence, else in a history the day last told, else today. */
function dayOfClock(sight: Sight): Meaning | null {
  const { pieces, to } = sight;
  const isNext = pieces[to]?.lower === 'on' && pieces[to + 1]?.kinds.weekday;
  const { month, day, year } = sight.captures;
  if (month && day && !year) return chooseDay(sight, month.value, day.value);
  if (month && day) {
    const period = dayPeriod(year!.value, month.value, day.value);
    return period && dated(period, 'stated');
  }
  const weekday = sight.captures.weekday ?? (isNext ? pieces[to + 1] : undefined);
  if (weekday) return chooseWeekday(sight, weekday.value, null);
  const told = lastTold(sight.setting, 'day');
  if (told && (sight.setting.isNarrative || isJustTold(told, sight))) return dated(told.period, 'context');
  const now = today(sight.setting);
  return now && dated(now, 'relative');
}

/** In this sentence, or earlier on that day in the one before it: "resigned *last night*. At 7:32 p.m. the flag came down." */
function isJustTold({ sentence, block, part }: Told, sight: Sight): boolean {
  const here = sight.setting;
  if (sentence === here.sentence) return true;
  const [hour = 0] = (sight.captures.clock && hourAndMinute(sight)) ?? [];
  return sentence === here.sentence - 1 && block === here.block && hour >= (FIRST_HOUR[part ?? ''] ?? 0);
}

/** The hour at which a part of the day begins. */
const FIRST_HOUR: Record<string, number> = { MI: 11, AF: 12, EV: 16, NI: 17 };

/** "at 10:30"; not a score, a verse or a ratio. */
function isClock({ pieces, from, to }: Match): boolean {
  if (to - from > 1 || pieces.slice(0, from).every((piece) => piece.text === '*')) return true;
  return /^(at|by|from|until|till|around|about|before|after|since|shortly)$/.test(
    pieces[from - 1]?.lower ?? '',
  );
}

/** "at ten past five"; not "from 11 to 13 June". */
function isPastHour({ pieces, from, captures: { minutes, clock } }: Match): boolean {
  if (!/^(at|by|until|till|about|around|before|after|since|nearly)$/.test(pieces[from - 1]?.lower ?? ''))
    return false;
  return (
    !!clock!.kinds.word && (!minutes || (!!minutes.kinds.word && /^(five|ten|twenty)/.test(minutes.lower)))
  );
}

/** "noon Friday", "midnight Tuesday". */
function resolvePoint(sight: Sight): Meaning | null {
  const day = dayOfClock(sight);
  const point = sight.captures.part!.name;
  if (!day?.period) return undated('TIME', `XXXX-XX-XXT${point}`);
  return { ...day, type: 'TIME', value: `${formatDay(day.period.first)}T${point}` };
}

/** A day that stands with its clock: "11 a.m. Saturday, March 23". */
const DAY = '<month:month> <day:day> (,? @year)?';
const ZONE = '(<zone> | local time | eastern time | moscow time | eastern | standard time)?';

export const CLOCK_RULES: Rule[] = [
  {
    name: 'clock',
    example: '10:30 a.m. EDT Tuesday',
    pattern: `(about | around | just (before|after) | shortly (before|after))? (<clock:clock> | <hour:clock>) (a.m.|p.m.|am|pm) ${ZONE} (<weekday:weekday> ,? ${DAY} | <weekday:weekday> | ${DAY})?`,
    resolve: resolveClock,
  },
  {
    name: 'clock-24',
    example: 'at 10:30',
    pattern: `(<clock:clock> | <dotclock:clock>) (hours)? ${ZONE} (<weekday:weekday> | in the <part:half>)?`,
    accepts: isClock,
    resolve: resolveClock,
  },
  {
    name: 'clock-zone',
    example: '1030 GMT',
    pattern: '(<int:clock> | <hour:clock>) (hours)? <zone>',
    resolve: resolveClock,
  },
  {
    name: 'o-clock',
    example: 'ten o’clock',
    pattern: "<hour:clock> o (’|') clock (in the <part:half>)?",
    resolve: resolveClock,
  },
  {
    name: 'clock-past',
    example: 'at half past three',
    pattern:
      '(half past | (a)? quarter (past|to) | <hour:minutes> (past|to)) <hour:clock> (in the <part:half>)?',
    accepts: isPastHour,
    resolve: resolveClock,
  },
  {
    name: 'clock-part',
    example: 'at six in the morning',
    pattern: '<hour:clock> in the <part:half>',
    accepts: ({ pieces, from }) =>
      /^(at|by|until|till|about|around|from|before|after|since|past)$/.test(pieces[from - 1]?.lower ?? ''),
    resolve: resolveClock,
  },
  {
    name: 'point-of-day',
    example: 'midnight Tuesday',
    pattern: '<part:part> (on)? <weekday:weekday>',
    accepts: ({ captures }) => /^(noon|midnight|midday)$/.test(captures.part!.lower),
    resolve: resolvePoint,
  },
];
