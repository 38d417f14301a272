/**
 * Did it happen? The act starts as its own words tell it (tense, modal verb, negation); then each word above it in the
 * tree that takes it in, from the nearest to the root, may change that: "denied that it *had hacked*", "failed to
 * *agree*", "plans to *visit*", "accused of *shelling*".
 */
import { isBaseForm } from '../1-read/forms.ts';
import type { Sentence, Token, TriggerMention } from '../../model/mention.ts';
import type { EventType, Status } from '../../model/ontology.ts';
import {
  childBy,
  childrenBy,
  isNegated,
  isPassive,
  prepositionOf,
  prepsOf,
  subjectOf,
} from '../1-read/tree.ts';
import {
  isAsked, isDenied, isFiction, isGivenUp, isGuess, isImagined, isLeftOpen, isOnPaper, isPolled, isProvision, isPurpose, isYetTo,
} from './imagined.ts'; // prettier-ignore
import { isDisputing } from '../2-find/disputed.ts';
import { isHearsay, isRumour, isToldBySome } from './hearsay.ts';
import { ofAdjective, ofPredicateNoun, ofVerb } from './word-effects.ts';
import { isInstigation } from './instigation.ts';
import { effectOfModifiers, effectOfOwnVerb, ownHeads } from './status-own.ts';
import { effectOnSubject } from './status-subject.ts';
import {
  effectOfAuxiliaries, effectOfTimeClause, isAttribute, isBeside, isParticipleOf, isVerbal,
} from './status-tense.ts'; // prettier-ignore
import {
  CONDITIONS, NEGATED, NOUNS, SOURCES, UNREAL, VERBS, type Effect,
} from './status-words.ts'; // prettier-ignore

export interface StatusReading {
  /** Null where the words assert no event. */
  status: Status | null;
  /** Tokens that name who says so. */
  attribution: number[];
  rules: string[];
}

/** What one side says of the other is a claim; that a side met, signed or expelled, nobody doubts. */
const CONTESTED: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE']);

/** Acts that somebody sets out to do, and may not do: "sent commandos *to kill* him". */
const HARMS: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'SANCTION']);

/** Whether the one that token `speaker` names speaks of an act of its own: then telling it is trusted. */
export type SpeaksOfOwnAct = (speaker: number) => boolean;

/** The status of the act that a trigger names, read from the words above and around it. */
export function readStatus(
  sentence: Sentence,
  trigger: TriggerMention,
  speaksOfOwnAct: SpeaksOfOwnAct,
): StatusReading {
  const { tokens } = sentence;
  const reading: StatusReading = { status: 'occurred', attribution: [], rules: [] };
  const isContested = CONTESTED.has(trigger.type);
  const apply = (effect: Effect | null, rule: string) => effect && change(reading, effect, rule);

  // How the act's own words tell it.
  if (trigger.status) Object.assign(reading, { status: trigger.status, rules: ['status:words'] });
  for (const head of ownHeads(trigger, tokens)) {
    apply(effectOfModifiers(tokens, head), 'modifier');
    apply(effectOfOwnVerb(tokens, head, trigger), 'verb');
  }
  if (isContested && isDisowned(tokens, trigger.head, speaksOfOwnAct))
    return { status: 'denied', attribution: [], rules: ['status:denied (by its doer)'] };

  if (HARMS.has(trigger.type) && isPurpose(tokens, trigger.head)) apply('none', 'purpose');

  // What the words above take it for.
  let at = trigger.head;
  let isPresupposed = false;
  let isDone = false;
  for (let step = 0; step < 16 && reading.status !== null; step++) {
    apply(effectOfFrame(tokens, at) ?? effectOfTimeClause(tokens, at), 'clause');
    const above = tokens[at]!.head;
    if (above < 0) break;
    if (isFiction(tokens, above)) apply('none', `fiction:${tokens[above]!.lemma}`);
    if (at === trigger.head && isBeside(tokens, at))
      apply(effectOfAuxiliaries(tokens, above), `beside:${tokens[above]!.lemma}`);
    else if (takesIn(tokens, at)) {
      // "Israel, *hit* by missiles, was asked to wait": what is asked is not the blow.
      if (isDone && isContested && isParticipleOf(tokens, trigger.head)) break;
      const effect = effectOfInstigation(tokens, trigger, above) ?? effectOfWord(tokens, above, at);
      if (effect === 'report' || effect === 'alleged')
        attribute(reading, tokens, above, effect, { speaksOfOwnAct, isContested });
      else if (!isPresupposed || effect === 'denied') apply(effect, `under:${tokens[above]!.lemma}`);
      isPresupposed ||= presupposes(tokens, at, effect, trigger.type);
      // "Sanctions *imposed* last year will be lifted": what comes of the noun does not undo what was done to it.
      isDone ||= tokens[at]!.relation === 'acl' && isAttribute(tokens, at);
      if (isVerbal(tokens, above) && !isPresupposed && !isDone)
        apply(effectOfOuterVerb(tokens, above, effect), 'above');
    } else if (/^(nsubj|nsubj:pass|csubj)$/.test(tokens[at]!.relation)) {
      const effect = isImagined(tokens, at, above) ? 'none' : effectOnSubject(tokens, above);
      apply(effect, `subject of ${tokens[above]!.lemma}`);
    }
    const { relation } = tokens[at]!;
    if ((relation === 'acl:relcl' && !isRumour(tokens, at)) || relation === 'parataxis') break;
    at = above;
  }
  apply(fromAccording(tokens, trigger, reading, speaksOfOwnAct), 'according to');
  if (isAsked(sentence, trigger.head)) apply('none', 'question');
  return reading;
}

/** "would respond to the *attack*": an act that a preposition brings in is there, whatever becomes of the verb above. */
const presupposes = (tokens: Token[], i: number, effect: Effect | null, type: EventType): boolean =>
  /^(?:obl|nmod)$/.test(tokens[i]!.relation) &&
  effect === null &&
  // "will fly to Amman *for talks*": what is met for is as far off as the journey.
  !(type === 'CONSULT' && prepositionOf(tokens, i) === 'for');

/** "insisted that it *had not torpedoed* the ship": its doer says that a contested act did not happen. */
function isDisowned(tokens: Token[], i: number, speaksOfOwnAct: SpeaksOfOwnAct): boolean {
  const { relation, head } = tokens[i]!;
  if (relation !== 'ccomp' || !isDenied(tokens, i) || !childrenBy(tokens, i, 'aux').length) return false;
  const speaker = isVerbal(tokens, head) ? subjectOf(tokens, head) : -1;
  const effect = VERBS.get(tokens[head]!.lemma);
  return (effect === 'report' || effect === 'trust') && speaker >= 0 && speaksOfOwnAct(speaker);
}

/** What is worst wins: no event, then denied, then the others in the order in which they are met. */
function change(reading: StatusReading, effect: Effect, rule: string) {
  if (effect === 'through' || effect === 'trust' || effect === 'report') return;
  const { status } = reading;
  if (status === null) return;
  if (effect === 'none') reading.status = null;
  else if (effect === 'ongoing') reading.status = status === 'occurred' ? 'ongoing' : status;
  else if (effect === 'planned')
    reading.status = status === 'occurred' || status === 'ongoing' ? 'planned' : status;
  else reading.status = effect;
  if (reading.status !== status) reading.rules.push(`status:${effect} (${rule})`);
}

/** Relations by which a word takes in what hangs on it: what it denies, plans, wants. */
function takesIn(tokens: Token[], i: number): boolean {
  const { relation, head, lower, lemma } = tokens[i]!;
  // "was willing to meet them and *discuss* trade": the base form goes on with what they are willing to do.
  if (relation === 'conj' && tokens[head]!.tag === 'ADJ')
    return isBaseForm({ lower, lemma }) && isVerbal(tokens, i);
  if (relation === 'xcomp' || relation === 'ccomp' || relation === 'obj' || relation === 'acl') return true;
  if (relation === 'acl:relcl') return isRumour(tokens, i);
  if (relation === 'advcl') return isBaseForm({ lower, lemma }) || /^(of|for|from)$/.test(markOf(tokens, i));
  if (relation === 'obl' || relation === 'nmod')
    return /^(of|for|to|from|on|about|with|against|by|in|at|into|over|off)$/.test(
      prepositionOf(tokens, i) ?? '',
    );
  return relation === 'nsubj:pass';
}

const markOf = (tokens: Token[], i: number) => {
  const mark = childBy(tokens, i, 'mark', 'case');
  return mark < 0 ? '' : tokens[mark]!.lower;
};

/** "sought to encourage *attacks*", "offered money for *targeting*": to have others attack is an act of its own. */
function effectOfInstigation(tokens: Token[], { type, head }: TriggerMention, above: number): Effect | null {
  const word = tokens[above]!.lemma;
  const isAttempt = /^(?:seek|try|attempt)$/.test(word) && tokens[head]!.tag === 'NOUN';
  if (type !== 'ASSAULT' || !(isAttempt || isInstigation(word) || /^(?:offer|pay|reward)$/.test(word)))
    return null;
  return isNegated(tokens, above) ? 'none' : 'through';
}

/** What the word above says about the act, its own negation included. */
function effectOfWord(tokens: Token[], above: number, act: number): Effect | null {
  const { lemma, tag } = tokens[above]!;
  const { relation } = tokens[act]!;
  if (isLeftOpen(tokens, above)) return 'none';
  if (tag === 'NOUN' && relation === 'acl' && isDenied(tokens, above)) return 'none';
  if (tag === 'PROPN' && above === 0) return NOUNS.get(lemma.replace(/s$/, '')) ?? null;
  if (tag === 'NOUN' && isOnPaper(tokens, act)) return 'none';
  if (relation === 'acl:relcl') return NOUNS.get(lemma) ?? null;
  if (tag === 'NOUN')
    return (relation === 'acl' && !isAttribute(tokens, act)) || relation === 'nmod' || relation === 'ccomp'
      ? (NOUNS.get(lemma) ?? null)
      : null;
  if (tag === 'ADJ') return ofAdjective(tokens, above);
  if (!isVerbal(tokens, above)) return null;
  if (relation === 'xcomp' && isYetTo(tokens, above)) return 'none';
  if (lemma === 'be' && relation === 'ccomp') return ofPredicateNoun(tokens, subjectOf(tokens, above));
  if (lemma === 'be' && relation === 'xcomp') return isNegated(tokens, above) ? 'none' : 'planned';
  const clausal = relation === 'xcomp' || relation === 'ccomp' || relation === 'advcl' || relation === 'acl';
  if (/^(?:obj|nsubj:pass)$/.test(relation) && isDisputing(tokens, above))
    return isNegated(tokens, above) ? null : 'denied';
  if (relation === 'xcomp' && isHearsay(tokens, above, act)) return 'alleged';
  const effect =
    (clausal && VERBS.get(`${lemma}_${relation === 'ccomp' ? 'that' : 'to'}`)) || ofVerb(tokens, above);
  if (clausal && effect === 'planned' && isGivenUp(tokens, above)) return 'none';
  if (clausal && (isPolled(tokens, above, act) || isProvision(tokens, above))) return 'none';
  if (isNegated(tokens, above)) return NEGATED.get(lemma) ?? (clausal && effect ? 'none' : effect);
  // "recalled its envoy *to protest*": what is done in order to is not what is told.
  if (effect === 'report' && relation !== 'ccomp' && !isPassive(tokens, above)) return null;
  // "A truce *was broken*" tells of no new truce.
  if (relation === 'nsubj:pass' && lemma === 'suspend' && TALKS.test(tokens[act]!.lemma)) return 'cancelled';
  if (relation === 'nsubj:pass') return BROKEN.test(lemma) ? 'none' : effectOnNoun(effect);
  if (clausal) return effect === 'planned' && isGuess(tokens, above) ? 'none' : effect;
  // A noun that a verb of wish or speech is about is told by other words too: only some verbs undo it.
  return relation === 'obj' || relation === 'obl' ? effectOnNoun(effect) : null;
}

/** "The *talks* have been suspended": called off until further notice, where a suspended sentence is none. */
const TALKS = /^(?:talk|negotiation|discussion|dialogue|meeting|consultation)$/;
const BROKEN = /^(?:break|violate|breach|flout)$/;
const effectOnNoun = (effect: Effect | null): Effect | null =>
  effect === 'report' || effect === 'through' || effect === 'trust' || effect === 'ongoing' ? null : effect;

/** A modal verb above carries over: "may agree to send", "will try". */
function effectOfOuterVerb(tokens: Token[], above: number, effect: Effect | null): Effect | null {
  if (effect === 'report' || effect === 'trust' || effect === 'alleged' || effect === 'denied') return null;
  const own = effectOfAuxiliaries(tokens, above);
  if (own) return own;
  return isNegated(tokens, above) && effect === 'through' ? 'none' : null;
}

/** Conditions and unreal clauses: "if it were to", "without meeting", "instead of". */
function effectOfFrame(tokens: Token[], i: number): Effect | null {
  const { relation } = tokens[i]!;
  const marks = childrenBy(tokens, i, 'mark', 'case').map((at) => tokens[at]!.lower);
  const opening = childrenBy(tokens, i, 'mark').flatMap((at) => [at, ...childrenBy(tokens, at, 'fixed')]);
  if (UNREAL.has(opening.map((at) => tokens[at]!.lower).join(' '))) return 'none';
  const isClause = relation === 'advcl' || relation === 'ccomp';
  if (marks.some((mark) => CONDITIONS.has(mark) && (isClause || mark === 'unless'))) return 'none';
  if (relation === 'advcl' && marks.some((mark) => mark === 'without' || mark === 'against')) return 'none';
  const opener = childBy(tokens, i, 'mark', 'case');
  const before = opener > 0 ? `${tokens[opener - 1]!.lower} ${tokens[opener]!.lower}` : '';
  return UNREAL.has(prepositionOf(tokens, i) ?? marks.join(' ')) || UNREAL.has(before) ? 'none' : null;
}

/** Telling one's own act is trusted; a contested act of somebody else is said to have happened. */
function attribute(
  reading: StatusReading,
  tokens: Token[],
  verb: number,
  effect: Effect,
  { speaksOfOwnAct, isContested }: { speaksOfOwnAct: SpeaksOfOwnAct; isContested: boolean },
) {
  const speaker = isVerbal(tokens, verb) ? (isPassive(tokens, verb) ? -1 : subjectOf(tokens, verb)) : -1;
  const isOwn = speaker >= 0 && speaksOfOwnAct(speaker);
  if (effect === 'alleged' ? !isOwn || isPassive(tokens, verb) : speaker >= 0 && !isOwn) {
    if (
      effect === 'alleged' ||
      (isContested && (reading.status === 'occurred' || reading.status === 'ongoing'))
    )
      change(reading, 'alleged', `said by ${speaker < 0 ? 'somebody' : tokens[speaker]!.text}`);
    if (speaker >= 0) reading.attribution.push(speaker);
  }
}

/** "…, according to Iraq". */
function fromAccording(
  tokens: Token[],
  { head }: TriggerMention,
  reading: StatusReading,
  speaksOfOwnAct: SpeaksOfOwnAct,
): Effect | null {
  const clause = [head, tokens[head]!.head].filter((i) => i >= 0);
  const source = clause
    .flatMap((i) => prepsOf(tokens, i))
    .find(({ preposition }) => SOURCES.has(preposition));
  if (source ? speaksOfOwnAct(source.object) : !clause.some((i) => isToldBySome(tokens, i))) return null;
  if (source) reading.attribution.push(source.object);
  return reading.status === 'occurred' || reading.status === 'ongoing' ? 'alleged' : null;
}
