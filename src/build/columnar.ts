import {
  columnFromValues,
  dictionary,
  int32,
  list,
  tableFromColumns,
  tableFromIPC,
  tableToIPC,
  uint32,
  utf8,
  type DataType,
} from '@uwdata/flechette';
import { eventOfRow } from '../model/event-row.ts';
import type { Timeline, TimelineEvent } from '../model/timeline.ts';
import { textColumn } from './text-column.ts';

/** From so many events on they stand in a file of their own, as columns: a page would be slow to parse them as JSON. */
export const MANY_EVENTS = 20_000;

/** A large timeline in two files: `head` goes into `timeline.json` and names the other, which holds the events. */
export interface Columnar {
  head: Timeline;
  /** Apache Arrow IPC, stream format: a row an event, in the order of the timeline. */
  events: Uint8Array;
}

/**
 * The events as columns of Apache Arrow. What a chart needs of all events at once has a typed column; what a reader asks of
 * one event (evidence, place, …) is JSON in `details`.
 * @param fileName where the events will stand, beside the head
 */
export function toColumnar(timeline: Timeline, fileName: string): Columnar {
  const { events } = timeline;
  const rows = new Map(events.map(({ id }, row) => [id, row]));
  const column = (type: DataType, read: (event: TimelineEvent) => unknown) =>
    columnFromValues((add) => events.forEach((event) => add(read(event))), type);
  const table = tableFromColumns({
    id: textColumn(events, (e) => e.id),
    title: textColumn(events, (e) => e.title),
    date: column(word(), (e) => e.date),
    precision: column(word(), (e) => e.precision),
    type: column(word(), (e) => e.type),
    status: column(word(), (e) => e.status),
    kind: column(word(), (e) => e.kind),
    salience: column(word(), (e) => e.salience),
    source: column(list(word()), (e) => e.source),
    target: column(list(word()), (e) => e.target),
    countries: column(list(word()), (e) => e.countries),
    articles: column(list(word()), (e) => [...new Set(e.evidence.map(({ article }) => article))]),
    linked: column(list(uint32()), (e) => e.links.map(({ event }) => rows.get(event)!)),
    details: textColumn(events, writeDetails),
  });
  const bytes = tableToIPC(table, { format: 'stream' });
  return { head: { ...timeline, columns: fileName, events: [] }, events: bytes! };
}

/**
 * The whole timeline from its two files.
 * @throws Error that names the second file and what is wrong with it
 */
export function fromColumnar({ columns, ...head }: Timeline, bytes: Uint8Array): Timeline {
  try {
    return { ...head, events: readEvents(bytes) };
  } catch (error) {
    throw new Error(`${columns}: ${(error as Error).message}`);
  }
}

function readEvents(bytes: Uint8Array): TimelineEvent[] {
  const table = tableFromIPC(bytes);
  const at = (row: number) => (name: string) => {
    const column = table.getChild(name);
    if (!column) throw new Error(`it has no column "${name}"`);
    return column.at(row);
  };
  return Array.from({ length: table.numRows }, (_, row) => eventOfRow(at(row)));
}

/** A text of which there are few: kept once, and by its number in each row. */
const word = () => dictionary(utf8(), int32());

const writeDetails = ({
  mode,
  dateText,
  dateBasis,
  place,
  attribution,
  confidence,
  evidence,
  links,
}: TimelineEvent) =>
  JSON.stringify({ mode, dateText, dateBasis, place, attribution, confidence, evidence, links });
