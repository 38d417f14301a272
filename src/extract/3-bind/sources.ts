/** Who does it where the act's frame names nobody, and who does it too. */
import {
  childBy,
  childrenBy,
  conjunctsOf,
  doerOf,
  hangsOn,
  isGerund,
  isPassive,
  modifiersOf,
  possessorOf,
  prepOf,
  prepositionOf,
  prepsOf,
  subjectOf,
} from '../1-read/tree.ts';
import words from '../lexicon/role-words.json' with { type: 'json' };
import type { ActorMention, Token, TriggerMention } from '../../model/mention.ts';
import type { EventType } from '../../model/ontology.ts';
import { carrierSubject, giversOf, participleAgent } from './arguments.ts';
import { crowd } from './crowds.ts';
import { partiesOf, type Excluded } from './parties.ts';
import type { Scene } from './scene.ts';
import { filled, type Filled } from './targets.ts';

const JOINS = new Set(words.joins);
const nobody: Excluded = () => false;

/** The doer by the verb that carries a noun, by what stands right before a verb, or by the place of a crowd; else null. */
export const hiddenSource = (scene: Scene, trigger: TriggerMention): Filled | null =>
  recaller(scene, trigger) ??
  giver(scene, trigger) ??
  carried(scene, trigger) ??
  denier(scene, trigger) ??
  participant(scene, trigger) ??
  entered(scene, trigger) ??
  carriedOut(scene, trigger) ??
  between(scene, trigger) ??
  wielded(scene, trigger) ??
  circumstance(scene, trigger) ??
  publisher(scene, trigger) ??
  announced(scene, trigger) ??
  adjacent(scene, trigger) ??
  beforeComma(scene, trigger) ??
  moved(scene, trigger) ??
  leftBehind(scene, trigger) ??
  crowd(scene, trigger);

/** "The *Turkish* ambassador to France was recalled": by whose envoy he is. */
function recaller(scene: Scene, { type, mode, form, head }: TriggerMention): Filled | null {
  const { tokens, at, actors } = scene;
  if (type !== 'SANCTION' || mode !== 'withdraw' || form === 'noun' || !isPassive(tokens, head)) return null;
  const envoy = subjectOf(tokens, head);
  if (envoy < 0) return null;
  const whose = [...childrenBy(tokens, envoy, 'nmod:poss', 'amod', 'compound'), envoy]
    .flatMap((token) => at[token] ?? [])
    .filter((mention) => actors.byId.get(mention.actors[0]!)?.kind === 'country');
  return filled(whose.slice(0, 1), 'envoy-of');
}

const ANSWERS = /^(?:respond|reply|retaliate|react|answer|act|strike)$/;

/** "*Russia* responds: ten Americans are told to leave": who answers does what the colon brings. */
function announced(scene: Scene, { form, head }: TriggerMention): Filled | null {
  const { tokens } = scene;
  const verb = tokens[head]!.head;
  if (form === 'noun' || !isPassive(tokens, head) || verb < 0 || verb > head) return null;
  const isBrought =
    ANSWERS.test(tokens[verb]!.lemma) && tokens.slice(verb, head).some(({ text }) => text === ':');
  const subject = isBrought ? subjectOf(tokens, verb) : -1;
  return subject < 0 ? null : filled(partiesOf(scene, subject, nobody), 'announced');
}

const FINDINGS = /^(?:report|study|inquiry|investigation|assessment|document|dossier)$/;

/** "the *agencies* published a report which found that": whoever publishes it says what it finds. */
function publisher(scene: Scene, { type, form, head }: TriggerMention): Filled | null {
  const { tokens } = scene;
  const { relation, head: paper } = tokens[head]!;
  if (
    type !== 'ACCUSE' ||
    form === 'noun' ||
    relation !== 'acl:relcl' ||
    !FINDINGS.test(tokens[paper]!.lemma)
  )
    return null;
  const verb = tokens[paper]!.relation === 'obj' ? tokens[paper]!.head : -1;
  const subject = verb < 0 ? -1 : subjectOf(tokens, verb);
  return subject < 0 ? null : filled(partiesOf(scene, subject, nobody), 'publisher');
}

/** "drew condemnation from *Japan*". */
const giver = (scene: Scene, trigger: TriggerMention): Filled | null =>
  filled(
    giversOf(scene.tokens, trigger).flatMap((at) => partiesOf(scene, at, nobody)),
    'giver',
  );

/** "*Libya* denied any role in the bombing", "*Serbia* denied that prisoners were starved": who denies a deed is whom it is laid to. */
function denier(scene: Scene, { form, head }: TriggerMention): Filled | null {
  const { tokens } = scene;
  const { relation, head: above } = tokens[head]!;
  const isSaid = form !== 'noun' && relation === 'ccomp' && isPassive(tokens, head);
  const isPart = form === 'noun' && above >= 0 && PARTS.test(tokens[above]!.lemma);
  const verb = isSaid ? above : isPart ? tokens[above]!.head : -1;
  if (verb < 0 || !/^(?:deny|disclaim|reject)$/.test(tokens[verb]!.lemma)) return null;
  const subject = subjectOf(tokens, verb);
  return subject < 0 ? null : filled(partiesOf(scene, subject, nobody), 'denier');
}
const PARTS = /^(?:part|role|involvement|hand|responsibility|complicity|participation)$/;

/** "*Its agents* took part in the raid": who does a deed with others. */
function participant(scene: Scene, { form, type, head }: TriggerMention): Filled | null {
  const { tokens } = scene;
  const { relation, head: verb } = tokens[head]!;
  if (form !== 'noun' || type === 'CONSULT' || verb < 0 || relation !== 'obl') return null;
  const isPart = /^(?:take|participate)$/.test(tokens[verb]!.lemma) && prepositionOf(tokens, head) === 'in';
  if (!isPart || (tokens[verb]!.lemma === 'take' && tokens[verb + 1]?.lower !== 'part')) return null;
  const subject = subjectOf(tokens, verb);
  return subject < 0 ? null : filled(partiesOf(scene, subject, nobody), 'participant');
}

/** "*Soviet* troops were flown into Kabul": where nobody else is said to send them, their state does. */
function moved(scene: Scene, { type, form, head }: TriggerMention): Filled | null {
  if (type !== 'MOBILIZE' || form === 'noun' || !isPassive(scene.tokens, head)) return null;
  const subject = subjectOf(scene.tokens, head);
  return subject < 0 ? null : filled(partiesOf(scene, subject, nobody), 'moved');
}

/** "Four diplomats were ordered to leave *Britain*", "expelled from *Poland*": the state that they have to leave. */
function leftBehind(scene: Scene, { type, mode, form, head }: TriggerMention): Filled | null {
  const { tokens } = scene;
  if (type !== 'SANCTION' || mode !== 'expel' || form === 'noun' || !isPassive(tokens, head)) return null;
  const leave = childBy(tokens, head, 'xcomp');
  const left = leave >= 0 && tokens[leave]!.lemma === 'leave' ? childBy(tokens, leave, 'obj') : -1;
  const from =
    prepsOf(tokens, head).find(({ preposition }) => /^(from|out of)$/.test(preposition))?.object ?? -1;
  const undergoer = subjectOf(tokens, head);
  const theirs = new Set(partiesOf(scene, undergoer, nobody).flatMap(({ actors }) => actors));
  const state = [left, from].flatMap((at) => (at < 0 ? [] : (scene.at[at] ?? [])));
  return filled(
    state.filter(({ actors }) => !actors.some((id) => theirs.has(id))),
    'left-behind',
  );
}

/** "are banned from entering *Russia*": whose land it is bars them. */
function entered(scene: Scene, { type, tokens: own }: TriggerMention): Filled | null {
  const { tokens } = scene;
  const verb = own.find((at) => tokens[at]!.lower === 'entering');
  const land = type === 'COERCE' && verb !== undefined ? childBy(tokens, verb, 'obj') : -1;
  return land < 0 ? null : filled(partiesOf(scene, land, nobody), 'entered');
}

/** A noun that names no doer has that of the verb that carries it: "*the US* announced sanctions". */
function carried(scene: Scene, trigger: TriggerMention): Filled | null {
  if (trigger.form !== 'noun') return null;
  const subject = carrierSubject(scene.tokens, trigger.head);
  return subject < 0 ? null : filled(partiesOf(scene, subject, nobody), 'carrier');
}

/** "left *for a visit* to Sweden". */
const LEAVES = /^(?:leave|depart|fly|head|set|travel|be|go|come)$/;
const FRAMES = /^(?:in|on|at|during|after|following)$/;

/** "in a call with Putin, *Biden* said", "*Macron*, on a visit to Rome, urged": who meets is who acts meanwhile. */
function circumstance(scene: Scene, { form, type, head }: TriggerMention): Filled | null {
  const { tokens } = scene;
  const { relation, head: above } = tokens[head]!;
  const preposition = prepositionOf(tokens, head) ?? '';
  const isJourney = preposition === 'for' && above >= 0 && LEAVES.test(tokens[above]!.lemma);
  if (form !== 'noun' || type !== 'CONSULT' || !(isJourney || FRAMES.test(preposition))) return null;
  const party = relation === 'nmod' ? above : relation === 'obl' ? doerOf(tokens, above) : -1;
  const parties = party < 0 ? [] : partiesOf(scene, party, nobody);
  const isTheirs =
    prepsOf(tokens, head).some((phrase) => /^(?:with|to)$/.test(phrase.preposition)) ||
    (parties.length > 1 && childrenBy(tokens, head, 'det').some((at) => /^an?$/.test(tokens[at]!.lower)));
  return isTheirs ? filled(parties, 'circumstance') : null;
}

/** "The accord *between* Guinea and Portugal was signed": whose paper it is. */
const MUTUAL = /^(?:AGREE|CONSULT|SUPPORT|COOPERATE)$/;
function between(scene: Scene, { type, form, head }: TriggerMention): Filled | null {
  const isTheirs = form !== 'noun' && MUTUAL.test(type) && isPassive(scene.tokens, head);
  const subject = isTheirs ? subjectOf(scene.tokens, head) : -1;
  const parties = subject < 0 ? -1 : prepOf(scene.tokens, subject, 'between');
  return parties < 0 ? null : filled(partiesOf(scene, parties, nobody), 'between');
}

/** "the SolarWinds hack, carried out by *Russian* agents", also where the tree takes the noun for a verb. */
function carriedOut(scene: Scene, { form, head }: TriggerMention): Filled | null {
  const subject = form === 'noun' ? -1 : subjectOf(scene.tokens, head);
  const agent = subject < 0 ? -1 : participleAgent(scene.tokens, subject);
  return agent < 0 ? null : filled(partiesOf(scene, agent, nobody), 'carried-out');
}

const ARMS = new Set(words.arms);
const FORCE = new Set<EventType>(['ASSAULT', 'MOBILIZE', 'COERCE']);

/** "*American* cruise missiles struck", "an *Iranian* gunboat shelled": whose the arms are that do it. */
function wielded(scene: Scene, { form, type, head }: TriggerMention): Filled | null {
  const { tokens } = scene;
  const arms = form === 'noun' || !FORCE.has(type) ? -1 : doerOf(tokens, head);
  if (arms < 0 || !ARMS.has(tokens[arms]!.lemma)) return null;
  const owners = [possessorOf(tokens, arms), ...modifiersOf(tokens, arms)].filter((at) => at >= 0);
  return filled(
    owners.flatMap((at) => partiesOf(scene, at, nobody)),
    'wielded',
  );
}

/** "China, *accused* of hacking, denied it", "ten diplomats *expelled* from Poland": what stands before it undergoes it. */
const isDoneTo = (tokens: Token[], verb: number) =>
  childBy(tokens, verb, 'aux:pass', 'obl:agent') >= 0 ||
  (isPassive(tokens, verb) && childBy(tokens, verb, 'obj') < 0);

/** "[A week before leaving office] *Barack Obama* eased …": who stands right before a verb whose subject is nobody. */
function adjacent({ tokens, at }: Scene, { form, head, frame }: TriggerMention): Filled | null {
  if (form === 'noun' || frame.source[0] !== 'subject' || isGerund(tokens, head)) return null;
  if (childBy(tokens, head, 'mark') >= 0 || isDoneTo(tokens, head)) return null;
  let before = head - 1;
  while (before > 0 && /^(AUX|ADV)$/.test(tokens[before]!.tag)) before--;
  const mention = at[before];
  if (!mention || tokens[mention.tokens[0] - 1]?.tag === 'ADP' || mention.form === 'place') return null;
  const subject = subjectOf(tokens, head);
  return subject >= 0 && hangsOn(tokens, mention.head, subject) ? null : filled([mention], 'before');
}

/** "*Trump*, who had …, imposed", "*Turkey*, which shot down …": who stands before the comma, where the tree lost the verb. */
function beforeComma(scene: Scene, { form, head, frame }: TriggerMention): Filled | null {
  const { tokens, mentions } = scene;
  if (form === 'noun' || frame.source[0] !== 'subject' || isGerund(tokens, head)) return null;
  if (childBy(tokens, head, 'mark') >= 0 || isDoneTo(tokens, head)) return null;
  let at = head - 1;
  while (at > 0 && /^(AUX|ADV)$/.test(tokens[at]!.tag)) at--;
  const isRelative = /^(who|which)$/.test(tokens[at]?.lower ?? '');
  if (isRelative) at--;
  if (tokens[at]?.text !== ',') return null;
  const named = mentions.filter(({ tokens: [first, last], form: told }) => {
    const isSubject = told !== 'place' && tokens[first - 1]?.tag !== 'ADP' && last < at;
    return isSubject && (isRelative ? last === at - 1 : tokens[last + 1]?.text === ',');
  });
  return filled(
    named.slice(0, 1).flatMap((mention) => withConjuncts(scene, mention)),
    'before-comma',
  );
}

/** "*Indonesia* and the Free Aceh Movement, whose war …, signed": all that are joined to a name before the verb. */
const withConjuncts = ({ tokens, at }: Scene, mention: ActorMention): ActorMention[] => [
  ...new Set([...conjunctsOf(tokens, mention.head).flatMap((head) => at[head] ?? []), mention]),
];

/** "Bahrain, *along with Egypt*, broke off relations", "joined by *Kuwait*": who does it with the subject. */
export function withCompanions({ tokens, at }: Scene, trigger: TriggerMention, source: Filled): Filled {
  if (source.slot !== 'subject' && source.slot !== 'before-comma') return source;
  const subject = subjectOf(tokens, trigger.head);
  const doers = subject >= 0 ? [subject] : source.mentions.map((mention) => mention.head);
  const phrases = [trigger.head, ...doers].flatMap((head) => prepsOf(tokens, head));
  const companions = phrases
    .filter(({ preposition }) => JOINS.has(preposition))
    .flatMap(({ object }) => [object, ...childrenBy(tokens, object, 'conj')])
    .flatMap((head) => at[head] ?? []);
  const joined = doers
    .flatMap((doer) => childrenBy(tokens, doer, 'acl'))
    .filter((verb) => tokens[verb]!.lower === 'joined')
    .flatMap((verb) => childrenBy(tokens, verb, 'obl:agent'))
    .flatMap((head) => [head, ...childrenBy(tokens, head, 'conj')])
    .flatMap((head) => at[head] ?? []);
  companions.push(...joined);
  return { ...source, mentions: [...source.mentions, ...companions] };
}
