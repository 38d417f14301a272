/** Clauses without a tense: "to expel", "expelling ten", "imposed by the EU". */
import { firstOf } from './attach.ts';
import { link } from './draft.ts';
import {
  is,
  newFrame,
  previous,
  push,
  settle,
  takesInfinitive,
  top,
  verbTakes,
  type Frame,
  type State,
} from './frames.ts';
import { assignVerb, joinVerb } from './finite.ts';
import type { Group } from './group.ts';
import { subjectVerb } from './lookahead.ts';
import type { Relation } from '../../model/mention.ts';

const RANKS = new Set(['first', 'second', 'third', 'last', 'latest', 'only', 'next']);

/** Opens the clause of verb group `verb`, which hangs on `host`, or on the verb to come where host is -1. */
function open(s: State, verb: Group, relation: Relation, host: number): void {
  const outer = top(s);
  const frame: Frame = push(s, newFrame('nonfinite', relation, host));
  frame.verb = verb.head;
  frame.group = verb;
  if (host >= 0) link(s.draft, verb.head, host, relation);
  else outer.waiting.push({ token: verb.head, relation });
  s.chain = [];
  settle(s);
}

const looseNoun = (s: State) => top(s).loose.at(-1) ?? -1;
const verbComes = (s: State) => {
  for (let k = s.at - 1; k >= Math.max(0, s.at - 8); k--)
    if (s.groups[k]!.kind === 'noun' && s.groups[k]!.head === looseNoun(s)) return subjectVerb(s, k) >= 0;
  return s.groups
    .slice(s.at + 1, s.at + 12)
    .some(({ kind, finiteness }) => kind === 'verb' && finiteness === 'finite');
};

/** "US to expel", "agreed to send", "asked Russia to send", "its decision to expel", "to punish Russia". */
export function infinitive(s: State, verb: Group): void {
  const frame = top(s);
  linkDenial(s, verb);
  if (s.coord >= 0 && frame.group?.finiteness === 'to') return joinVerb(s, verb, s.stack.length - 1);
  if (frame.verb < 0) {
    if (looseNoun(s) < 0) return frame.mark >= 0 ? assignVerb(s, verb) : open(s, verb, 'advcl', -1);
    if (verbComes(s)) return open(s, verb, 'acl', planned(s) ?? s.chain[0] ?? looseNoun(s));
    return assignVerb(s, verb);
  }
  const noun = s.chain[0] ?? -1;
  const before = previous(s);
  if (noun < 0 || before?.kind === 'verb')
    return open(s, verb, !s.comma || is(s, frame.verb, 'infinitive') ? 'xcomp' : 'advcl', frame.verb);
  if (s.tokens[noun]!.tag === 'ADJ') return open(s, verb, 'xcomp', noun);
  const object = frame.object >= 0 && s.chain.includes(frame.object);
  if (object && is(s, frame.verb, 'objectControl') && !(takesInfinitive(s, noun) && noun !== frame.object))
    return open(s, verb, 'xcomp', frame.verb);
  const host = s.chain.find((other) => takesInfinitive(s, other) || isRanked(s, other));
  if (host !== undefined) return open(s, verb, 'acl', host);
  if (asksOf(s, noun)) return open(s, verb, 'xcomp', frame.verb);
  const controls = is(s, frame.verb, 'infinitive') && frame.object < 0;
  open(s, verb, controls || frame.group?.passive ? 'xcomp' : 'advcl', frame.verb);
}

/** "the *agreement* between the two to normalise relations was …": the noun that an infinitive tells the content of. */
const planned = (s: State): number | undefined =>
  [...s.chain, looseNoun(s)].find((noun) => noun >= 0 && takesInfinitive(s, noun));

/** "decided *not* to attend". */
function linkDenial(s: State, verb: Group): void {
  const before = verb.first - 1;
  if (/^(?:not|never)$/.test(s.tokens[before]?.lower ?? '')) link(s.draft, before, verb.head, 'advmod');
}

/** "called on *Pyongyang* to return", "appealed to *both* to stop". */
function asksOf(s: State, noun: number): boolean {
  const word = s.tokens[top(s).verb]!.lemma;
  const host =
    s.draft.head[noun]! === top(s).verb
      ? noun
      : (s.chain.find((other) => s.draft.head[other] === top(s).verb) ?? -1);
  return /^(?:call|appeal|plead)$/.test(word) && host >= 0 && s.draft.relation[host] === 'obl';
}

/** "helped Libya *train* its police", "let them *leave*": a base form after an object. */
export const bareInfinitive = (s: State, verb: Group): void => open(s, verb, 'xcomp', top(s).verb);

/** "the *first* country to recognise it", "*nothing* to hide". */
function isRanked(s: State, noun: number): boolean {
  if (/^(?:nothing|something|anything|little|much|first|last)$/.test(s.tokens[noun]!.lower)) return true;
  for (let k = noun - 1; k >= Math.max(0, noun - 6) && s.draft.head[k] === noun; k--)
    if (RANKS.has(s.tokens[k]!.lower)) return true;
  return false;
}

/** "by expelling", "stopped buying", "troops guarding", ", expelling ten", "Russia expelling diplomats". */
export function gerund(s: State, verb: Group): void {
  const frame = top(s);
  if (s.prep) return afterPreposition(s, verb);
  if (s.coord >= 0 && frame.group?.finiteness === 'ing') return joinVerb(s, verb, s.stack.length - 1);
  if (frame.verb < 0) {
    const noun = looseNoun(s);
    if (noun < 0) return open(s, verb, 'advcl', -1);
    return verbComes(s) ? open(s, verb, 'acl', s.chain[0] ?? noun) : assignVerb(s, verb);
  }
  const before = previous(s);
  if (before?.kind === 'verb' || isRuledOut(s, verb)) return open(s, verb, 'xcomp', frame.verb);
  if (before?.kind === 'noun' && s.chain[0] !== undefined && !s.comma)
    return open(s, verb, 'acl', s.chain[0]);
  open(s, verb, 'advcl', s.comma ? tensedVerb(s) : frame.verb);
}

/** "ruled out *giving* up": a particle parts the verb from what it takes. */
const isRuledOut = (s: State, { first }: Group): boolean =>
  s.draft.relation[first - 1] === 'compound:prt' &&
  s.draft.head[first - 1] === top(s).verb &&
  is(s, top(s).verb, 'gerund');

/** "refused to take them back, *saying* …": after a comma it is the verb with a tense that goes on. */
function tensedVerb(s: State): number {
  const frame = s.stack.findLast(({ kind, verb }) => verb >= 0 && kind !== 'nonfinite');
  return frame?.verb ?? top(s).verb;
}

/** "accused of spying", "the risk of losing", "after meeting Lavrov". */
function afterPreposition(s: State, verb: Group): void {
  const frame = top(s);
  const prep = s.prep!.first;
  const word = s.tokens[prep]!.lower;
  const noun = s.chain[0] ?? -1;
  link(s.draft, prep, verb.head, 'mark');
  if (s.coord >= 0 && frame.group?.finiteness === 'ing') return joinVerb(s, verb, s.stack.length - 1);
  if (frame.verb >= 0 && (noun < 0 || verbTakes(s, frame.verb, word) || word !== 'of'))
    return open(s, verb, 'advcl', frame.verb);
  open(
    s,
    verb,
    noun >= 0 && (word === 'of' || word === 'for' || word === 'from') ? 'acl' : 'advcl',
    noun >= 0 && word === 'of' ? noun : -1,
  );
}

/** "sanctions imposed by the EU", "…, backed by Iran", "Asked about the call, …", "were arrested and expelled". */
export function participle(s: State, group: Group): void {
  const frame = top(s);
  const verb: Group = { ...group, passive: true };
  if (s.coord >= 0 && frame.group?.passive) return joinVerb(s, verb, s.stack.length - 1);
  const noun = s.chain[0] ?? (s.comma ? s.lastNoun : -1);
  if (s.prep) {
    link(s.draft, s.prep.first, verb.head, 'mark');
    return open(s, verb, 'advcl', frame.verb);
  }
  if (noun >= 0) return open(s, verb, 'acl', firstOf(s, noun) === noun ? noun : noun);
  if (frame.verb >= 0) return open(s, verb, s.comma ? 'advcl' : 'xcomp', frame.verb);
  open(s, verb, 'advcl', -1);
}
