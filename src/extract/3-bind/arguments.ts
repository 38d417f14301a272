/** Where in the grammar around a trigger its arguments stand: the heads of the phrases that fill a slot. */
import {
  agentOf, childBy, childrenBy, childrenOf, indirectOf, isPassive, modifiersOf, possessorOf, prepositionOf,
  subjectOf, } from '../1-read/tree.ts'; // prettier-ignore
import type { Relation, Slot, Token, TriggerMention } from '../../model/mention.ts';
import { doerOfVerb, undergoerOfVerb } from './voice.ts';
import words from '../lexicon/role-words.json' with { type: 'json' };

const CARRIERS = new Set(words.carriers);

/** The heads of what fills `slot` of a trigger, in the order of the text; empty where nothing does. */
export function argumentsOf(tokens: Token[], trigger: TriggerMention, slot: Slot): number[] {
  const found = slot.startsWith('prep:')
    ? prepositional(tokens, trigger, slot.slice(5))
    : trigger.form === 'noun'
      ? ofNoun(tokens, trigger, slot)
      : ofVerb(tokens, trigger, slot);
  return found.filter(
    (at) =>
      at >= 0 &&
      !trigger.tokens.includes(at) &&
      (isOwnAgent(tokens, trigger, at) || !isThirdParty(tokens, at)) &&
      !isPrey(tokens, at) &&
      !isOfOtherDeed(tokens, trigger, at),
  );
}

/** "was *backed* by Tunisia": here to help is the act itself. */
const isOwnAgent = (tokens: Token[], { form, head }: TriggerMention, at: number): boolean =>
  form !== 'noun' && tokens[at]!.head === head && tokens[at]!.relation === 'obl:agent';

const HELPS = new Set(words.thirdParties);

const SIDES = new Set(words.sides);

/** "in (full) solidarity with *Azerbaijan*": on whose side somebody acts is not whom it acts on. */
const isSide = (tokens: Token[], at: number) =>
  childrenBy(tokens, at, 'case').some(
    (child) =>
      tokens[child]!.lower === 'with' &&
      SIDES.has(tokens[child - 1]?.lower ?? '') &&
      [child - 2, child - 3].some((before) => /^(?:in|out)$/.test(tokens[before]?.lower ?? '')),
  );

const HELP = new Set(words.help);

const ROLES_ASIDE = new Set(words.rolesAside);

/** "signed, with *Indonesia* as witness", "With *Saudi Arabia* mediating, they signed": who stands by while others act. */
function isLookingOn(tokens: Token[], at: number): boolean {
  const preposition = childrenBy(tokens, at, 'case').find((child) => tokens[child]!.lower === 'with');
  if (preposition === undefined) return false;
  const after = tokens.slice(at + 1, at + 5);
  const as = after.findIndex(({ lower }) => lower === 'as');
  if (as >= 0 && after.slice(as + 1).some(({ lemma }) => ROLES_ASIDE.has(lemma))) return true;
  const isAside = preposition === 0 || tokens[preposition - 1]!.text === ',';
  return isAside && after[0]?.tag === 'VERB' && after[0].lower.endsWith('ing');
}

/** "talks mediated by *Oman*", "a deal brokered by *Norway*", "with Somalia’s *consent*": who helps is no party. */
export function isThirdParty(tokens: Token[], at: number): boolean {
  if (isSide(tokens, at) || isLookingOn(tokens, at)) return true;
  if (HELP.has(tokens[at]!.lemma) && prepositionOf(tokens, at) === 'with') return true;
  const by = childrenBy(tokens, at, 'case').find((child) => tokens[child]!.lower === 'by');
  return by !== undefined && HELPS.has(tokens[by - 1]?.lower ?? '');
}

const FOES_OF = new Set(words.foesOf);

/** "the hijackers of an Italian ship", "critics of Iran": whom "of" names there is no side of theirs. */
export const isPrey = (tokens: Token[], at: number): boolean =>
  prepositionOf(tokens, at) === 'of' && FOES_OF.has(tokens[tokens[at]!.head]?.lemma ?? '');

const DEEDS = new Set(words.deeds);

/** "an inquiry into the downing of a Korean airliner": whom another deed hit is not asked for it. */
const isOfOtherDeed = (tokens: Token[], trigger: TriggerMention, at: number): boolean =>
  prepositionOf(tokens, at) === 'of' &&
  DEEDS.has(tokens[tokens[at]!.head]?.lemma ?? '') &&
  !trigger.tokens.includes(tokens[at]!.head);

function ofVerb(tokens: Token[], trigger: TriggerMention, slot: Slot): number[] {
  const { head } = trigger;
  const nouns = trigger.tokens.filter((at) => at !== head);
  switch (slot) {
    case 'subject':
      return [doerOfVerb(tokens, head)];
    case 'agent':
      return [agentOf(tokens, head)];
    case 'object':
      return objectsOf(tokens, trigger);
    case 'indirect':
      return indirectsOf(tokens, trigger);
    case 'possessor':
      return nouns.map((at) => possessorOf(tokens, at));
    case 'modifier':
      return nouns.flatMap((at) => modifiersOf(tokens, at));
    case 'object-modifier':
      return objectsOf(tokens, trigger)
        .flatMap((at) => [at, ...childrenBy(tokens, at, 'conj')])
        .flatMap((at, _, all) => [
          // "the British and Dutch envoys": the first name is the head of the two.
          all.length > 1 && tokens[at]!.tag === 'PROPN' ? at : -1,
          possessorOf(tokens, at),
          ...modifiersOf(tokens, at),
        ]);
    default:
      return [];
  }
}

/** The object, and what the last word of an idiom leads to: "threw its weight behind *Guaidó*". */
function objectsOf(tokens: Token[], { head, tokens: own }: TriggerMention): number[] {
  const object = undergoerOfVerb(tokens, head);
  const second = isPassive(tokens, head) ? -1 : childBy(tokens, head, 'iobj');
  const led = own
    .filter((at) => tokens[at]!.relation === 'case')
    .map((at) => tokens[at]!.head)
    .filter((at) => !own.includes(at));
  return [...led, object, second].filter((at) => at >= 0);
}

/** "gave *Ethiopia* trucks", also where the name is read as a part of what is given: "sent *Qatar* food". */
function indirectsOf(tokens: Token[], trigger: TriggerMention): number[] {
  const own = indirectOf(tokens, trigger.head);
  if (own >= 0) return [own];
  if (isPassive(tokens, trigger.head) || prepositional(tokens, trigger, 'to').length) return [];
  const given = [...trigger.tokens, childBy(tokens, trigger.head, 'obj')].filter((at) => at > trigger.head);
  return given
    .flatMap((at) => childrenBy(tokens, at, 'compound', 'flat'))
    .filter((at) => tokens[at]!.tag === 'PROPN');
}

/** What the verb's infinitive is done to: "promised to give *Nepal* money", "refused to let *the US* in". */
export function complementArguments(tokens: Token[], verb: number): number[] {
  const inner = complementOf(tokens, verb);
  if (inner < 0) return [];
  const helped = childBy(tokens, childBy(tokens, inner, 'ccomp'), 'nsubj');
  const first = childBy(tokens, inner, 'iobj');
  const phrases = childrenBy(tokens, inner, 'obl').filter(
    (at) => !/^(in|at|by|after|before|since|during|under)$/.test(prepositionOf(tokens, at) ?? 'in'),
  );
  return [
    first,
    childBy(tokens, inner, 'obj'),
    helped,
    ...phrases,
    ...complementArguments(tokens, inner),
  ].filter((at) => at >= 0);
}

function ofNoun(tokens: Token[], trigger: TriggerMention, slot: Slot): number[] {
  switch (slot) {
    case 'possessor':
      return trigger.tokens.map((at) => possessorOf(tokens, at));
    case 'modifier':
      return trigger.tokens.flatMap((at) => modifiersOf(tokens, at));
    case 'agent':
      return [...prepositional(tokens, trigger, 'by'), participleAgent(tokens, trigger.head)];
    case 'subject':
      return [carrierSubject(tokens, trigger.head)];
    case 'object-modifier':
      // "the lifting of *American* sanctions".
      return prepositional(tokens, trigger, 'of').flatMap((at) => [
        possessorOf(tokens, at),
        ...modifiersOf(tokens, at),
      ]);
    case 'object':
      return prepositional(tokens, trigger, 'of');
    default:
      return [];
  }
}

const RECEIVE = new Set(words.receive);

/** "drew condemnation *from Japan*", "won a promise *from Iran*": who gives what is got. */
export function giversOf(tokens: Token[], trigger: TriggerMention): number[] {
  const { relation, head: verb } = tokens[trigger.head]!;
  if (relation !== 'obj' || !RECEIVE.has(tokens[verb]!.lemma)) return [];
  const own = prepositional(tokens, trigger, 'from');
  return own.length ? own : childrenBy(tokens, verb, 'obl').filter((at) => isLedBy(tokens, at, 'from'));
}

/** "the hack *carried out by Russia*", "sanctions imposed by the EU", "sanctions that the EU imposed". */
export function participleAgent(tokens: Token[], noun: number): number {
  for (const verb of childrenBy(tokens, noun, 'acl', 'acl:relcl')) {
    if (!CARRIERS.has(tokens[verb]!.lemma)) continue;
    const agent = isPassive(tokens, verb) ? agentOf(tokens, verb) : subjectOf(tokens, verb);
    if (agent >= 0 && agent !== noun) return agent;
  }
  return -1;
}

/** Who does what a noun names, by the verb that carries it: "*the US* announced sanctions", "talks were held by *both*". */
export function carrierSubject(tokens: Token[], noun: number): number {
  const { relation, head } = tokens[noun] ?? { relation: 'dep', head: -1 };
  const verb = tokens[head];
  if (!verb || verb.tag !== 'VERB' || !CARRIERS.has(verb.lemma)) return participleAgent(tokens, noun);
  if (relation === 'obj') return doerOfVerb(tokens, head);
  if (relation === 'nsubj:pass') return agentOf(tokens, head);
  if (relation === 'obl' && prepositionOf(tokens, noun) !== 'after')
    return isPassive(tokens, head) ? -1 : subjectOf(tokens, head);
  return -1;
}

/** "agreed *to send*", "pledged $10 million *to help* Cambodia vote", "its threat *to end* U.N. inspections". */
const complementOf = (tokens: Token[], verb: number): number =>
  [...childrenBy(tokens, verb, 'xcomp', 'ccomp'), ...childrenBy(tokens, verb, 'advcl', 'acl')].find(
    (at) =>
      /comp$/.test(tokens[at]!.relation) ||
      childrenBy(tokens, at, 'mark').some((mark) => tokens[mark]!.lower === 'to'),
  ) ?? -1;

const WITHIN: ReadonlySet<Relation> = new Set([
  'obl',
  'nmod',
  'obj',
  'obl:agent',
  'xcomp',
  'appos',
  'compound',
  'iobj',
  'advmod',
]);
const DEPTH = 3;

/** "*a pact* between India and Japan was signed": what two sides do together may be the subject, which says who they are. */
const isWithin = (tokens: Token[], { frame }: TriggerMention, at: number): boolean =>
  WITHIN.has(tokens[at]!.relation) || (frame.mutual && tokens[at]!.relation === 'nsubj:pass');

/** The nouns that a preposition hangs on the act, its own phrases first, then those of its object and complements. */
function prepositional(tokens: Token[], trigger: TriggerMention, preposition: string): number[] {
  // Most prepositions that a frame knows are not in the sentence at all.
  const last = preposition.slice(preposition.lastIndexOf(' ') + 1);
  if (!tokens.some(({ lower }) => lower === last)) return [];
  let level = [...new Set([trigger.head, ...trigger.tokens])];
  for (let depth = 0; depth < DEPTH && level.length; depth++) {
    const below: number[] = [];
    for (const at of level)
      for (const child of childrenOf(tokens, at)) if (isWithin(tokens, trigger, child)) below.push(child);
    const found = below.filter((at) => isLedBy(tokens, at, preposition));
    if (found.length) return found;
    level = below.filter((at) => !isAside(tokens, at));
  }
  return [];
}

/** "out of Iraq" fills `prep:of`, "because of Iraq" does not. */
function isLedBy(tokens: Token[], at: number, preposition: string): boolean {
  const own = prepositionOf(tokens, at);
  return (
    own === preposition ||
    (own !== null && /^(out|away|back|down|up|over|off|on) /.test(own) && own.endsWith(` ${preposition}`))
  );
}

/** Phrases of their own, whose parts are none of the act's: "*after* talks with", "brokered *by*". */
const isAside = (tokens: Token[], at: number) =>
  /^(after|before|during|by|following|amid|despite|since|over|in|at|near)$/.test(
    prepositionOf(tokens, at) ?? '',
  );
