/** Two triggers, one act: "*imposed* new *sanctions*", "*urged talks*", "*agreed to send* aid". */
import { childBy, childrenBy, firstConjunct, prepositionOf } from '../1-read/tree.ts';
import type { Token, TriggerMention } from '../../model/mention.ts';
import type { EventType } from '../../model/ontology.ts';

/** Acts of words, whose content is no act yet: what is asked, refused, threatened or promised. */
const OF_WORDS: ReadonlySet<EventType> = new Set(['REQUEST', 'REJECT', 'THREATEN', 'AGREE']);

/** The triggers of a sentence that make events of their own. */
export function withoutDoubles(tokens: Token[], triggers: TriggerMention[]): TriggerMention[] {
  const owner = new Map<number, TriggerMention>();
  for (const trigger of triggers) for (const at of [trigger.head, ...trigger.tokens]) owner.set(at, trigger);
  return triggers.filter(
    (trigger) =>
      !isContent(tokens, trigger, owner) &&
      !isAside(tokens, trigger, owner) &&
      !isTakenUp(trigger, triggers) &&
      !isMeans(tokens, trigger, owner) &&
      !isPurpose(tokens, trigger, owner) &&
      !isEffect(tokens, trigger, owner),
  );
}

/** "…, *as promised*", "arrived *on the first visit* to China": words that tell an act of the sentence once more. */
function isAside(
  tokens: Token[],
  { head, form, kind, type }: TriggerMention,
  owner: Map<number, TriggerMention>,
): boolean {
  // "as agreed", "as he had promised", but not "as Israel pulled its forces out".
  const isSaid = OF_WORDS.has(type) || childBy(tokens, head, 'nsubj') < 0;
  if (isSaid && childrenBy(tokens, head, 'mark').some((at) => tokens[at]!.lower === 'as')) return true;
  const { relation, head: above } = tokens[head]!;
  // "freed two *captured* pilots": how they came to be held is told on the way.
  if (relation === 'amod' && above >= 0 && owner.get(tokens[above]!.head)?.mode === 'release') return true;
  // "met the *visiting* premier": the visit is told on the way.
  if (relation === 'amod' && type === 'CONSULT' && above >= 0 && meets(tokens, above, owner)) return true;
  if (form !== 'noun') return false;
  const isInside = relation === 'appos' || /^(in|on|during)$/.test(prepositionOf(tokens, head) ?? '');
  return isInside && above >= 0 && owner.get(above)?.kind === kind && owner.get(above)?.head !== head;
}

const meets = (tokens: Token[], party: number, owner: Map<number, TriggerMention>): boolean =>
  owner.get(tokens[firstConjunct(tokens, party)]!.head)?.type === 'CONSULT';

/** "invited him to London, and he *accepted*": the answer within the sentence belongs to the offer. */
const isTakenUp = ({ type, tokens, head }: TriggerMention, triggers: TriggerMention[]): boolean =>
  type === 'AGREE' &&
  tokens.length === 1 &&
  triggers.some((other) => other.status === 'proposed' && other.type !== 'AGREE' && other.head < head);

/** "declared an end to the war in a joint statement *signed* by both": the paper by which another act is done. */
function isMeans(tokens: Token[], { head }: TriggerMention, owner: Map<number, TriggerMention>): boolean {
  const { relation, head: paper } = tokens[head]!;
  if (relation !== 'acl' || !PAPERS.test(tokens[paper]!.lemma)) return false;
  return (
    /^(?:in|by|with|under|through)$/.test(prepositionOf(tokens, paper) ?? '') &&
    owner.has(tokens[paper]!.head)
  );
}

const PAPERS =
  /^(?:statement|declaration|letter|document|communique|communiqué|order|decree|deal|agreement|treaty)$/;

/** "flew to Cairo *for talks*", "came *to meet* the king": what a journey is for is no second act. */
function isPurpose(
  tokens: Token[],
  { head, type, form }: TriggerMention,
  owner: Map<number, TriggerMention>,
): boolean {
  const { relation, head: above, lower, lemma } = tokens[head]!;
  if (type !== 'CONSULT' || owner.get(above)?.mode !== 'visit') return false;
  if (form === 'noun') return prepositionOf(tokens, head) === 'for';
  return lower === lemma && (relation === 'xcomp' || relation === 'advcl' || relation === 'acl');
}

/** "blocked all roads, *cutting off* the city": what a protest does to a place is the protest. */
function isEffect(tokens: Token[], { head, type, form }: TriggerMention, owner: Map<number, TriggerMention>) {
  const { relation, head: above, lower } = tokens[head]!;
  if (type !== 'COERCE' || form === 'noun' || relation !== 'advcl' || !lower.endsWith('ing')) return false;
  return owner.get(above)?.type === 'PROTEST';
}

const CONTENT = /^(obj|xcomp|ccomp|obl|nmod|nsubj:pass|compound)$/;
/** "invited him *during* a call", "urged calm *after* talks": acts beside the other, not its content. */
const CIRCUMSTANCE =
  /^(during|after|before|at|in|amid|despite|since|following|ahead of|over|because of|by|while|until)$/;
/** Steps up the tree within which an act is the content of another. */
const STEPS = 4;

function isContent(tokens: Token[], trigger: TriggerMention, owner: Map<number, TriggerMention>): boolean {
  let at = firstConjunct(tokens, trigger.head);
  for (let steps = 0; steps < STEPS; steps++) {
    const { relation, head } = tokens[at]!;
    // "signed a pact *on dismantling* weapons".
    const isGerund = relation === 'acl' && tokens[at]!.lower.endsWith('ing');
    if (!(isGerund || CONTENT.test(relation)) || (relation === 'obl' && at < head)) return false;
    if (CIRCUMSTANCE.test(prepositionOf(tokens, at) ?? '')) return false;
    const above = owner.get(head);
    if (above && above !== trigger)
      return (
        OF_WORDS.has(above.type) ||
        above.status === 'proposed' ||
        above.kind === 'agreement' ||
        (above.type === trigger.type && trigger.form === 'noun' && relation !== 'obl')
      );
    at = head;
  }
  return false;
}
