/** Whom an act is done to where its frame's own slots name nobody. */
import type { PartyRule } from '../../model/rules.ts';
import { childBy, childrenBy, pathToRoot, prepositionOf, subjectOf, subtreeOf } from '../1-read/tree.ts';
import words from '../lexicon/role-words.json' with { type: 'json' };
import type { ActorMention, Slot, TriggerMention } from '../../model/mention.ts';
import { argumentsOf, complementArguments, isThirdParty } from './arguments.ts';
import { conditionedOn, haltedOn } from './conditions.ts';
import { affectedBy, answererOf } from './instigation.ts';
import { innerParties, isTown, partiesOf, type Excluded } from './parties.ts';
import type { Scene } from './scene.ts';
import { doerOfVerb, undergoerOfVerb } from './voice.ts';

/** The parties found, and the way that led to them. */
export interface Filled {
  mentions: ActorMention[];
  slot: PartyRule;
}

type Finder = (scene: Scene, trigger: TriggerMention, not: Excluded) => Filled | null;

export const filled = (mentions: ActorMention[], slot: PartyRule): Filled | null =>
  mentions.length ? { mentions, slot } : null;

/** The first of these that names somebody who is not excluded, or null. */
export function hiddenTarget(scene: Scene, trigger: TriggerMention, not: Excluded): Filled | null {
  if (isAskedAtHome(scene, trigger, not)) return null;
  const ways: Finder[] = [
    inStatement, inClause, halted, inComplement, conditioned, nextTo, affected, answerer, receiver, asked, author, ownVictim, atPost, inObject, toldThat,
    atBorder, atPlace, atEmbassy, ruler,
  ]; // prettier-ignore
  for (const way of ways) {
    const found = way(scene, trigger, not);
    if (found) return found;
  }
  return null;
}

const halted: Finder = (scene, trigger, not) => filled(haltedOn(scene, trigger, not), 'halted');
const conditioned: Finder = (scene, trigger, not) =>
  filled(conditionedOn(scene, trigger, not), 'conditioned');
const affected: Finder = (scene, trigger, not) => filled(affectedBy(scene, trigger, not), 'affected');
const answerer: Finder = (scene, trigger, not) => filled(answererOf(scene, trigger, not), 'answerer');

const RECEIVE = new Set(words.receive);

/** "*Washington* accepted an Iraqi apology", "*Iran’s* threat drew a rebuke from Germany": who gets what a noun names. */
function receiver(scene: Scene, { form, frame, head }: TriggerMention, not: Excluded): Filled | null {
  const { tokens } = scene;
  const verb = tokens[head]!.head;
  const isGot = form === 'noun' && !frame.mutual && tokens[head]!.relation === 'obj';
  if (!isGot || !RECEIVE.has(tokens[verb]!.lemma)) return null;
  const subject = subjectOf(tokens, verb);
  return subject < 0 ? null : filled(partiesOf(scene, subject, not), 'receiver');
}

const OF_WORKS = /^(ACCUSE|REJECT|SUPPORT|AGREE|THREATEN|CONCEDE)$/;

/** "rejected a plan put forward by *Egypt*", "dismissed the zone enforced by *American and British* jets". */
function author(scene: Scene, { type, form, head }: TriggerMention, not: Excluded): Filled | null {
  const object = form === 'noun' ? -1 : undergoerOfVerb(scene.tokens, head);
  if (object < 0 || !OF_WORKS.test(type)) return null;
  const made = childrenBy(scene.tokens, object, 'acl');
  const makers = made
    .flatMap((verb) => childrenBy(scene.tokens, verb, 'obl:agent'))
    .filter((at) => !isThirdParty(scene.tokens, at));
  return filled(
    makers.flatMap((at) => partiesOf(scene, at, not)),
    'author',
  );
}

/** "*Ankara* protested after Syria shot down one of *its* jets": nobody attacks his own, so "its" is of a clause above. */
function ownVictim(scene: Scene, { type, form, head }: TriggerMention, not: Excluded): Filled | null {
  const { tokens, at } = scene;
  const object = type !== 'ASSAULT' || form === 'noun' ? -1 : undergoerOfVerb(tokens, head);
  if (object < 0) return null;
  const [first, last] = subtreeOf(tokens, object);
  const isOwn = at
    .slice(first, last + 1)
    .some((mention) => mention?.form === 'pronoun' && mention.actors.every(not));
  if (!isOwn) return null;
  for (const above of pathToRoot(tokens, head)) {
    const subject = tokens[above]!.tag === 'VERB' ? subjectOf(tokens, above) : -1;
    const mentions = subject < 0 ? [] : partiesOf(scene, subject, not);
    if (mentions.length) return { mentions, slot: 'own-victim' };
  }
  return null;
}

/** "*Norwegian* divers opened the hatch at Moscow’s request": who does what is asked. */
function asked(scene: Scene, { type, form, head }: TriggerMention, not: Excluded): Filled | null {
  const { tokens } = scene;
  if (type !== 'REQUEST' || form !== 'noun' || prepositionOf(tokens, head) !== 'at') return null;
  const verb = tokens[head]!.head;
  const doer = verb < 0 || tokens[verb]!.tag !== 'VERB' ? -1 : doerOfVerb(tokens, verb);
  return doer < 0 ? null : filled(partiesOf(scene, doer, not), 'asked');
}

/** "said the actions would hold *Russia* to account": the first other state that the words are about. */
function inStatement(scene: Scene, { kind, form, head }: TriggerMention): Filled | null {
  if (kind !== 'statement' || form === 'noun') return null;
  const { tokens, mentions, actors } = scene;
  const clause = childBy(tokens, head, 'ccomp', 'xcomp');
  if (clause < 0) return null;
  const [first, last] = subtreeOf(tokens, clause);
  const speaker = scene.at[subjectOf(tokens, head)]?.actors[0];
  const own = speaker && actors.byId.get(speaker)?.country;
  const about = mentions.filter(
    ({ tokens: [from, to], form: words, actors: ids }) =>
      from >= first && to <= last && words !== 'place' && actors.byId.get(ids[0]!)?.country !== own,
  );
  return filled(about.slice(0, 1), 'statement');
}

/** "demanded that *Iran* release": who is to do what is asked. */
function inClause(scene: Scene, { type, form, head }: TriggerMention, not: Excluded): Filled | null {
  if (form === 'noun' || (type !== 'REQUEST' && type !== 'ACCUSE')) return null;
  const clause = childBy(scene.tokens, head, 'ccomp');
  const subject = clause < 0 ? -1 : childBy(scene.tokens, clause, 'nsubj', 'nsubj:pass');
  return subject < 0 ? null : filled(partiesOf(scene, subject, not), 'clause');
}

/** "the opposition demanded that *Damascus* let the Red Cross in": one of their own is to do it, and nobody named later. */
function isAskedAtHome(scene: Scene, { type, form, head }: TriggerMention, not: Excluded): boolean {
  const clause = type === 'REQUEST' && form !== 'noun' ? childBy(scene.tokens, head, 'ccomp') : -1;
  const subject = clause < 0 ? -1 : childBy(scene.tokens, clause, 'nsubj');
  return /^(?:name|description)$/.test(scene.at[subject]?.form ?? '') && scene.at[subject]!.actors.every(not);
}

const OF_WORDS = /^(AGREE|REJECT|THREATEN|REQUEST|CONCEDE|MOBILIZE|PROTEST)$/;

/** Acts of words: whom the infinitive that they govern is about, "promised to give *Nepal* money", "sent troops to defend *Kuwait*", "marched to denounce *Peru*". */
function inComplement(scene: Scene, { form, type, head }: TriggerMention, not: Excluded): Filled | null {
  if (!OF_WORDS.test(type) || isAskedOfUnknown(scene, type, head)) return null;
  for (const argument of complementArguments(scene.tokens, head)) {
    const mentions = partiesOf(scene, argument, not);
    if (mentions.length) return { mentions, slot: 'complement' };
  }
  const inner = form === 'noun' ? -1 : childBy(scene.tokens, head, 'xcomp', 'ccomp');
  return inner < 0 ? null : filled(innerParties(scene, inner, not).slice(0, 1), 'complement-inner');
}

/** "Iran asked the *Council* to condemn Iraq", "asked the *deputies* for leave": whom it is asked of is told, though none that is known. */
const isAskedOfUnknown = ({ tokens, at }: Scene, type: string, head: number): boolean => {
  const object = type === 'REQUEST' ? childBy(tokens, head, 'obj') : -1;
  if (object < 0 || at[object]) return false;
  return tokens[object]!.tag === 'PROPN' || (tokens[head]!.lemma === 'ask' && tokens[object]!.tag === 'NOUN');
};

/** Tokens within which the name after a demand is whom it is made of: "demanded that the *Taliban* hand over". */
const NEXT = 3;

function nextTo({ at, tokens }: Scene, { type, form, head }: TriggerMention, not: Excluded): Filled | null {
  if (type !== 'REQUEST' || form === 'noun') return null;
  for (let i = head + 1; i <= head + NEXT && i < tokens.length; i++) {
    const mention = at[i];
    // "pleaded for *Navalny's* release": whose it is.
    if (mention && tokens[mention.head]!.relation === 'nmod:poss') return null;
    if (mention) return filled(mention.actors.every(not) ? [] : [mention], 'next');
    if (!/^(SCONJ|DET|ADJ|PRON|ADP)$/.test(tokens[i]!.tag)) return null;
  }
  return null;
}

const ENVOYS = new Set(words.envoys);

/** "closed its embassy in *Damascus*", where the place hangs on the verb. */
function atPost(scene: Scene, trigger: TriggerMention, not: Excluded): Filled | null {
  const object = trigger.form === 'noun' ? -1 : undergoerOfVerb(scene.tokens, trigger.head);
  if (trigger.type === 'CONSULT' || object < 0 || !ENVOYS.has(scene.tokens[object]!.lemma)) return null;
  const posts = POSTS.flatMap((slot) => argumentsOf(scene.tokens, trigger, slot));
  return filled(
    posts.flatMap((head) => partiesOf(scene, head, not)),
    'post',
  );
}

const POSTS: Slot[] = ['prep:in', 'prep:to', 'prep:at'];

const OF_DEEDS = /^(ASSAULT|COERCE|SANCTION|MOBILIZE|CONCEDE|RETREAT|PROTEST)$/;
const INNER_SLOTS: Slot[] = ['prep:on', 'prep:against', 'prep:of', 'prep:through', 'prep:over', 'prep:into'];

/** Deep in the object: "bombed a training camp near Balakot in *Pakistan*", "the recall of its envoy to *Malaysia*". */
function inObject(scene: Scene, trigger: TriggerMention, not: Excluded): Filled | null {
  const { type, form, frame, head } = trigger;
  if (!OF_DEEDS.test(type) || frame.mutual || !frame.target.length) return null;
  const object = form === 'noun' || type === 'PROTEST' ? -1 : undergoerOfVerb(scene.tokens, head);
  // "marched *through Cologne*": where crowds go is not whom they go against.
  const slots = type === 'PROTEST' ? INNER_SLOTS.slice(0, 3) : INNER_SLOTS;
  const phrases = slots.flatMap((slot) => argumentsOf(scene.tokens, trigger, slot));
  for (const phrase of [object, ...phrases].filter((at) => at >= 0)) {
    const mentions = innerParties(scene, phrase, not)
      .filter((mention) => isBody(scene, type, mention))
      .slice(0, 1);
    if (mentions.length) return { mentions, slot: 'object-inner' };
  }
  return null;
}

/** Force hits people; sanctions and the like hit states, whose people are told by name only as objects. */
const isBody = ({ actors }: Scene, type: string, { actors: ids }: ActorMention) =>
  /^(ASSAULT|COERCE)$/.test(type) || actors.byId.get(ids[0]!)?.kind !== 'person';

const BORDER = /^(border|frontier|coast|waters|airspace|boundary|shore|island|strait)$/;
const BESIDE: Slot[] = ['prep:over', 'prep:off', 'prep:around', 'prep:near', 'prep:against'];
const TOWARDS: Slot[] = ['prep:to', 'prep:on', 'prep:along', 'prep:at', 'prep:towards', 'prep:toward'];

/** "massed troops on the border with *Ukraine*", "missiles over *Japan*". */
function atBorder(scene: Scene, trigger: TriggerMention, not: Excluded): Filled | null {
  if (trigger.type !== 'MOBILIZE') return null;
  const { tokens } = scene;
  const border = TOWARDS.flatMap((slot) => argumentsOf(tokens, trigger, slot)).filter((at) =>
    BORDER.test(tokens[at]!.lemma),
  );
  const beside = BESIDE.flatMap((slot) => argumentsOf(tokens, trigger, slot));
  for (const noun of [...border, ...beside]) {
    const mentions = [...partiesOf(scene, noun, not), ...innerParties(scene, noun, not)].slice(0, 1);
    if (mentions.length) return { mentions, slot: 'border' };
  }
  return null;
}

/** "marched on the *American* embassy", "a sit-in outside the *Qatari* consulate": whose door crowds stand at. */
function atEmbassy(scene: Scene, { type, head, form }: TriggerMention, not: Excluded): Filled | null {
  if (type !== 'PROTEST') return null;
  const { tokens } = scene;
  const doors = childrenBy(tokens, head, 'obl', 'nmod', 'obj').filter((at) =>
    MISSIONS.has(tokens[at]!.lemma),
  );
  const carried = form === 'noun' ? tokens[head]!.head : -1;
  const others =
    carried < 0 ? [] : childrenBy(tokens, carried, 'obl').filter((at) => MISSIONS.has(tokens[at]!.lemma));
  return filled(
    [...doors, ...others].flatMap((at) => partiesOf(scene, at, not)),
    'embassy',
  );
}

const PLEDGES = /^(AGREE|THREATEN|CONCEDE|RETREAT|REJECT)$/;
const TELL = /^(tell|inform|assure|notify)$/;

/** "told *New Delhi* that his troops would withdraw": who is told what somebody will do. */
function toldThat(scene: Scene, { type, form, head }: TriggerMention, not: Excluded): Filled | null {
  const { tokens } = scene;
  const verb = tokens[head]!.head;
  const isTold = tokens[head]!.relation === 'ccomp' && TELL.test(tokens[verb]?.lemma ?? '');
  if (!isTold || form === 'noun' || !PLEDGES.test(type)) return null;
  const hearer = childBy(tokens, verb, 'obj', 'iobj');
  return hearer < 0 ? null : filled(partiesOf(scene, hearer, not), 'told');
}

const MISSIONS = new Set(words.missions);
const HOME_DEEDS = new Set(words.homeDeeds);

/** "criticised the executions in *China*", "condemned the coup in *Niger*": what only a state's own rulers do. */
function ruler(scene: Scene, { type, form, head }: TriggerMention, not: Excluded): Filled | null {
  const { tokens, at, actors } = scene;
  const deed = type !== 'ACCUSE' || form === 'noun' ? -1 : undergoerOfVerb(tokens, head);
  if (deed < 0 || !HOME_DEEDS.has(tokens[deed]!.lemma)) return null;
  const places = [...childrenBy(tokens, deed, 'nmod', 'obl'), ...childrenBy(tokens, head, 'obl')];
  const land = places.find((noun) => noun > deed && prepositionOf(tokens, noun) === 'in' && at[noun]);
  const mention = land === undefined ? undefined : at[land];
  const isState = mention && actors.byId.get(mention.actors[0]!)?.kind === 'country';
  return isState && !mention.actors.every(not) ? { mentions: [mention], slot: 'ruler' } : null;
}

const isTownAt = (mention: ActorMention | undefined) => mention !== undefined && isTown(mention);

const ON_SOIL = /^(ASSAULT|COERCE)$/;
const WITHIN = /^(in|inside|near|around)$/;
/** "occupied the airport *at* Pristina", "struck a camp *at* Balakot". */
const ON_THE_SPOT = /^(in|inside|near|at)$/;
const SITES = new Set(words.sites);

/** "bombed a factory in *Sudan*", "seized hostages in a *Moscow* theatre": whose soil it happens on. */
function atPlace(scene: Scene, trigger: TriggerMention, not: Excluded): Filled | null {
  if (!ON_SOIL.test(trigger.type) || !trigger.frame.target.length) return null;
  const { tokens, at, actors } = scene;
  const isSite =
    trigger.form !== 'noun' && SITES.has(tokens[undergoerOfVerb(tokens, trigger.head)]?.lemma ?? '');
  const where = trigger.type === 'COERCE' || isSite ? ON_THE_SPOT : WITHIN;
  const places = childrenBy(tokens, trigger.head, 'obl').filter((noun) =>
    where.test(prepositionOf(tokens, noun) ?? ''),
  );
  const before = trigger.form === 'noun' ? childrenBy(tokens, trigger.head, 'compound', 'amod') : [];
  // "in a *Moscow* theatre": the town that a building is called by.
  const towns = places
    .filter((noun) => !BORDER.test(tokens[noun]!.lemma))
    .flatMap((noun) => childrenBy(tokens, noun, 'compound', 'nmod:poss'));
  const named = [...before.filter((noun) => isTownAt(at[noun])), ...places, ...towns].flatMap(
    (noun) => at[noun] ?? [],
  );
  const mentions = named.filter(
    ({ actors: ids }) => !ids.every(not) && actors.byId.get(ids[0]!)?.kind === 'country',
  );
  return filled(mentions.slice(0, 1), 'soil');
}
