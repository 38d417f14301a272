/** A clock or part of a day before its day: "at 7:30 a.m. on 1 July 1916", "at dawn on Friday", "ten o’clock the next morning". */
import type { TimeMention } from '../../../model/mention.ts';
import { parseEdtf } from '../../../model/when.ts';

/** What stands between a clock and its day. */
const GAP = /^,?\s(?:on\s|into\s)?(?:the\s)?$/i;

/** Gives clocks the day that is named right after them; with nothing between, the two are one. `times` are sorted. */
export function giveClocksTheirDay(times: TimeMention[], text: string): TimeMention[] {
  const given: TimeMention[] = [];
  for (let i = 0; i < times.length; i++) {
    const [time, next] = [times[i]!, times[i + 1]];
    if (!next || !isDayOf(time, next, text)) given.push(time);
    else if (text.slice(time.end, next.start).trim() !== '') given.push(onDay(time, next));
    else {
      given.push({ ...onDay(time, next), end: next.end, text: text.slice(time.start, next.end) });
      i++;
    }
  }
  return given;
}

function isDayOf(time: TimeMention, next: TimeMention, text: string): boolean {
  if (time.type !== 'TIME' || next.sentence !== time.sentence || next.start - time.end > 8) return false;
  return GAP.test(text.slice(time.end, next.start)) && parseEdtf(next.edtf ?? '')?.unit === 'day';
}

function onDay(time: TimeMention, day: TimeMention): TimeMention {
  const date = day.edtf!.slice(0, 10);
  const clock = /T(\d\d)(:\d\d)$/.exec(time.edtf ?? time.value ?? '');
  const isLate =
    clock && Number(clock[1]) < 12 && /T(?:AF|EV|NI)$/.test(day.value ?? '') && !/a\.?m\b/i.test(time.text);
  const hour = clock && (isLate ? String(Number(clock[1]) + 12) : clock[1]);
  const edtf = clock ? `${date}T${hour}${clock[2]}` : date;
  const value = clock ? edtf : `${date}T${(time.value ?? '').split('T').at(-1)}`;
  return { ...time, edtf, value, precision: 'day', basis: day.basis };
}
