/** Who did what to whom: the actors that fill the slots of a trigger's frame, or nobody where the text does not say. */
import { childBy, childrenBy, prepositionOf, prepsOf, subjectOf } from '../1-read/tree.ts';
import words from '../lexicon/role-words.json' with { type: 'json' };
import type { ActorMention, Slot, TriggerMention } from '../../model/mention.ts';
import { argumentsOf, carrierSubject, complementArguments } from './arguments.ts';
import { innerParties, partiesOf, type Excluded } from './parties.ts';
import type { Scene } from './scene.ts';
import { undergoerOfVerb } from './voice.ts';

/** The parties of one act; `mentions` are those that the ids were read from. */
export interface Roles {
  source: string[];
  target: string[];
  mentions: ActorMention[];
  rules: string[];
}

interface Filled {
  mentions: ActorMention[];
  slot: string;
}

const JOINS = new Set(words.joins);
const nobody: Excluded = () => false;

/** The roles of the act that `trigger` names; two where each side does it to the other ("expel each other's envoys"). */
export function bindRoles(scene: Scene, trigger: TriggerMention): Roles[] {
  const source = sourceOf(scene, trigger);
  const sources = idsOf(source?.mentions ?? []);
  const target = targetOf(scene, trigger, excluding(scene, trigger, sources));
  const targets = idsOf(target?.mentions ?? []).filter((id) => !sources.includes(id));
  const rules = [...(source ? [`source:${source.slot}`] : []), ...(target ? [`target:${target.slot}`] : [])];
  const mentions = [...(source?.mentions ?? []), ...(target?.mentions ?? [])];
  if (trigger.frame.mutual) return [{ source: [...sources, ...targets], target: [], mentions, rules }];
  if (sources.length > 1 && isReciprocal(scene, trigger)) return reciprocal(sources, mentions, rules);
  return [{ source: sources, target: targets, mentions, rules }];
}

const idsOf = (mentions: ActorMention[]) => [...new Set(mentions.flatMap(({ actors }) => actors))];

const sourceOf = (scene: Scene, trigger: TriggerMention): Filled | null =>
  withCompanions(scene, trigger, fill(scene, trigger, trigger.frame.source, nobody)) ??
  carried(scene, trigger) ??
  adjacent(scene, trigger) ??
  crowd(scene, trigger);

const targetOf = (scene: Scene, trigger: TriggerMention, not: Excluded): Filled | null =>
  fill(scene, trigger, trigger.frame.target, not) ??
  asked(scene, trigger, not) ??
  inComplement(scene, trigger, not) ??
  inObject(scene, trigger, not) ??
  atBorder(scene, trigger, not);

const AT_HOME = /^(COERCE|ASSAULT|PROTEST|SANCTION|RETREAT|ACCUSE)$/;

/** A doer is no target, nor is the state that a person acts for, except where rulers act on their own people. */
function excluding({ actors }: Scene, { type }: TriggerMention, sources: string[]): Excluded {
  const own = AT_HOME.test(type)
    ? []
    : sources.map((id) => actors.byId.get(id)).filter((actor) => actor?.kind === 'person');
  const states = new Set(own.flatMap((actor) => actor?.country ?? []));
  return (id) => {
    const actor = actors.byId.get(id);
    return sources.includes(id) || (actor?.kind === 'country' && states.has(actor.country ?? ''));
  };
}

/** The first slot that names somebody. */
function fill(scene: Scene, trigger: TriggerMention, slots: Slot[], not: Excluded): Filled | null {
  for (const slot of slots) {
    if (slot === 'prep:in' && trigger.type === 'PROTEST') continue;
    const heads = argumentsOf(scene.tokens, trigger, slot);
    const mentions = heads.flatMap((head) => partiesOf(scene, head, not));
    if (mentions.length) return { mentions, slot };
  }
  return null;
}

const filled = (mentions: ActorMention[], slot: string): Filled | null =>
  mentions.length ? { mentions, slot } : null;

/** A noun that names no doer has that of the verb that carries it: "*the US* announced sanctions". */
function carried(scene: Scene, trigger: TriggerMention): Filled | null {
  if (trigger.form !== 'noun') return null;
  const subject = carrierSubject(scene.tokens, trigger.head);
  return subject < 0 ? null : filled(partiesOf(scene, subject, nobody), 'carrier');
}

/** "[A week before leaving office] *Barack Obama* eased …": who stands right before a verb that the tree gave no subject. */
function adjacent({ tokens, at }: Scene, { form, head, frame }: TriggerMention): Filled | null {
  if (form === 'noun' || frame.source[0] !== 'subject' || childBy(tokens, head, 'aux:pass', 'mark') >= 0)
    return null;
  if (subjectOf(tokens, head) >= 0 || tokens[head]!.lower.endsWith('ing')) return null;
  let before = head - 1;
  while (before > 0 && /^(AUX|ADV)$/.test(tokens[before]!.tag)) before--;
  const mention = at[before];
  const isArgument =
    mention !== undefined &&
    childrenBy(tokens, mention.tokens[0], 'case').length === 0 &&
    tokens[mention.tokens[0] - 1]?.tag !== 'ADP';
  return isArgument ? filled([mention], 'before') : null;
}

/** "More than 100,000 people rallied in *Berlin*": nameless crowds are those of the place. */
function crowd(scene: Scene, trigger: TriggerMention): Filled | null {
  if (trigger.type !== 'PROTEST') return null;
  const places = argumentsOf(scene.tokens, trigger, 'prep:in').concat(
    argumentsOf(scene.tokens, trigger, 'prep:through'),
  );
  return filled(
    places.flatMap((head) => partiesOf(scene, head, nobody)),
    'crowd',
  );
}

/** "Bahrain, *along with Egypt*, broke off relations": joined to the subject. */
function withCompanions(
  { tokens, at }: Scene,
  trigger: TriggerMention,
  source: Filled | null,
): Filled | null {
  if (source?.slot !== 'subject') return source;
  const subject = subjectOf(tokens, trigger.head);
  const phrases = [trigger.head, ...(subject >= 0 ? [subject] : [])].flatMap((head) => prepsOf(tokens, head));
  const companions = phrases
    .filter(({ preposition }) => JOINS.has(preposition))
    .flatMap(({ object }) => [object, ...childrenBy(tokens, object, 'conj')])
    .flatMap((head) => at[head] ?? []);
  return { ...source, mentions: [...source.mentions, ...companions] };
}

/** "demanded that *Iran* release": who is to do what is asked. */
function asked(scene: Scene, { type, form, head }: TriggerMention, not: Excluded): Filled | null {
  if (form === 'noun' || (type !== 'REQUEST' && type !== 'ACCUSE')) return null;
  const clause = childBy(scene.tokens, head, 'ccomp');
  const subject = clause < 0 ? -1 : childBy(scene.tokens, clause, 'nsubj', 'nsubj:pass');
  return subject < 0 ? null : filled(partiesOf(scene, subject, not), 'clause');
}

const OF_WORDS = /^(AGREE|REJECT|THREATEN|REQUEST)$/;

/** Acts of words: whom the infinitive that they govern is about, "promised to give *Nepal* money". */
function inComplement(scene: Scene, { form, type, head }: TriggerMention, not: Excluded): Filled | null {
  if (form === 'noun' || !OF_WORDS.test(type)) return null;
  for (const argument of complementArguments(scene.tokens, head)) {
    const mentions = partiesOf(scene, argument, not);
    if (mentions.length) return { mentions, slot: 'complement' };
  }
  const inner = childBy(scene.tokens, head, 'xcomp', 'ccomp');
  return inner < 0 ? null : filled(innerParties(scene, inner, not).slice(0, 1), 'complement-inner');
}

const OF_DEEDS = /^(ASSAULT|COERCE|SANCTION|MOBILIZE|ACCUSE|REJECT|CONCEDE|RETREAT)$/;

/** Deep in the object: "bombed a training camp near Balakot in *Pakistan*". */
function inObject(scene: Scene, trigger: TriggerMention, not: Excluded): Filled | null {
  if (!OF_DEEDS.test(trigger.type) || !trigger.frame.target.length) return null;
  const object = trigger.form === 'noun' ? -1 : undergoerOfVerb(scene.tokens, trigger.head);
  const phrases = argumentsOf(scene.tokens, trigger, 'prep:on').concat(
    argumentsOf(scene.tokens, trigger, 'prep:against'),
  );
  for (const head of [object, ...phrases])
    if (head >= 0) {
      const mentions = innerParties(scene, head, not).slice(0, 1);
      if (mentions.length) return { mentions, slot: 'object-inner' };
    }
  return null;
}

const BORDER = /^(border|frontier|coast|waters|airspace|boundary|shore|island|strait)$/;

/** "massed troops on the border with *Ukraine*", "missiles over *Japan*". */
function atBorder(scene: Scene, { type, head, tokens: own }: TriggerMention, not: Excluded): Filled | null {
  if (type !== 'MOBILIZE') return null;
  const { tokens } = scene;
  const above = [...new Set([head, ...own]), undergoerOfVerb(tokens, head)].filter((at) => at >= 0);
  for (const noun of above.flatMap((at) => childrenBy(tokens, at, 'obl', 'nmod'))) {
    const isOver = /^(over|off|around|near|against)$/.test(prepositionOf(tokens, noun) ?? '');
    if (!isOver && !BORDER.test(tokens[noun]!.lemma)) continue;
    const mentions = [...partiesOf(scene, noun, not), ...innerParties(scene, noun, not)].slice(0, 1);
    if (mentions.length) return { mentions, slot: 'border' };
  }
  return null;
}

/** "each other's diplomats", "one another". */
function isReciprocal({ tokens }: Scene, { head }: TriggerMention): boolean {
  return tokens
    .slice(head + 1, head + 6)
    .some(
      ({ lower }, i) =>
        /^(each|one)$/.test(lower) && /^(other|another)/.test(tokens[head + i + 2]?.lower ?? ''),
    );
}

function reciprocal(parties: string[], mentions: ActorMention[], rules: string[]): Roles[] {
  return parties.map((id) => ({
    source: [id],
    target: parties.filter((other) => other !== id),
    mentions,
    rules: [...rules, 'each-other'],
  }));
}
