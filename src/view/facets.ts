import { CLASSES, KINDS, STATUSES } from '../model/ontology.ts';
import { parseEdtf, type Day } from '../model/when.ts';
import type { Timeline } from '../model/timeline.ts';
import { CLASS_NAMES } from './class-names.ts';
import { columnsOf } from './columns.ts';
import type { EventIndex } from './event-index.ts';
import type { Facet } from './filter-choice.ts';
import { countValues, SharedListsBuilder, type Lists, type SharedLists } from './lists.ts';
import { indexText, type SearchIndex } from './search.ts';

/** What each position has of one facet: places in `options`. */
export interface FacetColumn extends SharedLists {
  options: readonly string[];
  names: readonly string[];
  /** How many events have each option. */
  totals: Uint32Array;
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
  const { source, target, countries, articles } = columnsOf(timeline);
  const facet = (options: readonly string[], names: readonly string[], lists: SharedLists): FacetColumn => ({
    options,
    names,
    ...lists,
    totals: countOptions(lists, options.length, null),
  });
  const one = (options: readonly string[], names: readonly string[], of: Uint8Array) =>
    facet(options, names, { of, ...each(options.length) });
  const taking = [...new Set([...presentIn(source), ...presentIn(target)])].sort((a, b) => a - b);
  const actors = taking.map((place) => timeline.actors[place]!);
  const names = timeline.articles.map((a) => a.publisher ?? a.title);
  const publishers = [...new Set(names)].sort();
  let text: SearchIndex | undefined;
  const reported = readReported(timeline, index);
  return {
    index,
    facets: {
      country: facet(
        timeline.countries.map((c) => c.code),
        timeline.countries.map((c) => c.name),
        optionsOf(
          index,
          timeline.countries.map((_, place) => place),
          [countries],
        ),
      ),
      actor: facet(
        actors.map((a) => a.id),
        actors.map((a) => a.name),
        optionsOf(index, placesAmong(taking, timeline.actors.length), [source, target]),
      ),
      kind: one(KINDS, KINDS.map(capitalize), index.kind),
      status: one(STATUSES, STATUSES.map(capitalize), index.status),
      class: one(CLASSES, CLASS_NAMES, index.class),
      publisher: facet(
        publishers,
        publishers,
        optionsOf(
          index,
          names.map((name) => publishers.indexOf(name)),
          [articles],
        ),
      ),
    },
    reported,
    reportDays: Array.from(new Set(reported))
      .filter((day) => !Number.isNaN(day))
      .sort((a, b) => a - b),
    text: () => (text ??= indexText(timeline, index)),
  };
}

/** The first day on which an article told of an event, by position; NaN where none has a date. */
function readReported(timeline: Timeline, index: EventIndex): Float64Array {
  const { offsets, values } = columnsOf(timeline).articles;
  const published = timeline.articles.map((a) =>
    a.published === null ? NaN : (parseEdtf(a.published)?.latest ?? NaN),
  );
  const reported = new Float64Array(index.length).fill(NaN);
  for (let p = 0; p < reported.length; p++) {
    const row = index.event[p]!;
    for (let i = offsets[row]!; i < offsets[row + 1]!; i++) {
      const day = published[values[i]!]!;
      if (!(day >= reported[p]!) && !Number.isNaN(day)) reported[p] = day;
    }
  }
  return reported;
}

/** How many of the positions have each option; null: of all. */
export function countOptions(
  { of, offsets, values }: SharedLists,
  options: number,
  positions: Uint32Array | null,
): Uint32Array {
  const sums = new Uint32Array(options);
  countValues(of, positions, offsets.length - 1).forEach((events, list) => {
    for (let i = offsets[list]!; i < offsets[list + 1]!; i++) sums[values[i]!]! += events;
  });
  return sums;
}

/** As many lists, each of its own number: every event has exactly one value. */
function each(count: number): Lists {
  return {
    offsets: Uint32Array.from({ length: count + 1 }, (_, i) => i),
    values: Uint32Array.from({ length: count }, (_, i) => i),
  };
}

const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The different values of lists. */
function presentIn({ values }: Lists): Set<number> {
  const present = new Set<number>();
  let last = -1;
  for (const value of values) if (value !== last) present.add((last = value));
  return present;
}

/** The place of each number below `count` among those chosen. */
function placesAmong(chosen: readonly number[], count: number): Int32Array {
  const places = new Int32Array(count).fill(-1);
  chosen.forEach((value, place) => (places[value] = place));
  return places;
}

/** The options of each position, each once: what its row has in any of the lists. */
function optionsOf(index: EventIndex, option: ArrayLike<number>, lists: readonly Lists[]): SharedLists {
  const builder = new SharedListsBuilder(index.length);
  for (let p = 0; p < index.length; p++) {
    const row = index.event[p]!;
    for (const { offsets, values } of lists)
      for (let i = offsets[row]!, end = offsets[row + 1]!; i < end; i++) builder.push(option[values[i]!]!);
    builder.next();
  }
  return builder.done();
}
