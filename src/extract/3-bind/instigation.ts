/** Roles that an act takes from the clause around it: who had others do it, and who answers it. */
import { childBy, prepositionOf, subjectOf } from '../1-read/tree.ts';
import words from '../lexicon/instigation.json' with { type: 'json' };
import type { ActorMention, Token, TriggerMention } from '../../model/mention.ts';
import { partiesOf, type Excluded } from './parties.ts';
import type { Scene } from './scene.ts';
import { doerOfVerb } from './voice.ts';

const INSTIGATE = new Set(words.instigate);
const ANSWER = new Set(words.answer);
const AFFECT = new Set(words.affect);
const nobody: Excluded = () => false;

/** Whether a verb has others act: "*encourage* attacks". */
export const isInstigation = (lemma: string): boolean => INSTIGATE.has(lemma);

/** "*Moscow* sought to encourage attacks against US troops": the act of those who had others do it. */
export function instigatorOf(scene: Scene, { type, head, form }: TriggerMention): ActorMention[] {
  if (type !== 'ASSAULT' || form !== 'noun') return [];
  const { tokens } = scene;
  const verb = tokens[head]!.head;
  if (verb < 0 || tokens[head]!.relation !== 'obj' || !INSTIGATE.has(tokens[verb]!.lemma)) return [];
  const doer = doerOfVerb(tokens, verb);
  return doer < 0 ? [] : partiesOf(scene, doer, nobody);
}

/** "*Washington* would respond to Moscow's interference": who answers an act is whom it was done to. */
export function answererOf(
  scene: Scene,
  { type, head, form, frame }: TriggerMention,
  not: Excluded,
): ActorMention[] {
  if (form !== 'noun' || frame.mutual || !frame.target.length || type === 'CONSULT') return [];
  const { tokens } = scene;
  const answer = answerTo(tokens, head);
  if (answer < 0) return [];
  const verb = tokens[answer]!.tag === 'VERB' ? answer : tokens[answer]!.head;
  const doer = verb < 0 || tokens[verb]!.tag !== 'VERB' ? -1 : subjectOf(tokens, verb);
  return doer < 0 ? [] : partiesOf(scene, doer, not);
}

/** The word of answering that an act hangs on: "respond *to*", "in retaliation *for*", "sanctions *over*". */
function answerTo(tokens: Token[], head: number): number {
  const first = tokens[head]!.relation === 'conj' ? tokens[head]!.head : head;
  const above = tokens[first]!.head;
  const preposition = prepositionOf(tokens, first);
  return above >= 0 &&
    preposition &&
    /^(to|for|over|against)$/.test(preposition) &&
    ANSWER.has(tokens[above]!.lemma)
    ? above
    : -1;
}

/** "The hack … breached more than 100 *American* companies": what the act itself does to somebody. */
export function affectedBy(
  scene: Scene,
  { head, form, frame }: TriggerMention,
  not: Excluded,
): ActorMention[] {
  if (form !== 'noun' || frame.mutual || !frame.target.length) return [];
  const { tokens } = scene;
  const { relation, head: verb } = tokens[head]!;
  if (relation !== 'nsubj' || verb < 0 || !AFFECT.has(tokens[verb]!.lemma)) return [];
  const object = childBy(tokens, verb, 'obj');
  return object < 0 ? [] : partiesOf(scene, object, not);
}
