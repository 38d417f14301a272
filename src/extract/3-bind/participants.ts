/** Who takes part: an act needs a state, an organization, a group or somebody who acts for one. */
import { childBy, childrenBy, clauseOf, isPassive, subjectOf } from '../1-read/tree.ts';
import type { Slot, Token, TriggerMention } from '../../model/mention.ts';
import type { EventType } from '../../model/ontology.ts';
import { argumentsOf } from './arguments.ts';
import type { Roles } from './roles.ts';
import type { Scene } from './scene.ts';
import { doerOfVerb } from './voice.ts';

/** Does the act have a party of politics, or does it point back to one that was told before ("Thursday's actions")? */
export function hasParties(scene: Scene, trigger: TriggerMention, { source, target }: Roles): boolean {
  const parties = [...source, ...target];
  if (parties.length) return parties.some((id) => isPolitical(scene, id));
  return isAnaphoric(scene, trigger) || isPlain(scene, trigger);
}

/** "Parliament *ratified* the peace on 15 March": an act of the news whose parties the reader knows from what was told. */
const isPlain = (scene: Scene, { form, head, type, happens }: TriggerMention): boolean =>
  happens || (form !== 'noun' && isTelling(scene.tokens, head) && isOfNoState(scene.tokens, head, type));

const CLAUSES = /^(?:root|conj|ccomp|parataxis|acl:relcl)$/;

/** The verb of a clause, also "after troops *had seized* the island" and "a pact *signed* in May"; no "to *lift* the siege". */
function isTelling(tokens: Token[], head: number): boolean {
  const { tag, relation } = tokens[head]!;
  if (tag !== 'VERB' || subjectOf(tokens, head) < 0) return false;
  if (relation === 'acl') return isPassive(tokens, head) && !childrenBy(tokens, head, 'mark').length;
  return (
    CLAUSES.test(relation) || (relation === 'advcl' && childBy(tokens, head, 'nsubj', 'nsubj:pass') >= 0)
  );
}

/** Is it told who did it or what was done, where no state is named? */
function isOfNoState(tokens: Token[], head: number, type: EventType): boolean {
  if (PLAIN.has(type)) return true;
  if (type === 'CONCEDE') return isPassive(tokens, head);
  // "a mob beat foreigners and *burned* their flag" is one riot.
  if (type === 'PROTEST') return childBy(tokens, head, 'nsubj') >= 0;
  return SAID.has(type) && isSomebody(tokens[subjectOf(tokens, head)]!);
}

/** Acts of states and armies. */
const PLAIN: ReadonlySet<EventType> = new Set([
  'CONSULT', 'SUPPORT', 'AGREE', 'RETREAT', 'SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE',
]); // prettier-ignore

/** What is said by nobody in particular is no news of diplomacy. */
const SAID: ReadonlySet<EventType> = new Set(['ACCUSE', 'REQUEST', 'REJECT']);

/** "*Tass* called the pact a threat", "*both* refused". */
const isSomebody = ({ tag, lower }: Token): boolean => tag === 'PROPN' || /^(?:both|neither)$/.test(lower);

function isPolitical({ actors }: Scene, id: string): boolean {
  const actor = actors.byId.get(id);
  return actor !== undefined && (actor.kind !== 'person' || !!actor.country || !!actor.role);
}

/** "the sanctions", "Thursday's actions", "the talks were concluded": an act that the reader knows already. */
function isAnaphoric({ tokens }: Scene, { form, head }: TriggerMention): boolean {
  const noun = form === 'noun' ? head : isPassive(tokens, head) ? childBy(tokens, head, 'nsubj:pass') : -1;
  if (noun < 0) return false;
  const before = childrenBy(tokens, noun, 'det', 'nmod:poss', 'compound', 'amod');
  return before.some(
    (at) => /^(the|this|that|these|those)$/.test(tokens[at]!.lower) || tokens[at]!.relation === 'nmod:poss',
  );
}

/** "*Congress* pressed the *White House*": what one state's own bodies ask and say of each other is no diplomacy. */
export function isAtHome(scene: Scene, trigger: TriggerMention, { source, target }: Roles): boolean {
  if (isReturn(scene, trigger, source) && !target.length) return true;
  if (!/^(?:REQUEST|ACCUSE|THREATEN)$/.test(trigger.type) || !source.length) return false;
  if (target.length) return trigger.form === 'noun' && isOneState(scene, [...source, ...target]);
  const objects = trigger.form === 'noun' ? [] : argumentsOf(scene.tokens, trigger, 'object');
  return objects.some((object) => isSameSide(scene, object, source));
}

/** "calls its envoys home *at the president's request*": who asks and who is asked act for the same state. */
const isOneState = ({ actors }: Scene, ids: string[]): boolean => {
  const states = new Set(ids.map((id) => actors.byId.get(id)?.country ?? id));
  return states.size === 1;
};

/** "the Libyan envoys flew home to *Tripoli*": the way home is no visit. */
const isReturn = (scene: Scene, trigger: TriggerMention, source: string[]): boolean =>
  trigger.mode === 'visit' &&
  trigger.form !== 'noun' &&
  WAYS.flatMap((slot) => argumentsOf(scene.tokens, trigger, slot)).some((at) =>
    isSameSide(scene, at, source),
  );

const WAYS: Slot[] = ['prep:to', 'prep:in', 'prep:at', 'prep:for'];

/** Who else is named in the clause of the act: third parties, no venues; nobody who helps states to meet and agree. */
export function othersOf(scene: Scene, trigger: TriggerMention, roles: Roles): string[] {
  const { tokens, mentions } = scene;
  if (MUTUAL.has(trigger.type) && statesOf(scene, roles).size > 1) return [];
  const clause = clauseOf(tokens, trigger.head);
  const named = mentions.filter(({ form, head }) => form !== 'place' && clauseOf(tokens, head) === clause);
  const parties = new Set([...roles.source, ...roles.target]);
  return [...new Set(named.flatMap(({ actors }) => actors))].filter((id) => !parties.has(id));
}

/** What mediators, hosts and witnesses stand by. */
const MUTUAL: ReadonlySet<EventType> = new Set(['CONSULT', 'SUPPORT', 'AGREE', 'RETREAT']);

const statesOf = ({ actors }: Scene, { source, target }: Roles): Set<string> =>
  new Set([...source, ...target].flatMap((id) => actors.byId.get(id)?.country ?? []));

/** Whether the one that a token names is one of the actors or acts for the same state. */
export function isSameSide(scene: Scene, token: number, actors: string[]): boolean {
  const sideOf = (id: string) => scene.actors.byId.get(id)?.country ?? id;
  const sides = new Set(actors.map(sideOf));
  return !!scene.at[token]?.actors.some((id) => sides.has(sideOf(id)));
}

/** Those who do not speak for the state whose name they bear. */
const UNOFFICIAL =
  /^(?:rebel|guerrilla|insurgent|dissident|exile|opposition|activist|resident|villager|witness|refugee|separatist|militant|survivor)s?$/;

/** "Syrian *rebels* say that the army gassed …": of one country, and still no word on a deed of their own. */
export function speaksForDoer(
  scene: Scene,
  speaker: number,
  { form, head }: TriggerMention,
  sources: string[],
): boolean {
  const { tokens } = scene;
  if (!isSameSide(scene, speaker, sources)) return false;
  const doer = form === 'noun' ? -1 : doerOfVerb(tokens, head);
  const isOther = doer >= 0 && tokens[doer]!.tag === 'NOUN' && !UNOFFICIAL.test(tokens[doer]!.lower);
  return !(isOther && UNOFFICIAL.test(tokens[speaker]!.lower));
}
