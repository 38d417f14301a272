/** Acts that a sentence only supposes, asks or denies. */
import type { Sentence, Token } from '../../model/mention.ts';
import { childBy, childrenBy, isNegated } from '../1-read/tree.ts';

/** "*An attack* on Iran *would* set the Gulf alight": any such act, where "the attack would" is one that is planned. */
export const isImagined = (tokens: Token[], noun: number, verb: number): boolean =>
  tokens[noun]!.tag === 'NOUN' &&
  childrenBy(tokens, noun, 'det').some((at) => /^(?:a|an|any|such|another)$/.test(tokens[at]!.lower)) &&
  childrenBy(tokens, verb, 'aux').some((at) => /^(?:would|could|might)$/.test(tokens[at]!.lower));

/** A question, or a condition without "if" up to its comma: "*Should* Serbia and Kosovo meet again, …". */
export function isAsked({ text, tokens }: Sentence, act: number): boolean {
  if (/\?["”’)]*\s*$/.test(text)) return true;
  if (!/^(?:should|were)$/.test(tokens[0]?.lower ?? '')) return false;
  const comma = tokens.findIndex(({ text }) => text === ',');
  return comma > act;
}

/** Negated, but for "not only … but also" and "no sooner … than". */
export function isDenied(tokens: Token[], i: number): boolean {
  if (opensWithNor(tokens, i)) return true;
  if (!isNegated(tokens, i)) return false;
  const words = childrenBy(tokens, i, 'advmod', 'nsubj', 'det').map((at) => tokens[at + 1]?.lower ?? '');
  return !words.some((word) => word === 'only' || word === 'sooner' || word === 'just');
}

/** "*Nor has* Mr Biden closed the door", "*Never did* France recognise it". */
const opensWithNor = (tokens: Token[], i: number): boolean =>
  /^(?:nor|neither|never|nowhere)$/.test(tokens[0]!.lower) &&
  tokens[1]?.tag === 'AUX' &&
  !tokens.slice(2, i).some(({ tag }) => tag === 'VERB');

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
