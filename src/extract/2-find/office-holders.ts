import { holdersOn, type Office, type Person } from '../lexicon/people.ts';
import { PARLIAMENTARY, type TitleKind } from '../lexicon/titles.ts';

/** Who held the first of `offices` that someone held on the day; "leader" minds who governs. */
export function holderOf(of: string, offices: Office[], kind: TitleKind, day: string): Person | null {
  const order =
    kind === 'leader' && PARLIAMENTARY.has(of)
      ? [...offices].sort((a) => (a === 'head-of-government' ? -1 : 0))
      : offices;
  const strict = kind === 'leader' ? order : order.slice(0, 1);
  for (const office of strict) {
    const holder = holdersOn(of, office, day).find(({ term }) => isPlain(term.title, kind));
    if (holder) return holder.person;
  }
  const other = order
    .flatMap((office) => holdersOn(of, office, day))
    .find(({ term }) => SAME_WORD[kind]?.test(term.title));
  return other?.person ?? null;
}

/** A premier is no "president", a queen no "king"; kings and presidents have one list of terms. */
const isPlain = (title: string, kind: TitleKind) =>
  kind !== 'head-of-state' || !/^(Taliban|Houthi|Viceroy|Governor-General)/.test(title);

const SAME_WORD: Partial<Record<TitleKind, RegExp>> = {
  'head-of-state': /president|king|emir|leader/i,
  'head-of-government': /premier|minister|chancellor/i,
  head: /secretary|director|president|chief/i,
};
