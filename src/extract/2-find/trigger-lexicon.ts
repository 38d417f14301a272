/** The lexicon of acts, ready to be asked by the word: one file for each type of PLOVER. */
import type { Frame, Slot } from '../../model/mention.ts';
import { kindOf, type EventType, type Kind, type Mode, type Status } from '../../model/ontology.ts';
import accuse from '../lexicon/triggers/accuse.json' with { type: 'json' };
import agree from '../lexicon/triggers/agree.json' with { type: 'json' };
import aid from '../lexicon/triggers/aid.json' with { type: 'json' };
import assault from '../lexicon/triggers/assault.json' with { type: 'json' };
import classes from '../lexicon/triggers/classes.json' with { type: 'json' };
import coerce from '../lexicon/triggers/coerce.json' with { type: 'json' };
import concede from '../lexicon/triggers/concede.json' with { type: 'json' };
import consult from '../lexicon/triggers/consult.json' with { type: 'json' };
import cooperate from '../lexicon/triggers/cooperate.json' with { type: 'json' };
import frames from '../lexicon/triggers/frames.json' with { type: 'json' };
import mobilize from '../lexicon/triggers/mobilize.json' with { type: 'json' };
import protest from '../lexicon/triggers/protest.json' with { type: 'json' };
import reject from '../lexicon/triggers/reject.json' with { type: 'json' };
import request from '../lexicon/triggers/request.json' with { type: 'json' };
import retreat from '../lexicon/triggers/retreat.json' with { type: 'json' };
import sanction from '../lexicon/triggers/sanction.json' with { type: 'json' };
import support from '../lexicon/triggers/support.json' with { type: 'json' };
import threaten from '../lexicon/triggers/threaten.json' with { type: 'json' };

/** An entry as its file writes it. Lists are words between spaces; "@name" is a class, "throw_out" a verb with particle. */
interface Row {
  verbs?: string;
  nouns?: string;
  phrases?: string[];
  frame: string;
  mode?: string;
  kind?: string;
  status?: string;
  mutual?: boolean;
  /** The act takes in what hangs on it: "refused to meet" is no meeting. */
  absorbs?: boolean;
  /** It gives way to the act that it brings about: "persuaded them *to sign*". */
  yields?: boolean;
  modeByComplement?: boolean;
  modeFrom?: Record<string, string | undefined>;
  /** Nothing follows in the clause: "London *declined*." */
  ends?: boolean;
  /** A phrase that is a noun: "*that call* was long", but not "a text *that called* for peace". */
  nominal?: boolean;
  /** The object is part of the trigger: "imposed sanctions". */
  light?: boolean;
  /** "called Putin", but not "called Putin a killer". */
  alone?: boolean;
  /** The tense stands on the verb itself: "discussed", but not "met to discuss". */
  finite?: boolean;
  /** Several do it as one: "*India and Nepal* decided to", "*the two sides* said that they would". */
  together?: boolean;
  /** A passive without "by" is no such act: "the visit was cancelled". */
  needsAgent?: boolean;
  /** One of `prep` and `comp` is enough. */
  any?: boolean;
  object?: string;
  notObject?: string;
  objectModifier?: string;
  /** Objects that count where "joint" stands before them. */
  joint?: string;
  iobj?: string;
  subject?: string;
  notSubject?: string;
  /** "on:@stations": preposition and its nouns. */
  prep?: string[];
  notPrep?: string;
  inf?: string;
  /** Infinitives of which it is no act: "declined *to say* whether". */
  notInf?: string;
  comp?: string;
  /** Verbs and subjects of a clause with "when" or "as" that make it no such act: "killed when a shaft *collapsed*". */
  notClause?: string;
  adverb?: string;
  nounPreps?: string;
  nounOf?: string;
  nounFrom?: string;
  /** What the noun is "on": "strikes *on bases*", where "the strikes on Monday" are of workers. */
  nounOn?: string;
}

/** Words that a check accepts; `actors` are kinds of actors, "actor" for any, "number" for a count ("expelled *four*"), "name" for any name. */
export interface WordSet {
  any: boolean;
  words: Set<string>;
  actors: Set<string>;
}

export interface Entry {
  id: string;
  type: EventType;
  mode: Mode | null;
  kind: Kind;
  status: Status | null;
  verbFrame: Frame;
  nounFrame: Frame;
  row: Row;
  /** How much the entry asks for: the most exacting one that fits wins. */
  rank: number;
  sets: WordSets;
  preps: { preposition: string; nouns: WordSet }[];
}

/** What a row asks of the words around it, by its own names; undefined where it asks nothing. */
export type WordSets = Record<(typeof CHECKED)[number], WordSet | undefined>;

export interface Word {
  particle: string | null;
  entry: Entry;
}

export interface Phrase {
  words: string[];
  entry: Entry;
}

const CLASSES: Record<string, string> = classes;
const ACTOR_KINDS = new Set(['actor', 'person', 'organization', 'country', 'number', 'name']);

const split = (list: string | undefined) => (list ? list.split(' ') : []);

function readSet(list: string): WordSet {
  const set: WordSet = { any: false, words: new Set(), actors: new Set() };
  for (const word of split(list)) {
    const name = word.slice(1);
    if (word === '*') set.any = true;
    else if (word[0] !== '@') set.words.add(word);
    else if (ACTOR_KINDS.has(name)) set.actors.add(name);
    else for (const member of split(CLASSES[name])) set.words.add(member);
  }
  return set;
}

const CHECKED = [
  'object', 'notObject', 'objectModifier', 'joint', 'iobj', 'subject', 'notSubject', 'notPrep', 'inf', 'notInf', 'comp', 'notClause', 'adverb', 'nounPreps',
  'nounOf', 'nounFrom', 'nounOn',
] as const; // prettier-ignore

function readEntry(type: EventType, row: Row, number: number): Entry {
  const mode = (row.mode ?? null) as Mode | null;
  const sets = Object.fromEntries(
    CHECKED.map((key) => [key, row[key] ? readSet(row[key]) : undefined]),
  ) as WordSets;
  const preps = (row.prep ?? []).map((text) => {
    const [preposition = '', nouns = '*'] = text.split(':');
    return { preposition, nouns: readSet(nouns) };
  });
  return {
    id: `${type}${mode ? `/${mode}` : ''}#${number + 1}`,
    type,
    mode,
    kind: (row.kind as Kind | undefined) ?? kindOf(type, mode),
    status: (row.status ?? null) as Status | null,
    verbFrame: readFrame(row, 'verb'),
    nounFrame: readFrame(row, 'noun'),
    row,
    rank: rankOf(sets, preps[0]?.nouns),
    sets,
    preps,
  };
}

const rankOf = (sets: WordSets, led: WordSet | undefined) =>
  demand(sets.object) * 2 +
  (!led ? 0 : led.any ? 1 : 3) +
  (sets.inf || sets.adverb ? 3 : 0) +
  (sets.comp ? 1 : 0) +
  (sets.joint || sets.iobj || sets.objectModifier ? 2 : 0) +
  (sets.subject ? 1 : 0);

const demand = (set: WordSet | undefined) =>
  !set || set.any ? 0 : set.words.size === 0 ? 1 : set.actors.size > 0 ? 1.5 : 2;

function readFrame(row: Row, form: 'verb' | 'noun'): Frame {
  const slots = (frames as Record<string, Record<'verb' | 'noun', { source: string[]; target: string[] }>>)[
    row.frame
  ]!;
  const { source, target } = slots[form];
  return { source: source as Slot[], target: target as Slot[], mutual: row.mutual ?? row.frame === 'with' };
}

const ROWS: [EventType, Row[]][] = [
  ['SANCTION', sanction], ['RETREAT', retreat], ['REJECT', reject], ['THREATEN', threaten], ['CONCEDE', concede], ['CONSULT', consult],
  ['ACCUSE', accuse], ['REQUEST', request], ['AGREE', agree], ['SUPPORT', support], ['MOBILIZE', mobilize], ['AID', aid], ['COOPERATE', cooperate],
  ['COERCE', coerce], ['ASSAULT', assault], ['PROTEST', protest],
]; // prettier-ignore

/** Verbs by lemma, nouns by lemma or form, phrases by first word; lists of one word stand in no promised order. */
export const VERBS = new Map<string, Word[]>();
export const NOUNS = new Map<string, Entry[]>();
export const PHRASES = new Map<string, Phrase[]>();

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function index(entry: Entry): void {
  for (const verb of split(entry.row.verbs)) {
    const [lemma = '', particle = null] = verb.split('_');
    put(VERBS, lemma, { particle, entry });
  }
  for (const noun of split(entry.row.nouns)) put(NOUNS, noun, entry);
  for (const phrase of entry.row.phrases ?? []) {
    const words = phrase.split(' ');
    put(PHRASES, words[0]!, { words, entry });
  }
}

for (const [type, rows] of ROWS)
  for (const [number, row] of rows.entries()) index(readEntry(type, row, number));
