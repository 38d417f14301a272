/** Words that lead to a phrase or a clause: prepositions, "that", "after", "if", "who". */
import words from '../lexicon/grammar-words.json' with { type: 'json' };
import { loose } from './arguments.ts';
import { isPassiveFrame } from './attach.ts';
import { link } from './draft.ts';
import { group, is, newFrame, popTo, previous, push, settle, takesThat, top, type State } from './frames.ts';
import type { Group } from './group.ts';
import { isMarkOfClause } from './lookahead.ts';
import { isParticle } from './verb-groups.ts';

const MARK_OR_PREPOSITION = new Set(words.marksOrPrepositions);
const QUESTIONS = new Set(words.clauseQuestions);

const STRONG_PARTICLE = /^(?:off|out|up|down|back|away|ahead|forward|aside|apart)$/;

/** "hand *over* power", "took *over* the ministry": no preposition after these verbs. */
const takesOver = (s: State, verb: number, word: string) =>
  word === 'over' && /^(?:hand|take|turn)$/.test(s.tokens[verb]!.lemma) && previous(s)?.kind === 'verb';

export function readPreposition(s: State, prep: Group): void {
  const { verb } = top(s);
  const next = group(s, 1);
  const word = s.tokens[prep.first]!.lower;
  if (verb >= 0 && prep.first === prep.last && isParticle(s.tokens, verb, prep.first)) {
    const strong = STRONG_PARTICLE.test(word) && (previous(s)?.kind === 'verb' || next?.kind !== 'noun');
    if (strong || takesOver(s, verb, word) || (next?.kind !== 'noun' && next?.kind !== 'time'))
      return link(s.draft, prep.first, verb, 'compound:prt');
  }
  if (isStrandedBeforeTime(s, prep)) return link(s.draft, prep.first, verb, 'compound:prt');
  if (isStranded(s, word)) {
    link(s.draft, s.prep!.first, verb, 'compound:prt');
    s.prep = prep;
  } else if (s.prep && s.prep.last === prep.first - 1) link(s.draft, prep.first, s.prep.first, 'fixed');
  else s.prep = prep;
  if (s.comma && s.coord < 0) s.chain = [];
}

/** "was shot *at* by rebels", "was agreed *to* by both": the first preposition stays with its passive verb. */
const isStranded = (s: State, word: string): boolean =>
  word === 'by' &&
  s.prep !== null &&
  s.prep.last === s.groups[s.at]!.first - 1 &&
  s.prep.first === s.prep.last &&
  top(s).verb === s.prep.first - 1 &&
  isPassiveFrame(s);

/** "the sales that both agreed *on* last week": nobody says "on last week". */
function isStrandedBeforeTime(s: State, { first, last }: Group): boolean {
  const next = group(s, 1);
  if (first !== last || next?.kind !== 'time' || top(s).verb < 0) return false;
  const isOn = /^(?:on|with|at|against|in)$/.test(s.tokens[first]!.lower);
  return isOn && /^(?:last|next|yesterday|today|tomorrow|tonight)$/.test(s.tokens[next.first]!.lower);
}

/** "that", "after", "if" open a clause, or are a preposition after all. */
export function readMark(s: State, mark: Group): void {
  const word = s.tokens[mark.head]!.lower;
  if (word === 'that') return readThat(s, mark);
  const next = group(s, 1);
  if (MARK_OR_PREPOSITION.has(word) && !isMarkOfClause(s, s.at)) return readPreposition(s, mark);
  if (next?.kind === 'verb' && next.finiteness !== 'finite' && next.finiteness !== 'to')
    return readPreposition(s, mark);
  const { verb } = top(s);
  const asks =
    QUESTIONS.has(word) &&
    is(s, verb, 'clausal') &&
    previous(s)?.kind !== 'comma' &&
    word !== 'when' &&
    word !== 'where';
  const frame = push(s, newFrame(asks ? 'complement' : 'adverbial', asks ? 'ccomp' : 'advcl', clauseHost(s)));
  frame.mark = mark.head;
  s.chain = [];
  settle(s);
}

/** The verb that a clause with "after" or "if" belongs to: the nearest; -1 before the main verb. */
function clauseHost(s: State): number {
  for (let k = s.stack.length - 1; k >= 0; k--) if (s.stack[k]!.verb >= 0) return s.stack[k]!.verb;
  return -1;
}

/** "said that …", "the claim that …", "a law that bans …". */
function readThat(s: State, that: Group): void {
  const before = previous(s)?.kind === 'noun' ? (s.chain[0] ?? -1) : -1;
  // "It was not until *1973* that Britain joined": nothing is said of a year.
  const noun = s.tokens[before]?.tag === 'NUM' ? -1 : before;
  const next = group(s, 1);
  const { verb } = top(s);
  // "a statement *that called* for", "a law *that bans*"; not "the claim that banning it".
  const asRelative = noun >= 0 && next?.kind === 'verb' && /^(?:finite|ed)$/.test(next.finiteness);
  if (asRelative || (noun >= 0 && !takesThat(s, noun) && !isOwedContent(s, verb)))
    return openRelative(s, that.head, noun);
  const again =
    s.coord >= 0 ? s.stack.findLastIndex(({ kind, verb: v }) => kind === 'complement' && v >= 0) : -1;
  const joined = again >= 0 ? s.stack[again]!.verb : -1;
  if (again >= 0) popTo(s, again - 1);
  const nominal = noun >= 0 && takesThat(s, noun) && joined < 0;
  const frame = push(
    s,
    newFrame(
      'complement',
      joined >= 0 ? 'conj' : nominal ? 'acl' : 'ccomp',
      joined >= 0 ? joined : nominal ? noun : clauseHost(s),
    ),
  );
  frame.mark = that.head;
  if (joined >= 0) frame.waiting.push({ token: s.coord, relation: 'cc' });
  s.chain = [];
  settle(s);
}

/** "announced on Friday *that*", "told them *that*"; not "ruled out the sales *that* both agreed on": it has its object. */
const isOwedContent = (s: State, verb: number): boolean =>
  is(s, verb, 'clausal') && (top(s).object < 0 || is(s, verb, 'addressing') || isPassiveFrame(s));

export function readRelative(s: State, { head }: Group): void {
  const noun = antecedent(s, head);
  if (noun < 0) return loose(s, s.groups[s.at]!);
  if (s.tokens[head]!.lower !== 'whose') return openRelative(s, head, noun);
  openRelative(s, -1, noun);
  const owned = group(s, 1);
  if (owned) link(s.draft, head, owned.head, 'nmod:poss');
}

/** The nearest noun; of "sent *Kerry* to Beijing, who" and "*envoys* from Peru and Chile, whom" the people, not the land. */
function antecedent(s: State, pronoun: number): number {
  const nearest = s.chain[0] ?? s.lastNoun;
  const { object } = top(s);
  const isNoun = (i: number) => i >= 0 && /^(?:PROPN|NOUN)$/.test(s.tokens[i]!.tag);
  const isOfPerson = /^who(?:m|se)?$/.test(s.tokens[pronoun]!.lower);
  return isOfPerson && isNoun(object) && object < nearest && isPlace(s, nearest) ? object : nearest;
}

/** A bare name, or the last of several, that "to", "in" or "from" leads to. */
function isPlace({ tokens }: State, noun: number): boolean {
  let first = noun;
  while (noun - first < LISTED && /^(?:,|and)$/.test(tokens[first - 1]?.lower ?? '') && first > 1)
    first -= tokens[first - 2]!.lower === ',' ? 3 : 2;
  return tokens[noun]?.tag === 'PROPN' && /^(?:to|in|at|into|from)$/.test(tokens[first - 1]?.lower ?? '');
}
const LISTED = 8;

function openRelative(s: State, pronoun: number, noun: number): void {
  const prep = s.prep;
  const frame = push(s, newFrame('relative', 'acl:relcl', noun));
  frame.pronoun = pronoun;
  frame.pronounPrep = prep ? prep.first : -1;
  s.chain = [];
  settle(s);
}
