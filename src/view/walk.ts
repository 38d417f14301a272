import { CLASSES } from '../model/ontology.ts';
import type { EventIndex } from './event-index.ts';
import type { Groups } from './groups.ts';
import { lowerBound } from './groups.ts';
import { markLane } from './lanes.ts';

/** Where an arrow key leads. */
export type Way = 'next' | 'previous' | 'first' | 'last' | 'lane-after' | 'lane-before';

/**
 * The position that a step leads to from `from` (null: from nowhere): along time through all shown events, those without
 * a date after the last, or to the nearest in time of the next lane that has any; `from` itself where there is nothing
 * that way.
 */
export function walk(
  index: EventIndex,
  groups: Groups,
  shown: Uint32Array | null,
  from: number | null,
  way: Way,
) {
  const count = shown ? shown.length : index.length;
  if (count === 0) return null;
  const at = (rank: number) => (shown ? shown[rank]! : rank);
  if (way === 'first' || (from === null && way !== 'last')) return at(0);
  // The last in time; those without a date come after it.
  if (way === 'last' || from === null) return at((groups.total || count) - 1);
  if (way === 'next' || way === 'previous') {
    const rank = rankOf(shown, from) + (way === 'next' ? 1 : -1);
    return at(Math.max(0, Math.min(count - 1, rank)));
  }
  const step = way === 'lane-after' ? 1 : -1;
  for (
    let lane = markLane(groups.lanes, from) + step;
    lane >= 0 && lane < groups.lanes.list.length;
    lane += step
  ) {
    const nearest = nearestIn(index, groups, lane, from);
    if (nearest !== null) return nearest;
  }
  return from;
}

function rankOf(shown: Uint32Array | null, position: number): number {
  if (!shown) return position;
  let low = 0;
  let high = shown.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (shown[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nearestIn(index: EventIndex, groups: Groups, lane: number, from: number): number | null {
  let nearest: number | null = null;
  const undated = groups.undated[lane]![0] ?? null;
  if (from >= index.dated && undated !== null) return undated;
  for (let g = lane * CLASSES.length; g < (lane + 1) * CLASSES.length; g++) {
    const place = lowerBound(groups, g, from);
    for (const i of [place - 1, place]) {
      if (i < groups.offsets[g]! || i >= groups.offsets[g + 1]!) continue;
      const position = groups.positions[i]!;
      if (
        nearest === null ||
        Math.abs(index.at[position]! - index.at[from]!) < Math.abs(index.at[nearest]! - index.at[from]!)
      )
        nearest = position;
    }
  }
  return nearest ?? undated;
}
