import type { Link, Timeline } from '../model/timeline.ts';
import { columnsOf } from './columns.ts';
import { DAY, type EventIndex } from './event-index.ts';

/** A link between two events, told from the earlier to the later. */
export interface Chapter {
  /** Positions in the index. */
  from: number;
  to: number;
  relation: Link['relation'];
  /** Whole days between the two; null where a date is missing or open. */
  days: number | null;
}

/** All links from and to the event at `position`: what it fulfils, answers, cancels or repeats, and what does so to it. */
export function findStory(timeline: Timeline, index: EventIndex, position: number): Chapter[] {
  const event = timeline.events[index.event[position]!]!;
  const chapters = event.links.map((link) =>
    chapter(index, index.positionOf(link.event), position, link.relation),
  );
  for (const row of linkedTo(timeline, index.event[position]!))
    for (const link of timeline.events[row]!.links)
      if (link.event === event.id)
        chapters.push(chapter(index, position, index.positionOf(timeline.events[row]!.id), link.relation));
  return chapters.filter(({ from, to }) => from >= 0 && to >= 0);
}

/** Rows of the events that are linked to an event. */
function linkedTo(timeline: Timeline, wanted: number): number[] {
  const { offsets, values } = columnsOf(timeline).linked;
  const rows: number[] = [];
  let row = 0;
  values.forEach((value, i) => {
    if (value !== wanted) return;
    while (offsets[row + 1]! <= i) row++;
    rows.push(row);
  });
  return rows;
}

function chapter(index: EventIndex, from: number, to: number, relation: Link['relation']): Chapter {
  const exact = [from, to].every((p) => p >= 0 && p < index.dated && index.end[p]! - index.start[p]! <= DAY);
  const days = exact ? Math.round((index.at[to]! - index.at[from]!) / DAY) : null;
  return { from, to, relation, days };
}

const VERBS: Record<Link['relation'], string> = {
  fulfils: 'held',
  cancels: 'called off',
  answers: 'answered',
  repeats: 'repeated',
};

/** A chapter in a few words: "answered after 3 days", "held 64 days later". */
export function tellChapter({ relation, days }: Chapter): string {
  if (days === null || days < 0) return VERBS[relation];
  if (days === 0) return `${VERBS[relation]} the same day`;
  const count = days === 1 ? '1 day' : `${days} days`;
  return relation === 'answers' ? `${VERBS[relation]} after ${count}` : `${VERBS[relation]} ${count} later`;
}
