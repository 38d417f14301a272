/** Clauses with a tense find their subject and their place: main, relative, reported, joined. */
import { link } from './draft.ts';
import { awaiting, is, newFrame, popTo, push, settle, top, type Frame, type State } from './frames.ts';
import type { Group } from './group.ts';
import { leadsToObject } from './lookahead.ts';

/** Verb group `verb` with a tense. */
export function finite(s: State, verb: Group): void {
  const frame = top(s);
  if (frame.verb < 0 && (frame.loose.length > 0 || frame.pronoun >= 0)) return assignVerb(s, verb);
  if (s.coord >= 0 && frame.verb >= 0) return joinVerb(s, verb, partnerFrame(s, verb));
  const waits = awaiting(s);
  if (waits >= 0) {
    popTo(s, waits);
    return assignVerb(s, verb);
  }
  if (frame.verb < 0) return assignVerb(s, verb);
  if (is(s, verb.head, 'speech') && s.groups[s.at - 1]?.kind !== 'noun' && !isToOther(s))
    return invert(s, verb);
  if (s.comma) return joinVerb(s, verb, partnerFrame(s, verb));
  if (takeObjectAsSubject(s, verb)) return;
  joinVerb(s, verb, partnerFrame(s, verb));
}

/** "cut sales to Moscow, *asked* the Senate to wait": who stands after the verb is not who speaks. */
const isToOther = (s: State): boolean =>
  is(s, s.groups[s.at]!.head, 'objectControl') &&
  s.groups[s.at + 1]?.kind === 'noun' &&
  s.groups[s.at + 2]?.finiteness === 'to';

/** The verb of the frame on top: subject, mark and waiting phrases hang on it, it hangs on its host. */
export function assignVerb(s: State, verb: Group): void {
  const frame = top(s);
  const v = verb.head;
  const { draft } = s;
  frame.verb = v;
  // "sanctions that the Council imposed on Eritrea": its object stands before it.
  const isPassive = frame.pronoun < 0 && isHeadlinePassive(s, verb);
  frame.group = isPassive ? { ...verb, passive: true } : verb;
  linkSubject(s, frame, frame.group);
  if (frame.mark >= 0) link(draft, frame.mark, v, 'mark');
  for (const { token, relation } of frame.waiting) link(draft, token, v, relation);
  frame.waiting = [];
  hangClause(s, frame, v);
  s.chain = [];
  settle(s);
}

/** "Ten diplomats *expelled* from Poland": verbs that cannot do without an object have one, their subject. */
const isHeadlinePassive = (s: State, verb: Group) =>
  verb.finiteness === 'ed' && is(s, verb.head, 'transitive') && !leadsToObject(s);

function linkSubject(s: State, frame: Frame, verb: Group): void {
  const { draft } = s;
  const subject = frame.loose.at(-1) ?? -1;
  const relation = verb.passive ? 'nsubj:pass' : 'nsubj';
  if (subject >= 0) link(draft, subject, verb.head, isThere(s, subject, verb) ? 'expl' : relation);
  if (subject >= 0 && isThere(s, subject, verb)) frame.wantsSubject = true;
  for (const other of frame.loose.slice(0, -1)) link(draft, other, verb.head, 'dep');
  if (frame.pronoun < 0) return;
  if (frame.pronounPrep >= 0) {
    link(draft, frame.pronounPrep, frame.pronoun, 'case');
    link(draft, frame.pronoun, verb.head, 'obl');
  } else if (s.tokens[frame.pronoun]!.lower === 'where') link(draft, frame.pronoun, verb.head, 'advmod');
  else link(draft, frame.pronoun, verb.head, subject >= 0 ? 'obj' : relation);
}

const isThere = (s: State, i: number, verb: Group) => s.tokens[i]!.lower === 'there' && verb.copula;

function hangClause(s: State, frame: Frame, verb: number): void {
  if (frame.kind === 'main') link(s.draft, verb, -1, 'root');
  else if (frame.kind === 'aside') aside(s, frame, verb);
  else if (frame.host >= 0) link(s.draft, verb, frame.host, frame.relation);
  else s.stack[0]!.waiting.push({ token: verb, relation: frame.relation });
}

/** "Russia, Lavrov said, would respond": hangs on the verb around it; at the end of the sentence it takes it as ccomp. */
function aside(s: State, frame: Frame, verb: number): void {
  const main = s.stack[0]!;
  if (main.verb < 0) main.waiting.push({ token: verb, relation: 'parataxis' });
  else if (is(s, verb, 'speech') && !takesContent(s)) reverse(s, frame, verb);
  else link(s.draft, verb, main.verb, frame.relation);
}

/** Does the verb of saying have its own content after it: "that …", or an object? */
function takesContent(s: State): boolean {
  const next = s.groups.slice(s.at + 1, s.at + 5).find(({ kind }) => kind !== 'time' && kind !== 'adverb');
  if (next?.kind === 'noun' && is(s, s.groups[s.at]!.head, 'addressing')) return saysMore(s);
  return next?.kind === 'mark' || next?.kind === 'noun' || next?.kind === 'colon';
}

/** Not in "told television on Sunday.": does a clause follow the verb of saying? */
const saysMore = (s: State) =>
  s.groups.slice(s.at + 1, s.at + 16).some(({ kind }) => /^(?:mark|verb|relative)$/.test(kind));

/** The clause read so far becomes the content of `verb`, which becomes the root. */
function reverse(s: State, frame: Frame, verb: number): void {
  const said = s.stack[0]!.verb;
  link(s.draft, s.draft.relation[said] === 'conj' ? s.draft.head[said]! : said, verb, 'ccomp');
  link(s.draft, verb, -1, 'root');
  frame.kind = 'main';
  s.stack = [frame];
}

/** "…," said Lavrov. */
function invert(s: State, verb: Group): void {
  const frame = newFrame('main', 'root', -1);
  frame.verb = verb.head;
  frame.group = verb;
  frame.wantsSubject = true;
  reverse(s, frame, verb.head);
  s.chain = [];
  settle(s);
}

/** "cut aid and recalled its envoy": joins the verb of frame `k`, whose clause goes on. */
export function joinVerb(s: State, verb: Group, k: number): void {
  const { waiting } = top(s);
  top(s).waiting = [];
  popTo(s, k);
  const frame = top(s);
  const first =
    s.draft.relation[frame.verb] === 'conj' && s.tokens[s.draft.head[frame.verb]!]?.tag === 'VERB'
      ? s.draft.head[frame.verb]!
      : frame.verb;
  link(s.draft, verb.head, first, 'conj');
  if (s.coord >= 0) link(s.draft, s.coord, verb.head, 'cc');
  for (const { token, relation } of waiting) link(s.draft, token, verb.head, relation);
  frame.verb = verb.head;
  frame.group = verb;
  frame.object = -1;
  frame.predicate = -1;
  s.chain = [];
  settle(s);
}

/** The clause that "and recalled" goes on: the nearest one with a verb of the same tense, else the nearest with any. */
function partnerFrame(s: State, verb: Group): number {
  // "refused to confirm or *deny*": a bare verb goes on an infinitive; "or face" is what the speaker adds.
  const infinitive =
    verb.finiteness === 'base' && s.coord >= 0 && s.tokens[verb.head]!.lemma !== 'face'
      ? s.stack.findLastIndex(({ group }) => group?.finiteness === 'to')
      : -1;
  if (infinitive >= 0) return infinitive;
  for (let k = s.stack.length - 1; k >= 0; k--) if (isPartner(s, s.stack[k]!, verb)) return k;
  for (let k = s.stack.length - 1; k >= 0; k--)
    if (s.stack[k]!.group && /^(?:finite|ed|base)$/.test(s.stack[k]!.group!.finiteness)) return k;
  return s.stack.length - 1;
}

/**
 * Does `verb` go on what is told in `frame`? "said they had crossed the border and *shelled* a village" tells two things
 * that are said, "said they were responsible and *gave* them a week" what the speaker did besides.
 */
function isPartner(s: State, { kind, group }: Frame, verb: Group): boolean {
  if (group === null || group.finiteness === 'to') return false;
  if (kind !== 'complement') return group.tense === verb.tense;
  const isOfWords = is(s, verb.head, 'clausal') || is(s, verb.head, 'objectControl');
  const isState = group.copula || s.tokens[group.head]!.lower.endsWith('ing');
  if (isState && (isOfWords || is(s, verb.head, 'ditransitive'))) return verb.copula;
  return group.tense === verb.tense || (group.tense === 'perfect' && verb.finiteness === 'ed' && !isOfWords);
}

/** "… fear Russia will attack": the noun taken for an object is the subject of what follows. */
function takeObjectAsSubject(s: State, verb: Group): boolean {
  const frame = top(s);
  if (frame.object < 0 || s.chain.at(-1) !== frame.object) return false;
  const inner = newFrame('complement', 'ccomp', frame.verb);
  inner.loose = [frame.object];
  frame.object = -1;
  push(s, inner);
  assignVerb(s, verb);
  return true;
}
