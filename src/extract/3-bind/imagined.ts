/** Acts that a sentence only supposes, asks or denies. */
import { isBaseForm } from '../1-read/forms.ts';
import type { Sentence, Token } from '../../model/mention.ts';
import {
  childBy,
  childrenBy,
  isNegated,
  isPassive,
  possessorOf,
  prepositionOf,
  subjectOf,
} from '../1-read/tree.ts';
import { FICTION, NOUNS, OBSERVERS, PAPERS, POLLS } from './status-words.ts';

/** "*An attack* on Iran *would* set the Gulf alight": any such act, where "the attack would" is one that is planned. */
export const isImagined = (tokens: Token[], noun: number, verb: number): boolean =>
  tokens[noun]!.tag === 'NOUN' &&
  childrenBy(tokens, noun, 'det').some((at) => /^(?:a|an|any|such|another)$/.test(tokens[at]!.lower)) &&
  childrenBy(tokens, verb, 'aux').some((at) => /^(?:would|could|might)$/.test(tokens[at]!.lower));

/** A question, or a condition without "if" up to its comma: "*Should* Serbia and Kosovo meet again, …". */
export function isAsked({ text, tokens }: Sentence, act: number): boolean {
  if (/\?["”’)]*\s*$/.test(text)) return true;
  if (!/^(?:should|were)$/.test(tokens[0]?.lower ?? '')) return false;
  const comma = tokens.findIndex(({ text }) => text === ',');
  return comma > act;
}

/** Negated, but for "not only … but also" and "no sooner … than". */
export function isDenied(tokens: Token[], i: number): boolean {
  if (opensWithNor(tokens, i)) return true;
  if (!isNegated(tokens, i) || isDelayed(tokens, i)) return false;
  const words = childrenBy(tokens, i, 'advmod', 'nsubj', 'det').map((at) => tokens[at + 1]?.lower ?? '');
  return !words.some((word) => word === 'only' || word === 'sooner' || word === 'just');
}

/** "*did not* recognise it *until* 1986", "not lifted until the war ended": it happened, only late. */
export const isDelayed = (tokens: Token[], i: number): boolean =>
  isNegated(tokens, i) &&
  childrenBy(tokens, i, 'aux', 'aux:pass', 'mark').every((at) =>
    /^(?:did|was|were)$/.test(tokens[at]!.lower),
  ) &&
  childrenBy(tokens, i, 'obl', 'obl:tmod', 'advcl').some((at) =>
    childrenBy(tokens, at, 'case', 'mark').some((word) => /^(?:until|till)$/.test(tokens[word]!.lower)),
  );

/** "*Nor has* Mr Biden closed the door", "*Never did* France recognise it". */
const opensWithNor = (tokens: Token[], i: number): boolean =>
  /^(?:nor|neither|never|nowhere)$/.test(tokens[0]!.lower) &&
  tokens[1]?.tag === 'AUX' &&
  !tokens.slice(2, i).some(({ tag }) => tag === 'VERB');

/** "*Had* Blinken sanctioned the company, …": a condition without "if". */
export function isInverted(tokens: Token[], i: number): boolean {
  const subject = childBy(tokens, i, 'nsubj', 'nsubj:pass');
  const opener = childrenBy(tokens, i, 'aux', 'aux:pass')[0] ?? -1;
  if (opener >= 0 && opener < subject && /^(?:had|were|should)$/.test(tokens[opener]!.lower)) return true;
  // Where the tree takes "had" for the verb: only names stand between it and the participle.
  return (
    i < 6 &&
    tokens[0]!.lower === 'had' &&
    tokens.slice(1, i).every(({ tag }) => /^(?:PROPN|PRON|DET)$/.test(tag))
  );
}

/** "a *bill that would* impose sanctions": what a draft is for. */
export const isDrafted = (tokens: Token[], i: number): boolean =>
  tokens[i]!.relation === 'acl:relcl' &&
  PAPERS.has(tokens[tokens[i]!.head]!.lemma) &&
  childrenBy(tokens, i, 'aux').some((at) => /^(?:would|could)$/.test(tokens[at]!.lower));

const MOVES = /^(?:send|dispatch|deploy|hire|recruit|fly|travel|march|sail|mass)$/;

/** "sent commandos *to kill* him": what a deed is for, where "fired tear gas *to disperse* them" tells how it was done. */
export const isPurpose = (tokens: Token[], i: number): boolean => {
  const { relation, head, lemma } = tokens[i]!;
  const isSent = /^(?:xcomp|acl)$/.test(relation) && MOVES.test(tokens[head]!.lemma);
  const isFor = (isSent || (relation === 'advcl' && tokens[head]!.tag === 'VERB')) && isBaseForm(tokens[i]!);
  return (
    isFor &&
    !/^(?:disperse|quell|crush|break|scatter|suppress)$/.test(lemma) &&
    childrenBy(tokens, i, 'mark').some((at) => tokens[at]!.lower === 'to')
  );
};

/** "*pressure* is growing on Canada *to expel* the envoy": what somebody is to do. */
export const isUrged = (tokens: Token[], i: number): boolean => {
  const { relation, head, lower, lemma } = tokens[i]!;
  const isInfinitive =
    isBaseForm({ lower, lemma }) && childrenBy(tokens, i, 'mark').some((at) => tokens[at]!.lower === 'to');
  const subject = relation === 'advcl' && isInfinitive ? childBy(tokens, head, 'nsubj', 'nsubj:pass') : -1;
  return subject >= 0 && NOUNS.get(tokens[subject]!.lemma) === 'none';
};

/** "the treaty *obliges* members to open their plants": what a law says in the present, on no day. */
export const isProvision = (tokens: Token[], verb: number): boolean =>
  /^(?:obliges?|requires?|allows?|permits?|entitles?|empowers?|commits?|binds?)$/.test(tokens[verb]!.lower) &&
  /^(?:treaty|law|act|constitution|charter|convention|code|statute|rule|agreement)$/.test(
    tokens[subjectOf(tokens, verb)]?.lemma ?? '',
  );

/** "*in case* the Soviet Union invaded". */
export function isInCase(tokens: Token[], i: number): boolean {
  const since = tokens.slice(Math.max(0, i - 10), i);
  const at = since.findLastIndex(({ lower }, k) => lower === 'case' && since[k - 1]?.lower === 'in');
  return (
    at >= 0 &&
    !since.slice(at + 1).some(({ tag, lower }) => tag === 'PUNCT' || tag === 'VERB' || lower === 'of')
  );
}

/** "*had* planned to send", "*had* been expected to hand over": it came to nothing. */
export const isGivenUp = (tokens: Token[], verb: number): boolean =>
  /^(?:plan|expect|intend|schedule|prepare|hope)$/.test(tokens[verb]!.lemma) &&
  (childrenBy(tokens, verb, 'aux').some((at) => tokens[at]!.lower === 'had') || isThwarted(tokens, verb));

/** "*was expected* to attend *but* stayed at home". */
const isThwarted = (tokens: Token[], verb: number): boolean =>
  childrenBy(tokens, verb, 'aux:pass').some((at) => /^(?:was|were)$/.test(tokens[at]!.lower)) &&
  childrenBy(tokens, verb, 'conj').some(
    (next) =>
      childBy(tokens, next, 'nsubj') < 0 &&
      childrenBy(tokens, next, 'cc').some((at) => tokens[at]!.lower === 'but'),
  );

/** "talks *on normalising* ties", "an accord about destroying arms": what is talked about is not done; "went on bombing" is. */
export const isTopic = (tokens: Token[], i: number): boolean =>
  i > 2 &&
  tokens[i]!.lower.endsWith('ing') &&
  /^(?:on|about|over)$/.test(tokens[i - 1]!.lower) &&
  !/^(?:go|keep|carry|push|press)$/.test(tokens[i - 2]!.lemma) &&
  tokens[i - 2]!.tag !== 'PUNCT';

/** "neither *confirmed nor denied* that", "would not *confirm or deny*": nobody says anything. */
export const isLeftOpen = (tokens: Token[], verb: number): boolean =>
  /^(?:deny|confirm)$/.test(tokens[verb]!.lemma) &&
  [tokens[verb]!.head, ...childrenBy(tokens, verb, 'conj')].some(
    (at) => at >= 0 && /^(?:deny|confirm)$/.test(tokens[at]!.lemma),
  );

/** "was asked *whether* he believed": a question, no demand. */
export const asksWhether = (tokens: Token[], i: number): boolean =>
  tokens[i]!.lemma === 'ask' &&
  childrenBy(tokens, i, 'ccomp', 'advcl', 'xcomp').some((clause) =>
    /^(?:whether|if|what|how|why)$/.test(tokens[childBy(tokens, clause, 'mark', 'case')]?.lower ?? ''),
  );

/** "has *yet* to recognise", "has *still* to ratify", "*was to have* received": not done. */
export const isYetTo = (tokens: Token[], i: number): boolean => {
  const { lemma } = tokens[i]!;
  if (!/^(?:have|be|remain)$/.test(lemma)) return false;
  const adverbs = childrenBy(tokens, i, 'advmod').map((at) => tokens[at]!.lower);
  const isPerfect =
    lemma === 'have' && childrenBy(tokens, i, 'aux').some((at) => /^(?:was|were)$/.test(tokens[at]!.lower));
  return isPerfect || adverbs.includes('yet') || (lemma === 'have' && adverbs.includes('still'));
};

/** "*Analysts* expect the two to meet": those who look on decide nothing. */
export const isGuess = (tokens: Token[], verb: number): boolean =>
  !isPassive(tokens, verb) && OBSERVERS.has(tokens[subjectOf(tokens, verb)]?.lemma ?? '');

/** "most oppose it, a *survey* showed", "a *think-tank* forecasts that they *will*": nobody has done or decided it. */
export const isPolled = (tokens: Token[], verb: number, act: number): boolean => {
  const teller = tokens[subjectOf(tokens, verb)]?.lemma ?? '';
  return (
    /^(?:survey|poll|pollster)$/.test(teller) ||
    (POLLS.has(teller) &&
      childrenBy(tokens, act, 'aux').some((at) => /^(?:will|would|could|may|might)$/.test(tokens[at]!.lower)))
  );
};

/** "most oppose it, a *survey* showed": what people think. */
export const isOpinion = (tokens: Token[], i: number): boolean =>
  childrenBy(tokens, i, 'parataxis').some((at) =>
    /^(?:survey|poll|pollster)$/.test(tokens[childBy(tokens, at, 'nsubj')]?.lemma ?? ''),
  );

/** "the *film* tells of secret talks", "*in the novel* Britain attacks France": what a work shows happened in no world. */
export const isFiction = (tokens: Token[], verb: number): boolean =>
  tokens[verb]!.tag === 'VERB' &&
  (FICTION.has(tokens[childBy(tokens, verb, 'nsubj')]?.lemma ?? '') ||
    childrenBy(tokens, verb, 'obl').some(
      (at) => FICTION.has(tokens[at]!.lemma) && prepositionOf(tokens, at) === 'in',
    ));

/** "a resolution *on oil sanctions*", "a vote on withdrawal": what a paper or a debate is about, where "on *the* attack" tells of one. */
export const isOnPaper = (tokens: Token[], act: number): boolean => {
  const { relation, head, tag } = tokens[act]!;
  if (relation !== 'nmod' || tag !== 'NOUN' || !PAPERS.has(tokens[head]!.lemma)) return false;
  return /^(?:on|about|over)$/.test(prepositionOf(tokens, act) ?? '') && !isGiven(tokens, act);
};

const isGiven = (tokens: Token[], noun: number): boolean =>
  possessorOf(tokens, noun) >= 0 ||
  childrenBy(tokens, noun, 'det').some((at) => /^(?:the|this|that|these|those)$/.test(tokens[at]!.lower));
