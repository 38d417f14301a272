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
  const taking = new Set<string>();
  for (const event of timeline.events) visitParties(event, (id) => taking.add(id));
  const actors = timeline.actors.filter(({ id }) => taking.has(id));
  const many = (options: string[], names: string[], visit: Visit) =>
    columnOf(timeline, index, { options, names, visit });
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
        (e, add) => e.countries.forEach(add),
      ),
      actor: many(
        actors.map((a) => a.id),
        actors.map((a) => a.name),
        visitParties,
      ),
      kind: one(KINDS, index.kind),
      status: one(STATUSES, index.status),
      class: { ...one(CLASSES, index.class), names: CLASS_TITLES },
      publisher: many(publishers, publishers, (e, add) => {
        for (const x of e.evidence) add(publisher.get(x.article)!);
      }),
    },
    reported,
    reportDays: Array.from(new Set(reported))
      .filter((day) => !Number.isNaN(day))
      .sort((a, b) => a - b),
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
  const reported = new Float64Array(index.length).fill(NaN);
  for (let p = 0; p < reported.length; p++)
    for (const { article } of timeline.events[index.event[p]!]!.evidence) {
      const day = published.get(article)!;
      if (!(day >= reported[p]!)) reported[p] = Number.isNaN(day) ? reported[p]! : day;
    }
  return reported;
}

export const CLASS_TITLES = [
  'Words of cooperation',
  'Deeds of cooperation',
  'Words of conflict',
  'Deeds of conflict',
];

const visitParties: Visit = (e, add) => {
  e.source.forEach(add);
  e.target.forEach(add);
};

const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Calls `add` for each option of an event: no list is made, since there may be a million events. */
type Visit = (event: TimelineEvent, add: (option: string) => void) => void;

interface Reading {
  options: string[];
  names: string[];
  visit: Visit;
}

function columnOf(timeline: Timeline, index: EventIndex, { options, names, visit }: Reading): FacetColumn {
  const place = new Map(options.map((option, i) => [option, i]));
  const first = new Uint32Array(index.length + 1);
  let value = new Uint32Array(Math.max(16, index.length * 2));
  let start = 0;
  let n = 0;
  const add = (option: string) => {
    const i = place.get(option);
    if (i === undefined || holds(value, i, start, n)) return;
    if (n === value.length) value = grow(value);
    value[n++] = i;
  };
  for (let p = 0; p < index.length; p++) {
    start = n;
    visit(timeline.events[index.event[p]!]!, add);
    first[p + 1] = n;
  }
  return { options, names, value: value.slice(0, n), first };
}

function holds(values: Uint32Array, wanted: number, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (values[i] === wanted) return true;
  return false;
}

function grow(values: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(values.length * 2);
  larger.set(values);
  return larger;
}
