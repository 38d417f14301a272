import type { Sentence, Token } from '../../model/mention.ts';
import { BODIES, type Body } from '../lexicon/bodies.ts';
import { STATES, type State } from '../lexicon/countries.ts';
import NAMESAKES from '../lexicon/namesakes.json' with { type: 'json' };
import { PEOPLE, type Person } from '../lexicon/people.ts';
import { TITLES, type Title } from '../lexicon/titles.ts';
import { piecesOf, piecesOfName, type Piece } from './pieces.ts';

/** What a phrase of the lexicons may mean. `namesake` is a name that only looks like an actor's: "New Mexico". */
export type Sense =
  | { is: 'state'; state: State; as: 'name' | 'people' | 'prefix' | 'capital' | 'city' | 'seat' }
  | { is: 'body'; body: Body }
  | { is: 'person'; person: Person }
  | { is: 'title'; title: Title; plural: boolean }
  | { is: 'namesake' };

/** A phrase of the lexicons found in a sentence; token numbers are inclusive. */
export interface Hit {
  first: number;
  last: number;
  senses: Sense[];
}

/** A sentence with what the lexicons found in it. */
export interface Scan {
  sentence: Sentence;
  tokens: Token[];
  hits: Hit[];
  /** The hit that starts at a token. */
  at: Map<number, Hit>;
  /** "US Expels Ten Diplomats": most words are capitalized, so capitals say little. */
  titleCase: boolean;
}

interface Phrase {
  pieces: Omit<Piece, 'token'>[];
  senses: Sense[];
}

const INDEX = new Map<string, Phrase[]>();
const PHRASES = new Map<string, Phrase>();

function add(name: string, sense: Sense) {
  const pieces = piecesOfName(name);
  const id = pieces.map(({ key, shape }) => key + shape[0]).join(' ');
  const old = PHRASES.get(id);
  if (old) {
    if (!old.senses.some((other) => isSame(other, sense))) old.senses.push(sense);
    return;
  }
  const phrase = { pieces, senses: [sense] };
  PHRASES.set(id, phrase);
  const first = pieces[0]!.key;
  if (!INDEX.has(first)) INDEX.set(first, []);
  INDEX.get(first)!.push(phrase);
}

const isSame = (a: Sense, b: Sense) =>
  a.is === b.is &&
  (a.is === 'title'
    ? b.is === 'title' && a.title.kind === b.title.kind
    : Object.values(a).every((value) => Object.values(b).includes(value)));

/** "Iranian" → "Iranians", "Argentine" → "Argentines"; "Chinese", "French" and "Swiss" have no plural of their own. */
const pluralOf = (people: string) =>
  /(ese|sh|ch|ss|x|s|men|oi|sotho)$/i.test(people) ? [] : [people.replace(/man$/, 'man') + 's'];

for (const state of STATES) {
  for (const name of [state.name, ...state.aliases]) add(name, { is: 'state', state, as: 'name' });
  for (const people of state.people)
    for (const word of [people, ...pluralOf(people)]) add(word, { is: 'state', state, as: 'people' });
  if (state.prefix) add(state.prefix, { is: 'state', state, as: 'prefix' });
  for (const capital of state.capitals) add(capital, { is: 'state', state, as: 'capital' });
  for (const city of state.cities) add(city, { is: 'state', state, as: 'city' });
  for (const seat of state.seats) add(seat, { is: 'state', state, as: 'seat' });
}
for (const body of BODIES) for (const name of [body.name, ...body.aliases]) add(name, { is: 'body', body });
for (const person of PEOPLE)
  for (const name of new Set([person.name, ...person.aliases]))
    if (/[\s-]/.test(name)) add(name, { is: 'person', person });
for (const title of TITLES) {
  add(title.words, { is: 'title', title, plural: title.kind === 'crew' });
  const plural = pluralOfTitle(title);
  if (plural) add(plural, { is: 'title', title, plural: true });
}
for (const name of NAMESAKES.names) add(name, { is: 'namesake' });
for (const phrases of INDEX.values()) phrases.sort((a, b) => b.pieces.length - a.pieces.length);

/** "foreign minister" → "foreign ministers"; ranks, honorifics, institutions and crews are left as they are. */
function pluralOfTitle({ words, kind }: Title): string | null {
  if (kind === 'crew' || kind === 'institution' || kind === 'rank' || kind === 'honorific') return null;
  if (/man$|affaires$/.test(words)) return null;
  const [first = '', ...rest] = words.split(' ');
  return rest[0] === 'of' ? [`${first}s`, ...rest].join(' ').replace(/ys /, 'ies ') : `${words}s`;
}

/** Names and titles of the lexicons in a sentence, leftmost longest, not overlapping, in the order of the text. */
export function findHits(tokens: Token[]): Hit[] {
  const pieces = piecesOf(tokens);
  const hits: Hit[] = [];
  for (let at = 0; at < pieces.length;) {
    const phrase = INDEX.get(pieces[at]!.key)?.find((candidate) => fits(candidate, pieces, at));
    if (!phrase) {
      at++;
      continue;
    }
    const senses = sensesOf(phrase, pieces, at);
    const end = at + phrase.pieces.length;
    hits.push({ first: pieces[at]!.token, last: pieces[end - 1]!.token, senses });
    at = end;
  }
  return hits;
}

function fits({ pieces: words }: Phrase, pieces: Piece[], at: number): boolean {
  if (at + words.length > pieces.length) return false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const piece = pieces[at + i]!;
    if (piece.key !== word.key || !isWritten(word.shape, piece.shape)) return false;
  }
  return true;
}

/** "US" is written in capitals, "Moscow" with one at least, "foreign minister" anyhow. */
const isWritten = (lexicon: Piece['shape'], text: Piece['shape']) =>
  lexicon === 'upper' ? text === 'upper' : lexicon === 'title' ? text === 'title' || text === 'upper' : true;

/** The senses of all phrases with the same words: "Major" the rank, "major" the adjective are one key. */
function sensesOf(found: Phrase, pieces: Piece[], at: number): Sense[] {
  const same = INDEX.get(pieces[at]!.key)!.filter(
    (other) => other.pieces.length === found.pieces.length && fits(other, pieces, at),
  );
  return same.length === 1 ? found.senses : same.flatMap(({ senses }) => senses);
}
