import { tableFromIPC, type Batch, type Column } from '@uwdata/flechette';
import { eventOfRow } from '../model/event-row.ts';
import { KINDS, PRECISIONS, SALIENCES, STATUSES } from '../model/ontology.ts';
import type { Timeline } from '../model/timeline.ts';
import { bringColumns, classPlace, type EventColumns, type Texts } from '../view/columns.ts';
import type { Lists } from '../view/lists.ts';

/** A batch of words: each row has the number of one in a dictionary. */
type Words = Batch<string> & { values: Int32Array; dictionary: Column<string> };

/**
 * Joins the head of a large timeline with its events, which stand in a file of Apache Arrow (as `demarche build` writes it):
 * no event is made before it is asked for.
 * @throws Error in words for who made the file
 */
export function joinColumns(head: Timeline, bytes: ArrayBuffer): Timeline {
  const table = tableFromIPC(bytes);
  const find = (name: string): Column<unknown> => {
    const column = table.getChild(name);
    if (!column) throw new Error(`it has no column "${name}"`);
    if (column.data.length > 1) throw new Error('its rows stand in more than one batch');
    return column as Column<unknown>;
  };
  const columns = readColumns(head, table.numRows, find);
  const names = table.names as string[];
  const all = Object.fromEntries(names.map((name) => [name, find(name)]));
  const timeline = {
    ...head,
    events: lazily(table.numRows, (row) => eventOfRow((name) => all[name]!.at(row))),
  };
  bringColumns(timeline, columns);
  return timeline;
}

function readColumns(head: Timeline, length: number, find: (name: string) => Column<unknown>): EventColumns {
  const words = (name: string) => {
    const { values, dictionary, validity, nullCount } = find(name).data[0] as unknown as Words;
    return { values: values.subarray(0, length), dictionary, validity, nullCount };
  };
  const bytes = (name: string, place: (word: string) => number) => {
    const { values, dictionary } = words(name);
    return Uint8Array.from(renumber(values, dictionary, place, name));
  };
  const among = (values: readonly string[]) => (word: string) => values.indexOf(word);
  const lists = (name: string, known: readonly string[]): Lists => {
    const batch = find(name).data[0] as unknown as { offsets: Int32Array; children: Words[] };
    const offsets = offsetsOf(batch, length);
    const { values, dictionary } = batch.children[0]!;
    const places = new Map(known.map((id, place) => [id, place]));
    return {
      offsets,
      values: renumber(values.subarray(0, offsets[length]), dictionary, (id) => places.get(id) ?? -1, name),
    };
  };
  const texts = (name: string): Texts => {
    const batch = find(name).data[0] as unknown as { offsets: Int32Array; values: Uint8Array };
    return { offsets: offsetsOf(batch, length), bytes: batch.values };
  };
  const actors = head.actors.map(({ id }) => id);
  const linked = find('linked').data[0] as unknown as {
    offsets: Int32Array;
    children: { values: Uint32Array }[];
  };
  const ids = find('id') as Column<string>;
  return {
    length,
    dates: words('date').dictionary.toArray() as string[],
    date: withoutNulls(words('date')),
    class: bytes('type', classPlace),
    kind: bytes('kind', among(KINDS)),
    status: bytes('status', among(STATUSES)),
    precision: bytes('precision', among(PRECISIONS)),
    salience: bytes('salience', among(SALIENCES)),
    source: lists('source', actors),
    target: lists('target', actors),
    countries: lists(
      'countries',
      head.countries.map(({ code }) => code),
    ),
    articles: lists(
      'articles',
      head.articles.map(({ id }) => id),
    ),
    linked: {
      offsets: offsetsOf(linked, length),
      values: linked.children[0]!.values.subarray(0, linked.offsets[length]),
    },
    idOf: (row) => ids.at(row)!,
    texts: { title: texts('title'), details: texts('details') },
  };
}

/** From numbers in a file's dictionary to places in ours; every word must have one. */
function renumber(
  codes: Int32Array,
  dictionary: Column<string>,
  place: (word: string) => number,
  name: string,
): Int32Array {
  const places = Array.from(dictionary, (word) => {
    const at = place(word ?? '');
    if (at < 0) throw new Error(`its column "${name}" holds "${word}", which is not known`);
    return at;
  });
  return codes.map((code) => places[code]!);
}

/** Buffers of Arrow are padded: the part of a list's that counts. */
const offsetsOf = ({ offsets }: { offsets: Int32Array }, length: number) => offsets.subarray(0, length + 1);

/** The numbers of a column's words, -1 where a row has none. */
function withoutNulls({
  values,
  validity,
  nullCount,
}: Pick<Words, 'values' | 'validity' | 'nullCount'>): Int32Array {
  if (nullCount === 0) return values;
  const bits = validity as Uint8Array;
  return values.map((code, row) => (bits[row >> 3]! & (1 << (row & 7)) ? code : -1));
}

/** So many events at most are kept once they are made. */
const KEPT = 5000;

/** An array whose items are made when they are asked for. */
function lazily<T>(length: number, make: (place: number) => T): T[] {
  const kept = new Map<number, T>();
  const item = (place: number) => {
    let made = kept.get(place);
    if (made === undefined) {
      if (kept.size >= KEPT) kept.clear();
      kept.set(place, (made = make(place)));
    }
    return made;
  };
  const placeOf = (key: string | symbol) => {
    const place = typeof key === 'string' ? Number(key) : NaN;
    return Number.isInteger(place) && place >= 0 && place < length ? place : null;
  };
  return new Proxy<T[]>([], {
    get: (target, key, receiver) => {
      if (key === 'length') return length;
      const place = placeOf(key);
      return place === null ? Reflect.get(target, key, receiver) : item(place);
    },
    has: (target, key) => placeOf(key) !== null || Reflect.has(target, key),
  });
}
