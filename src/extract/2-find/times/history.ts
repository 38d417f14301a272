/** Is the article a history, whose times count from the date last told and not from publication? */
import { dayOf, type Day } from '../../../model/when.ts';
import type { Match } from './meaning.ts';

/** Days from publication after which a date is history. */
const FAR = 400;

/** True where at least three dates with their year are told, most of them lie far from publication. */
export function isHistory(matches: Match[], published: Day | null): boolean {
  const years = matches
    .map((match) => match.captures.year?.value)
    .filter((year) => year !== undefined && !Number.isNaN(year));
  if (published === null) return years.length > 0;
  const isFar = (year: number | undefined) => Math.abs((dayOf(year!, 7, 1) ?? published) - published) > FAR;
  const far = years.filter(isFar).length;
  return far >= 3 && far > 2 * (years.length - far);
}

/** Sentences from the top in which news says its day. */
const TOP = 3;

/** Does the article open with news of the day? */
export const opensWithNews = (matches: Match[]): boolean => matches.some(isNewsOfTheDay);

/** "on Monday", "yesterday" in the first sentences. */
const isNewsOfTheDay = ({ rule, captures, sentence }: Match): boolean =>
  sentence.index < TOP && !captures.year && /^(weekday|today|part-of-today)$/.test(rule.name);
