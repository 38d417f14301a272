import { DAY, type EventIndex } from './event-index.ts';

/**
 * Shown events with a long possible time, by the doubling of its length: `byLength[k]` holds positions, ascending, of
 * events of at most 2^k days. What reaches into a window from outside is found without walking what does not.
 */
export type LongEvents = Uint32Array[];

/** Sorts out the shown dated events that may be longer than a day. */
export function sortByLength({ breadth, length }: EventIndex, shown: Uint32Array | null): LongEvents {
  const n = shown ? shown.length : length;
  const counts = new Uint32Array(32);
  for (let i = 0; i < n; i++) counts[breadth[shown ? shown[i]! : i]!]!++;
  const byLength = Array.from(counts.subarray(1), (count) => new Uint32Array(count));
  counts.fill(0);
  for (let i = 0; i < n; i++) {
    const position = shown ? shown[i]! : i;
    const k = breadth[position]!;
    if (k > 0) byLength[k - 1]![counts[k]!++] = position;
  }
  return byLength;
}

/**
 * Up to `most` events whose marks stand outside `domain` but whose possible time reaches into it by at least
 * `least` ms: the most exactly dated first.
 */
export function findReaching(
  index: EventIndex,
  long: LongEvents,
  [from, to]: readonly [number, number],
  least: number,
  most: number,
): number[] {
  const found: number[] = [];
  long.forEach((positions, k) => {
    const half = (2 ** k * DAY) / 2;
    const look = (i: number, step: 1 | -1, isNear: (at: number) => boolean) => {
      for (let looked = 0; looked < MOST_LOOKS && found.length < most; looked++, i += step) {
        const position = positions[i];
        if (position === undefined || !isNear(index.at[position]!)) return;
        const reach = Math.min(index.end[position]!, to) - Math.max(index.start[position]!, from);
        if (reach >= least) found.push(position);
      }
    };
    look(firstAt(index, positions, from) - 1, -1, (at) => at > from - half);
    look(firstAt(index, positions, to), 1, (at) => at < to + half);
  });
  return found;
}

/** Where thousands of vague dates lie around a window, the nearest are looked at: a frame has no time for all. */
const MOST_LOOKS = 500;

function firstAt(index: EventIndex, positions: Uint32Array, ms: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (index.at[positions[middle]!]! < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}
