/** Acts that a sentence only supposes. */
import type { Sentence, Token } from '../../model/mention.ts';
import { childrenBy } from '../1-read/tree.ts';

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
