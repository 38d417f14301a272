/** Claims that somebody throws back: "dismissed *reports* that …", "disputed the *allegation* that …". */
import type { Token } from '../../model/mention.ts';
import { undergoerOf } from '../1-read/tree.ts';
import words from '../lexicon/status-words.json' with { type: 'json' };

const DISPUTES = new Set(words.disputes.split(' '));
const CLAIMS = new Set(words.nouns.alleged.split(' '));

/** Does verb `i` throw back a claim, so that what the claim tells is denied? */
export const isDisputing = (tokens: Token[], i: number): boolean =>
  tokens[i]!.tag === 'VERB' &&
  DISPUTES.has(tokens[i]!.lemma) &&
  CLAIMS.has(tokens[undergoerOf(tokens, i)]?.lemma ?? '');
