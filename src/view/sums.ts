import { CLASSES, STATUSES, type Status } from '../model/ontology.ts';
import type { Timeline } from '../model/timeline.ts';
import { msOf, parseEdtf } from '../model/when.ts';
import { DAY, type EventIndex } from './event-index.ts';
import type { Groups } from './groups.ts';

/** Shown dated events by class, in the order of CLASSES. */
export function countClasses({ offsets }: Groups): number[] {
  return CLASSES.map((_, place) => {
    let count = 0;
    for (let g = place; g + 1 < offsets.length; g += CLASSES.length) count += offsets[g + 1]! - offsets[g]!;
    return count;
  });
}

/** The statuses that occur among the shown events; `shown` as everywhere, null: all. */
export function statusesOf({ status, length }: EventIndex, shown: Uint32Array | null): Status[] {
  const occurs = new Uint8Array(STATUSES.length);
  const n = shown?.length ?? length;
  for (let i = 0; i < n; i++) occurs[status[shown ? shown[i]! : i]!] = 1;
  return STATUSES.filter((_, place) => occurs[place]);
}

/** The noons of the days on which articles appeared, ms UTC, ascending, each once. */
export function publicationTimes({ articles }: Timeline): number[] {
  const days = articles.map(({ published }) => (published === null ? null : parseEdtf(published)?.earliest));
  const known = [...new Set(days.filter((day) => day !== null && day !== undefined))];
  return known.sort((a, b) => a - b).map((day) => msOf(day) + DAY / 2);
}
