/** What the lexicon says of a word, its particle and its negation included. */
import type { Token } from '../../model/mention.ts';
import { childBy, childrenBy, isNegated, prepsOf } from '../1-read/tree.ts';
import { isDenied } from './imagined.ts';
import { NOUNS, PREDICATES, VERBS, type Effect } from './status-words.ts';

/** "*called off* the strikes" is more than "called". */
export const ofVerb = (tokens: Token[], verb: number): Effect | null => {
  const particle = childBy(tokens, verb, 'compound:prt');
  const { lemma } = tokens[verb]!;
  const phrase = particle >= 0 ? `${lemma}_${tokens[particle]!.lower}` : lemma;
  if (/^(?:postpone|put_off)$/.test(phrase) && hasNewDay(tokens, verb)) return 'planned';
  return VERBS.get(phrase) || VERBS.get(lemma) || null;
};

/** "was put off *until June*": it is to come all the same. */
const hasNewDay = (tokens: Token[], verb: number): boolean =>
  prepsOf(tokens, verb).some(({ preposition }) => /^(?:until|till|to)$/.test(preposition));

/** "is *ready* to sign"; "would be *wrong* to" supposes it; "is *not ready*" leaves it undone, and so does "it is *not true* that". */
export const ofAdjective = (tokens: Token[], i: number): Effect | null => {
  if (/^(?:true|correct)$/.test(tokens[i]!.lower)) return isNegated(tokens, i) ? 'none' : null;
  if (childrenBy(tokens, i, 'aux').some((at) => /^(?:would|might|could)$/.test(tokens[at]!.lower)))
    return 'none';
  const effect = PREDICATES.get(tokens[i]!.lower) ?? null;
  return effect && isNegated(tokens, i) ? 'none' : effect;
};

/** "the *plan* is that they meet"; "there was *no sign* that troops had left". */
export const ofPredicateNoun = (tokens: Token[], noun: number): Effect | null =>
  noun >= 0 && isDenied(tokens, noun) ? 'none' : (NOUNS.get(tokens[noun]?.lemma ?? '') ?? null);
