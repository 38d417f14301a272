/** Where a report was filed, before its first sentence: "ZURICH, Oct 10 (Reuters) –". It is no part of what the sentence tells. */
import { STATES } from '../lexicon/countries.ts';
import words from '../lexicon/time-words.json' with { type: 'json' };

const MONTH = [...Object.keys(words.months), ...Object.keys(words.monthAbbreviations)].join('|');
const WEEKDAY = Object.keys(words.weekdays).join('|');

const NAME = `\\p{Lu}[\\p{L}.’'-]{0,20}`;
const PLACE = `(?<place>${NAME}(?: ${NAME}){0,3})(?:/${NAME}(?: ${NAME}){0,2})?`;
const REGION = `(?:, (?!(?:${MONTH}|${WEEKDAY})\\b)${NAME}(?: ${NAME}){0,3}){0,2}`;
const DAY = `(?:(?:${WEEKDAY}),? )?(?:(?:${MONTH})\\.? \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? (?:${MONTH})\\.?)(?:,? \\d{4})?`;
const DATE = `(?<date>(?:[,.]|,? ?-)? ${DAY}|, (?:${WEEKDAY})(?: (?:morning|afternoon|evening|night))?)`;
const AGENCY = `(?<agency>,? \\(${NAME}(?:[ /]${NAME}){0,3}\\))`;
const DASH = `(?<dash>\\.?(?: ?[–—] ?| (?:--?|_) |--))`;

/** At most so many characters are a dateline. */
const LONGEST = 160;
const PATTERN = new RegExp(`^${PLACE}${REGION}${DATE}?${AGENCY}?(?:${DASH}|(?<colon>: )|$)`, 'iu');

const TOWNS = new Set(
  STATES.flatMap(({ capitals, cities }) => [...capitals, ...cities]).map((name) => name.toUpperCase()),
);
/** Seats of organizations that reports are filed from. */
const SEATS = new Set(['UNITED NATIONS', 'VATICAN CITY', 'ABOARD']);

const isUpper = (name: string) => name === name.toUpperCase() && /\p{Lu}{3}/u.test(name);

/** A dateline: how long it is, its dash or colon and the space after it included, and its day as it is written. */
export interface Dateline {
  length: number;
  /** "" where it names none. */
  date: string;
}

/** The dateline that a paragraph opens with; null where it has none. */
export function readDateline(paragraph: string): Dateline | null {
  const match = /^\p{Lu}/u.test(paragraph) && PATTERN.exec(paragraph.slice(0, LONGEST));
  if (!match) return null;
  const { place, date, agency, dash, colon } = match.groups as Record<string, string | undefined>;
  const isTown = TOWNS.has(place!.toUpperCase()) || SEATS.has(place!.toUpperCase());
  const isWhole = !dash && !colon;
  if (isWhole && (match[0].length < paragraph.length || !date)) return null;
  if (isUpper(place!) ? !(isTown || (date && !colon) || agency) : !(isTown && (date || agency))) return null;
  return { length: match[0].length, date: date ?? '' };
}
