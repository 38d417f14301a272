import { SALIENCES } from '../model/ontology.ts';
import { DAY, type EventIndex } from './event-index.ts';

const MAIN = SALIENCES.indexOf('main');

/** Air at both ends of a fitted span, as a part of it. */
const AIR = 0.05;

/**
 * The span, ms UTC, that shows the shown events with some air around them: those that the articles report, where
 * these alone take less than half of the time; otherwise, or with `all`, all of them. A fortnight when there are none.
 */
export function fitSpan(index: EventIndex, shown: Uint32Array | null, all = false): [number, number] {
  const { every, main } = extentsOf(index, shown);
  if (every[0] > every[1]) return [-7 * DAY, 7 * DAY];
  return withAir(!all && main[0] <= main[1] && lengthOf(main) < lengthOf(every) / 2 ? main : every);
}

type Extent = [first: number, last: number];
const lengthOf = ([first, last]: Extent) => last - first;

/** Of a date vaguer than this the middle is enough: a year that is barely known must not push the days together. */
const LONG = 45 * DAY;

/** The span with air around it, at least a fortnight long. */
export function withAir([start, end]: readonly [number, number]): [number, number] {
  const air = Math.max((end - start) * AIR, (14 * DAY - (end - start)) / 2);
  return [start - air, end + air];
}

/** The extents of all dated events and of those that the articles report; backwards where there is none. */
function extentsOf(index: EventIndex, shown: Uint32Array | null): { every: Extent; main: Extent } {
  const { start, end, at, salience, dated } = index;
  let [first, last, mainFirst, mainLast] = [Infinity, -Infinity, Infinity, -Infinity];
  const n = shown ? shown.length : dated;
  for (let i = 0; i < n; i++) {
    const p = shown ? shown[i]! : i;
    if (p >= dated) break;
    const isLong = end[p]! - start[p]! > LONG;
    const from = isLong ? at[p]! : start[p]!;
    const to = isLong ? from : end[p]!;
    if (from < first) first = from;
    if (to > last) last = to;
    if (salience[p] !== MAIN) continue;
    if (from < mainFirst) mainFirst = from;
    if (to > mainLast) mainLast = to;
  }
  return { every: [first, last], main: [mainFirst, mainLast] };
}
