import {
  CLASSES,
  KINDS,
  PRECISIONS,
  SALIENCES,
  STATUSES,
  classOf,
  type EventType,
} from '../model/ontology.ts';
import type { Timeline, TimelineEvent } from '../model/timeline.ts';
import { packLists, type Lists } from './lists.ts';

/** Texts in UTF-8, one behind the other: that of row r is `bytes[offsets[r] … offsets[r + 1] - 1]`. */
export interface Texts {
  offsets: Int32Array;
  bytes: Uint8Array;
}

/**
 * What a chart needs of all events at once, as columns; a *row* is a place in `timeline.events`. A file may bring them; else
 * they are read from the events, once. Everything else of an event is asked for one at a time.
 */
export interface EventColumns {
  length: number;
  /** The different dates (EDTF), and which of them an event has; -1: none. */
  dates: readonly string[];
  date: Int32Array;
  /** Places in CLASSES, KINDS, STATUSES, PRECISIONS and SALIENCES. */
  class: Uint8Array;
  kind: Uint8Array;
  status: Uint8Array;
  precision: Uint8Array;
  salience: Uint8Array;
  /** Places in the timeline's `actors`, `countries` and `articles`. */
  source: Lists;
  target: Lists;
  countries: Lists;
  articles: Lists;
  /** Rows of the events that an event is linked to. */
  linked: Lists;
  idOf: (row: number) => string;
  /** Headlines, and the JSON of what else an event has, where a file brings them as bytes. */
  texts?: { title: Texts; details: Texts };
}

const known = new WeakMap<Timeline, EventColumns>();

/** The columns of a timeline. */
export function columnsOf(timeline: Timeline): EventColumns {
  let columns = known.get(timeline);
  if (!columns) known.set(timeline, (columns = readColumns(timeline)));
  return columns;
}

/** Gives a timeline the columns that its file brought. */
export const bringColumns = (timeline: Timeline, columns: EventColumns) => void known.set(timeline, columns);

/** The place in CLASSES of an event type, by name. */
export const classPlace = (type: string) => CLASSES.indexOf(classOf(type as EventType));

function readColumns({ events, actors, countries, articles }: Timeline): EventColumns {
  const bytes = (values: readonly string[], read: (e: TimelineEvent) => string) => {
    const place = placesOf(values);
    return Uint8Array.from(events, (e) => place.get(read(e))!);
  };
  const lists = (places: Map<string, number>, visit: (e: TimelineEvent, add: (id: string) => void) => void) =>
    readLists(events, places, visit);
  const actorPlaces = placesOf(actors.map(({ id }) => id));
  const [dates, date] = encode(events.map((e) => e.date));
  const classes = new Map<string, number>();
  return {
    length: events.length,
    dates,
    date,
    class: Uint8Array.from(events, ({ type }) => {
      if (!classes.has(type)) classes.set(type, classPlace(type));
      return classes.get(type)!;
    }),
    kind: bytes(KINDS, (e) => e.kind),
    status: bytes(STATUSES, (e) => e.status),
    precision: bytes(PRECISIONS, (e) => e.precision),
    salience: bytes(SALIENCES, (e) => e.salience),
    source: lists(actorPlaces, (e, add) => e.source.forEach(add)),
    target: lists(actorPlaces, (e, add) => e.target.forEach(add)),
    countries: lists(placesOf(countries.map(({ code }) => code)), (e, add) => e.countries.forEach(add)),
    articles: lists(placesOf(articles.map(({ id }) => id)), (e, add) => {
      for (const { article } of e.evidence) add(article);
    }),
    linked: lists(placesOf(events.map(({ id }) => id)), (e, add) => {
      for (const { event } of e.links) add(event);
    }),
    idOf: (row) => events[row]!.id,
  };
}

const placesOf = (values: readonly string[]) => new Map(values.map((value, place) => [value, place]));

/** The different texts, and for each text its place among them; -1 for null. */
export function encode(texts: readonly (string | null)[]): [values: string[], places: Int32Array] {
  const places = new Map<string, number>();
  const place = (text: string) => {
    let at = places.get(text);
    if (at === undefined) places.set(text, (at = places.size));
    return at;
  };
  const codes = Int32Array.from(texts, (text) => (text === null ? -1 : place(text)));
  return [[...places.keys()], codes];
}

/** What is not among the places is left out, and what a list already has. */
function readLists(
  events: readonly TimelineEvent[],
  places: ReadonlyMap<string, number>,
  visit: (e: TimelineEvent, add: (id: string) => void) => void,
): Lists {
  return packLists(
    events.map((event) => {
      const list = new Set<number>();
      visit(event, (id) => {
        const place = places.get(id);
        if (place !== undefined) list.add(place);
      });
      return [...list];
    }),
  );
}
