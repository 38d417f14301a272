/** Groups of tokens: what the later phases of grammar read instead of single words. */
import type { Token } from '../../model/mention.ts';

export type GroupKind =
  | 'noun' | 'time' | 'verb' | 'adjective' | 'adverb' | 'prep' | 'mark' | 'relative' | 'coord'
  | 'comma' | 'colon' | 'quote' | 'open' | 'close' | 'stop' | 'other'; // prettier-ignore

/** How a verb group stands: "expelled" alone is `ed`, finite or participle; only its surroundings tell. */
export type Finiteness = 'finite' | 'ed' | 'en' | 'ing' | 'to' | 'base';

export interface Group {
  kind: GroupKind;
  first: number;
  last: number;
  /** The token that others hang on. */
  head: number;
  /** Of verbs. */
  finiteness: Finiteness;
  passive: boolean;
  /** "is", "was" without a verb: waits for its predicate. */
  copula: boolean;
  /** Tense as written, to match conjuncts: "past", "present", "modal", "perfect", "none". */
  tense: 'past' | 'present' | 'modal' | 'perfect' | 'none';
}

export const plain = (kind: GroupKind, first: number, last = first, head = last): Group => ({
  kind, first, last, head, finiteness: 'base', passive: false, copula: false, tense: 'none',
}); // prettier-ignore

/** A hyphen between two words without spaces: "US-Russia", "state-run". */
export const isGlued = (tokens: Token[], i: number): boolean =>
  tokens[i - 1]?.end === tokens[i]!.start && tokens[i]!.end === tokens[i + 1]?.start;
