/** Nouns and times in a clause: subject, object, predicate, one more of a list, another name for the same. */
import {
  attachPhrase,
  caseOf,
  coordinate,
  firstOf,
  hasPartner,
  isPassiveFrame,
  partnerIsLoose,
} from './attach.ts';
import { link } from './draft.ts';
import {
  awaiting,
  group,
  hangOnVerb,
  is,
  newFrame,
  popTo,
  previous,
  push,
  settle,
  takesBare,
  top,
  type State,
} from './frames.ts';
import type { Group } from './group.ts';
import { joinClause, opensJoined, waitForVerb } from './joined.ts';
import { hasVerbAfter, listGoesOn, subjectVerb } from './lookahead.ts';

export function readNoun(s: State, noun: Group): void {
  if (s.prep) return attachPhrase(s, noun);
  const verb = subjectVerb(s, s.at);
  if (s.coord >= 0 && hasPartner(s) && (verb < 0 || top(s).verb < 0 || partnerIsLoose(s) || isOwed(s, verb)))
    return coordinate(s, noun);
  if (s.comma && isAside(s, verb)) return startClause(s, noun, 'aside');
  if (s.comma && isOneBetween(s)) return coordinate(s, noun);
  if (s.comma && top(s).kind !== 'bracket' && top(s).verb < 0 && partnerIsLoose(s))
    return besideNoun(s, noun, verb);
  if (verb >= 0) return subject(s, noun, verb);
  if (s.comma && s.lastNoun >= 0 && !top(s).wantsSubject) return besideNoun(s, noun, verb);
  if (top(s).kind === 'bracket' && top(s).verb < 0 && s.lastNoun >= 0 && group(s, -1)?.kind === 'open')
    return appose(s, noun);
  if (top(s).verb >= 0) return object(s, noun);
  loose(s, noun);
}

/** "talks between A, *B*, *C* and D closed": "between" leads to two at least, and so far "and" has closed no list. */
function isOneBetween(s: State): boolean {
  const { lastNoun } = s;
  if (lastNoun < 0 || !listGoesOn(s, s.at - 1)) return false;
  const first = firstOf(s, lastNoun);
  const word = caseOf(s, first);
  return (word === 'between' || word === 'among') && s.tokens[lastNoun - 1]?.tag !== 'CCONJ';
}

/** "Russia, *Lavrov* said, would respond": a verb of saying between commas. */
function isAside(s: State, verb: number): boolean {
  if (verb < 0 || !is(s, s.groups[verb]!.head, 'speech') || verb > s.at + 4) return false;
  const after = s.groups
    .slice(verb + 1, verb + 5)
    .find(({ kind }) => kind !== 'time' && kind !== 'adverb' && kind !== 'quote');
  return top(s).loose.length > 0 && top(s).verb < 0 && after?.kind === 'comma';
}

export function loose(s: State, noun: Group): void {
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
  if (frame.verb < 0 && isContact(s, verb)) return startClause(s, noun, 'relative');
  if (frame.verb < 0) return loose(s, noun);
  const below = s.stack.findIndex(({ kind, verb: v }) => v < 0 && kind !== 'bracket');
  if ((s.comma || s.coord >= 0) && below >= 0) {
    popTo(s, below);
    return loose(s, noun);
  }
  const certain = isCertain(s, noun, verb);
  if (s.coord >= 0) return startClause(s, noun, 'joined');
  if (s.comma || s.colon)
    return startClause(s, noun, s.colon && is(s, frame.verb, 'speech') ? 'complement' : 'aside');
  if (isOwed(s, verb) || isOfNameBeside(s, noun, verb)) return object(s, noun);
  if (takesBare(s, frame.verb) && s.groups[verb]!.finiteness === 'base') return object(s, noun);
  if (is(s, frame.verb, 'clausal') && !frame.group?.copula) return startClause(s, noun, 'complement');
  if (previous(s)?.kind === 'verb' && previous(s)!.head === frame.verb) return object(s, noun);
  if (frame.wantsSubject || !certain) return object(s, noun);
  if (s.chain.length > 0 && s.tokens[s.chain[0]!]!.tag !== 'ADJ') return startClause(s, noun, 'relative');
  startClause(s, noun, 'complement');
}

/** "The accord *Sadat* signed with Begin | was attacked": a name after a noun whose own verb is still to come. */
function isContact(s: State, verb: number): boolean {
  const before = group(s, -1);
  if (before?.kind !== 'noun' || before.head !== top(s).loose.at(-1) || s.comma || s.coord >= 0) return false;
  const own = group(s, 1);
  return s.tokens[before.head]!.tag === 'NOUN' && own?.finiteness === 'ed' && verb > s.at + 1;
}

/** "officials *it* accused", "assets *Canada* froze" after a whole clause: the noun can only be the subject. */
function isCertain(s: State, noun: Group, verb: number): boolean {
  const { finiteness } = s.groups[verb]!;
  if (finiteness === 'finite' || finiteness === 'base') return true;
  return previous(s)?.kind === 'noun' && /^(?:he|she|it|they|we)$/.test(s.tokens[noun.head]!.lower);
}

/** "the plane carrying supplies | was hit": the only verb to come belongs to a noun that waits for one. */
function isOwed(s: State, verb: number): boolean {
  const waits = awaiting(s);
  return waits >= 0 && waits < s.stack.length - 1 && !hasVerbAfter(s, verb);
}

function startClause(s: State, noun: Group, how: 'aside' | 'joined' | 'complement' | 'relative'): void {
  const frame = top(s);
  if (how === 'joined') joinClause(s);
  else if (how === 'aside') push(s, newFrame('aside', 'parataxis', s.stack[0]!.verb));
  else if (how === 'relative') push(s, newFrame('relative', 'acl:relcl', s.chain[0]!));
  else push(s, newFrame('complement', 'ccomp', frame.verb));
  loose(s, noun);
}

/** "nor did *Burma*", "as did *Chile*". */
const isInverted = (s: State) =>
  top(s).object < 0 && s.tokens[top(s).verb]?.lemma === 'do' && s.tokens[top(s).verb]!.tag === 'AUX';

/** "gave them *72 hours* to leave": a time that is given. */
const isGiven = (s: State, time: Group) =>
  is(s, top(s).verb, 'ditransitive') &&
  (top(s).object >= 0 || isPassiveFrame(s)) &&
  group(s, 1)?.finiteness === 'to' &&
  s.tokens[time.first]!.tag === 'NUM';

function object(s: State, noun: Group): void {
  const frame = top(s);
  const { head } = noun;
  if (frame.wantsSubject || isInverted(s)) {
    link(s.draft, head, frame.verb, 'nsubj');
    frame.wantsSubject = false;
  } else if (frame.group?.copula && frame.predicate < 0) {
    frame.predicate = head;
    s.copulas.push({ be: frame.verb, predicate: head });
    link(s.draft, head, frame.verb, 'xcomp');
  } else if (s.tokens[head]!.tag === 'NUM' && is(s, frame.verb, 'intransitive'))
    link(s.draft, head, frame.verb, 'dep');
  else if (frame.object < 0) {
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

export function readTime(s: State, time: Group): void {
  const ago = group(s, 1);
  if (ago?.kind === 'adverb' && /^(?:ago|later|earlier)$/.test(s.tokens[ago.head]!.lower))
    link(s.draft, ago.head, time.head, 'advmod');
  if (s.prep) return attachPhrase(s, time);
  const joined = opensJoined(s);
  if (joined === 'clause') return void joinClause(s).waiting.push({ token: time.head, relation: 'obl:tmod' });
  if (joined === 'verb') return waitForVerb(s, time.head, 'obl:tmod');
  if (isGiven(s, time)) return object(s, time);
  const frame = top(s);
  if (frame.verb < 0 && frame.loose.length === 0 && group(s, 1)?.kind === 'verb' && frame.kind !== 'bracket')
    return loose(s, time);
  if (s.coord >= 0 && s.groups[s.at - 2]?.kind === 'time') {
    link(s.draft, time.head, s.groups[s.at - 2]!.head, 'conj');
    link(s.draft, s.coord, time.head, 'cc');
  } else hangOnVerb(s, frame, time.head, 'obl:tmod');
  s.coord = -1;
}

/** "promised *a brigade* and Cairo cancelled the visit": a thing has no verb in common with the name that "and" puts after it. */
const isOfNameBeside = (s: State, noun: Group, verb: number): boolean =>
  verb === s.at + 3 &&
  is(s, top(s).verb, 'infinitive') &&
  s.groups[verb]!.finiteness !== 'base' &&
  group(s, 1)?.kind === 'coord' &&
  s.tokens[group(s, 2)!.head]!.tag === 'PROPN' &&
  s.tokens[noun.first]!.tag === 'DET' &&
  group(s, 4)?.kind === 'noun';
