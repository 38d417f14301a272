/** Who did what to whom: the actors that fill the slots of a trigger's frame, or nobody where the text does not say. */
import { childBy, childrenBy, hangsOn, modifiersOf, possessorOf, prepOf, subjectOf } from '../1-read/tree.ts';
import type { ActorMention, Slot, Token, TriggerMention } from '../../model/mention.ts';
import { argumentsOf } from './arguments.ts';
import { instigatorOf } from './instigation.ts';
import { isTown, partiesOf, type Excluded } from './parties.ts';
import type { Scene } from './scene.ts';
import { hiddenSource, withCompanions } from './sources.ts';
import { filled, hiddenTarget, type Filled } from './targets.ts';

/** The parties of one act; `mentions` are those that the ids were read from. */
export interface Roles {
  source: string[];
  target: string[];
  mentions: ActorMention[];
  named: { source: ActorMention[]; target: ActorMention[] };
  rules: string[];
}

const nobody: Excluded = () => false;

/** The roles of the act that `trigger` names; several where each side does it to the other or a verb is left out. */
export function bindRoles(scene: Scene, trigger: TriggerMention): Roles[] {
  const found =
    filled(instigatorOf(scene, trigger), 'instigator') ?? fill(scene, trigger, trigger.frame.source, nobody);
  const source = found ? withCompanions(scene, trigger, found) : hiddenSource(scene, trigger);
  const sources = idsOf(source?.mentions ?? []);
  const not = excluding(scene, trigger, sources);
  const addressed =
    endersOf(scene, trigger, not) ??
    fill(scene, trigger, targetSlots(scene, trigger), not, statesOf(scene, sources)) ??
    hiddenTarget(scene, trigger, not);
  const target = complainedOf(scene, trigger, addressed, not) ?? addressed;
  const gapped = gappedDoers(scene, trigger);
  const doers = new Set(idsOf(gapped));
  const targets = idsOf(target?.mentions ?? []).filter((id) => !doers.has(id));
  const act: Roles = {
    source: sources,
    target: targets.filter((id) => !sources.includes(id)),
    mentions: [...(source?.mentions ?? []), ...(target?.mentions ?? [])],
    named: { source: source?.mentions ?? [], target: target?.mentions ?? [] },
    rules: [...(source ? [`source:${source.slot}`] : []), ...(target ? [`target:${target.slot}`] : [])],
  };
  const isDirected = !trigger.frame.mutual || isOfOneSide(scene, trigger, target);
  if (!isDirected) return [{ ...act, source: [...act.source, ...act.target], target: [] }];
  if (sources.length > 1 && isReciprocal(scene, trigger)) return eachOther(act);
  return [
    act,
    ...gapped.map((doer) => ({
      ...act,
      source: doer.actors,
      named: { ...act.named, source: [doer] },
      rules: [...act.rules, 'gapped'],
    })),
  ];
}

/** "complained to the United Nations about *Turkish* flights": a forum hears what another has done. */
function complainedOf(scene: Scene, trigger: TriggerMention, addressed: Filled | null, not: Excluded) {
  const isForum = ({ actors: ids }: ActorMention) =>
    ids.every((id) => scene.actors.byId.get(id)?.kind === 'organization');
  if (trigger.type !== 'ACCUSE' || addressed?.slot !== 'prep:to' || !addressed.mentions.every(isForum))
    return null;
  return fill(scene, trigger, ['prep:about', 'prep:over', 'prep:against', 'prep:of'], not);
}

/** "agreed *to send* food to Libya", "*to comply* with UN demands": what is agreed is one side's to do. */
const isOfOneSide = ({ tokens }: Scene, { type, form, head }: TriggerMention, target: Filled | null) =>
  type === 'AGREE' &&
  form !== 'noun' &&
  childBy(tokens, head, 'xcomp') >= 0 &&
  !(target?.slot === 'prep:with' && prepOf(tokens, head, 'with') >= 0);

const idsOf = (mentions: ActorMention[]) => [...new Set(mentions.flatMap(({ actors }) => actors))];

/** What is asked is asked of the object before all phrases: "urged *Israel* to withdraw from Hebron"; who is told of a deed did not do it. */
const targetSlots = (scene: Scene, { type, form, head, frame }: TriggerMention): Slot[] => {
  if (form === 'noun') return frame.target;
  if (type === 'ACCUSE' && HEARERS.test(scene.tokens[head]!.lemma)) return [];
  return type === 'REQUEST' && frame.target.includes('object') ? ['object', ...frame.target] : frame.target;
};

/** "called for an end to *Israeli* air strikes on Gaza": who does what is to end is asked, not whom it hits. */
function endersOf(scene: Scene, { type, head }: TriggerMention, not: Excluded): Filled | null {
  const { tokens } = scene;
  const end = type === 'REQUEST' ? prepOf(tokens, head, 'for') : -1;
  if (end < 0 || !/^(?:end|halt|stop)$/.test(tokens[end]!.lemma)) return null;
  const deed = Math.max(prepOf(tokens, end, 'to'), prepOf(tokens, end, 'of'));
  const doers =
    deed < 0 ? [] : [possessorOf(tokens, deed), prepOf(tokens, deed, 'by'), ...modifiersOf(tokens, deed)];
  return filled(
    doers.filter((at) => at >= 0).flatMap((at) => partiesOf(scene, at, not)),
    'asked',
  );
}

/** "told *Congress* that the Taliban were responsible". */
const HEARERS = /^(?:tell|inform|assure|remind)$/;

const AT_HOME = /^(COERCE|ASSAULT|PROTEST|SANCTION|RETREAT|ACCUSE)$/;

/** A doer is no target, nor is the state that a person acts for, except where rulers act on their own people. */
function excluding({ actors }: Scene, { type }: TriggerMention, sources: string[]): Excluded {
  const people = AT_HOME.test(type)
    ? []
    : sources.map((id) => actors.byId.get(id)).filter((actor) => actor?.kind === 'person');
  const states = new Set(people.flatMap((actor) => actor?.country ?? []));
  return (id) => {
    const actor = actors.byId.get(id);
    return sources.includes(id) || (actor?.kind === 'country' && states.has(actor.country ?? ''));
  };
}

/** Acts whose object may be called by a town too: "ratified the *Maastricht* treaty". */
const WORDED = /^(AGREE|SUPPORT|CONSULT|REJECT|CONCEDE|COOPERATE)$/;

const statesOf = ({ actors }: Scene, ids: string[]): ReadonlySet<string> =>
  new Set(ids.flatMap((id) => actors.byId.get(id)?.country ?? []));

/** "demanded *of Russia*", but not "called for the release *of Navalny*". */
const isAsked = (
  { tokens }: Scene,
  { type, tokens: own }: TriggerMention,
  slot: Slot,
  head: number,
): boolean =>
  type !== 'REQUEST' ||
  (!OWED.test(tokens[head]!.lemma) && (slot !== 'prep:of' || own.includes(tokens[head]!.head)));

/** "pleaded for *Navalny's release*": what somebody is to get, and not whom it is asked of. */
const OWED = /^(?:release|freedom|liberty|return|extradition|arrest|handover|life|trial|right)$/;

/** The first slot that names somebody; "Trump ordered tariffs *in Washington*" has its town at home and tells no target. */
function fill(
  scene: Scene,
  trigger: TriggerMention,
  slots: Slot[],
  not: Excluded,
  home: ReadonlySet<string> = new Set(),
): Filled | null {
  for (const slot of slots) {
    if (slot === 'prep:in' && trigger.type === 'PROTEST') continue;
    const heads = argumentsOf(scene.tokens, trigger, slot).filter((head) =>
      isAsked(scene, trigger, slot, head),
    );
    if (!heads.length) continue;
    const found = heads
      .flatMap((head) => partiesOf(scene, head, not))
      .filter(({ head }) => slot !== 'subject' || !isJoinedAfter(scene.tokens, trigger.head, head));
    const isBefore = slot.endsWith('modifier') && (trigger.form === 'noun' || WORDED.test(trigger.type));
    const isVenue = (mention: ActorMention) =>
      isBefore ||
      (slot === 'prep:in' && [...statesOf(scene, mention.actors)].some((state) => home.has(state)));
    const mentions = found.filter((mention) => !isTown(mention) || !isVenue(mention));
    if (mentions.length) return { mentions, slot };
  }
  return null;
}

/** "of Ban, who called it illegal, and of *Obama*": who is joined to him after the clause about him has no part in it. */
const isJoinedAfter = (tokens: Token[], verb: number, party: number): boolean =>
  party > verb &&
  tokens[verb]!.relation === 'acl:relcl' &&
  tokens[party]!.relation === 'conj' &&
  tokens[party]!.head === tokens[verb]!.head;

/** "Germany expelled four Russian diplomats and *Denmark* two": doers of the same act, read as more of its objects. */
function gappedDoers(scene: Scene, { form, head }: TriggerMention): ActorMention[] {
  const { tokens, actors, mentions } = scene;
  if (form === 'noun') return [];
  const gapped = mentions.filter((mention) => {
    const [next, after] = [tokens[mention.tokens[1] + 1], tokens[mention.tokens[1] + 2]];
    const isState = mention.form === 'name' && actors.byId.get(mention.actors[0]!)?.kind === 'country';
    if (!isState || mention.head < head || tokens[mention.head]!.relation !== 'conj' || !next) return false;
    const isLeftOver =
      next.lower === 'theirs' ||
      // "and Britain // 22.10": the hour of a live blog is no number of diplomats.
      (/^(?:[^.:]+)$/.test(next.lower) &&
        next.tag === 'NUM' &&
        !/^(NOUN|PROPN|ADJ|NUM)$/.test(after?.tag ?? ''));
    return isLeftOver && hangsOn(tokens, mention.head, head);
  });
  return gapped.map((mention) => withJoined(scene, mention));
}

/** "*Latvia* and Estonia one each": who is joined to such a doer does it with him. */
function withJoined({ tokens, mentions }: Scene, doer: ActorMention): ActorMention {
  const other = mentions.find(
    ({ tokens: [, last], head }) =>
      last + 2 === doer.tokens[0] && tokens[last + 1]!.lower === 'and' && tokens[head]!.relation === 'conj',
  );
  return other ? { ...doer, actors: [...other.actors, ...doer.actors] } : doer;
}

/** "each other's diplomats", "one another", "each accused *the other*". */
function isReciprocal({ tokens }: Scene, { head }: TriggerMention): boolean {
  const at = tokens.findIndex(
    ({ lower }, i) =>
      i > head &&
      i <= head + 5 &&
      /^(each|one|the)$/.test(lower) &&
      /^(other|another)/.test(tokens[i + 1]?.lower ?? ''),
  );
  if (at < 0 || tokens.slice(head + 1, at).some(({ tag }) => tag === 'VERB')) return false;
  return tokens[at]!.lower !== 'the' || isByEach(tokens, head);
}

/** "*each* accused the other", "each of them has accused". */
const isByEach = (tokens: Token[], verb: number): boolean =>
  [verb, subjectOf(tokens, verb)].some((i) =>
    [i, ...childrenBy(tokens, i, 'advmod', 'det')].some((at) => tokens[at]?.lower === 'each'),
  );

const eachOther = (act: Roles): Roles[] =>
  act.source.map((id) => ({
    ...act,
    source: [id],
    target: act.source.filter((other) => other !== id),
    rules: [...act.rules, 'each-other'],
  }));
