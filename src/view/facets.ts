import { CLASSES, KINDS, STATUSES } from '../model/ontology.ts';
import { parseEdtf, type Day } from '../model/when.ts';
import type { Timeline, TimelineEvent } from '../model/timeline.ts';
import type { EventIndex } from './event-index.ts';
import { indexText, type SearchIndex } from './search.ts';

/** What readers filter by, in the order of the page. */
export const FACETS = ['country', 'actor', 'kind', 'status', 'class', 'publisher'] as const;
export type Facet = (typeof FACETS)[number];

/** The values of one facet by position: those of position p are `value[first[p] … first[p + 1] - 1]`. */
export interface FacetColumn {
  options: readonly string[];
  names: readonly string[];
  value: Uint32Array | Uint8Array;
  /** null where every event has exactly one value: that of position p is `value[p]`. */
  first: Uint32Array | null;
}

/** A timeline laid out for filtering: made once for a timeline. */
export interface FacetColumns {
  index: EventIndex;
  facets: Record<Facet, FacetColumn>;
  /** The day on which an event was first reported, by position; NaN where no article has a date. */
  reported: Float64Array;
  /** The days on which something was reported first, ascending. */
  reportDays: readonly Day[];
  text: () => SearchIndex;
}

/** Lays out what each event can be filtered by. */
export function layOutFacets(timeline: Timeline, index: EventIndex): FacetColumns {
  const publisher = new Map(timeline.articles.map((a) => [a.id, a.publisher ?? a.title]));
  const publishers = [...new Set(publisher.values())].sort();
  const taking = new Set(timeline.events.flatMap(partiesOf));
  const actors = timeline.actors.filter(({ id }) => taking.has(id));
  const many = (options: string[], names: string[], read: (e: TimelineEvent) => (string | undefined)[]) =>
    columnOf(timeline, index, { options, names, read });
  const one = (options: readonly string[], value: Uint8Array): FacetColumn => ({
    options,
    names: options.map(capitalize),
    value,
    first: null,
  });
  let text: SearchIndex | undefined;
  const reported = readReported(timeline, index);
  return {
    index,
    facets: {
      country: many(
        timeline.countries.map((c) => c.code),
        timeline.countries.map((c) => c.name),
        (e) => e.countries,
      ),
      actor: many(
        actors.map((a) => a.id),
        actors.map((a) => a.name),
        partiesOf,
      ),
      kind: one(KINDS, index.kind),
      status: one(STATUSES, index.status),
      class: { ...one(CLASSES, index.class), names: CLASS_TITLES },
      publisher: many(publishers, publishers, (e) => e.evidence.map(({ article }) => publisher.get(article))),
    },
    reported,
    reportDays: [...new Set(reported)].filter((day) => !Number.isNaN(day)).sort((a, b) => a - b),
    text: () => (text ??= indexText(timeline, index)),
  };
}

function readReported(timeline: Timeline, index: EventIndex): Float64Array {
  const published = new Map(
    timeline.articles.map((a) => [
      a.id,
      a.published === null ? NaN : (parseEdtf(a.published)?.latest ?? NaN),
    ]),
  );
  return Float64Array.from(index.event, (place) => {
    const days = timeline.events[place]!.evidence.map(({ article }) => published.get(article) ?? NaN);
    const known = days.filter((day) => !Number.isNaN(day));
    return known.length > 0 ? Math.min(...known) : NaN;
  });
}

const CLASS_TITLES = [
  'Words of cooperation',
  'Deeds of cooperation',
  'Words of conflict',
  'Deeds of conflict',
];

const partiesOf = (e: TimelineEvent) => [...e.source, ...e.target];

const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

interface Reading {
  options: string[];
  names: string[];
  read: (e: TimelineEvent) => (string | undefined)[];
}

function columnOf(timeline: Timeline, index: EventIndex, { options, names, read }: Reading): FacetColumn {
  const place = new Map(options.map((option, i) => [option, i]));
  const first = new Uint32Array(index.length + 1);
  const value: number[] = [];
  for (let p = 0; p < index.length; p++) {
    const start = value.length;
    for (const option of read(timeline.events[index.event[p]!]!)) {
      const i = option === undefined ? undefined : place.get(option);
      if (i !== undefined && !value.includes(i, start)) value.push(i);
    }
    first[p + 1] = value.length;
  }
  return { options, names, value: Uint32Array.from(value), first };
}
