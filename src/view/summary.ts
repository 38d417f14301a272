import type { Timeline } from '../model/timeline.ts';
import { nameSpan } from './axis.ts';
import { liesIn, type EventIndex } from './event-index.ts';
import type { Filters } from './filter-choice.ts';
import { countEvents, writeNumber } from './numbers.ts';

interface Shown {
  timeline: Timeline;
  index: EventIndex;
  filters: Filters;
  /** Positions that pass the filters; null: all. */
  shown: Uint32Array | null;
  /** Visible time, ms UTC; null: all of it. */
  span: readonly [number, number] | null;
  locale: string;
}

/**
 * One line that says what is shown: "14 of 52 events, Russia and United States, March – June 2021, 3 dates approximate".
 * With a visible time it counts the dated events that could lie in it.
 */
export function summarize({ timeline, index, filters, shown, span, locale }: Shown): string {
  const seen = countSeen(index, shown, span);
  const number = (n: number) => writeNumber(n, locale);
  const total = countEvents(index.length, locale);
  if (seen.events === 0 && shown?.length === 0) return `None of ${total}`;
  const parts = [
    seen.events === index.length ? total : `${number(seen.events)} of ${total}`,
    namesOf(filters, 'country', locale, (code) => timeline.countries.find((c) => c.code === code)?.name),
    namesOf(filters, 'actor', locale, (id) => timeline.actors.find((a) => a.id === id)?.name),
    seen.time && nameSpan(...seen.time, locale),
    seen.vague && (seen.vague === 1 ? '1 date approximate' : `${number(seen.vague)} dates approximate`),
    seen.undated && (span ? '' : `${number(seen.undated)} without a date`),
  ];
  return parts.filter(Boolean).join(', ');
}

interface Seen {
  events: number;
  vague: number;
  undated: number;
  time: [number, number] | null;
}

function countSeen(index: EventIndex, shown: Uint32Array | null, span: Shown['span']): Seen {
  const { start, end, breadth, open, dated } = index;
  let [events, vague, undated, from, to] = [0, 0, 0, Infinity, -Infinity];
  const n = shown ? shown.length : index.length;
  for (let i = 0; i < n; i++) {
    const p = shown ? shown[i]! : i;
    if (span && !liesIn(index, p, span)) continue;
    events++;
    if (p >= dated) undated++;
    else {
      if (breadth[p] || open[p]) vague++;
      if (start[p]! < from) from = start[p]!;
      if (end[p]! > to) to = end[p]!;
    }
  }
  return { events, vague, undated, time: span ? [...span] : from < to ? [from, to] : null };
}

function namesOf(
  { chosen, all }: Filters,
  facet: 'country' | 'actor',
  locale: string,
  nameOf: (option: string) => string | undefined,
): string {
  const type = all.includes(facet) ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(locale, { type }).format(
    chosen[facet].map((option) => nameOf(option) ?? option),
  );
}
