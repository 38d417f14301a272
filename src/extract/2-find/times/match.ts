/** Where in a sentence the rules hold: at each place the longest, and of equals the rule that stands first. */
import type { Sentence } from '../../../model/mention.ts';
import type { Piece } from './lex.ts';
import type { Match, Rule } from './meaning.ts';
import { compilePatterns, type Pattern } from './pattern.ts';
import { CALENDAR_RULES } from './rules/calendar.ts';
import { CLOCK_RULES } from './rules/clock.ts';
import { DURATION_RULES } from './rules/duration.ts';
import { HOLIDAY_RULES } from './rules/holiday.ts';
import { PARTS } from './rules/parts.ts';
import { RELATIVE_RULES } from './rules/relative.ts';
import { TOLD_RULES } from './rules/told.ts';
import { VAGUE_RULES } from './rules/vague.ts';
import { WEEKDAY_RULES } from './rules/weekday.ts';

/** All rules; of two that match the same words the earlier one wins. */
export const RULES: readonly Rule[] = [
  ...CLOCK_RULES,
  ...HOLIDAY_RULES,
  ...CALENDAR_RULES,
  ...WEEKDAY_RULES,
  ...TOLD_RULES,
  ...RELATIVE_RULES,
  ...VAGUE_RULES,
  ...DURATION_RULES,
];

interface Entry {
  rule: Rule;
  pattern: Pattern;
  order: number;
}

/** Rules by the first two words or kinds that a match can begin with; by '' where it may end after the first. */
const BY_OPENING = new Map<string, Map<string, Entry[]>>();
for (const [order, rule] of RULES.entries())
  for (const pattern of compilePatterns(rule.pattern, PARTS))
    for (const [first, second = ''] of pattern.openings) enter(first, second, { rule, pattern, order });

function enter(first: string, second: string, entry: Entry): void {
  const bySecond = BY_OPENING.get(first) ?? new Map<string, Entry[]>();
  BY_OPENING.set(first, bySecond);
  const entries = bySecond.get(second);
  if (entries) entries.push(entry);
  else bySecond.set(second, [entry]);
}

/** Matches of a sentence, in order, not overlapping. */
export function matchRules(sentence: Sentence, pieces: Piece[]): Match[] {
  const matches: Match[] = [];
  for (let at = 0; at < pieces.length;) {
    const entries = isVerbOver(pieces, at) ? [] : entriesFor(pieces[at]!, pieces[at + 1]);
    const match = entries.length > 0 ? longestAt(sentence, pieces, at, entries) : null;
    if (match) matches.push(match);
    at = match ? match.to : at + 1;
  }
  return matches;
}

/** "was over a month later": the war is over, it is not more than a month. */
const isVerbOver = (pieces: Piece[], at: number): boolean =>
  pieces[at]!.lower === 'over' && /^(is|was|are|were|be|been)$/.test(pieces[at - 1]?.lower ?? '');

function longestAt(
  sentence: Sentence,
  pieces: Piece[],
  from: number,
  entries: readonly Entry[],
): Match | null {
  let best: { match: Match; order: number } | null = null;
  for (const { rule, pattern, order } of entries) {
    const hit = pattern.match(pieces, from);
    if (!hit || (best && (hit.end < best.match.to || (hit.end === best.match.to && order >= best.order))))
      continue;
    const match: Match = { rule, sentence, pieces, from, to: hit.end, captures: hit.captures };
    if (rule.accepts && !rule.accepts(match)) continue;
    best = { match: rule.extend ? { ...match, to: rule.extend(match) } : match, order };
  }
  return best?.match ?? null;
}

/** The rules that may hold at a piece, by what it is and what the next one is. */
function entriesFor(piece: Piece, next: Piece | undefined): Entry[] {
  const entries: Entry[] = [];
  for (const first of namesOf(piece)) {
    const bySecond = BY_OPENING.get(first);
    if (!bySecond) continue;
    for (const second of ['', ...(next ? namesOf(next) : [])]) entries.push(...(bySecond.get(second) ?? []));
  }
  return entries;
}

/** The word itself and its kinds, as patterns write them. */
function namesOf({ lower, kinds }: Piece): string[] {
  const names = [lower];
  for (const kind in kinds) names.push(`<${kind}>`);
  return names;
}
