/** Claims that somebody throws back: "dismissed *reports* that …", "disputed the *allegation* that …". */
import type { Token } from '../../model/mention.ts';
import { modifiersOf, possessorOf, undergoerOf } from '../1-read/tree.ts';
import words from '../lexicon/status-words.json' with { type: 'json' };

const DISPUTES = new Set(words.disputes.split(' '));
const CLAIMS = new Set(words.nouns.alleged.split(' '));

/** "rejected *American* accusations": a claim of somebody is answered to him. */
export const isOfSomebody = (tokens: Token[], i: number): boolean => {
  const claim = undergoerOf(tokens, i);
  return [possessorOf(tokens, claim), ...modifiersOf(tokens, claim)].some(
    (at) => tokens[at]?.tag === 'PROPN',
  );
};

/** Does verb `i` throw back a claim, so that what the claim tells is denied? */
export const isDisputing = (tokens: Token[], i: number): boolean =>
  tokens[i]!.tag === 'VERB' &&
  DISPUTES.has(tokens[i]!.lemma) &&
  CLAIMS.has(tokens[undergoerOf(tokens, i)]?.lower.replace(/s$/, '') ?? '');
