import { holdersOn, lastBefore, type Office, type Person } from '../lexicon/people.ts';
import { OFFICES, PARLIAMENTARY, type Title } from '../lexicon/titles.ts';

/** "the leader" of a state, for `holderOf`: whoever governs it. */
export const LEADER: Title = { kind: 'leader', words: 'leader' };

/** Who bore a title in a state (code) or organization (short name) on a day, or null. */
export function holderOf(of: string, title: Title, day: string): Person | null {
  const pattern = BY_WORD.find(([words]) => words.test(title.words))?.[1];
  const offices = orderFor(of, title);
  const ruler = title.kind === 'leader' ? firstOf(of, ['head-of-state'], day, RULER) : null;
  if (ruler) return ruler;
  if (!pattern)
    return firstOf(of, offices.slice(0, title.kind === 'leader' ? 3 : 1), day, /^(?!Taliban|Viceroy)/);
  return firstOf(of, offices, day, of === 'EU' ? /commission president|high representative/i : pattern);
}

/** Party chiefs who led a state whose president was another: "the Soviet leader" of 1986 is Gorbachev. */
const RULER = /^(?:(?:Soviet|East German|Chinese) leader|Communist)/;

/** Years after which nobody is still called the ousted one. */
const REMEMBERED = 5;

/** "the deposed shah", "ousted President": who bore a title last before the day, or, in the days of his fall, still does; or null. */
export function ousted(of: string, title: Title, day: string): Person | null {
  const pattern = BY_WORD.find(([words]) => words.test(title.words))?.[1] ?? /./;
  const [last] = (OFFICES[title.kind] ?? [])
    .flatMap((office) => lastBefore(of, office, day) ?? [])
    .filter(({ term }) => pattern.test(term.title))
    .sort((a, b) => (a.term.to < b.term.to ? 1 : -1));
  const isRecent = last && Number(day.slice(0, 4)) - Number(last.term.to.slice(0, 4)) <= REMEMBERED;
  return isRecent ? last.person : holderOf(of, title, day);
}

function firstOf(of: string, offices: Office[], day: string, title: RegExp): Person | null {
  for (const office of offices) {
    const holder = holdersOn(of, office, day).find(({ term }) => title.test(term.title));
    if (holder) return holder.person;
  }
  return null;
}

/** In a parliamentary state "the leader" is the head of government. */
function orderFor(of: string, { kind }: Title): Office[] {
  const offices = OFFICES[kind] ?? [];
  return kind === 'leader' && PARLIAMENTARY.has(of) ? ['head-of-government', ...offices] : offices;
}

/** A king is no "president" and a supreme leader neither: how terms must be titled for a word. */
const BY_WORD: [RegExp, RegExp][] = [
  [/president$/, /president/i],
  [/^(king|queen)$/, /king|queen/i],
  [/^(emir|amir)$/, /emir/i],
  [/^(emperor|empress)$/, /emperor|empress/i],
  [/^sultan$/, /sultan/i],
  [/^shah$/, /shah/i],
  [/^(pope|pontiff)$/, /pope/i],
  [/^supreme leader$/, /supreme leader/i],
  [/^(prime minister|premier|PM)$/, /prime minister|premier|taoiseach/i],
  [/^chancellor$/, /chancellor/i],
];
