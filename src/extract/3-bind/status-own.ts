/** How the act's own words tell it: adjectives and adverbs, tense, modal verbs, negation. */
import type { Token, TriggerMention } from '../../model/mention.ts';
import { childBy, childrenBy } from '../1-read/tree.ts';
import { holdsNegation, isRefused } from '../2-find/trigger-scope.ts';
import {
  asksWhether, isDenied, isDrafted, isFiction, isInCase, isInverted, isOpinion, isTopic, isUrged,
} from './imagined.ts'; // prettier-ignore
import { effectOfAuxiliaries, effectOfForm, isHabit, isVerbal } from './status-tense.ts';
import { ADJECTIVES, ADVERBS, type Effect } from './status-words.ts';

/** The trigger's head with the verb and nouns of a light-verb trigger ("*imposed* no *sanctions*"). */
export const ownHeads = ({ head, tokens: own }: TriggerMention, tokens: Token[]): number[] => [
  head,
  ...own.filter((i) => i !== head && (isVerbal(tokens, i) || tokens[i]!.tag === 'NOUN')),
];

/** "planned", "alleged", "possible" before a noun; "no sanctions", "reportedly". */
export function effectOfModifiers(tokens: Token[], i: number): Effect | null {
  for (const child of childrenBy(tokens, i, 'amod', 'advmod', 'det', 'compound')) {
    const { lemma, lower } = tokens[child]!;
    // "will *probably* meet" tells what is to come.
    if (GUESSES.test(lower) && childBy(tokens, i, 'aux') >= 0) continue;
    const effect =
      ADVERBS.get(lower) ?? (isVerbal(tokens, i) ? null : (ADJECTIVES.get(lower) ?? ADJECTIVES.get(lemma)));
    if (effect) return effect;
  }
  return !isVerbal(tokens, i) && isDenied(tokens, i) ? 'none' : null;
}

const GUESSES = /^(?:probably|presumably)$/;

const UNTOLD = [
  isDenied,
  isInverted,
  asksWhether,
  isHabit,
  isTopic,
  isFiction,
  isInCase,
  isDrafted,
  isOpinion,
  isUrged,
];

/** What the trigger's own verb tells of it; a refusal is made whatever its auxiliaries. */
export const effectOfOwnVerb = (tokens: Token[], i: number, trigger: TriggerMention): Effect | null =>
  holdsNegation(tokens, trigger)
    ? effectOfOwnNo(tokens, i, trigger)
    : isRefused(trigger)
      ? null
      : effectOfVerb(tokens, i);

/** "*would not hear of* it": said and done, unless it is but a question, a condition, or "*never* said no". */
function effectOfOwnNo(tokens: Token[], i: number, { tokens: own }: TriggerMention): Effect | null {
  const isTwice = childrenBy(tokens, i, 'advmod').some(
    (at) => !own.includes(at) && /^(?:not|n[’']t|never)$/.test(tokens[at]!.lower),
  );
  const isUntold = UNTOLD.some((untold) => untold !== isDenied && untold(tokens, i));
  return isTwice || isUntold ? 'none' : null;
}

/** Tense, modal verbs and negation of a verb. */
function effectOfVerb(tokens: Token[], i: number): Effect | null {
  const isPredicate = tokens[i]!.tag === 'ADJ' && childBy(tokens, i, 'cop') >= 0;
  if (!isVerbal(tokens, i) && !isPredicate) return null;
  if (UNTOLD.some((isUntold) => isUntold(tokens, i))) return 'none';
  return effectOfAuxiliaries(tokens, i) ?? effectOfForm(tokens, i);
}
