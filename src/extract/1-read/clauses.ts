/** Phase 2 of grammar: groups → clauses. Reads from left to right once, with a stack of clauses that are open. */
import words from '../lexicon/grammar-words.json' with { type: 'json' };
import { attachPhrase, coordinate, hasPartner, partnerIsLoose } from './attach.ts';
import { link, type Draft } from './draft.ts';
import { finite } from './finite.ts';
import {
  awaiting,
  group,
  hangOnVerb,
  is,
  newFrame,
  newState,
  popTo,
  previous,
  push,
  settle,
  takesThat,
  top,
  type State,
} from './frames.ts';
import { isParticle, type Group, type GroupKind } from './groups.ts';
import { isMarkOfClause, isPast, listGoesOn, subjectVerb } from './lookahead.ts';
import { gerund, infinitive, participle } from './verbs.ts';

const MARK_OR_PREPOSITION = new Set(words.marksOrPrepositions);
const QUESTIONS = new Set(words.clauseQuestions);

const STEPS: Record<GroupKind, (s: State, group: Group) => void> = {
  noun: readNoun,
  time: readTime,
  verb: readVerb,
  adjective: readAdjective,
  adverb: readAdverb,
  prep: readPreposition,
  mark: readMark,
  relative: readRelative,
  coord: (s, { head }) => void (s.coord = head),
  comma: readComma,
  colon: readColon,
  quote: () => {},
  open: (s) => void push(s, newFrame('bracket', 'parataxis', top(s).verb)),
  close: closeBracket,
  stop: readStop,
  other: () => {},
};

/** Links the heads of groups to each other; gives the copulas whose predicate is to become the head. */
export function readClauses(draft: Draft, groups: Group[]): State {
  const s = newState(draft, groups);
  for (; s.at < groups.length; s.at++) STEPS[groups[s.at]!.kind](s, groups[s.at]!);
  closeAll(s);
  return s;
}

function readNoun(s: State, noun: Group): void {
  if (s.prep) return attachPhrase(s, noun);
  const verb = subjectVerb(s, s.at);
  if (s.coord >= 0 && hasPartner(s) && (verb < 0 || top(s).verb < 0 || partnerIsLoose(s)))
    return coordinate(s, noun);
  if (s.comma && isAside(s, verb)) return startClause(s, noun, 'aside');
  if (s.comma && top(s).kind !== 'bracket' && top(s).verb < 0 && partnerIsLoose(s))
    return besideNoun(s, noun, verb);
  if (verb >= 0) return subject(s, noun, verb);
  if (s.comma && s.lastNoun >= 0 && !top(s).wantsSubject) return besideNoun(s, noun, verb);
  if (top(s).kind === 'bracket' && top(s).verb < 0 && s.lastNoun >= 0 && group(s, -1)?.kind === 'open')
    return appose(s, noun);
  if (top(s).verb >= 0) return object(s, noun);
  loose(s, noun);
}

/** "Russia, *Lavrov* said, would respond": a verb of saying between commas. */
function isAside(s: State, verb: number): boolean {
  if (verb < 0 || !is(s, s.groups[verb]!.head, 'speech') || verb > s.at + 4) return false;
  const after = s.groups
    .slice(verb + 1, verb + 5)
    .find(({ kind }) => kind !== 'time' && kind !== 'adverb' && kind !== 'quote');
  return top(s).loose.length > 0 && top(s).verb < 0 && after?.kind === 'comma';
}

function loose(s: State, noun: Group): void {
  top(s).loose.push(noun.head);
  s.chain = [noun.head];
  s.lastNoun = noun.head;
  settle(s);
}

/** A noun after a noun and a comma: one more of the list, or another name for the same. */
function besideNoun(s: State, noun: Group, verb: number): void {
  const direct =
    verb === s.at + 1 || (verb >= 0 && s.groups.slice(s.at + 1, verb).every(({ kind }) => kind !== 'comma'));
  const next = group(s, 1);
  const list =
    next?.kind === 'coord' ? group(s, 2)?.kind === 'noun' : next?.kind === 'comma' && listGoesOn(s, s.at + 1);
  if (direct || list || isListed(s)) {
    if (s.chain.length === 0) s.chain = [s.lastNoun];
    return coordinate(s, noun);
  }
  appose(s, noun);
}

/** Is the noun before already a member of a list? */
const isListed = (s: State) => s.draft.relation[s.lastNoun] === 'conj' && s.coord >= 0;

function appose(s: State, noun: Group): void {
  link(s.draft, noun.head, s.lastNoun, 'appos');
  s.chain = [noun.head, s.lastNoun];
  s.lastNoun = noun.head;
  settle(s);
}

/** A noun that a later verb takes as its subject: of this clause, or of a clause that opens here. */
function subject(s: State, noun: Group, verb: number): void {
  const frame = top(s);
  if (frame.verb < 0) return loose(s, noun);
  const below = s.stack.findIndex(({ kind, verb: v }) => v < 0 && kind !== 'bracket');
  if ((s.comma || s.coord >= 0) && below >= 0) {
    popTo(s, below);
    return loose(s, noun);
  }
  const certain = s.groups[verb]!.finiteness === 'finite' || s.groups[verb]!.finiteness === 'base';
  if (s.coord >= 0) return startClause(s, noun, 'joined');
  if (s.comma || s.colon)
    return startClause(s, noun, s.colon && is(s, frame.verb, 'speech') ? 'complement' : 'aside');
  if (is(s, frame.verb, 'clausal') && !frame.group?.copula) return startClause(s, noun, 'complement');
  if (frame.wantsSubject || !certain) return object(s, noun);
  if (s.chain.length > 0 && s.tokens[s.chain[0]!]!.tag !== 'ADJ') return startClause(s, noun, 'relative');
  startClause(s, noun, 'complement');
}

function startClause(s: State, noun: Group, how: 'aside' | 'joined' | 'complement' | 'relative'): void {
  const frame = top(s);
  if (how === 'joined') {
    while (s.stack.length > 1 && top(s).kind === 'nonfinite') s.stack.pop();
    const host = top(s).verb;
    const joined = push(s, newFrame('adverbial', 'conj', host));
    joined.waiting.push({ token: s.coord, relation: 'cc' });
  } else if (how === 'aside') push(s, newFrame('aside', 'parataxis', s.stack[0]!.verb));
  else if (how === 'relative') push(s, newFrame('relative', 'acl:relcl', s.chain[0]!));
  else push(s, newFrame('complement', 'ccomp', frame.verb));
  loose(s, noun);
}

function object(s: State, noun: Group): void {
  const frame = top(s);
  const { head } = noun;
  if (frame.wantsSubject) {
    link(s.draft, head, frame.verb, 'nsubj');
    frame.wantsSubject = false;
  } else if (frame.group?.copula && frame.predicate < 0) {
    frame.predicate = head;
    s.copulas.push({ be: frame.verb, predicate: head });
    link(s.draft, head, frame.verb, 'xcomp');
  } else if (frame.object < 0) {
    link(s.draft, head, frame.verb, 'obj');
    frame.object = head;
  } else if (!s.comma && is(s, frame.verb, 'ditransitive')) {
    link(s.draft, frame.object, frame.verb, 'iobj');
    link(s.draft, head, frame.verb, 'obj');
    frame.object = head;
  } else link(s.draft, head, s.chain[0] ?? frame.verb, s.chain[0] === undefined ? 'dep' : 'appos');
  s.chain = [head];
  s.lastNoun = head;
  settle(s);
}

function readTime(s: State, time: Group): void {
  const ago = group(s, 1);
  if (ago?.kind === 'adverb' && /^(?:ago|later|earlier)$/.test(s.tokens[ago.head]!.lower))
    link(s.draft, ago.head, time.head, 'advmod');
  if (s.prep) return attachPhrase(s, time);
  const frame = top(s);
  if (frame.verb < 0 && frame.loose.length === 0 && group(s, 1)?.kind === 'verb' && frame.kind !== 'bracket')
    return loose(s, time);
  if (s.coord >= 0 && s.groups[s.at - 2]?.kind === 'time') {
    link(s.draft, time.head, s.groups[s.at - 2]!.head, 'conj');
    link(s.draft, s.coord, time.head, 'cc');
  } else hangOnVerb(s, frame, time.head, 'obl:tmod');
  s.coord = -1;
}

function readVerb(s: State, verb: Group): void {
  const { finiteness } = verb;
  if (finiteness === 'to') return infinitive(s, verb);
  if (finiteness === 'ing') return gerund(s, verb);
  if (finiteness === 'en') return participle(s, verb);
  if (finiteness === 'ed' && !isPastHere(s)) return participle(s, verb);
  s.prep = null;
  finite(s, verb);
}

/** Is the "expelled" read now a past, given the clause around it? */
function isPastHere(s: State): boolean {
  const frame = top(s);
  const next = group(s, 1);
  const verb = s.groups[s.at]!.head;
  if (s.prep) return false;
  if (frame.verb < 0 && frame.pronoun >= 0) return true;
  if (frame.verb < 0) return frame.loose.length > 0 && isPast(s, s.at);
  if (s.coord >= 0) return !frame.group?.passive || next?.kind === 'noun';
  if (s.comma && is(s, verb, 'speech') && next?.kind !== 'prep') return true;
  if (awaiting(s) >= 0 && isPast(s, s.at)) return true;
  return s.comma && next?.kind === 'noun';
}

function readAdjective(s: State, { head }: Group): void {
  const frame = top(s);
  if (s.coord >= 0 && s.chain[0] !== undefined && s.tokens[s.chain[0]]!.tag === 'ADJ') {
    link(s.draft, head, s.chain[0], 'conj');
    link(s.draft, s.coord, head, 'cc');
  } else if (frame.group?.copula && frame.predicate < 0) {
    frame.predicate = head;
    s.copulas.push({ be: frame.verb, predicate: head });
    link(s.draft, head, frame.verb, 'xcomp');
  } else if (s.chain[0] !== undefined && previous(s)?.kind === 'noun')
    link(s.draft, head, s.chain[0], 'amod');
  else hangOnVerb(s, frame, head, 'xcomp');
  s.chain = [head, ...s.chain].slice(0, 5);
  s.coord = -1;
  s.prep = null;
}

function readAdverb(s: State, { head }: Group): void {
  const { verb } = top(s);
  if (s.draft.head[head]! >= 0) return;
  if (verb >= 0 && isParticle(s.tokens, verb, head)) return link(s.draft, head, verb, 'compound:prt');
  const next = group(s, 1);
  if (next?.kind === 'verb' && top(s).verb < 0) return link(s.draft, head, next.head, 'advmod');
  hangOnVerb(s, top(s), head, 'advmod');
}

const STRONG_PARTICLE = /^(?:off|out|up|down|back|away|ahead|forward|aside|apart)$/;

function readPreposition(s: State, prep: Group): void {
  const { verb } = top(s);
  const next = group(s, 1);
  const word = s.tokens[prep.first]!.lower;
  if (verb >= 0 && prep.first === prep.last && isParticle(s.tokens, verb, prep.first)) {
    const strong = STRONG_PARTICLE.test(word) && (previous(s)?.kind === 'verb' || next?.kind !== 'noun');
    if (strong || (next?.kind !== 'noun' && next?.kind !== 'time'))
      return link(s.draft, prep.first, verb, 'compound:prt');
  }
  if (s.prep && s.prep.last === prep.first - 1) link(s.draft, prep.first, s.prep.first, 'fixed');
  else s.prep = prep;
  if (s.comma && s.coord < 0) s.chain = [];
}

/** "that", "after", "if" open a clause, or are a preposition after all. */
function readMark(s: State, mark: Group): void {
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
  const noun = previous(s)?.kind === 'noun' ? (s.chain[0] ?? -1) : -1;
  const next = group(s, 1);
  const { verb } = top(s);
  const asRelative = noun >= 0 && next?.kind === 'verb' && !takesThat(s, noun);
  if (asRelative || (noun >= 0 && !takesThat(s, noun) && !is(s, verb, 'clausal')))
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

function readRelative(s: State, { head }: Group): void {
  const noun = s.chain[0] ?? s.lastNoun;
  if (noun < 0) return loose(s, s.groups[s.at]!);
  if (s.tokens[head]!.lower !== 'whose') return openRelative(s, head, noun);
  openRelative(s, -1, noun);
  const owned = group(s, 1);
  if (owned) link(s.draft, head, owned.head, 'nmod:poss');
}

function openRelative(s: State, pronoun: number, noun: number): void {
  const prep = s.prep;
  const frame = push(s, newFrame('relative', 'acl:relcl', noun));
  frame.pronoun = pronoun;
  frame.pronounPrep = prep ? prep.first : -1;
  s.chain = [];
  settle(s);
}

/** Closes what a comma ends: an inserted relative clause, a clause that stands first. */
function readComma(s: State): void {
  s.comma = true;
  s.prep = null;
  const next = group(s, 1);
  if (next?.kind === 'coord' || listGoesOn(s, s.at)) return;
  while (s.stack.length > 1 && isClosedByComma(s)) s.stack.pop();
  if (next?.kind !== 'noun') s.chain = [];
}

function isClosedByComma(s: State): boolean {
  const frame = top(s);
  if (frame.verb < 0) return false;
  const first = s.stack[0]!.verb < 0;
  if (frame.kind === 'relative' || frame.kind === 'nonfinite' || frame.kind === 'aside')
    return frame.afterComma || first;
  return frame.kind === 'adverbial' && (first || frame.afterComma) && frame.relation !== 'conj';
}

/** "Kremlin: US hack claims unfounded": who says it hangs on what is said. */
function readColon(s: State): void {
  const frame = top(s);
  s.colon = true;
  s.chain = [];
  if (s.stack.length > 1 || frame.verb >= 0 || frame.loose.length !== 1) return;
  frame.waiting.push({ token: frame.loose.pop()!, relation: 'parataxis' });
}

/** A semicolon starts a new clause beside the first. */
function readStop(s: State): void {
  if (s.at >= s.groups.length - 2) return;
  if (s.tokens[s.groups[s.at]!.first]!.text !== ';' || s.stack[0]!.verb < 0) return;
  s.stack = [s.stack[0]!, newFrame('aside', 'parataxis', s.stack[0]!.verb)];
  s.chain = [];
  s.lastNoun = -1;
  settle(s);
}

function closeBracket(s: State): void {
  const k = s.stack.findLastIndex(({ kind }) => kind === 'bracket');
  if (k < 1) return;
  const frame = s.stack[k]!;
  popTo(s, k - 1);
  for (const { token, relation } of frame.waiting) hangOnVerb(s, top(s), token, relation);
  for (const noun of frame.loose)
    if (frame.verb < 0 && s.lastNoun >= 0) link(s.draft, noun, s.lastNoun, 'appos');
  s.prep = null;
}

/** Sentences without a verb: the first noun is the root; what waited for a verb hangs on it. */
function closeAll(s: State): void {
  const main = s.stack[0]!;
  const root = main.verb >= 0 ? main.verb : (main.loose[0] ?? -1);
  if (root < 0) return;
  if (main.verb < 0) link(s.draft, root, -1, 'root');
  for (const frame of s.stack) {
    for (const { token, relation } of frame.waiting)
      link(s.draft, token, frame.verb >= 0 ? frame.verb : root, relation);
    if (frame.verb >= 0) continue;
    for (const noun of frame.loose) if (noun !== root) link(s.draft, noun, root, 'parataxis');
  }
}
