import type { Actor, Timeline, TimelineEvent } from '../model/timeline.ts';
import type { EventIndex } from './event-index.ts';

/** Letters without case and accents, one UTF-16 unit for one, so that offsets stay true. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : text;
  return same.replace(/[^\x00-\x7f]/g, bare);
}

function bare(unit: string): string {
  const [base = unit] = unit.normalize('NFD');
  return base.length === 1 ? base : unit;
}

/** The words of a question, folded; none for a blank one. */
export const wordsOf = (query: string): string[] =>
  fold(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** What a search looks at, by position: the headline, who takes part, and the sentences; all folded when first asked for. */
export interface SearchIndex {
  length: number;
  title: (position: number) => string;
  names: (position: number) => string;
  quotes: (position: number) => string;
}

/** The text of a timeline for searching; made once for a timeline, at the first question. */
export function indexText(timeline: Timeline, index: EventIndex): SearchIndex {
  const actors = new Map(timeline.actors.map((actor) => [actor.id, wordsOfActor(actor)]));
  const countries = new Map(timeline.countries.map(({ code, name }) => [code, fold(name)]));
  const remembered = (read: (event: TimelineEvent) => string) => {
    const known: string[] = [];
    return (position: number) => (known[position] ??= read(timeline.events[index.event[position]!]!));
  };
  return {
    length: index.length,
    title: remembered(({ title }) => fold(title)),
    names: remembered((e) =>
      [
        ...[...e.source, ...e.target, ...e.attribution].map((id) => actors.get(id)),
        ...e.countries.map((code) => countries.get(code)),
        e.kind,
        fold(e.place?.name ?? ''),
      ].join(' '),
    ),
    quotes: remembered((e) => e.evidence.map(({ quote }) => fold(quote)).join(' ')),
  };
}

/** What an actor is found by, folded. */
export const wordsOfActor = ({ name, role }: Actor): string => fold(role ? `${name} ${role}` : name);

/** Which positions hold every word of the question, each at the start of some word; null for a blank question. */
export function findMatches(text: SearchIndex, query: string): Uint8Array | null {
  const words = wordsOf(query);
  if (words.length === 0) return null;
  const found = new Uint8Array(text.length);
  for (let i = 0; i < found.length; i++)
    if (
      words.every((word) =>
        [text.title, text.names, text.quotes].some((field) => startsAt(field(i), word) >= 0),
      )
    )
      found[i] = 1;
  return found;
}

/** Positions of `among` in the order of how well they answer: headline before names before sentences; ties keep their order. */
export function rank(text: SearchIndex, query: string, among: Iterable<number>): number[] {
  const words = wordsOf(query);
  const scored = Array.from(among, (position) => ({ position, score: score(text, words, position) }));
  return scored.sort((a, b) => b.score - a.score || a.position - b.position).map(({ position }) => position);
}

function score({ title, names, quotes }: SearchIndex, words: readonly string[], position: number): number {
  const phrase = words.length > 1 && title(position).includes(words.join(' ')) ? 8 : 0;
  return words.reduce(
    (sum, word) =>
      sum +
      (holds(title(position), word) * 4 + holds(names(position), word) * 2 + holds(quotes(position), word)),
    phrase,
  );
}

/** 2 for the whole word, 1 for its beginning, 0 for neither. */
function holds(text: string, word: string): number {
  const at = startsAt(text, word);
  if (at < 0) return 0;
  return isLetter(text[at + word.length]) ? 1 : 2;
}

/** Where `word` begins a word of `text` at or after `from`, or -1. */
export function startsAt(text: string, word: string, from = 0): number {
  let at = text.indexOf(word, from);
  while (at > 0 && isLetter(text[at - 1])) at = text.indexOf(word, at + 1);
  return at;
}

export const isLetter = (unit: string | undefined) => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);

/** A stretch of text that is, or is not, what was asked for. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** Text cut into pieces, those hit that begin with a word of the question; joined they are `text` again. */
export function highlight(text: string, query: string): Piece[] {
  const folded = fold(text);
  const hits = wordsOf(query).flatMap((word) => {
    const found: [number, number][] = [];
    for (let at = startsAt(folded, word); at >= 0; at = startsAt(folded, word, at + word.length))
      found.push([at, at + word.length]);
    return found;
  });
  hits.sort((a, b) => a[0] - b[0]);
  const pieces: Piece[] = [];
  let end = 0;
  for (const [from, to] of hits) {
    if (to <= end) continue;
    if (from > end) pieces.push({ text: text.slice(end, from), hit: false });
    pieces.push({ text: text.slice(Math.max(from, end), to), hit: true });
    end = to;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), hit: false });
  return pieces;
}
