/** What grammar remembers while it reads a sentence group by group. */
import type { Relation, Token } from '../../model/mention.ts';
import frames from '../lexicon/frames.json' with { type: 'json' };
import verbs from '../lexicon/verbs.json' with { type: 'json' };
import { link, type Draft } from './draft.ts';
import type { Group } from './group.ts';

/** A clause that is being read: its verb may still be to come. */
export interface Frame {
  kind: 'main' | 'relative' | 'adverbial' | 'complement' | 'nonfinite' | 'aside' | 'bracket';
  /** How and on what its verb will hang; `host` -1: on the verb of the main clause to come. */
  relation: Relation;
  host: number;
  /** "that", "after": hangs on the verb. */
  mark: number;
  /** "who", "which". */
  pronoun: number;
  /** The preposition of "with whom". */
  pronounPrep: number;
  /** Noun heads before the verb: the last one is its subject. */
  loose: number[];
  /** Phrases before the verb that hang on it. */
  waiting: { token: number; relation: Relation }[];
  verb: number;
  group: Group | null;
  object: number;
  predicate: number;
  /** ", said Lavrov": the subject comes after the verb. */
  wantsSubject: boolean;
  afterComma: boolean;
}

/** What the words just read leave open for the next ones. */
export interface State {
  draft: Draft;
  tokens: Token[];
  groups: Group[];
  at: number;
  stack: Frame[];
  /** Nouns that the next phrase can hang on, nearest first; a verb or comma clears it. */
  chain: number[];
  lastNoun: number;
  prep: Group | null;
  coord: number;
  comma: boolean;
  colon: boolean;
  copulas: { be: number; predicate: number }[];
  /** What looking ahead has found for a noun group: its verb, or -1. */
  subjectVerbs: Map<number, number>;
}

export const newFrame = (kind: Frame['kind'], relation: Relation, host: number): Frame => ({
  kind, relation, host, mark: -1, pronoun: -1, pronounPrep: -1, loose: [], waiting: [], verb: -1, group: null,
  object: -1, predicate: -1, wantsSubject: false, afterComma: false,
}); // prettier-ignore

export const newState = (draft: Draft, groups: Group[]): State => ({
  draft, tokens: draft.tokens, groups, at: 0, stack: [newFrame('main', 'root', -1)], chain: [], lastNoun: -1, prep: null,
  coord: -1, comma: false, colon: false, copulas: [],
  subjectVerbs: new Map(),
}); // prettier-ignore

export const top = (s: State): Frame => s.stack.at(-1)!;

export function push(s: State, frame: Frame): Frame {
  frame.afterComma = s.comma;
  s.stack.push(frame);
  return frame;
}

export const group = (s: State, offset: number): Group | undefined => s.groups[s.at + offset];

/** The nearest group before this one that is no adverb and no quotation mark. */
export function previous(s: State): Group | undefined {
  for (let k = s.at - 1; k >= Math.max(0, s.at - 4); k--)
    if (s.groups[k]!.kind !== 'adverb' && s.groups[k]!.kind !== 'quote') return s.groups[k];
  return undefined;
}

/** Hangs `token` on the verb of `frame`, now or when the verb comes. */
export function hangOnVerb(s: State, frame: Frame, token: number, relation: Relation): void {
  if (frame.verb >= 0) link(s.draft, token, frame.predicate >= 0 ? frame.verb : frame.verb, relation);
  else frame.waiting.push({ token, relation });
}

/** The frame nearest to the top that has nouns but no verb yet, as its position in the stack, or -1. */
export function awaiting(s: State): number {
  for (let k = s.stack.length - 1; k >= 0; k--) {
    const frame = s.stack[k]!;
    if (frame.verb < 0 && (frame.loose.length > 0 || frame.pronoun >= 0)) return k;
  }
  return -1;
}

/** Closes the frames above position `k`. */
export const popTo = (s: State, k: number): void => void s.stack.splice(k + 1);

/** Forgets what waited for this noun or verb. */
export function settle(s: State): void {
  s.prep = null;
  s.coord = -1;
  s.comma = false;
  s.colon = false;
}

type VerbClass =
  | 'speech'
  | 'clausal'
  | 'addressing'
  | 'ditransitive'
  | 'objectControl'
  | 'infinitive'
  | 'gerund'
  | 'intransitive'
  | 'transitive';
const CLASSES = Object.fromEntries(
  (
    [
      'speech',
      'clausal',
      'addressing',
      'ditransitive',
      'objectControl',
      'infinitive',
      'gerund',
      'intransitive',
      'transitive',
    ] as const
  ).map((name) => [name, new Set(verbs[name])]),
) as Record<VerbClass, Set<string>>;

/** Does the lexicon count the verb at `i` to `kind`: is(s, said, 'speech')? */
export const is = (s: State, i: number, kind: VerbClass): boolean =>
  i >= 0 && CLASSES[kind].has(s.tokens[i]!.lemma);

/** Verbs whose object does what a base form says: "helped them *build*". */
export const takesBare = (s: State, i: number): boolean =>
  i >= 0 && /^(?:help|let|make)$/.test(s.tokens[i]!.lemma);

const VERB_FRAMES = new Map<string, string[]>(Object.entries(frames.verbs));
const NOUN_FRAMES = new Map<string, string[]>(Object.entries(frames.nouns));
const INFINITIVE_NOUNS = new Set(frames.nounsWithInfinitive);
const THAT_NOUNS = new Set(frames.nounsWithThat);

export const verbTakes = (s: State, i: number, preposition: string): boolean =>
  i >= 0 && (VERB_FRAMES.get(s.tokens[i]!.lemma)?.includes(preposition) ?? false);
export const nounTakes = (s: State, i: number, preposition: string): boolean =>
  i >= 0 &&
  ((NOUN_FRAMES.get(s.tokens[i]!.lemma)?.includes(preposition) ?? false) ||
    isDeedOf(s.tokens[i]!, preposition));

/** "the shelling *of* Basra *by* Iranian guns". */
const isDeedOf = ({ tag, lower }: Token, preposition: string): boolean =>
  tag === 'NOUN' && lower.endsWith('ing') && (preposition === 'of' || preposition === 'by');
export const takesInfinitive = (s: State, i: number): boolean =>
  i >= 0 && INFINITIVE_NOUNS.has(s.tokens[i]!.lemma);
export const takesThat = (s: State, i: number): boolean => i >= 0 && THAT_NOUNS.has(s.tokens[i]!.lemma);
