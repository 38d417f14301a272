import type { Reading, TimeMention } from '../../model/mention.ts';

/** Time expressions of an article, sorted by start, never overlapping. */
export function findTimes(reading: Reading): TimeMention[] {
  void reading;
  return [];
}
