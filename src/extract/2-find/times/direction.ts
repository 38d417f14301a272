/** Which way a time looks: to what was or to what is to come, by the words that govern it and by no others. */
import cues from '../../lexicon/time-cues.json' with { type: 'json' };
import type { Sentence } from '../../../model/mention.ts';
import { tagAt, type Piece } from './lex.ts';

export type Direction = 'past' | 'future';

const FUTURE_BEFORE = new Set(cues.futureBefore);
const PAST_BEFORE = new Set(cues.pastBefore);
const FUTURE_VERBS = new Set(cues.futureVerbs);
const MODALS = new Set(cues.modals);
const GOVERNORS = new Set(cues.futureGovernors);
const LOOKING_AHEAD = new Set(cues.verbsOfThingsToCome);
const DEADLINE_VERBS = new Set(cues.deadlineVerbs);
const SCHEDULED = new Set(cues.scheduleVerbs);
const IRREGULAR = new Set(cues.irregularPast);

/** How far a governing verb is looked for, in pieces: farther after a time, where a long subject may come between. */
const REACH = 14;
const REACH_AHEAD = 24;
/** Marks that end the stretch a verb governs. */
const WALLS = new Set([';', ':', '“', '”', '"', '(', ')', '—']);

/** The direction of the phrase that covers `pieces[from]` to `pieces[to - 1]`, or null where nothing governs it. */
export function directionOf(sentence: Sentence, pieces: Piece[], from: number, to: number): Direction | null {
  const before = pieces[from - 1]?.lower ?? '';
  if (PAST_BEFORE.has(before)) return 'past';
  if (isPredicate(pieces, before === 'on' ? from - 2 : from - 1)) return 'future';
  const verb = isSubject(sentence, pieces, from, to)
    ? verbAfter(sentence, pieces, to)
    : ((opensClause(pieces, from) ? verbAfter(sentence, pieces, to) : null) ??
      verbBefore(sentence, pieces, from) ??
      verbAfter(sentence, pieces, to));
  const direction = verb === null ? null : directionOfVerb(pieces, verb);
  if (FUTURE_BEFORE.has(before)) return isOver(pieces, verb, direction) ? 'past' : 'future';
  return direction;
}

/** "the summit *is* on Saturday", "the deadline is Monday": what is on a day by the calendar is to come. */
const isPredicate = (pieces: Piece[], at: number) =>
  /^(?:is|are|falls)$/.test(pieces[at]?.lower ?? '') &&
  !/^(?:it|that|this)$/.test(pieces[at - 1]?.lower ?? '');

/** "called them home, and *on 6 January* he signed": a day after "and" is that of the verb after it. */
const opensClause = (pieces: Piece[], from: number): boolean =>
  /^(?:on|in|at|by)$/.test(pieces[from - 1]?.lower ?? '') &&
  /^(?:and|but)$/.test(pieces[from - 2]?.lower ?? '');

/** "…, and Easter is tomorrow": the verb right after it is its own. */
const isSubject = (sentence: Sentence, pieces: Piece[], from: number, to: number) =>
  /^(?:|,|;|and|but)$/.test(pieces[from - 1]?.lower ?? '') &&
  /^(?:is|was|will|would)$/.test(pieces[to]?.lower ?? '') &&
  isVerb(sentence, pieces[to]!);

/** "lasted until Monday", "by Monday it was over" are past; "gave them until Monday" is not. */
const isOver = (pieces: Piece[], verb: number | null, direction: Direction | null) =>
  direction === 'past' && verb !== null && !DEADLINE_VERBS.has(pieces[verb]!.lower);

function verbBefore(sentence: Sentence, pieces: Piece[], from: number): number | null {
  for (let i = from - 1; i >= Math.max(0, from - REACH); i--) {
    if (WALLS.has(pieces[i]!.text) || isCause(pieces, i)) return null;
    if (isVerb(sentence, pieces[i]!)) return i;
  }
  return null;
}

/** "must leave, *in answer to* the expulsion on Thursday": what an act answers has no part in its future. */
const isCause = (pieces: Piece[], i: number): boolean =>
  pieces[i - 1]?.lower === 'in' &&
  /^(?:answer|response|reply|retaliation|reaction|return|revenge)$/.test(pieces[i]!.lower);

function verbAfter(sentence: Sentence, pieces: Piece[], to: number): number | null {
  for (let i = to; i < Math.min(pieces.length, to + REACH_AHEAD); i++) {
    if (WALLS.has(pieces[i]!.text)) return null;
    if (!isVerb(sentence, pieces[i]!) || isAttributive(sentence, pieces, i)) continue;
    const isAuxiliary = MODALS.has(pieces[i]!.lower);
    return isAuxiliary ? i + 1 : i;
  }
  return null;
}

/** "In March a *planned* summit was called off": the plan is no longer ahead of the month. */
const isAttributive = (sentence: Sentence, pieces: Piece[], at: number): boolean =>
  FUTURE_VERBS.has(pieces[at]!.lower) &&
  /^(?:NOUN|ADJ)$/.test(tagAt(sentence, pieces[at + 1]?.start ?? -1) ?? '') &&
  /^(?:DET|ADJ|PART|PRON)$/.test(tagAt(sentence, pieces[at - 1]?.start ?? -1) ?? '');

function isVerb(sentence: Sentence, piece: Piece): boolean {
  if (FUTURE_VERBS.has(piece.lower) || MODALS.has(piece.lower)) return true;
  const tag = tagAt(sentence, piece.start);
  return tag === 'VERB' || tag === 'AUX';
}

/** "will meet", "is due to meet", "plans to meet", "scheduled for" look ahead; "met", "has met" look back. */
function directionOfVerb(pieces: Piece[], at: number): Direction | null {
  const lower = pieces[at]?.lower ?? '';
  if (FUTURE_VERBS.has(lower) || MODALS.has(lower)) return 'future';
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const word = pieces[i]!.lower;
    if (MODALS.has(word)) return 'future';
    if (word === 'did') return 'past';
    if (word === 'to') return GOVERNORS.has(pieces[i - 1]?.lower ?? '') ? 'future' : null;
    if (!/^(be|been|have|has|had|not|also|now|n|t|\w+ly)$/.test(word)) break;
  }
  if (SCHEDULED.has(lower)) return 'future';
  if (LOOKING_AHEAD.has(lower)) return null;
  return lower.endsWith('ed') || IRREGULAR.has(lower) ? 'past' : null;
}

/** "had signed a deal in March": told from a later point of the story, which stays where it was. */
export function isPluperfect(sentence: Sentence, pieces: Piece[], from: number, to: number): boolean {
  // "By the 18th they had lost the pass": the day is where the story stands.
  if (pieces[from - 1]?.lower === 'by') return false;
  const verb = verbBefore(sentence, pieces, from) ?? mainVerbAfter(sentence, pieces, to);
  for (let i = verb ?? -1; i >= Math.max(0, (verb ?? 0) - 4); i--) {
    const { lower } = pieces[i]!;
    if (lower === 'had') return i !== verb;
    if (i !== verb && !/^(been|not|n|t|also|already|never|just|only|once|earlier|\w+ly)$/.test(lower))
      return false;
  }
  return false;
}

/** The verb of the clause that a time opens; a relative clause before it hides it. */
function mainVerbAfter(sentence: Sentence, pieces: Piece[], to: number): number | null {
  const verb = verbAfter(sentence, pieces, to);
  const between = verb === null ? [] : pieces.slice(to, verb);
  if (between.some(({ lower }) => /^(that|which|who|whom|whose|where)$/.test(lower))) return null;
  // Of "had been called up" the participle: the auxiliaries stand before it.
  let last = verb;
  while (last !== null && /^(had|been|not|also|already)$/.test(pieces[last]!.lower)) {
    if (!pieces[last + 1]) break;
    last++;
  }
  return last;
}
