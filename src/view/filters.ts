import { msOf, parseEdtf } from '../model/when.ts';
import type { EventIndex } from './event-index.ts';
import { countOptions, type FacetColumn, type FacetColumns } from './facets.ts';
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
    count: (facet) => {
      // Where all of a facet's values are wanted, one more narrows what is left.
      const left = filters.all.includes(facet) ? shown : leftBut(facet);
      const column = columns.facets[facet];
      return left ? countOptions(column, column.options.length, left) : column.totals;
    },
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
  // Each is written, and the next over it where it did not pass: what cannot be foretold costs more than a write.
  const positions = new Uint32Array(n + 1);
  for (let p = 0, i = 0; i < n; p++) {
    positions[i] = p;
    i += pass[p]!;
  }
  return positions.subarray(0, n);
}

/** 1 for each position that passes one criterion. */
function passing(columns: FacetColumns, filters: Filters, criterion: Criterion): Uint8Array {
  if (criterion === 'text') return findMatches(columns.text(), filters.text)!;
  if (criterion === 'date') return inRange(columns.index, filters.from, filters.to);
  if (criterion === 'asOf') return reportedBy(columns.reported, filters.asOf);
  return havingChosen(columns.facets[criterion], filters.chosen[criterion], filters.all.includes(criterion));
}

function havingChosen(column: FacetColumn, chosen: readonly string[], all: boolean): Uint8Array {
  const wanted = new Set(chosen.map((option) => column.options.indexOf(option)));
  const least = all ? chosen.length : 1;
  const passes = Uint8Array.from({ length: column.offsets.length - 1 }, (_, list) => {
    const values = column.values.subarray(column.offsets[list]!, column.offsets[list + 1]!);
    return values.filter((value) => wanted.has(value)).length >= least ? 1 : 0;
  });
  const pass = new Uint8Array(column.of.length);
  for (let p = 0; p < pass.length; p++) pass[p] = passes[column.of[p]!]!;
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
