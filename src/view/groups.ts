import { CLASSES } from '../model/ontology.ts';
import type { EventIndex } from './event-index.ts';
import type { Lanes } from './lanes.ts';
import { sortByLength, type LongEvents } from './reaching.ts';

/**
 * The shown events sorted into lanes and classes, so that "how many of this class are in this lane between two
 * instants" is two binary searches. Group g = lane × classes + class holds `positions[offsets[g] … offsets[g + 1] - 1]`,
 * ascending, dated ones only.
 */
export interface Groups {
  lanes: Lanes;
  offsets: Uint32Array;
  positions: Uint32Array;
  /** Dated events in all groups. */
  total: number;
  /** Shown positions without a date, ascending, by lane. */
  undated: number[][];
  long: LongEvents;
}

/** Sorts the shown events into the lanes of their marks; made anew when filter or lanes change, not for a frame. */
export function groupEvents(index: EventIndex, lanes: Lanes, shown: Uint32Array | null): Groups {
  const groupCount = lanes.list.length * CLASSES.length;
  const offsets = new Uint32Array(groupCount + 1);
  const undated = lanes.list.map((): number[] => []);
  const { dated, class: classOf } = index;
  const { laneOfCast, parties } = lanes;
  const n = shown ? shown.length : index.length;
  // At most 250 lanes of 4 classes: looked up once, filled in twice.
  const groupOf = new Uint16Array(n);
  for (let i = 0; i < n; i++) {
    const position = shown ? shown[i]! : i;
    const lane = laneOfCast[parties.casts.of[position]!]!;
    if (position >= dated) undated[lane]!.push(position);
    else offsets[(groupOf[i] = lane * CLASSES.length + classOf[position]!) + 1]!++;
  }
  for (let g = 0; g < groupCount; g++) offsets[g + 1]! += offsets[g]!;
  const next = offsets.slice();
  const total = offsets[groupCount]!;
  const positions = new Uint32Array(total);
  // The dated stand first.
  for (let i = 0; i < total; i++) positions[next[groupOf[i]!]!++] = shown ? shown[i]! : i;
  const long = sortByLength(index, shown);
  return { lanes, offsets, positions, total, undated, long };
}

/** Place in `positions` of the first entry of group `g` that is not before `position`. */
export function lowerBound({ offsets, positions }: Groups, g: number, position: number): number {
  let low = offsets[g]!;
  let high = offsets[g + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (positions[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** First position whose mark does not stand before `ms`. */
export function positionAt(index: EventIndex, ms: number): number {
  let low = 0;
  let high = index.dated;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (index.at[middle]! < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}
