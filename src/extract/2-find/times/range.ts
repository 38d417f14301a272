/** Two times that make one stretch: "from 3 March to 5 April", "between 1999 and 2004", "1914–1918". */
import type { TimeMention } from '../../../model/mention.ts';
import { parseEdtf } from '../../../model/when.ts';
import { interval } from './period.ts';

/** What may stand between the two, by what stands before the first. */
const BETWEEN = /^\s*(?:[-–]|to|until|till|through|thru)\s*$/i;
const AND = /^\s*and\s*$/i;

/** Gives both ends of a range the whole of it. `times` are sorted. */
export function joinRanges(times: TimeMention[], text: string): TimeMention[] {
  const joined = [...times];
  for (let i = 0; i + 1 < joined.length; i++) {
    const [a, b] = [joined[i]!, joined[i + 1]!];
    if (a.sentence !== b.sentence || b.start - a.end > 12) continue;
    const gap = text.slice(a.end, b.start);
    const lead = text.slice(Math.max(0, a.start - 9), a.start);
    const isPair = AND.test(gap) && (/\bbetween\s$/i.test(lead) || isDayAfter(a, b));
    if (!BETWEEN.test(gap) && !isPair) continue;
    const range = rangeOf(a, b);
    if (range)
      [joined[i], joined[i + 1]] = [
        { ...a, range },
        { ...b, range },
      ];
  }
  return joined;
}

/** "12 and 13 February" are one stretch of two days. */
const isDayAfter = (a: TimeMention, b: TimeMention) => {
  const [first, second] = [a, b].map(({ edtf }) => parseEdtf(edtf ?? ''));
  return first?.unit === 'day' && second?.unit === 'day' && second.earliest === first.earliest! + 1;
};

function rangeOf(a: TimeMention, b: TimeMention): string | null {
  const [first, last] = [a, b].map(({ edtf }) => (edtf === null ? null : parseEdtf(edtf)));
  if (!first || !last || first.earliest === null || last.latest === null || first.earliest > last.latest)
    return null;
  return interval(first.earliest, last.latest);
}
