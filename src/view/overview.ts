import { CLASSES } from '../model/ontology.ts';
import type { EventIndex } from './event-index.ts';

/** The whole span as a histogram by class. */
export interface Overview {
  /** ms UTC. */
  domain: [number, number];
  bins: number;
  /** counts[class × bins + bin]. */
  counts: Uint32Array;
  /** The largest sum of a bin; at least 4, so that a single event does not fill the strip. */
  highest: number;
}

/** Counts the shown dated events in `bins` equal parts of `domain`, ms UTC, by where their marks stand. */
export function countOverview(
  index: EventIndex,
  shown: Uint32Array | null,
  domain: readonly [number, number],
  bins: number,
): Overview {
  const [from, to] = domain;
  const counts = new Uint32Array(bins * CLASSES.length);
  const perMs = bins / (to - from);
  const n = shown ? shown.length : index.dated;
  for (let i = 0; i < n; i++) {
    const position = shown ? shown[i]! : i;
    if (position >= index.dated) break;
    const bin = Math.floor((index.at[position]! - from) * perMs);
    if (bin >= 0 && bin < bins) counts[index.class[position]! * bins + bin]!++;
  }
  return { domain: [from, to], bins, counts, highest: highestOf(counts, bins) };
}

function highestOf(counts: Uint32Array, bins: number): number {
  let highest = 4;
  for (let bin = 0; bin < bins; bin++) {
    let sum = 0;
    for (let c = bin; c < counts.length; c += bins) sum += counts[c]!;
    if (sum > highest) highest = sum;
  }
  return highest;
}
