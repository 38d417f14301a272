import { msOf, parseEdtf } from '../model/when.ts';
import type { EventIndex } from './event-index.ts';
import type { FacetColumn, FacetColumns } from './facets.ts';
import { activeCriteria, type Criterion, type Facet, type Filters } from './filter-choice.ts';
import { findMatches } from './search.ts';

/** What filters leave. What is not asked for at once is a question: it costs when it is asked. */
export interface Filtered {
  /** Positions that pass everything, ascending; null: all do because nothing was asked. */
  shown: Uint32Array | null;
  /** Positions that pass everything but one criterion, ascending; null: all do. */
  leftBut: (criterion: Criterion) => Uint32Array | null;
  /** How many events each option of a facet would leave, given all the other filters. */
  count: (facet: Facet) => Uint32Array;
  /** For each criterion in use, how many events only it keeps away, most first. */
  loosen: () => { criterion: Criterion; gain: number }[];
}

/**
 * Filters a timeline.
 * @param found 1 for each position that the search for `filters.text` found; looked for here when left out
 */
export function filterEvents(columns: FacetColumns, filters: Filters, found?: Uint8Array): Filtered {
  const active = activeCriteria(filters);
  const passes = active.map((criterion) =>
    criterion === 'text' && found ? found : passing(columns, filters, criterion),
  );
  const shown = passingAll(passes);
  const leftBut = (criterion: Criterion) =>
    active.includes(criterion) ? passingAll(passes.filter((_, i) => active[i] !== criterion)) : shown;
  return {
    shown,
    leftBut,
    // Where all of a facet's values are wanted, one more narrows what is left.
    count: (facet) =>
      countOptions(columns.facets[facet], filters.all.includes(facet) ? shown : leftBut(facet)),
    loosen: () => {
      const gain = (criterion: Criterion) => (leftBut(criterion) ?? columns.index).length - shown!.length;
      return active
        .map((criterion) => ({ criterion, gain: gain(criterion) }))
        .sort((a, b) => b.gain - a.gain);
    },
  };
}

/** Positions that pass all criteria, ascending; null where there is none. */
function passingAll([first, ...others]: readonly Uint8Array[]): Uint32Array | null {
  if (!first) return null;
  const pass = others.length > 0 ? first.slice() : first;
  for (const other of others) for (let p = 0; p < pass.length; p++) pass[p]! &= other[p]!;
  let n = 0;
  for (let p = 0; p < pass.length; p++) n += pass[p]!;
  const positions = new Uint32Array(n);
  for (let p = 0, i = 0; i < n; p++) if (pass[p]) positions[i++] = p;
  return positions;
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
  if (!first) return value.map((v) => (all && chosen.length > 1 ? 0 : wanted[v]!)) as Uint8Array;
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
  const pass = new Uint8Array(reported.length);
  for (let p = 0; p < pass.length; p++) pass[p] = last === null || reported[p]! <= last ? 1 : 0;
  return pass;
}

/** How many of the positions have each option. */
function countOptions({ options, totals, first, value }: FacetColumn, positions: Uint32Array | null) {
  if (!positions) return totals;
  const sums = new Uint32Array(options.length);
  for (const p of positions)
    if (!first) sums[value[p]!]!++;
    else for (let i = first[p]!, end = first[p + 1]!; i < end; i++) sums[value[i]!]!++;
  return sums;
}
