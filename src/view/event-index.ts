import type { Timeline } from '../model/timeline.ts';
import { msOf, parseEdtf } from '../model/when.ts';
import { columnsOf, type EventColumns } from './columns.ts';

/** Length of a day in milliseconds. */
export const DAY = 86_400_000;

/** Which ends of an event's date are open: bits of `EventIndex.open`. */
export const OPEN_START = 1;
export const OPEN_END = 2;

/**
 * A timeline's events as columns, so that a frame costs what is visible. A *position* is a row of these columns.
 * Positions 0 … dated-1 are sorted by `at`, then as in the file; the undated follow. `class`, `kind`, `status`, `precision`
 * and `salience` hold the place in CLASSES, KINDS, STATUSES, PRECISIONS and SALIENCES.
 */
export interface EventIndex {
  /** Number of events. */
  length: number;
  /** Number of events that have a date. */
  dated: number;
  /** Position → place in `timeline.events`. */
  event: Uint32Array;
  /** First possible instant, ms UTC; equals `end` minus a day where the start is open; NaN where undated. */
  start: Float64Array;
  /** End of the last possible day, ms UTC, exclusive; equals `start` plus a day where the end is open; NaN where undated. */
  end: Float64Array;
  /** Where the mark stands, ms UTC: the middle of what is possible; NaN where undated. */
  at: Float64Array;
  open: Uint8Array;
  /** Which doubling of a day its possible time is within: 0 for at most a day, k + 1 for at most 2^k days; 0 where undated. */
  breadth: Uint8Array;
  class: Uint8Array;
  kind: Uint8Array;
  status: Uint8Array;
  precision: Uint8Array;
  salience: Uint8Array;
  /** First and last instant of all dated events, ms UTC; null when none has a date. */
  extent: [number, number] | null;
  /** The position of an event id, or -1. */
  positionOf: (id: string) => number;
}

interface Dates {
  start: Float64Array;
  end: Float64Array;
  at: Float64Array;
  open: Uint8Array;
  breadth: Uint8Array;
}

/** Lays a timeline's events out in columns; done once for a timeline. */
export function indexEvents(timeline: Timeline): EventIndex {
  const columns = columnsOf(timeline);
  const dates = readDates(columns);
  const event = sortPositions(dates.at);
  const pick = <T extends Float64Array | Uint8Array>(from: T): T => {
    const to = from.slice() as T;
    for (let i = 0; i < event.length; i++) to[i] = from[event[i]!]!;
    return to;
  };
  const at = pick(dates.at);
  const dated = countDated(at);
  const start = pick(dates.start);
  const end = pick(dates.end);
  return {
    length: columns.length,
    dated,
    event,
    start,
    end,
    at,
    open: pick(dates.open),
    breadth: pick(dates.breadth),
    class: pick(columns.class),
    kind: pick(columns.kind),
    status: pick(columns.status),
    precision: pick(columns.precision),
    salience: pick(columns.salience),
    extent: extentOf(start, end, dated),
    positionOf: findPositions(columns, event),
  };
}

function readDates({ length: n, dates: texts, date: codes }: EventColumns): Dates {
  const read = texts.map(readDate);
  const dates: Dates = {
    start: new Float64Array(n).fill(NaN),
    end: new Float64Array(n).fill(NaN),
    at: new Float64Array(n).fill(NaN),
    open: new Uint8Array(n),
    breadth: new Uint8Array(n),
  };
  for (let i = 0; i < n; i++) {
    const date = read[codes[i]!];
    if (!date) continue;
    dates.start[i] = date.start;
    dates.end[i] = date.end;
    dates.at[i] = (date.start + date.end) / 2;
    dates.open[i] = date.open;
    dates.breadth[i] = date.breadth;
  }
  return dates;
}

/** An EDTF string as milliseconds; an open interval keeps the day of its known end. */
function readDate(text: string) {
  const when = parseEdtf(text);
  if (!when) return null;
  const first = when.earliest ?? when.latest;
  const last = when.latest ?? when.earliest;
  if (first === null || last === null) return null;
  const open = (when.earliest === null ? OPEN_START : 0) | (when.latest === null ? OPEN_END : 0);
  const days = last + 1 - first;
  const breadth = days > 1 ? Math.ceil(Math.log2(days)) + 1 : 0;
  return { start: msOf(first), end: msOf(last + 1), open, breadth };
}

/** The file's own order (by earliest date, then id) decides between marks that stand at the same place. */
function sortPositions(at: Float64Array): Uint32Array {
  const place = at.map((ms) => (Number.isNaN(ms) ? Infinity : ms));
  const rows = Uint32Array.from(at, (_, i) => i);
  if (place.every((ms, i) => i === 0 || place[i - 1]! <= ms)) return rows;
  return rows.sort((a, b) => (place[a] === place[b] ? a - b : place[a]! - place[b]!));
}

function countDated(at: Float64Array): number {
  let n = at.length;
  while (n > 0 && Number.isNaN(at[n - 1]!)) n--;
  return n;
}

function extentOf(start: Float64Array, end: Float64Array, dated: number): [number, number] | null {
  if (dated === 0) return null;
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < dated; i++) {
    if (start[i]! < first) first = start[i]!;
    if (end[i]! > last) last = end[i]!;
  }
  return [first, last];
}

/** Whether a dated event at a position could lie in a stretch of time, ms UTC; an undated one lies in none. */
export const liesIn = (index: EventIndex, position: number, [from, to]: readonly [number, number]): boolean =>
  position < index.dated && index.start[position]! < to && index.end[position]! > from;

/** The map from ids is made at the first question: a chart that nobody opens an event of needs none. */
function findPositions({ idOf }: EventColumns, event: Uint32Array): (id: string) => number {
  let positions: Map<string, number> | undefined;
  return (id) => {
    positions ??= new Map(Array.from(event, (row, position) => [idOf(row), position]));
    return positions.get(id) ?? -1;
  };
}
