import { KINDS } from '../model/ontology.ts';
import type { Timeline } from '../model/timeline.ts';
import { columnsOf, type Texts } from './columns.ts';
import type { EventIndex } from './event-index.ts';
import type { Lists } from './lists.ts';
import { fold, isLetter, startsAt, wordsOf, wordsOfActor } from './search.ts';

/**
 * A question to a timeline that is too large to lay out its texts: the bytes of its file are looked through, some rows at
 * a time, so that a page can answer other things in between.
 */
export interface Scan {
  rows: number;
  /** Looks at headlines and at who takes part in the rows `from` … `to`-1. */
  scanNames: (from: number, to: number) => void;
  /** Looks at the sentences, at who said so and at places. */
  scanSentences: (from: number, to: number) => void;
  /** Which positions hold every word of the question, in what was looked at so far. */
  matches: (index: EventIndex) => Uint8Array;
}

/** Rows that are decoded at once. */
export const BLOCK = 1024;

/** Begins to look for the words of a question; null where a file brought no texts, or for a blank question. */
export function beginScan(timeline: Timeline, query: string): Scan | null {
  const columns = columnsOf(timeline);
  const words = wordsOf(query).slice(0, 32);
  if (!columns.texts || words.length === 0) return null;
  const { title, details } = columns.texts;
  const hits = new Uint32Array(columns.length);
  const ids = new Set(timeline.actors.map(({ id }) => id));
  const parties = words.map((word) => findParties(timeline, word));
  const lists = [
    [columns.source, 'actors'],
    [columns.target, 'actors'],
    [columns.countries, 'countries'],
  ] as const;
  return {
    rows: columns.length,
    scanNames: (from, to) => {
      parties.forEach((wanted, w) => {
        const hit = (row: number) => (hits[row]! |= 1 << w);
        if (wanted.kinds)
          for (let row = from; row < to; row++) if (wanted.kinds[columns.kind[row]!]) hit(row);
        for (const [list, of] of lists) if (wanted[of]) scanList(list, wanted[of], from, to, hit);
      });
      scanTexts(title, words, from, to, (row, w) => (hits[row]! |= 1 << w));
    },
    scanSentences: (from, to) =>
      scanTexts(details, words, from, to, (row, w, text, at) => {
        if (isTold(text, at, ids)) hits[row]! |= 1 << w;
      }),
    matches: ({ event }) => {
      const all = 2 ** words.length - 1;
      return Uint8Array.from(event, (row) => (hits[row]! >>> 0 === all ? 1 : 0));
    },
  };
}

/** Which actors, countries and kinds a word names; null where it names none. */
function findParties({ actors, countries }: Timeline, word: string) {
  const among = (texts: readonly string[]) => {
    const wanted = Uint8Array.from(texts, (text) => (startsAt(text, word) >= 0 ? 1 : 0));
    return wanted.includes(1) ? wanted : null;
  };
  return {
    actors: among(actors.map(wordsOfActor)),
    countries: among(countries.map(({ name }) => fold(name))),
    kinds: among(KINDS),
  };
}

function scanList(
  { offsets, values }: Lists,
  wanted: Uint8Array,
  from: number,
  to: number,
  hit: (row: number) => void,
) {
  for (let row = from; row < to; row++)
    for (let i = offsets[row]!; i < offsets[row + 1]!; i++) if (wanted[values[i]!]) hit(row);
}

/** Calls `found` at each place where a word of a text in the rows begins with one of the words. */
function scanTexts(
  { offsets, bytes }: Texts,
  words: readonly string[],
  from: number,
  to: number,
  found: (row: number, word: number, text: string, at: number) => void,
) {
  const start = offsets[from]!;
  const written = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(start, offsets[to]));
  const text = fold(written);
  const isPlain = text.length === offsets[to]! - start;
  words.forEach((word, w) => {
    const place = isPlain ? (at: number) => at : bytesBefore(written);
    let row = from;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const byte = start + place(at);
      while (offsets[row + 1]! <= byte) row++;
      const begins = byte === offsets[row] || !isLetter(text[at - 1]);
      if (begins && byte + word.length <= offsets[row + 1]!) found(row, w, text, at);
    }
  });
}

/** How many bytes of UTF-8 stand before a place in a text that was decoded from them; the places asked for must ascend. */
function bytesBefore(text: string): (at: number) => number {
  let seen = 0;
  let bytes = 0;
  return (at) => {
    for (; seen < at; seen++) {
      const unit = text.charCodeAt(seen);
      bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
    }
    return bytes;
  };
}

/** Whether a place in the JSON of an event's details is in a sentence, in the name of a place or in who said so. */
function isTold(json: string, at: number, ids: ReadonlySet<string>): boolean {
  let quote = json.lastIndexOf('"', at);
  while (quote > 0 && json[quote - 1] === '\\') quote = json.lastIndexOf('"', quote - 1);
  if (json.endsWith('"quote":', quote) || json.endsWith('"place":{"name":', quote)) return true;
  const isListed = json[quote - 1] === '[' || json[quote - 1] === ',';
  return isListed && ids.has(json.slice(quote + 1, json.indexOf('"', quote + 1)));
}
