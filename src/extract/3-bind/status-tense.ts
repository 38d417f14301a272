/** What a verb's own words say of its act: modal verbs, the tense that they make, and whether it is a habit. */
import { isBaseForm } from '../1-read/forms.ts';
import type { Token } from '../../model/mention.ts';
import { formOf } from '../1-read/forms.ts';
import { childBy, childrenBy, isPassive, prepositionOf } from '../1-read/tree.ts';
import type { Effect } from './status-words.ts';

export const isVerbal = (tokens: Token[], i: number): boolean =>
  tokens[i]!.tag === 'VERB' || tokens[i]!.tag === 'AUX';

export function effectOfAuxiliaries(tokens: Token[], i: number): Effect | null {
  const { relation, head } = tokens[i]!;
  const own = childrenBy(tokens, i, 'aux').map((at) => tokens[at]!.lower);
  if (!own.length && isLeftBare(tokens, i)) own.push(modalBefore(tokens, i));
  if (!own.length && relation === 'conj' && isVerbal(tokens, head) && isBaseForm(tokens[i]!))
    return effectOfAuxiliaries(tokens, head);
  if (own.some((word) => /^(may|might|could|should|can|must|ought)$/.test(word))) return 'none';
  if (own.some((word) => /^(will|shall|[’']ll|wo)$/.test(word))) return 'planned';
  if (own.some((word) => /^(would|[’']d)$/.test(word))) {
    const isReported =
      relation === 'ccomp' || relation === 'acl:relcl' || relation === 'conj' || relation === 'acl';
    return own.includes('have') || !isReported || hasCondition(tokens, i) ? 'none' : 'planned';
  }
  return null;
}

/** "could impose sanctions, *expel* envoys": a bare verb joined to one with a tense shares the modal verb before it. */
const isLeftBare = (tokens: Token[], i: number): boolean => {
  const { relation, head, lower, lemma } = tokens[i]!;
  if (relation !== 'conj' || lower !== lemma || formOf(lower, lemma) !== 'base') return false;
  return tokens[head]!.lower !== tokens[head]!.lemma && childBy(tokens, i, 'nsubj', 'nsubj:pass', 'mark') < 0;
};

const modalBefore = (tokens: Token[], i: number): string =>
  tokens.slice(Math.max(0, i - 15), i).findLast(({ tag, lower }) => tag === 'AUX' && MODAL.test(lower))
    ?.lower ?? '';
const MODAL = /^(?:may|might|could|should|can|must|ought|will|would|shall)$/;

/** "would lift its veto *only if* Cyprus opened the ports". */
const hasCondition = (tokens: Token[], i: number): boolean =>
  childrenBy(tokens, i, 'advcl').some((clause) =>
    childrenBy(tokens, clause, 'mark').some((at) => /^(?:if|unless)$/.test(tokens[at]!.lower)),
  );

/** "are bombing" goes on, "US to expel" is to come; a bare infinitive says nothing by itself. */
export function effectOfForm(tokens: Token[], i: number): Effect | null {
  const { lower, lemma, relation } = tokens[i]!;
  const auxiliaries = childrenBy(tokens, i, 'aux', 'cop').map((at) => tokens[at]!.lower);
  const isFinite =
    relation === 'root' || relation === 'ccomp' || relation === 'conj' || relation === 'acl:relcl';
  if (
    /ing$/.test(lower) &&
    lower !== lemma &&
    auxiliaries.some((word) => /^(is|are|am|[’']s|[’']re)$/.test(word))
  )
    return 'ongoing';
  if (lemma === 'be' && /^(is|are)$/.test(lower) && childrenBy(tokens, i, 'xcomp').length === 0)
    return 'ongoing';
  const marks = childrenBy(tokens, i, 'mark').map((at) => tokens[at]!.lower);
  if (isBaseForm(tokens[i]!) && marks.includes('to') && isFinite && relation !== 'conj') return 'planned';
  return null;
}

/** "before Armenian troops *leave*", "until it withdraws": in the present tense this has not happened; who meets has a date for it. */
export function effectOfTimeClause(tokens: Token[], i: number): Effect | null {
  const { relation, lower, lemma } = tokens[i]!;
  if (relation !== 'advcl' || childBy(tokens, i, 'nsubj') < 0 || childBy(tokens, i, 'aux') >= 0) return null;
  const isAhead = childrenBy(tokens, i, 'mark').some((at) => AHEAD.test(tokens[at]!.lower));
  if (!isAhead || !/^(?:base|s)$/.test(formOf(lower, lemma))) return null;
  return /^(?:meet|visit|travel|fly|arrive|host)$/.test(lemma) ? 'planned' : 'none';
}
const AHEAD = /^(?:before|until|till|once)$/;

/** "receives $2 billion *a year*"; but "gave the envoy *a week to leave*" gives a time. */
const isRate = (tokens: Token[], i: number): boolean =>
  tokens
    .slice(i + 1, i + 9)
    .some(
      ({ lower }, k) =>
        /^(?:a|per)$/.test(lower) &&
        /^(?:year|month|week|day)$/.test(tokens[i + 2 + k]?.lower ?? '') &&
        !/^(?:later|ago|earlier|before|after|on)$/.test(tokens[i + 3 + k]?.lower ?? '') &&
        !(tokens[i]!.lemma === 'give' && tokens[i + 3 + k]?.lower === 'to') &&
        /^(?:NOUN|NUM)$/.test(tokens[i + k]!.tag),
    );

const SPANS = /^(?:years|decades|generations|centuries)$/;

/** "the principles *on which aid is given*": how it is done as a rule. */
const isTerms = (tokens: Token[], i: number): boolean =>
  tokens[i]!.relation === 'acl:relcl' &&
  childrenBy(tokens, i, 'aux:pass').some((at) => /^(?:is|are)$/.test(tokens[at]!.lower)) &&
  childrenBy(tokens, i, 'obl').some((at) => tokens[at]!.lower === 'which');

const EACH = /^(?:every|each)$/;
const SEASONS = /^(?:spring|summer|autumn|fall|winter|year|month|week|day|morning|night|time)$/;

/** "meets *every spring*", "sheltered exiles *for years*", "has *long* backed": no single act. */
export const isHabit = (tokens: Token[], i: number): boolean =>
  isRate(tokens, i) ||
  isTerms(tokens, i) ||
  (EACH.test(tokens[0]!.lower) && SEASONS.test(tokens[1]?.lower ?? '') && tokens[i]!.relation === 'root') ||
  (tokens[0]!.lower === 'for' && SPANS.test(tokens[1]?.lower ?? '') && tokens[i]!.relation === 'root') ||
  childrenBy(tokens, i, 'obl', 'obl:tmod', 'advmod').some((at) => {
    if (tokens[at]!.lower === 'long') return at < i;
    if (/^(?:once|twice)$/.test(tokens[at]!.lower))
      return /^(?:an?|every|each)$/.test(tokens[at + 1]?.lower ?? '');
    const words = childrenBy(tokens, at, 'det', 'nummod', 'amod').map((child) => tokens[child]!.lower);
    if (words.some((word) => word === 'every' || word === 'each'))
      return /^(?:on|in|at|before|after|during)?$/.test(prepositionOf(tokens, at) ?? '');
    if (!SPANS.test(tokens[at]!.lower) || prepositionOf(tokens, at) !== 'for') return false;
    return words.length === 0 && (at > i || at === 1);
  });

/** "promised *in a call*", "*on a visit to Rome*, urged": what frames a verb is not what the verb takes in. */
export function isBeside(tokens: Token[], i: number): boolean {
  const { relation, head } = tokens[i]!;
  if (relation !== 'obl' || !isVerbal(tokens, head)) return false;
  const preposition = prepositionOf(tokens, i) ?? '';
  if (/^(?:during|at)$/.test(preposition)) return true;
  const isFirst = i < head && /^(?:in|on|after|following)$/.test(preposition);
  return isFirst || (preposition === 'in' && !TAKES_IN.test(tokens[head]!.lemma));
}

/** Verbs whose "in" brings in what they are about: "took part *in talks*". */
const TAKES_IN = /^(?:take|participate|engage|succeed|fail|persist|join|believe|result|end)$/;

/** "an accord *signed* last week": it tells of the noun, where "an accord to sign" is what the accord is about. */
export const isAttribute = (tokens: Token[], i: number) =>
  isPassive(tokens, i) && childBy(tokens, i, 'aux', 'mark', 'nsubj', 'nsubj:pass') < 0;

/** The act itself is told by a participle: "hit by missiles". */
export const isParticipleOf = (tokens: Token[], act: number): boolean =>
  tokens[act]!.relation === 'acl' && isAttribute(tokens, act);
