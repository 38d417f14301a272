import type { TimeMention } from '../../src/model/mention.ts';
import { parseEdtf } from '../../src/model/when.ts';
import { spansOf, type GoldTime } from './gold.ts';
import type { Count } from './score.ts';

/** TempEval-3's figures for time expressions, and how many of those found that have a date have the right interval. */
export interface TimeScore {
  strict: Count;
  relaxed: Count;
  value: Count;
  /** `dated` counts the dated ones that were found; `found` and `gold` all that have a date there. */
  intervals: { right: number; dated: number; found: number; gold: number };
  misses: string[];
}

/**
 * Compares the times found in a text with those a person marked: strict is the same span, relaxed an overlap, value the
 * same EDTF (or none) on an overlap. Of "late March" the part that is meant counts.
 */
export function scoreTimes(text: string, gold: GoldTime[], found: TimeMention[]): TimeScore {
  const count = (hit: number): Count => ({ hit, found: found.length, gold: gold.length });
  const free = new Set(found);
  const misses: string[] = [];
  let [strict, relaxed, value, right, dated] = [0, 0, 0, 0, 0];
  for (const wanted of gold) {
    const span = spansOf(text, wanted.text)[(wanted.occurrence ?? 1) - 1];
    if (!span) throw new Error(`“${wanted.text}” does not stand in the text`);
    const candidates = [...free].filter((t) => t.start < span.end && span.start < t.end);
    const best = candidates.find((t) => t.start === span.start && t.end === span.end) ?? candidates[0];
    if (!best) {
      misses.push(`missing “${wanted.text}” ${wanted.edtf}`);
      continue;
    }
    free.delete(best);
    relaxed++;
    const isSame = best.start === span.start && best.end === span.end;
    const isRight = sameInterval(wanted.edtf, best.within ?? best.edtf);
    if (isSame) strict++;
    if (isRight) value++;
    if (wanted.edtf) {
      dated++;
      if (isRight) right++;
    }
    if (!isSame || !isRight)
      misses.push(`“${best.text}” ${best.within ?? best.edtf}, not “${wanted.text}” ${wanted.edtf}`);
  }
  misses.push(...[...free].map((t) => `extra “${t.text}” ${t.edtf}`));
  return {
    strict: count(strict),
    relaxed: count(relaxed),
    value: count(value),
    intervals: {
      right,
      dated,
      found: found.filter(({ edtf }) => edtf !== null).length,
      gold: gold.filter(({ edtf }) => edtf !== null).length,
    },
    misses,
  };
}

function sameInterval(a: string | null, b: string | null): boolean {
  const [x, y] = [a && parseEdtf(a), b && parseEdtf(b)];
  return x && y ? x.earliest === y.earliest && x.latest === y.latest : !x && !y;
}
