/** Is the article a history, whose times count from the date last told and not from publication? */
import { dayOf, type Day } from '../../../model/when.ts';
import type { Match } from './meaning.ts';

/** Days from publication after which a date is history. */
const FAR = 400;

/** True where at least three dates with their year are told, and most of them lie long before publication. */
export function isHistory(matches: Match[], published: Day | null): boolean {
  const years = matches
    .map((match) => match.captures.year?.value)
    .filter((year) => year !== undefined && !Number.isNaN(year));
  if (published === null) return years.length > 0;
  const isFar = (year: number | undefined) => Math.abs((dayOf(year!, 7, 1) ?? published) - published) > FAR;
  const far = years.filter(isFar).length;
  const recent = matches.filter(
    ({ rule, captures }) => /^(weekday|today|this-unit|part-of-today)$/.test(rule.name) && !captures.year,
  ).length;
  return far >= 3 && far > 2 * (years.length - far) && recent * 2 < far;
}
