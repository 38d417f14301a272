/** Did it happen, by the words of the verb alone: "will", "may", "not". */
import { childrenBy, isNegated } from '../1-read/tree.ts';
import type { Token, TriggerMention } from '../../model/mention.ts';
import type { Status } from '../../model/ontology.ts';

export interface StatusReading {
  /** Null where the words assert no event. */
  status: Status | null;
  /** Tokens that name who says so. */
  attribution: number[];
  rules: string[];
}

/** The status of the act that a trigger names. */
export function readStatus(tokens: Token[], { head, status }: TriggerMention): StatusReading {
  const give = (read: Status | null, rule: string): StatusReading => ({
    status: read,
    attribution: [],
    rules: [`status:${rule}`],
  });
  if (isNegated(tokens, head)) return give(null, 'negated');
  const auxiliaries = childrenBy(tokens, head, 'aux').map((at) => tokens[at]!.lower);
  if (auxiliaries.some((word) => /^(may|might|could|should|would|can|must)$/.test(word)))
    return give(null, 'modal');
  if (status) return give(status, 'words');
  return auxiliaries.includes('will') ? give('planned', 'will') : give('occurred', 'told');
}
