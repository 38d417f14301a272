/** How much time words count: "two and a half years", "a couple of days", "several weeks". */
import type { Match } from './meaning.ts';
import { wordsOf } from './meaning.ts';
import type { Grain } from './period.ts';

export interface Amount {
  /** NaN where the words do not say: "several". */
  count: number;
  /** As the lexicon names it: "second" to "millennium", "fortnight". */
  unit: string;
}

const LETTERS: Record<string, string> = {
  second: 'TS', minute: 'TM', hour: 'TH', day: 'D', night: 'D', week: 'W', fortnight: 'W', weekend: 'WE', month: 'M', quarter: 'Q',
  year: 'Y', decade: 'DE', century: 'CE', millennium: 'ML',
}; // prettier-ignore

/** The amount that a match of `@count <unit>` captured. */
export function amountOf(match: Match): Amount {
  const { captures } = match;
  const words = wordsOf(match);
  const unit = (captures.units ?? captures.unit)?.name ?? 'day';
  const has = (...some: string[]) => some.some((word) => words.includes(word));
  let count = captures.count?.value ?? NaN;
  if (Number.isNaN(count) && has('couple')) count = 2;
  else if (Number.isNaN(count) && !has('few', 'several', 'many', 'some', 'number', 'recent'))
    count = captures.units ? NaN : 1;
  if (has('half')) count = captures.count || !has('a', 'an') || has('and') ? (count || 0) + 0.5 : 0.5;
  if (has('half') && words.indexOf('half') === 0) count = 0.5;
  return inWhole({ count, unit });
}

/** "a decade and a half" counts fifteen years. */
function inWhole({ count, unit }: Amount): Amount {
  if (Number.isNaN(count) || Number.isInteger(count)) return { count, unit };
  return unit === 'decade' ? { count: count * 10, unit: 'year' } : { count, unit };
}

/** The amount as a TIMEX3 duration: P2Y, PT3H, PXM, P1DE. */
export function durationValue({ count, unit }: Amount): string {
  const letters = LETTERS[unit] ?? 'D';
  const number = Number.isNaN(count) ? 'X' : String(unit === 'fortnight' ? count * 2 : count);
  if (unit === 'hour' && count === 0.5) return 'PT30M';
  return letters[0] === 'T' ? `PT${number}${letters[1]}` : `P${number}${letters}`;
}

/** What a unit is in the calendar, with how many of it: a fortnight is two weeks; null for hours and less. */
export function grainOf(unit: string): { grain: Grain; times: number } | null {
  if (unit === 'fortnight') return { grain: 'week', times: 2 };
  if (unit === 'hour' || unit === 'minute' || unit === 'second') return null;
  return { grain: (unit === 'night' ? 'day' : unit) as Grain, times: 1 };
}
