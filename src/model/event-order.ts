import type { TimelineEvent } from './timeline.ts';
import { parseEdtf } from './when.ts';

type Dated = Pick<TimelineEvent, 'date'>;

/**
 * Sorts in place by the first day that the date of each one's event allows (the open past by its end), the undated last;
 * those of one day by `tie`. Each date is read once.
 */
export function sortByDate<T>(all: T[], eventOf: (one: T) => Dated, tie: (a: T, b: T) => number): T[] {
  const days = new Map(all.map((one) => [one, firstDay(eventOf(one).date)]));
  return all.sort((a, b) => {
    const [x, y] = [days.get(a)!, days.get(b)!];
    return x === y ? tie(a, b) : x - y;
  });
}

/** The order of events in a timeline, sorted in place: by date, then id. */
export const sortEvents = (events: TimelineEvent[]): TimelineEvent[] =>
  sortByDate(
    events,
    (event) => event,
    (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );

const firstDay = (date: string | null): number => {
  const when = parseEdtf(date ?? '');
  return when?.earliest ?? when?.latest ?? Infinity;
};
