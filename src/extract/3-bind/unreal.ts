/** Words around an act that make it none: negation, conditions without "if", questions. */
import type { Sentence, Token } from '../../model/mention.ts';
import { childBy, childrenBy, isNegated } from '../1-read/tree.ts';

/** Negated, but for "not only … but also" and "no sooner … than". */
export function isDenied(tokens: Token[], i: number): boolean {
  if (!isNegated(tokens, i)) return false;
  const words = childrenBy(tokens, i, 'advmod', 'nsubj', 'det').map((at) => tokens[at + 1]?.lower ?? '');
  return !words.some((word) => word === 'only' || word === 'sooner' || word === 'just');
}

/** "*Had* Blinken sanctioned the company, …": a condition without "if". */
export function isInverted(tokens: Token[], i: number): boolean {
  const subject = childBy(tokens, i, 'nsubj', 'nsubj:pass');
  const opener = childrenBy(tokens, i, 'aux', 'aux:pass')[0] ?? -1;
  return opener >= 0 && opener < subject && /^(?:had|were|should)$/.test(tokens[opener]!.lower);
}

/** "was asked *whether* he believed": a question, no demand. */
export const asksWhether = (tokens: Token[], i: number): boolean =>
  tokens[i]!.lemma === 'ask' &&
  childrenBy(tokens, i, 'ccomp', 'advcl', 'xcomp').some((clause) =>
    /^(?:whether|if|what|how|why)$/.test(tokens[childBy(tokens, clause, 'mark', 'case')]?.lower ?? ''),
  );

/** "Would they meet?" */
export const isQuestion = ({ text }: Sentence) => /\?["”’)]*\s*$/.test(text);
