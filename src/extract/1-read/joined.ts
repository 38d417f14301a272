/** What "and" joins to a clause where a phrase stands between: "…, and *by November* its troops had left". */
import { newFrame, push, top, type Frame, type State } from './frames.ts';
import { isPast, subjectVerb } from './lookahead.ts';

/** Phrases that are looked over. */
const NEAR = 12;

/** A clause that "and" joins to the one being read. */
export function joinClause(s: State): Frame {
  while (s.stack.length > 1 && top(s).kind === 'nonfinite') s.stack.pop();
  const joined = push(s, newFrame('adverbial', 'conj', top(s).verb));
  joined.waiting.push({ token: s.coord, relation: 'cc' });
  s.coord = -1;
  s.chain = [];
  return joined;
}

/**
 * What the phrase read now opens, its first noun or time at `s.at`, with "and" before it: a clause with a subject of its
 * own, one more verb of the same subject ("and *in March* gave him an ultimatum"), or nothing.
 */
export function opensJoined(s: State): 'clause' | 'verb' | null {
  if (s.coord < 0 || top(s).verb < 0 || !followsAnd(s)) return null;
  const k = afterPhrases(s, s.at + 1);
  const next = s.groups[k];
  if (next?.kind === 'noun') return subjectVerb(s, k) >= 0 ? 'clause' : null;
  if (next?.kind !== 'verb') return null;
  return next.finiteness === 'finite' || (next.finiteness === 'ed' && isPast(s, k)) ? 'verb' : null;
}

/** "and by", "and, by": nothing else lies between. */
function followsAnd(s: State): boolean {
  const before = s.groups.slice(Math.max(0, s.at - 3), s.at).filter(({ kind }) => kind !== 'comma');
  const lead =
    before.at(-1)?.kind === 'prep' || before.at(-1)?.kind === 'mark' ? before.at(-2) : before.at(-1);
  return lead?.kind === 'coord';
}

/** The first group that belongs to no more phrase: behind "by *the end* of November,". */
function afterPhrases(s: State, from: number): number {
  let k = from;
  while (k < from + NEAR && /^(?:prep|comma|adverb)$/.test(s.groups[k]?.kind ?? ''))
    k += s.groups[k]!.kind === 'prep' && /^(?:noun|time)$/.test(s.groups[k + 1]?.kind ?? '') ? 2 : 1;
  return k;
}

/** Hangs the phrase that `head` leads on the verb that "and" joins, which is still to come. */
export function waitForVerb(s: State, head: number, relation: 'obl' | 'obl:tmod'): void {
  top(s).waiting.push({ token: head, relation });
  s.chain = [];
  s.prep = null;
  s.comma = false;
}
