import { msOf, parseEdtf } from '../model/when.ts';
import type { EventIndex } from './event-index.ts';
import { FACETS, type Facet, type FacetColumn, type FacetColumns } from './facets.ts';
import { findMatches } from './search.ts';

/** What a reader asked to see. Several values of one facet are "any of", or "all of" where `all` names the facet. */
export interface Filters {
  chosen: Readonly<Record<Facet, readonly string[]>>;
  all: readonly Facet[];
  /** First and last day, EDTF; null where not bounded. An undated event is in no range. */
  from: string | null;
  to: string | null;
  /** Only what had been reported by the end of this day, EDTF; null: all that is known now. */
  asOf: string | null;
  text: string;
}

export const NO_FILTERS: Filters = {
  chosen: { country: [], actor: [], kind: [], status: [], class: [], publisher: [] },
  all: [],
  from: null,
  to: null,
  asOf: null,
  text: '',
};

/** One thing an event can fail by. */
export type Criterion = Facet | 'date' | 'asOf' | 'text';
const CRITERIA: readonly Criterion[] = [...FACETS, 'date', 'asOf', 'text'];

/** What filters leave. */
export interface Filtered {
  /** Positions that pass everything, ascending; null: all do because nothing was asked. */
  shown: Uint32Array | null;
  /** For each facet and option, how many events it would leave, given all the other filters. */
  counts: Record<Facet, Uint32Array>;
  /** For each criterion in use, how many events only it keeps away, most first. */
  loosen: { criterion: Criterion; gain: number }[];
}

/** The criteria that are in use. */
export function activeCriteria(filters: Filters): Criterion[] {
  return CRITERIA.filter((c) => {
    if (c === 'date') return filters.from !== null || filters.to !== null;
    if (c === 'asOf') return filters.asOf !== null;
    return c === 'text' ? filters.text.trim() !== '' : filters.chosen[c].length > 0;
  });
}

/** Filters a timeline and counts every option given all the other filters, in one pass over the events. */
export function filterEvents(columns: FacetColumns, filters: Filters): Filtered {
  const { length } = columns.index;
  const active = activeCriteria(filters);
  // How many criteria each event fails, and, where it is one, which.
  const fails = new Uint8Array(length);
  const failed = new Uint8Array(length);
  for (const criterion of active) {
    const mark = CRITERIA.indexOf(criterion);
    const pass = passing(columns, filters, criterion);
    for (let p = 0; p < length; p++)
      if (!pass[p]) {
        fails[p]!++;
        failed[p] = mark;
      }
  }
  return {
    shown: active.length === 0 ? null : positionsOf(fails),
    counts: countFacets(columns, filters, fails, failed),
    loosen: countGains(active, fails, failed),
  };
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

function positionsOf(fails: Uint8Array): Uint32Array {
  const positions = new Uint32Array(fails.length);
  let n = 0;
  for (let p = 0; p < fails.length; p++) if (fails[p] === 0) positions[n++] = p;
  return positions.slice(0, n);
}

/** An option counts what passes everything, and, unless it must be joined by others, what fails only its own facet. */
export function countFacets(
  { facets }: FacetColumns,
  filters: Filters,
  fails: Uint8Array,
  failed: Uint8Array,
): Record<Facet, Uint32Array> {
  const counts = {} as Record<Facet, Uint32Array>;
  FACETS.forEach((facet, mark) => {
    const { first, value, options } = facets[facet];
    const sums = (counts[facet] = new Uint32Array(options.length));
    const alone = !filters.all.includes(facet);
    for (let p = 0; p < fails.length; p++) {
      if (fails[p]! > 1 || (fails[p] === 1 && !(alone && failed[p] === mark))) continue;
      if (!first) sums[value[p]!]!++;
      else for (let i = first[p]!; i < first[p + 1]!; i++) sums[value[i]!]!++;
    }
  });
  return counts;
}

function countGains(active: Criterion[], fails: Uint8Array, failed: Uint8Array): Filtered['loosen'] {
  const gains = new Uint32Array(CRITERIA.length);
  for (let p = 0; p < fails.length; p++) if (fails[p] === 1) gains[failed[p]!]!++;
  return active
    .map((criterion) => ({ criterion, gain: gains[CRITERIA.indexOf(criterion)]! }))
    .sort((a, b) => b.gain - a.gain);
}

/** The same filters with one value of a facet put in or taken out. */
export function toggle(filters: Filters, facet: Facet, value: string): Filters {
  const had = filters.chosen[facet];
  return choose(filters, facet, had.includes(value) ? had.filter((v) => v !== value) : [...had, value]);
}

/** The same filters with these values of a facet; "all of" ends where fewer than two are left. */
export function choose(filters: Filters, facet: Facet, values: readonly string[], all?: boolean): Filters {
  const wants = (all ?? filters.all.includes(facet)) && values.length > 1;
  const others = filters.all.filter((f) => f !== facet);
  return {
    ...filters,
    chosen: { ...filters.chosen, [facet]: values },
    all: wants ? [...others, facet] : others,
  };
}

/** The same filters without one criterion. */
export function loosen(filters: Filters, criterion: Criterion): Filters {
  if (criterion === 'text') return { ...filters, text: '' };
  if (criterion === 'asOf') return { ...filters, asOf: null };
  if (criterion === 'date') return { ...filters, from: null, to: null };
  return choose(filters, criterion, []);
}
