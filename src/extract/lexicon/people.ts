import PEOPLE_ROWS from './people.json' with { type: 'json' };

export type Office =
  | 'head-of-state' | 'head-of-government' | 'foreign-minister' | 'defence-minister' | 'head' | 'deputy'
  | 'spokesperson' | 'adviser' | 'ambassador' | 'other'; // prettier-ignore

/** A stay in office; the days are EDTF days, months or years, `to` is empty where it lasts. */
export interface Term {
  /** A country's code, or the name of an organization ("UN"). */
  of: string;
  office: Office;
  title: string;
  from: string;
  to: string;
}

export interface Person {
  name: string;
  aliases: string[];
  /** What news calls them after the first mention: "Putin", "Xi", "von der Leyen". */
  short: string[];
  terms: Term[];
}

type Row = [name: string, aliases: string, short: string, ...terms: string[][]];

const split = (text: string) => (text ? text.split('|') : []);

/** Heads of state and government, ministers and envoys since about 1930, with their terms of office. */
export const PEOPLE: readonly Person[] = (PEOPLE_ROWS as unknown as Row[]).map(
  ([name, aliases, short, ...terms]) => ({
    name,
    aliases: split(aliases),
    short: split(short).length > 0 ? split(short) : [lastName(name)],
    terms: terms.map(([of, office, title, from, to]) => ({ of, office, title, from, to }) as Term),
  }),
);

/** "Angela Merkel" → "Merkel"; "Bashar al-Assad" → "Assad". */
function lastName(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).replace(/^(al|el|ul)-/i, '');
}

/** Is `day` (EDTF day) within the term, its first and last day included? */
export const isInTerm = ({ from, to }: Term, day: string): boolean =>
  from <= day && (to === '' || day.slice(0, to.length) <= to);

const HOLDERS = new Map<string, { person: Person; term: Term }[]>();
for (const person of PEOPLE)
  for (const term of person.terms) {
    const key = `${term.of} ${term.office}`;
    if (!HOLDERS.has(key)) HOLDERS.set(key, []);
    HOLDERS.get(key)!.push({ person, term });
  }

/** Everyone who held an office of a state or organization on a day, latest comer first. */
export function holdersOn(of: string, office: Office, day: string): { person: Person; term: Term }[] {
  return (HOLDERS.get(`${of} ${office}`) ?? [])
    .filter(({ term }) => isInTerm(term, day))
    .sort((a, b) => (a.term.from < b.term.from ? 1 : -1));
}

/** Who held an office of a state last before a day, and no more on it; undefined where nobody is known. */
export function lastBefore(
  of: string,
  office: Office,
  day: string,
): { person: Person; term: Term } | undefined {
  return (HOLDERS.get(`${of} ${office}`) ?? [])
    .filter(({ term }) => term.to !== '' && term.to < day && !isInTerm(term, day))
    .sort((a, b) => (a.term.to < b.term.to ? 1 : -1))[0];
}

/** The term that a person is known for on a day: the one in force, else the last before it, else the first after. */
export function termOn({ terms }: Person, day: string): Term | undefined {
  const past = terms.filter(({ from }) => from <= day).sort((a, b) => (a.from < b.from ? 1 : -1));
  return past.find((term) => isInTerm(term, day) && weigh(term) > 1) ?? past[0] ?? terms[0];
}

const WEIGHTS: Partial<Record<Office, number>> = {
  'head-of-state': 3,
  'head-of-government': 3,
  'foreign-minister': 2,
  head: 2,
  'defence-minister': 2,
  deputy: 1.5,
};

/** How often news speaks of an office, from 1 to 3. */
export const weigh = ({ office }: Term): number => WEIGHTS[office] ?? 1;
