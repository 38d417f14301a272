/** What a time expression says, before it is written down as a mention. */
import type { Sentence, TimeAnchor, TimeMention } from '../../../model/mention.ts';
import type { DateBasis, Precision } from '../../../model/timeline.ts';
import { narrow } from '../../../model/when.ts';
import type { Direction } from './direction.ts';
import type { Piece } from './lex.ts';
import type { Captures } from './pattern.ts';
import { edgeOf, periodToEdtf, periodToTimex, precisionOf, type Period } from './period.ts';
import type { Setting } from './setting.ts';

export type TimexType = TimeMention['type'];
export type Mod = NonNullable<TimeMention['mod']>;

export interface Meaning {
  type: TimexType;
  edtf: string | null;
  value: string;
  precision: Precision;
  basis: DateBasis;
  mod?: Mod;
  /** What later times may lean on. */
  period?: Period;
  anchor?: TimeAnchor;
  reach?: string;
}

/** One place where a rule's pattern holds. */
export interface Match {
  rule: Rule;
  sentence: Sentence;
  pieces: Piece[];
  /** First piece, and one past the last. */
  from: number;
  to: number;
  captures: Captures;
}

/** A match with what it may be counted from. */
export interface Sight extends Match {
  setting: Setting;
  direction: () => Direction | null;
}

export interface Rule {
  name: string;
  /** Words of a sentence that the rule is for. */
  example: string;
  pattern: string;
  /** Says whether the words are a time here; without it they always are. */
  accepts?: (match: Match) => boolean;
  /** One past the last piece where the words go on after the pattern: "the eve of [the summit]". */
  extend?: (match: Match) => number;
  resolve: (sight: Sight) => Meaning | null;
}

/** A date that covers a period. */
export function dated(period: Period, basis: DateBasis, more: Partial<Meaning> = {}): Meaning {
  return {
    type: 'DATE',
    edtf: periodToEdtf(period),
    value: periodToTimex(period),
    precision: precisionOf(period.grain),
    basis,
    period,
    ...more,
  };
}

/** Something that is found and typed but has no place in the calendar. */
export function undated(type: TimexType, value: string, more: Partial<Meaning> = {}): Meaning {
  return { type, edtf: null, value, precision: 'unknown', basis: 'relative', ...more };
}

/** The words of the match, in lower case. */
export const wordsOf = ({ pieces, from, to }: Match): string[] =>
  pieces.slice(from, to).map((piece) => piece.lower);

/** "early", "mid", "late" and their kin among the words of the match, as TIMEX3 says it. */
export function modOf(match: Match): Mod | undefined {
  for (const word of wordsOf(match)) {
    const mod = MODS.get(word);
    if (mod) return mod;
  }
  return undefined;
}

/** The part of a date that "early", "mid" and "late" leave of it, as EDTF; "the end of 2021" is its last month. */
export function partOf(match: Match, { edtf, period, mod }: Meaning): string | undefined {
  if (!edtf || !period || !mod) return undefined;
  const isEdge = wordsOf(match).some((word) => /^(start|beginning|end|close)$/.test(word));
  const part = isEdge && period.grain === 'year' ? periodToEdtf(edgeOf(period, mod)) : narrow(edtf, mod);
  return part === edtf ? undefined : part;
}

const MODS = new Map<string, Mod>(Object.entries({
  early: 'START', beginning: 'START', start: 'START', mid: 'MID', middle: 'MID', late: 'END',
  end: 'END', close: 'END', about: 'APPROX', around: 'APPROX', roughly: 'APPROX', approximately: 'APPROX', circa: 'APPROX',
  some: 'APPROX', nearly: 'LESS_THAN', almost: 'LESS_THAN', more: 'MORE_THAN', over: 'MORE_THAN', less: 'LESS_THAN',
})); // prettier-ignore
