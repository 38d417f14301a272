import { CLASSES } from '../model/ontology.ts';
import type { Timeline } from '../model/timeline.ts';
import { msOf, parseEdtf } from '../model/when.ts';
import { DAY } from './event-index.ts';
import type { Groups } from './groups.ts';

/** Shown dated events by class, in the order of CLASSES. */
export function countClasses({ offsets }: Groups): number[] {
  return CLASSES.map((_, place) => {
    let count = 0;
    for (let g = place; g + 1 < offsets.length; g += CLASSES.length) count += offsets[g + 1]! - offsets[g]!;
    return count;
  });
}

/** The noons of the days on which articles appeared, ms UTC, ascending, each once. */
export function publicationTimes({ articles }: Timeline): number[] {
  const days = articles.map(({ published }) => (published === null ? null : parseEdtf(published)?.earliest));
  const known = [...new Set(days.filter((day) => day !== null && day !== undefined))];
  return known.sort((a, b) => a - b).map((day) => msOf(day) + DAY / 2);
}
