/** What is only said: hearsay and rumours. */
import type { Token } from '../../model/mention.ts';
import { childBy, childrenBy, isPassive } from '../1-read/tree.ts';
import { NOUNS, VERBS } from './status-words.ts';

/** "is said *to have* poisoned", "are believed to have crossed": hearsay, where "is said to be" tells how somebody is. */
export const isHearsay = (tokens: Token[], verb: number, act: number): boolean =>
  isPassive(tokens, verb) &&
  VERBS.get(tokens[verb]!.lemma) === 'report' &&
  (tokens[act]!.lemma === 'have' ||
    childrenBy(tokens, act, 'aux').some((at) => tokens[at]!.lemma === 'have'));

/** "*rumours that* soldiers had fired": the clause tells what the rumour says, though read as a relative one. */
export const isRumour = (tokens: Token[], verb: number): boolean => {
  const noun = tokens[verb]!.head;
  const effect = NOUNS.get(tokens[noun]!.lemma) ?? NOUNS.get(tokens[noun]!.lemma.replace(/s$/, ''));
  return (
    !!effect && tokens[noun + 1]?.lower === 'that' && childBy(tokens, verb, 'nsubj', 'nsubj:pass') > noun + 1
  );
};

/** "…, *according to* church leaders", where the tree takes it for a clause. */
export const isToldBySome = (tokens: Token[], i: number): boolean =>
  childrenBy(tokens, i, 'advcl').some(
    (at) =>
      tokens[at]!.lower === 'according' &&
      !/^(?:plan|schedule|custom|law|rule|need)s?$/.test(tokens[at + 2]?.lower ?? ''),
  );
