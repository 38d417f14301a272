import { COMMON_SURNAMES } from '../lexicon/given-names.ts';
import { PEOPLE, isInTerm, weigh, type Person, type Term } from '../lexicon/people.ts';
import { OFFICES, type Title } from '../lexicon/titles.ts';
import { foldWord } from './pieces.ts';

const key = (name: string) =>
  name
    .split(/[\s-]+/)
    .map(foldWord)
    .join(' ')
    .replace(/^(al|el) /, '');

const BY_SURNAME = new Map<string, Person[]>();
for (const person of PEOPLE)
  for (const name of new Set(
    [...person.short, ...person.aliases.filter((alias) => !/\s/.test(alias))].map(key),
  )) {
    if (!BY_SURNAME.has(name)) BY_SURNAME.set(name, []);
    BY_SURNAME.get(name)!.push(person);
  }

/** What a text says about someone beside the name. */
export interface Clues {
  /** EDTF day of the article or ''. */
  day: string;
  /** Code of the state, or name of the organization, that the person is said to belong to. */
  of: string | null;
  title: Title | null;
  former: boolean;
  /** Codes of states that the article names. */
  around: ReadonlySet<string>;
}

/** Listed people whom news calls by a surname alone. */
export const surnamed = (name: string): Person[] => BY_SURNAME.get(key(name)) ?? [];

/** The person that clues fit best, or null where none fits well or two fit alike. */
export function bestOf(people: Person[], clues: Clues, least: number): Person | null {
  let best: Person | null = null;
  let top = -Infinity;
  let second = -Infinity;
  for (const person of people) {
    const score = Math.max(...person.terms.map((term) => rate(term, clues)));
    if (score > top) [best, second, top] = [person, top, score];
    else second = Math.max(second, score);
  }
  return top >= least && top > second ? best : null;
}

/** How well one stay in office fits; 8 is "in a high office on the day". */
function rate(term: Term, { day, of, title, former, around }: Clues): number {
  let score = weigh(term);
  if (day) score += isInTerm(term, day) ? 5 : Math.max(-6, 3 - distance(term, day) * 0.75);
  if (former && day && isInTerm(term, day)) score -= 4;
  if (of) score += term.of === of ? 4 : -6;
  else if (around.has(term.of)) score += 1.5;
  const offices = title && OFFICES[title.kind];
  if (offices) score += offices.includes(term.office) ? 3 : -2;
  return score;
}

/** Years between a day and a term that does not hold it. */
function distance({ from, to }: Term, day: string): number {
  const year = Number(day.slice(0, 4));
  return from > day ? Number(from.slice(0, 4)) - year + 1 : year - Number(to.slice(0, 4));
}

/** Is the surname also an ordinary word, or borne by many? */
export const isCommonSurname = (name: string): boolean => COMMON_SURNAMES.has(name);
