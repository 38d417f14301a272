/** Acts that several do as one: "India and Nepal decided", "the two sides said that they would". */
import type { Token } from '../../model/mention.ts';
import { childrenBy, conjunctsOf, subjectOf } from '../1-read/tree.ts';
import type { Scene } from './trigger-scene.ts';

/** Is the subject of verb `i` more than one actor: "India and Nepal", "the two countries", "both", and "they" who are several? */
export function isDoneTogether({ tokens, mentionAt }: Scene, i: number): boolean {
  const subject = subjectOf(tokens, i);
  if (subject < 0) return false;
  const named = conjunctsOf(tokens, subject).filter((at) => mentionAt.has(at));
  const actors = new Set(named.flatMap((at) => mentionAt.get(at)!.actors));
  return actors.size > 1 || isPair(tokens, subject);
}

const PARTIES =
  /^(?:both|two|sides?|country|countries|nations|governments|leaders|presidents|ministers|premiers|neighbours|neighbors|states|men|parties)$/;

/** "*both* sides", "the *two* presidents". */
const isPair = (tokens: Token[], noun: number): boolean =>
  PARTIES.test(tokens[noun]!.lower) &&
  [noun, ...childrenBy(tokens, noun, 'det', 'nummod', 'amod')].some((at) =>
    /^(?:two|both|three)$/.test(tokens[at]!.lower),
  );
