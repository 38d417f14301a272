/** Times of another clause that date an act as well: "on Saturday, *when* it withdrew", "in a *resolution* adopted on Monday". */
import cues from '../lexicon/time-cues.json' with { type: 'json' };
import { childrenBy, clauseOf, pathToRoot, prepositionOf } from '../1-read/tree.ts';
import { isDelayed } from './imagined.ts';
import type { Token } from '../../model/mention.ts';

const OCCASIONS = new Set(cues.occasions);

/** What something is said or done in, and is dated by: "a report", "a letter", "a ceremony". */
export const isOccasion = (tokens: Token[], noun: number): boolean =>
  OCCASIONS.has(tokens[noun]?.lemma ?? '');

/** "on Saturday, *when* the government withdrew": the clause says what happened at the time before it. */
export function isWhenAfter(tokens: Token[], act: number, time: number): boolean {
  const clause = firstOfConjuncts(tokens, clauseOf(tokens, act));
  const when = clause < 0 ? -1 : openerOf(tokens, clause, /^when$/);
  return when > time && when - time <= 5 && tokens.slice(time + 1, when).every(isPartOfTime);
}

const isPartOfTime = ({ tag, lower }: Token) => tag === 'PUNCT' || tag === 'NUM' || PARTS.test(lower);
const PARTS =
  /^(?:of|this|last|next|that|year|month|week|morning|afternoon|evening|night|ago|later|earlier)$/;

/** Does a time outside the clause of an act date it too? */
export const isLent = (tokens: Token[], act: number, time: number): boolean =>
  isOfTimeClause(tokens, act, time) ||
  isOfOccasion(tokens, act, time) ||
  isOfPaper(tokens, act, time) ||
  isOfAntecedent(tokens, act, time);

/** "When Moscow helped *in June*, Hill flew to Pyongyang.", "did not withdraw until they were paid *in 1962*". */
function isOfTimeClause(tokens: Token[], act: number, time: number): boolean {
  const clause = clauseOf(tokens, time);
  if (tokens[clause]?.relation !== 'advcl' || clauseOf(tokens, tokens[clause]!.head) !== act) return false;
  const opener = isDelayed(tokens, act) ? /^(?:when|as|while|until|till)$/ : /^(?:when|as|while)$/;
  return openerOf(tokens, clause, opener) >= 0;
}

/** "condemned it in a *resolution* adopted on Monday", "at a *ceremony* on Tuesday". */
function isOfOccasion(tokens: Token[], act: number, time: number): boolean {
  const noun = pathToRoot(tokens, time).find(
    (at) => tokens[at]!.relation === 'obl' && isOccasion(tokens, at),
  );
  if (noun === undefined || clauseOf(tokens, tokens[noun]!.head) !== act) return false;
  return noun > act && /^(?:in|at|during|by|with|through)$/.test(prepositionOf(tokens, noun) ?? '');
}

/** "A *report* released on 1 August found": what a paper says, it says when it comes out. */
function isOfPaper(tokens: Token[], act: number, time: number): boolean {
  const clause = clauseOf(tokens, time);
  const { relation, head: paper, lemma } = tokens[clause] ?? { relation: 'dep', head: -1, lemma: '' };
  if (!/^acl/.test(relation) || !/^(?:publish|release|issue|print|circulate|leak|sign|date)$/.test(lemma))
    return false;
  return /^nsubj$/.test(tokens[paper]!.relation) && isOccasion(tokens, paper) && tokens[paper]!.head === act;
}

/** "after the *February* attack, in which a bomber killed forty": what happened in it. */
function isOfAntecedent(tokens: Token[], act: number, time: number): boolean {
  const clause = firstOfConjuncts(tokens, act);
  const { relation, head } = tokens[clause] ?? { relation: 'dep', head: -1 };
  if (relation !== 'acl:relcl' || head < 0 || time > clause) return false;
  const path = [time, ...pathToRoot(tokens, time)];
  const isWithin = path.includes(head) && clauseOf(tokens, time) === clauseOf(tokens, head);
  return isWithin && isInWhich(tokens, head, clause);
}

/** "in which", "where", "when" between a noun and the verb that tells what happened there. */
export const isInWhich = (tokens: Token[], noun: number, verb: number): boolean =>
  tokens
    .slice(noun + 1, verb)
    .some(
      ({ lower }, i, between) =>
        /^(?:where|when)$/.test(lower) ||
        (lower === 'which' && /^(?:in|at|during)$/.test(between[i - 1]?.lower ?? '')),
    );

const openerOf = (tokens: Token[], clause: number, word: RegExp): number =>
  childrenBy(tokens, clause, 'mark', 'advmod').find((at) => word.test(tokens[at]!.lower)) ?? -1;

/** The first of the verbs that "and" joins to this one. */
function firstOfConjuncts(tokens: Token[], verb: number): number {
  let at = verb;
  for (let step = 0; step < 8 && tokens[at]?.relation === 'conj'; step++)
    at = clauseOf(tokens, tokens[at]!.head);
  return at;
}
