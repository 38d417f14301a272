import { msOf, parseEdtf } from '../model/when.ts';
import type { EventIndex } from './event-index.ts';
import type { FacetColumn, FacetColumns } from './facets.ts';
import { activeCriteria, FACETS, type Criterion, type Facet, type Filters } from './filter-choice.ts';
import { findMatches } from './search.ts';

/** What filters leave. */
export interface Filtered {
  /** Positions that pass everything, ascending; null: all do because nothing was asked. */
  shown: Uint32Array | null;
  /** For each facet and option, how many events it would leave, given all the other filters. */
  counts: Record<Facet, Uint32Array>;
  /** For each criterion in use, how many events only it keeps away, most first. */
  loosen: { criterion: Criterion; gain: number }[];
}

/**
 * Filters a timeline and counts every option given all the other filters; costs what passes, and what nearly does.
 * @param found 1 for each position that the search for `filters.text` found; looked for here when left out
 */
export function filterEvents(columns: FacetColumns, filters: Filters, found?: Uint8Array): Filtered {
  const active = activeCriteria(filters);
  const passes = active.map((criterion) =>
    criterion === 'text' && found ? found : passing(columns, filters, criterion),
  );
  const { shown, near } = sortOut(columns.index.length, passes);
  const nearFor = (criterion: Criterion) => near[active.indexOf(criterion)];
  return {
    shown: active.length === 0 ? null : shown,
    counts: countFacets(columns, filters, shown, nearFor),
    loosen: active
      .map((criterion) => ({ criterion, gain: nearFor(criterion)!.length }))
      .sort((a, b) => b.gain - a.gain),
  };
}

/** Positions that pass everything, and, for each criterion, those that only it keeps away. */
function sortOut(length: number, passes: readonly Uint8Array[]): { shown: Uint32Array; near: Uint32Array[] } {
  const fails = new Uint8Array(length);
  const failed = new Uint8Array(length);
  passes.forEach((pass, mark) => {
    for (let p = 0; p < length; p++)
      if (pass[p] === 0) {
        fails[p]!++;
        failed[p] = mark;
      }
  });
  const lists = [...passes, null].map(() => ({ positions: new Uint32Array(length), n: 0 }));
  const all = lists[passes.length]!;
  for (let p = 0; p < length; p++) {
    if (fails[p]! > 1) continue;
    const list = fails[p] === 0 ? all : lists[failed[p]!]!;
    list.positions[list.n++] = p;
  }
  const [shown, ...near] = [all, ...lists.slice(0, -1)].map(({ positions, n }) => positions.slice(0, n));
  return { shown: shown!, near };
}

/** 1 for each position that passes one criterion. */
function passing(columns: FacetColumns, filters: Filters, criterion: Criterion): Uint8Array {
  if (criterion === 'text') return findMatches(columns.text(), filters.text)!;
  if (criterion === 'date') return inRange(columns.index, filters.from, filters.to);
  if (criterion === 'asOf') return reportedBy(columns.reported, filters.asOf);
  return havingChosen(columns.facets[criterion], filters.chosen[criterion], filters.all.includes(criterion));
}

function havingChosen(column: FacetColumn, chosen: readonly string[], all: boolean): Uint8Array {
  const { first, value } = column;
  const wanted = Uint8Array.from(column.options, (option) => (chosen.includes(option) ? 1 : 0));
  if (!first) return Uint8Array.from(value, (v) => (all && chosen.length > 1 ? 0 : wanted[v]!));
  const pass = new Uint8Array(first.length - 1);
  const least = all ? chosen.length : 1;
  for (let p = 0; p < pass.length; p++) {
    let n = 0;
    for (let i = first[p]!; i < first[p + 1]!; i++) n += wanted[value[i]!]!;
    pass[p] = n >= least ? 1 : 0;
  }
  return pass;
}

function inRange(index: EventIndex, from: string | null, to: string | null): Uint8Array {
  const first = from === null ? null : (parseEdtf(from)?.earliest ?? null);
  const last = to === null ? null : (parseEdtf(to)?.latest ?? null);
  const [start, end] = [first === null ? -Infinity : msOf(first), last === null ? Infinity : msOf(last + 1)];
  const pass = new Uint8Array(index.length);
  for (let p = 0; p < index.dated; p++) pass[p] = index.start[p]! < end && index.end[p]! > start ? 1 : 0;
  return pass;
}

function reportedBy(reported: Float64Array, asOf: string | null): Uint8Array {
  const last = asOf === null ? null : (parseEdtf(asOf)?.latest ?? null);
  return Uint8Array.from(reported, (day) => (last === null || day <= last ? 1 : 0));
}

/** An option counts what passes everything, and, unless all of a facet's values are wanted, what only that facet keeps away. */
export function countFacets(
  { facets }: FacetColumns,
  filters: Filters,
  shown: Uint32Array,
  nearFor: (facet: Facet) => Uint32Array | undefined,
): Record<Facet, Uint32Array> {
  const counts = {} as Record<Facet, Uint32Array>;
  for (const facet of FACETS) {
    counts[facet] = new Uint32Array(facets[facet].options.length);
    addTo(counts[facet], facets[facet], shown);
    const near = filters.all.includes(facet) ? undefined : nearFor(facet);
    if (near) addTo(counts[facet], facets[facet], near);
  }
  return counts;
}

function addTo(sums: Uint32Array, { first, value }: FacetColumn, positions: Uint32Array) {
  for (const p of positions)
    if (!first) sums[value[p]!]!++;
    else for (let i = first[p]!, end = first[p + 1]!; i < end; i++) sums[value[i]!]!++;
}
