/** A clock or part of a day before its day: "at 7:30 a.m. on 1 July 1916", "at dawn on Friday", "10:00 that evening". */
import type { TimeMention } from '../../../model/mention.ts';
import { parseEdtf } from '../../../model/when.ts';

/** What stands between a clock and its day. */
const GAP = /^,?\s(?:on\s)?(?:the\s)?$/i;

/** Gives clocks the day that is named right after them. `times` are sorted. */
export function giveClocksTheirDay(times: TimeMention[], text: string): TimeMention[] {
  return times.map((time, i) => {
    const next = times[i + 1];
    if (time.type !== 'TIME' || !next || next.sentence !== time.sentence || next.start - time.end > 8)
      return time;
    if (!GAP.test(text.slice(time.end, next.start)) || next.edtf === null) return time;
    return parseEdtf(next.edtf)?.unit === 'day' ? onDay(time, next) : time;
  });
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
