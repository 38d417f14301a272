/** Who does what a verb says and to whom, active or passive, also where the tree takes the verb for a participle. */
import { isBaseForm } from '../1-read/forms.ts';
import {
  agentOf,
  childBy,
  childrenBy,
  firstConjunct,
  isGerund,
  isPassive,
  prepositionOf,
  subjectOf,
  undergoerOf,
} from '../1-read/tree.ts';
import type { Token } from '../../model/mention.ts';
import words from '../lexicon/role-words.json' with { type: 'json' };

const BLAMED = new Set(words.blame);
const SELF_ACTING = new Set(words.selfActing);
const DEED = /^(of|for|from|over|with)$/;

/** The head of whom verb `i` has as its doer; -1 where the text does not say. */
export function doerOfVerb(tokens: Token[], i: number): number {
  const doer = nearestDoer(tokens, i);
  const isLast = doer >= 0 && doer === tokens[i]!.head && tokens[i]!.relation === 'acl:relcl';
  return isLast &&
    tokens[doer]!.relation === 'conj' &&
    tokens[doer]!.tag === 'PROPN' &&
    opensWithComma(tokens, doer)
    ? firstConjunct(tokens, doer)
    : doer;
}

/** "Nigeria and Ghana*, which* sent troops": after a comma the clause is about all of them. */
const opensWithComma = (tokens: Token[], noun: number): boolean =>
  tokens[noun + 1]?.text === ',' && /^(who|which)$/.test(tokens[noun + 2]?.lower ?? '');

function nearestDoer(tokens: Token[], i: number): number {
  const accused = accusedOf(tokens, i);
  if (accused >= 0) return accused;
  const { relation, head } = tokens[i]!;
  if (relation === 'conj' && head >= 0 && isFiniteParticiple(tokens, head)) return doerOfVerb(tokens, head);
  const first = firstToDo(tokens, i);
  if (first >= 0) return first;
  if (isListed(tokens, i)) return sharedSubject(tokens, i);
  if (isFiniteParticiple(tokens, i)) return tokens[i]!.head;
  if (hasOwnSubject(tokens, i)) return childBy(tokens, i, 'nsubj');
  if (!isPassive(tokens, i)) return subjectOrShared(tokens, i);
  const agent = agentOf(tokens, i);
  return agent >= 0 ? agent : byPhrase(tokens, i);
}

/** The head of what verb `i` is done to; -1 where the text does not say. */
export function undergoerOfVerb(tokens: Token[], i: number): number {
  const { relation, head, tag } = tokens[i]!;
  // "guerrillas abducted two soldiers": read as "abducted soldiers".
  if (relation === 'amod' && tag === 'VERB' && head > i) return head;
  const isOwn = isListed(tokens, i) || isFiniteParticiple(tokens, i) || isClauseOfNoun(tokens, i);
  if (isOwn || firstToDo(tokens, i) >= 0) return childBy(tokens, i, 'obj');
  return undergoerOf(tokens, i);
}

/** "*Iceland* was the first to recognise", "*Denmark* became the only state to ratify"; -1 where it is no such infinitive. */
function firstToDo(tokens: Token[], verb: number): number {
  const { relation, head } = tokens[verb]!;
  const isInfinitive = childrenBy(tokens, verb, 'mark').some((at) => tokens[at]!.lower === 'to');
  if (relation !== 'acl' || !isInfinitive || childBy(tokens, verb, 'aux:pass') >= 0) return -1;
  const isRanked = [head, ...childrenBy(tokens, head, 'amod', 'advmod')].some((at) =>
    RANKS.test(tokens[at]!.lower),
  );
  if (!isRanked) return -1;
  const above = tokens[head]!.head;
  return above >= 0 && tokens[above]!.lemma === 'become'
    ? subjectOf(tokens, above)
    : childBy(tokens, head, 'nsubj');
}

const RANKS = /^(?:first|last|only|latest|second|third)$/;

/** "reports that *Russia* offered money": a clause with its own subject, no participle of the noun that it hangs on. */
const isClauseOfNoun = (tokens: Token[], verb: number) =>
  tokens[verb]!.relation === 'acl' && hasOwnSubject(tokens, verb);

function hasOwnSubject(tokens: Token[], verb: number): boolean {
  const subject = childBy(tokens, verb, 'nsubj');
  return subject >= 0 && childBy(tokens, verb, 'aux:pass') < 0 && !RELATIVE.test(tokens[subject]!.lower);
}

const RELATIVE = /^(who|whom|which|that)$/;

/** The token before a verb and its auxiliaries and adverbs. */
function before(tokens: Token[], verb: number): Token | undefined {
  let at = verb - 1;
  while (at >= 0 && /^(AUX|ADV)$/.test(tokens[at]!.tag)) at--;
  return tokens[at];
}

const isJoined = (tokens: Token[], verb: number) =>
  /^(,|and|but|then)$/.test(before(tokens, verb)?.lower ?? '');

/** "described the remark as rude, *refused* to apologise and *demanded* …": one of several verbs of a subject, no participle. */
function isListed(tokens: Token[], verb: number): boolean {
  const { relation, head, lower, lemma } = tokens[verb]!;
  const isLoose = relation === 'acl' || (relation === 'conj' && tokens[head]?.relation === 'acl');
  if (!isLoose || isGerund(tokens, verb) || isBaseForm({ lower, lemma }) || !isJoined(tokens, verb))
    return false;
  if (childBy(tokens, verb, 'obl:agent', 'aux:pass', 'mark', 'nsubj') >= 0) return false;
  return childBy(tokens, verb, 'obj') >= 0 || isSelfActing(tokens, verb);
}

/** "five Venezuelans *accused* of riots", "*urged* to leave": without an object these undergo it. */
const isSelfActing = (tokens: Token[], verb: number): boolean =>
  SELF_ACTING.has(tokens[verb]!.lemma) &&
  !(
    /^(accuse|urge|criticise|criticize|condemn|praise)$/.test(tokens[verb]!.lemma) &&
    /^(of|by|for|to|over)$/.test(tokens[verb + 1]?.lower ?? '')
  );

function subjectOrShared(tokens: Token[], verb: number): number {
  const own = subjectOf(tokens, verb);
  const isFinite =
    tokens[verb]!.tag === 'VERB' && !isGerund(tokens, verb) && childBy(tokens, verb, 'mark') < 0;
  return own < 0 && isFinite && isJoined(tokens, verb) ? sharedSubject(tokens, verb) : own;
}

/** Tokens to the left within which verbs share a subject. */
const REACH = 60;

/** The nearest subject to the left that is not one of a relative clause. */
function sharedSubject(tokens: Token[], verb: number): number {
  for (let at = verb - 1; at >= Math.max(0, verb - REACH); at--) {
    const { relation, head, tag } = tokens[at]!;
    const isSubject = relation === 'nsubj' && head < verb && tokens[head]!.relation !== 'acl:relcl';
    if (isSubject && !(tag === 'PRON' && /^(who|which|that)$/.test(tokens[at]!.lower))) return at;
  }
  return -1;
}

/** "accused *Russia* of attacking", "condemned *Israel* for bombing", "accused *Rome* of having spied". */
function accusedOf(tokens: Token[], verb: number): number {
  const { head, relation } = tokens[verb]!;
  const above = tokens[head];
  if (!above || relation === 'conj' || !isGerund(tokens, verb) || !BLAMED.has(above.lemma)) return -1;
  const isDeed = childrenBy(tokens, verb, 'mark', 'case').some((at) => DEED.test(tokens[at]!.lower));
  return isDeed ? undergoerOfVerb(tokens, head) : -1;
}

/** "[On Monday Mukherjee] *accused* Pakistan": with an object of its own it is no participle of the noun before. */
export function isFiniteParticiple(tokens: Token[], verb: number): boolean {
  const { relation, head, lower, lemma } = tokens[verb]!;
  if (relation !== 'acl' || head > verb || isGerund(tokens, verb) || isBaseForm({ lower, lemma }))
    return false;
  if (childBy(tokens, verb, 'obl:agent', 'aux:pass', 'mark') >= 0 || tokens[head]!.tag === 'VERB')
    return false;
  return childBy(tokens, verb, 'obj') >= 0 || isSelfActing(tokens, verb);
}

/** "were ordered to leave, with ten days' notice, by *the United States*". */
function byPhrase(tokens: Token[], verb: number): number {
  const below = [verb, ...childrenBy(tokens, verb, 'xcomp')];
  return (
    below.flatMap((at) => childrenBy(tokens, at, 'obl')).find((at) => prepositionOf(tokens, at) === 'by') ??
    -1
  );
}
