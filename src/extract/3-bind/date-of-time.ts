/** What a time says of the act it belongs to: "until Monday" ends it, "since May" begins it, "early 2019" is no whole year. */
import type { Sentence, TimeMention } from '../../model/mention.ts';
import type { DateBasis, Precision } from '../../model/timeline.ts';
import { formatDay, parseEdtf } from '../../model/when.ts';

export interface DateOfTime {
  date: string;
  precision: Precision;
  basis: DateBasis;
}

const OPEN_BEFORE = /(?:^|\W)(?:until|till|by|before|prior to|ahead of|no later than|up to)\s*$/i;
const OPEN_AFTER = /(?:^|\W)(?:since|from|after|as of|starting|beginning|effective|following)\s*$/i;
/** "not until 1973 did they join": it happened then. */
const ONLY_THEN = /(?:^|\W)not (?:until|till)\s*$/i;
/** "before dawn on Thursday", "shortly after midnight", "by 5 p.m.": hours are beneath what is shown, the day is told. */
const NEAR_CLOCK = /(?:^|\W)(?:before|by|prior to|after|following)\s*$/i;
/** Characters before a time in which its preposition stands. */
const LEAD = 16;

/** The date that a time gives an act, or null where it gives none by itself (durations, times that hang on an event). */
export function dateOfTime(sentence: Sentence, time: TimeMention): DateOfTime | null {
  const day = dateItself(time);
  if (!day || time.type === 'DURATION' || time.range || day.date.includes('..')) return day;
  const at = time.start - sentence.start;
  const lead = sentence.text.slice(Math.max(0, at - LEAD), at);
  if (time.type === 'TIME' && NEAR_CLOCK.test(lead)) return nearClock(day);
  if (ONLY_THEN.test(lead)) return day;
  if (OPEN_BEFORE.test(lead)) return { ...day, date: `../${endOf(day.date)}`, precision: 'open' };
  if (OPEN_AFTER.test(lead)) return { ...day, date: `${startOf(day.date)}/..`, precision: 'open' };
  return day;
}

/** The date of a time whatever stands before it: "since *June 1999*, when they pulled out". */
export function dateItself(time: TimeMention): DateOfTime | null {
  const { basis } = time;
  if (time.type === 'DURATION')
    return time.reach && isEdtfInterval(time.reach)
      ? { date: time.reach, precision: time.reach.includes('..') ? 'open' : 'day', basis: 'relative' }
      : null;
  if (time.range) return { date: time.range, precision: time.precision, basis };
  const date = time.edtf === null ? null : dayOfClock(time.within ?? time.edtf);
  return date === null ? null : { date, precision: date.includes('..') ? 'open' : time.precision, basis };
}

/** "stopped that evening and sent back *before dawn*": a day that only the context gives may be the one before too. */
function nearClock(date: DateOfTime): DateOfTime {
  const day = parseEdtf(date.date)?.earliest;
  if (date.basis !== 'context' || day == null) return date;
  return { ...date, date: `${formatDay(day - 1)}/${date.date}`, precision: 'day' };
}

/** The last or first part of a date as it is written: a year stays a year, of a week it is a day. */
const endOf = (date: string) => date.slice(date.indexOf('/') + 1).replace('~', '');
const startOf = (date: string) => date.split('/')[0]!.replace('~', '');

const isEdtfInterval = (text: string) => parseEdtf(text) !== null;

/** The day of a time with a clock: the timeline knows no hours. */
const dayOfClock = (edtf: string) => (/^\d{4}-\d\d-\d\dT/.test(edtf) ? edtf.slice(0, 10) : edtf);
