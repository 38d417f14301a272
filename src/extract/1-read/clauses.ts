/** Phase 2 of grammar: groups → clauses. Reads from left to right once, with a stack of clauses that are open. */
import { readNoun, readTime } from './arguments.ts';
import { readMark, readPreposition, readRelative } from './connectives.ts';
import { link, type Draft } from './draft.ts';
import { finite } from './finite.ts';
import {
  awaiting,
  takesBare,
  group,
  hangOnVerb,
  is,
  newFrame,
  newState,
  popTo,
  previous,
  push,
  settle,
  top,
  type Frame,
  type State,
} from './frames.ts';
import type { Group, GroupKind } from './group.ts';
import { isParticle } from './verb-groups.ts';
import { isMarkOfClause, isPast, listGoesOn, verbsGoOn } from './lookahead.ts';
import { bareInfinitive, gerund, infinitive, participle } from './verbs.ts';

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

function readVerb(s: State, verb: Group): void {
  const { finiteness } = verb;
  if (finiteness === 'to') return infinitive(s, verb);
  if (finiteness === 'ing') return gerund(s, verb);
  if (finiteness === 'en') return participle(s, verb);
  if (finiteness === 'ed' && !isPastHere(s)) return participle(s, verb);
  if (finiteness === 'base' && top(s).object >= 0 && takesBare(s, top(s).verb))
    return bareInfinitive(s, verb);
  s.prep = null;
  finite(s, verb);
}

/** Is the "expelled" read now a past, given the clause around it? */
function isPastHere(s: State): boolean {
  const frame = top(s);
  const next = group(s, 1);
  const verb = s.groups[s.at]!.head;
  if (s.prep || isInserted(s)) return false;
  if (frame.verb < 0 && frame.pronoun >= 0) return true;
  if (isContact(frame)) return true;
  if (frame.verb < 0) return frame.loose.length > 0 && isPast(s, s.at);
  if (s.coord >= 0) return !frame.group?.passive || next?.kind === 'noun';
  if (s.comma && is(s, verb, 'speech') && next?.kind !== 'prep') return true;
  if (awaiting(s) >= 0 && isPast(s, s.at)) return true;
  if (s.comma && frame.group?.finiteness === 'ed' && verbsGoOn(s, s.at)) return true;
  return s.comma && (next?.kind === 'noun' || next?.kind === 'mark' || leadsOn(s, verb, next));
}

/** "the accord Sadat *signed*": a relative clause without its pronoun. */
const isContact = ({ kind, verb, pronoun, loose, host }: Frame): boolean =>
  kind === 'relative' && verb < 0 && pronoun < 0 && loose.length === 1 && host === loose[0]! - 1;

/** "The captain, *identified* only as Zhan, was fined": a first comma before it, a comma and a verb after it. */
function isInserted(s: State): boolean {
  const frame = top(s);
  if (s.groups[s.at - 1]?.kind !== 'comma' || frame.verb >= 0 || frame.loose.length === 0) return false;
  for (let k = s.at - 2; k >= Math.max(0, s.at - 12) && s.groups[k]!.head !== frame.loose.at(-1); k--)
    if (s.groups[k]!.kind === 'comma') return false;
  for (let k = s.at + 1; k < Math.min(s.at + 12, s.groups.length); k++) {
    const { kind } = s.groups[k]!;
    if (kind === 'comma') return s.groups[k + 1]?.kind === 'verb';
    if (kind === 'stop' || (kind === 'mark' && isMarkOfClause(s, k))) return false;
  }
  return false;
}

/** ", refused to apologise": a verb of one's own will, not "asked to", which something is done to. */
const leadsOn = (s: State, verb: number, next: Group | undefined) =>
  next?.finiteness === 'to' && is(s, verb, 'infinitive') && !is(s, verb, 'objectControl');

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

/** A semicolon starts a new clause beside the first; "…; he asked for more" does not say what stands before it. */
function readStop(s: State): void {
  if (s.at >= s.groups.length - 2) return;
  if (s.tokens[s.groups[s.at]!.first]!.text !== ';' || s.stack[0]!.verb < 0) return;
  s.stack = [s.stack[0]!, newFrame('complement', 'parataxis', s.stack[0]!.verb)];
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
