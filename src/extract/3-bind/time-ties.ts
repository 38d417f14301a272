/** How a time of a sentence hangs together with an act: by the tree, and where the tree errs by the order of the words. */
import verbs from '../lexicon/verbs.json' with { type: 'json' };
import {
  childBy,
  childrenBy,
  childrenOf,
  clauseOf,
  isGerund,
  pathToRoot,
  prepositionOf,
} from '../1-read/tree.ts';
import { isInWhich, isLent, isOccasion, isWhenAfter } from './lent-times.ts';
import type { Tie } from '../../model/rules.ts';
import type { TimeMention, Token, TriggerMention } from '../../model/mention.ts';

export const RANK: Record<Tie, number> = { own: 0, clause: 1, when: 1, shared: 2, reported: 3, apart: 4 };

/** The token of a time that hangs on something outside it: of "late on Tuesday" the name, not the adverb. */
export function headOf(tokens: Token[], time: TimeMention): number {
  const inside = (i: number) => i >= 0 && tokens[i]!.start < time.end && tokens[i]!.end > time.start;
  const isHead = (token: Token, i: number) => inside(i) && !inside(token.head);
  const day = tokens.findIndex((token, i) => token.relation === 'obl:tmod' && isHead(token, i));
  if (day >= 0) return day;
  const noun = tokens.findIndex((token, i) => isHead(token, i) && /^(NOUN|PROPN|NUM)$/.test(token.tag));
  return noun >= 0 ? noun : tokens.findIndex(isHead);
}

/** How a time hangs together with an act. */
export function tieOf(tokens: Token[], trigger: TriggerMention, time: number): Tie {
  const opened = tieOfOpening(tokens, trigger, time);
  if (opened) return opened;
  const path = pathToRoot(tokens, time);
  if (isOfApposition(tokens, trigger.head, path)) return 'apart';
  if (trigger.form === 'noun' && (path.includes(trigger.head) || time === trigger.head)) {
    return isWithin(tokens, time, trigger.head, path) ? 'own' : 'apart';
  }
  const named = nounBeforeOf(tokens, time);
  if (named >= 0)
    return trigger.tokens.includes(named) ? 'own' : isUnder(tokens, named, trigger.head) ? 'shared' : 'apart';
  if (isInName(tokens, trigger, time)) return 'apart';
  if (isWhenAfter(tokens, trigger.head, time)) return 'when';
  const [clauseOfTime, clauseOfAct] = [tensedClauseOf(tokens, time), clauseOf(tokens, trigger.head)];
  if (clauseOfTime === clauseOfAct) return isOfOtherNoun(tokens, trigger, time) ? 'apart' : 'clause';
  if (isCleft(tokens, clauseOfAct, clauseOfTime, time)) return 'clause';
  if (isFrontedParticiple(tokens, clauseOfTime, clauseOfAct)) return 'shared';
  if (isOfPurpose(tokens, trigger, clauseOfTime, clauseOfAct)) return 'shared';
  const tie = tieAbove(tokens, clauseOfAct, clauseOfTime, time);
  return tie === 'apart' && isLent(tokens, clauseOfAct, time) ? 'shared' : tie;
}

const OPENS_CLAUSE = new Set(';:—–“"');

/**
 * "On Monday [Turkey] *expelled* …": a time that opens a clause belongs to the first verb after it, also where the
 * tree takes it for a part of the subject's name.
 */
function tieOfOpening(tokens: Token[], trigger: TriggerMention, time: number): Tie | null {
  const start =
    tokens.findLastIndex(({ tag, text }, i) => i < time && (tag === 'CCONJ' || OPENS_CLAUSE.has(text))) + 1;
  const opening = tokens.slice(start, time);
  if (
    opening.length > 6 ||
    !opening.every(({ tag }) => /^(ADP|DET|ADJ|ADV|NUM|PUNCT|PROPN|SCONJ)$/.test(tag))
  )
    return null;
  const verb = tokens.findIndex(({ tag }, i) => i > time && tag === 'VERB');
  if (verb < 0) return null;
  if (trigger.head === verb || clauseOf(tokens, trigger.head) === verb) return 'clause';
  if (trigger.head < start && isNewConjunct(tokens, start, time, verb)) return 'apart';
  return tokens[trigger.head]!.relation === 'conj' && tokens[trigger.head]!.head === verb ? 'shared' : null;
}

/** "met, and on Tuesday [they] *signed*": a time right after "and" belongs to the verb after it. */
const isNewConjunct = (tokens: Token[], start: number, time: number, verb: number): boolean =>
  tokens[start - 1]?.tag === 'CCONJ' &&
  !tokens.slice(time, verb).some(({ tag, lower }) => tag === 'PUNCT' || lower === 'to');

/** "shut the pipeline *that carries* its oil on Tuesday": what is so at all times has no day, which is that of the verb above. */
function tensedClauseOf(tokens: Token[], time: number): number {
  const clause = clauseOf(tokens, time);
  const verb = tokens[clause];
  const isAlways =
    verb?.relation === 'acl:relcl' &&
    verb.tag === 'VERB' &&
    clause < time &&
    verb.lower.endsWith('s') &&
    verb.lower !== verb.lemma &&
    !tokens.slice(verb.head, time).some(({ text }) => text === ',');
  return isAlways && tokens[time]!.tag === 'PROPN' ? clauseOf(tokens, verb.head) : clause;
}

/** "Portugal, *the colonial power until 1975*, promised soldiers": a time of what somebody is or was. */
function isOfApposition(tokens: Token[], act: number, path: number[]): boolean {
  const noun = path.find((i) => tokens[i]!.relation === 'appos');
  return noun !== undefined && noun !== act && !path.slice(0, path.indexOf(noun)).includes(act);
}

/** "sent paratroopers *to foil* a coup in November 1988": forces and aid are sent when they are needed. */
const isOfPurpose = (tokens: Token[], { type, form }: TriggerMention, clause: number, act: number): boolean =>
  form !== 'noun' &&
  /^(?:MOBILIZE|AID|ASSAULT)$/.test(type) &&
  /^(?:xcomp|advcl|acl)$/.test(tokens[clause]?.relation ?? '') &&
  childrenBy(tokens, clause, 'mark').some((at) => tokens[at]!.lower === 'to') &&
  [tokens[clause]!.head, clauseOf(tokens, tokens[clause]!.head)].includes(act);

/** In the noun's own phrase, or in a participle that hangs on it: "sanctions *imposed* in March"; not in "which" clauses. */
function isWithin(tokens: Token[], time: number, noun: number, path: number[]): boolean {
  // "the *intrusion* and the interference in 2020": what hangs on a conjunct is the conjunct's.
  if (path.slice(0, path.indexOf(noun)).some((i) => tokens[i]!.relation === 'conj')) return false;
  const clause = clauseOf(tokens, time);
  return (
    clause === clauseOf(tokens, noun) ||
    isInsideOf(tokens, noun, clause) ||
    (tokens[clause]?.relation === 'acl' && tokens[clause]?.head === noun)
  );
}

/** "the raid, *in which* 68 people *died* last Saturday": what happened in it happened then. */
const isInsideOf = (tokens: Token[], noun: number, clause: number): boolean => {
  const { relation, head } = tokens[clause] ?? { relation: 'dep', head: -1 };
  if (relation !== 'acl:relcl' || !isInWhich(tokens, head, clause)) return false;
  // "the bombing *of a village*, in which": grammar hangs the clause on the nearest noun.
  const path = [head, ...pathToRoot(tokens, head)];
  return (
    path.slice(0, path.indexOf(noun)).every((at) => tokens[at]!.relation === 'nmod') && path.includes(noun)
  );
};

/** The first token of the time words that end in `time`: a preposition right before them makes them a phrase of their own. */
function firstOf(tokens: Token[], time: number, head: number): number {
  let first = time;
  while (
    first > 0 &&
    (tokens[first - 1]!.head === time || tokens[first - 1]!.head === head) &&
    tokens[first - 1]!.tag !== 'ADP'
  )
    first--;
  return first;
}

/** "*Reacting* on Thursday, the ministry regretted …": what is done while speaking is done then. */
const isFrontedParticiple = (tokens: Token[], clause: number, act: number): boolean =>
  clause < act &&
  tokens[clause]?.relation === 'advcl' &&
  isGerund(tokens, clause) &&
  clauseOf(tokens, tokens[clause]!.head) === act;

/** "It was *in March 1999* that NATO *bombed* Serbia", "It was not until 1973 that …". */
function isCleft(tokens: Token[], act: number, be: number, time: number): boolean {
  const { relation, head } = tokens[act] ?? { relation: 'dep', head: -1 };
  const isThat = relation === 'acl:relcl' ? head === time : relation === 'ccomp' && head === be;
  const subject = childBy(tokens, be, 'nsubj');
  return isThat && tokens[be]!.lemma === 'be' && subject >= 0 && tokens[subject]!.lower === 'it';
}

/** "denounced the *treaty* of 1932", "condemned the *attack* of 4 March": the noun that a date with "of" names, or -1. */
function nounBeforeOf(tokens: Token[], time: number): number {
  const of = childBy(tokens, time, 'case');
  const isNoun = of > 0 && tokens[of]!.lower === 'of' && /^(?:NOUN|PROPN)$/.test(tokens[of - 1]!.tag);
  return isNoun ? of - 1 : -1;
}

/** "*Under the agreement of 1966* both undertook", "recognised each other *by the treaty of 1972*": what a paper lays down is laid down with it. */
const isUnder = (tokens: Token[], paper: number, act: number): boolean =>
  clauseOf(tokens, act) === tokens[paper]!.head &&
  (prepositionOf(tokens, paper) === 'under' ? paper < act : isMeans(tokens, paper));

const isMeans = (tokens: Token[], paper: number): boolean =>
  /^(?:by|through)$/.test(prepositionOf(tokens, paper) ?? '') &&
  /^(?:treaty|agreement|accord|pact|protocol|convention|declaration|decree|law|act)$/.test(
    tokens[paper]!.lower,
  );

/** "the guarantors of the *1942* Protocol": a year before a name is part of what something is called. */
const isInName = (tokens: Token[], { tokens: own }: TriggerMention, time: number): boolean => {
  if (tokens[time - 1]?.tag === 'ADP') return false;
  const { relation, head } = tokens[time]!;
  return (
    relation === 'nummod' && head > time && /^(?:NOUN|PROPN)$/.test(tokens[head]!.tag) && !own.includes(head)
  );
};

/** "announced *sanctions* after Monday's vote": Monday is the vote's. */
function isOfOtherNoun(tokens: Token[], trigger: TriggerMention, time: number): boolean {
  const { relation, head } = tokens[time]!;
  if (tokens[firstOf(tokens, time, head) - 1]?.tag === 'ADP') return false;
  return (relation === 'nmod:poss' || relation === 'compound') && !trigger.tokens.includes(head);
}

/** "In 2008 he became *the first* president *to visit* Armenia": what one is first to do is done then. */
const isFirst = (tokens: Token[], noun: number): boolean =>
  childrenBy(tokens, noun, 'amod', 'advmod', 'nummod').some((at) =>
    /^(?:first|second|third|last|only|latest)$/.test(tokens[at]!.lower),
  ) || /^(?:first|second|third|last|latest)$/.test(tokens[noun]!.lower);

/** Up from the act's clause: conjuncts and completed verbs share their times, verbs of saying keep theirs. */
function tieAbove(tokens: Token[], act: number, clauseOfTime: number, time: number): Tie {
  let at = act;
  let tie: Tie = 'shared';
  for (let steps = 0; at >= 0 && steps < 12; steps++) {
    const { relation, head } = tokens[at]!;
    if (relation === 'conj') {
      if (head === clauseOfTime) return tie;
    } else if (relation === 'ccomp' || (relation === 'parataxis' && isSpeech(tokens, head))) tie = 'reported';
    else if (relation === 'xcomp') tie = tie === 'shared' ? 'shared' : tie;
    else if (relation === 'acl' && isFirst(tokens, head)) tie = 'shared';
    else if ((relation === 'advcl' || relation === 'acl') && isGerund(tokens, at))
      tie = tie === 'shared' ? 'shared' : tie;
    else if (!(relation === 'acl:relcl' && (isOccasion(tokens, head) || isUnderWhich(tokens, at)))) break;
    at = head < 0 ? -1 : clauseOf(tokens, head);
    if (at === clauseOfTime) return tie;
  }
  return isConjunctBelow(tokens, act, clauseOfTime, time) ? 'shared' : 'apart';
}

/** "a settlement that November, *under which* Armenia handed over": what is done under a deal is done with it. */
const isUnderWhich = (tokens: Token[], clause: number): boolean =>
  childrenOf(tokens, clause).some(
    (at) =>
      at < clause &&
      (tokens[at]!.lower === 'whereby' ||
        (tokens[at]!.lower === 'which' && prepositionOf(tokens, at) === 'under')),
  );

/** "We expelled them, he *said* on Monday" reports; "he was tried in 2014; they fled" tells two things. */
const isSpeech = (tokens: Token[], verb: number): boolean => SPEECH.has(tokens[verb]?.lemma ?? '');
const SPEECH = new Set(verbs.speech);

/** "cut aid and recalled its envoy *on Monday*": a time at the end is shared by the verbs before it. */
function isConjunctBelow(tokens: Token[], act: number, clauseOfTime: number, time: number): boolean {
  const clause = tokens[clauseOfTime];
  return clause?.relation === 'conj' && clause.head === act && time > clauseOfTime;
}
