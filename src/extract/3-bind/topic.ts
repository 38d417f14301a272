/** What an act is about, in the article's words, for its headline: "over the Salisbury poisoning". */
import { childrenBy, childrenOf, subtreeOf, undergoerOf } from '../1-read/tree.ts';
import type { ActorMention, Span, TimeMention, Token, TriggerMention } from '../../model/mention.ts';
import type { Scene } from './scene.ts';

const ABOUT =
  /^(over|about|regarding|concerning|for|because of|in response to|in retaliation for|on|to discuss)$/;
/** Longer phrases are no topics but stories. */
const LONGEST = 12;

/** The phrase that says what the act is about; never one that names a party of it. */
export function topicOf(
  { tokens }: Scene,
  trigger: TriggerMention,
  parties: ActorMention[],
  times: TimeMention[],
): Span | null {
  const object = undergoerOf(tokens, trigger.head);
  const above = [...new Set([trigger.head, ...trigger.tokens, ...(object < 0 ? [] : [object])])];
  const taken = new Set(parties.map(({ head }) => head));
  for (const noun of above.flatMap((at) => childrenBy(tokens, at, 'obl', 'nmod'))) {
    const preposition = childrenBy(tokens, noun, 'case')[0];
    if (preposition === undefined || preposition > noun || !ABOUT.test(tokens[preposition]!.lower)) continue;
    if (taken.has(noun) || !isThing(tokens[noun]!) || trigger.tokens.includes(preposition)) continue;
    if (times.some(({ start, end }) => start < tokens[noun]!.end && end > tokens[noun]!.start)) continue;
    const last = lastOf(tokens, noun);
    if (last - preposition < LONGEST && !parties.some(({ head }) => head > preposition && head <= last))
      return { start: tokens[preposition]!.start, end: tokens[last]!.end };
  }
  return null;
}

const isThing = ({ tag, lemma }: Token) => (tag === 'NOUN' || tag === 'PROPN') && !NO_TOPIC.test(lemma);
const NO_TOPIC =
  /^(behalf|dinner|lunch|breakfast|basis|hour|minute|day|week|time|phone|telephone|part|ground|side|first|way)$/;

/** The end of a noun phrase without the clauses that hang on it. */
function lastOf(tokens: Scene['tokens'], noun: number): number {
  const parts = childrenOf(tokens, noun).filter(
    (at) => at > noun && /^(nmod|conj|flat|obl)$/.test(tokens[at]!.relation),
  );
  return Math.max(noun, ...parts.map((at) => subtreeOf(tokens, at)[1]));
}
