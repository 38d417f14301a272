/** Does an article tell of long ago, or does news recall it on the way? */
import { parseEdtf, type Day } from '../../model/when.ts';
import type { EventDate } from './event-date.ts';

/** Days after which what is told is history. */
export const HISTORY = 365;

/** Whether an article has told more of long ago than of these days so far: then its story goes on from paragraph to paragraph. */
export class Retrospect {
  private old = 0;
  private recent = 0;

  constructor(private readonly today: Day | null) {}

  add(date: EventDate | null) {
    const when = date?.time ? parseEdtf(date.date ?? '') : null;
    if (this.today === null || when?.latest == null) return;
    if (when.latest < this.today - HISTORY) this.old++;
    else this.recent++;
  }

  get isStory(): boolean {
    return this.old > this.recent;
  }
}
