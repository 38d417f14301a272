/** What checking a trigger needs to know of its sentence. */
import type { Actors, ActorMention, Sentence, Token } from '../../model/mention.ts';
import grammarWords from '../lexicon/grammar-words.json' with { type: 'json' };
import cues from '../lexicon/triggers/noun-cues.json' with { type: 'json' };
import { childrenBy, prepositionOf } from '../1-read/tree.ts';
import type { Phrase, WordSet } from './trigger-lexicon.ts';

/** An idiom and the tokens that make it. */
export interface PhraseHit {
  phrase: Phrase;
  words: number[];
}

export interface Scene {
  sentence: Sentence;
  tokens: Token[];
  /** The mention that a token stands in. */
  mentionAt: Map<number, ActorMention>;
  actors: Actors;
  /** Tokens that a trigger already uses. */
  used: boolean[];
  /** The nouns that a token may stand for, once somebody asked; see `nounsAround`. */
  around: (number[] | undefined)[];
  /** The idioms that begin at a token, once somebody asked. */
  phrases: (PhraseHit[] | undefined)[];
}

export function sceneOf(sentence: Sentence, mentions: ActorMention[], actors: Actors): Scene {
  const mentionAt = new Map<number, ActorMention>();
  for (const mention of mentions)
    for (let i = mention.tokens[0]; i <= mention.tokens[1]; i++) mentionAt.set(i, mention);
  return {
    sentence,
    tokens: sentence.tokens,
    mentionAt,
    actors,
    used: sentence.tokens.map(() => false),
    around: [],
    phrases: [],
  };
}

const DAYS = new Set([...grammarWords.weekdays, ...grammarWords.months]);

/** Is token `i` what `set` asks for: its lemma, its form, or the kind of actor that it names? */
export function isIn(scene: Scene, set: WordSet, i: number): boolean {
  const { lemma, lower, relation } = scene.tokens[i]!;
  if (set.any || set.words.has(lemma) || (lower !== lemma && set.words.has(lower))) return true;
  // "*Crowds* gathered", "70,000 Revolutionary *Guards*": a capital hides that it is a plural.
  if ((i === 0 || scene.tokens[i]!.tag === 'PROPN') && set.words.has(lower.replace(/s$/, ''))) return true;
  if (set.actors.size === 0 || relation === 'compound') return false;
  if (set.actors.has('name') && scene.tokens[i]!.tag === 'PROPN' && i > 0 && !DAYS.has(lower)) return true;
  if (set.actors.has('number') && scene.tokens[i]!.tag === 'NUM') return true;
  const mention = scene.mentionAt.get(i);
  if (!mention) return false;
  if (set.actors.has('actor')) return true;
  const kind = scene.actors.byId.get(mention.actors[0]!)?.kind;
  return set.actors.has(kind === 'office' ? 'person' : (kind ?? ''));
}

const QUANTITIES = new Set(cues.quantities);

/** "a round of sanctions" is sanctions, "six of its ships" are ships; "the lifting of sanctions" is not. */
const isShare = (tokens: Token[], i: number, child: number) =>
  (QUANTITIES.has(tokens[i]!.lemma) || tokens[i]!.tag === 'NUM') && prepositionOf(tokens, child) === 'of';

/** "a new round of sanctions", "Ambassador John Smith": `i` and the nouns that it may stand for, at most 24. */
export const nounsAround = ({ tokens, around }: Scene, i: number): number[] =>
  (around[i] ??= findNouns(tokens, i));

function findNouns(tokens: Token[], i: number): number[] {
  const found = [i];
  for (let at = 0; at < found.length && found.length < 24; at++) {
    const depends = childrenBy(tokens, found[at]!, 'conj', 'appos', 'flat', 'compound', 'nmod').filter(
      (child) => tokens[child]!.relation !== 'nmod' || isShare(tokens, found[at]!, child),
    );
    found.push(...depends.slice(0, 6));
  }
  return found;
}

/** The noun near `i` that `set` accepts, or -1. */
export const pick = (scene: Scene, set: WordSet, i: number): number =>
  i < 0 ? -1 : (nounsAround(scene, i).find((at) => isIn(scene, set, at)) ?? -1);

export const hasActor = (scene: Scene, i: number): boolean =>
  nounsAround(scene, i).some((at) => scene.mentionAt.has(at));
