import type { TimelineEvent } from './timeline.ts';
import { parseEdtf } from './when.ts';

/** The order of events in a timeline: by the first day that a date allows (the open past by its end), the undated last. */
export function byDate(a: Pick<TimelineEvent, 'date'>, b: Pick<TimelineEvent, 'date'>): number {
  const [x, y] = [firstDay(a.date), firstDay(b.date)];
  return x === y ? 0 : x - y;
}

/** By date, then id. */
export const byDateAndId = (a: TimelineEvent, b: TimelineEvent): number =>
  byDate(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const firstDay = (date: string | null): number => {
  const when = parseEdtf(date ?? '');
  return when?.earliest ?? when?.latest ?? Infinity;
};
