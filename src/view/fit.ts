import { SALIENCES } from '../model/ontology.ts';
import { DAY, type EventIndex } from './event-index.ts';
import { eachShown } from './lanes.ts';

const MAIN = SALIENCES.indexOf('main');

/** Air at both ends of a fitted span, as a part of it. */
const AIR = 0.05;

/**
 * The span, ms UTC, that shows the shown events with some air around them: those that the articles report, where
 * these alone take less than half of the time; otherwise, or with `all`, all of them. A fortnight when there are none.
 */
export function fitSpan(index: EventIndex, shown: Uint32Array | null, all = false): [number, number] {
  const every = extentOf(index, shown, () => true);
  if (!every) return [-7 * DAY, 7 * DAY];
  const main = all ? null : extentOf(index, shown, (position) => index.salience[position] === MAIN);
  return withAir(main && main[1] - main[0] < (every[1] - every[0]) / 2 ? main : every);
}

/** Of a date vaguer than this the middle is enough: a year that is barely known must not push the days together. */
const LONG = 45 * DAY;

/** The span with air around it, at least a fortnight long. */
export function withAir([start, end]: readonly [number, number]): [number, number] {
  const air = Math.max((end - start) * AIR, (14 * DAY - (end - start)) / 2);
  return [start - air, end + air];
}

function extentOf(
  index: EventIndex,
  shown: Uint32Array | null,
  counts: (position: number) => boolean,
): [number, number] | null {
  let first = Infinity;
  let last = -Infinity;
  eachShown(index, shown, (position) => {
    if (position >= index.dated || !counts(position)) return;
    const wide = index.end[position]! - index.start[position]! > LONG;
    first = Math.min(first, wide ? index.at[position]! : index.start[position]!);
    last = Math.max(last, wide ? index.at[position]! : index.end[position]!);
  });
  return first <= last ? [first, last] : null;
}
