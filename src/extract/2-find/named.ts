import type { Token } from '../../model/mention.ts';
import type { Scan } from './gazetteer.ts';
import { isCapital, nameEnd } from './person-names.ts';
import { isPerson, listedAt, readPhrase, wordsOf, type Phrase } from './phrases.ts';

/** A name without a title before it: a listed one, or a capitalized sequence that an apposition explains. */
export function readNamed(scan: Scan, i: number): Phrase | null {
  const { tokens } = scan;
  const person = listedAt(scan, i);
  const last = person ? person.last : nameEnd(scan, i);
  if (last < i) return null;
  const phrase: Phrase = {
    first: i,
    last,
    head: last,
    nation: null,
    title: null,
    words: wordsOf(tokens, i, last),
    plural: false,
    former: false,
    definite: false,
    possessed: false,
    persons: person?.persons ?? [],
    name: wordsOf(tokens, i, last),
  };
  const role = roleAfter(scan, last + 1);
  if (role) {
    phrase.title = role.title;
    phrase.nation = role.nation;
    phrase.former = role.former;
  }
  return phrase;
}

/** ", *the Russian foreign minister*,": what an apposition or a parenthesis says about the name before it. */
function roleAfter(scan: Scan, from: number): Phrase | null {
  const { tokens } = scan;
  if (!/^[,(]$/.test(tokens[from]?.text ?? '')) return null;
  const article = /^(the|a|an|his|her|its|their)$/.test(tokens[from + 1]?.lower ?? '') ? 1 : 0;
  const start = from + 1 + article;
  const phrase = readPhrase(scan, start);
  if (!phrase?.title || phrase.name || !isPerson(phrase.title.kind) || phrase.plural) return null;
  if (!article && !phrase.nation && isCapital(tokens[start])) return null;
  return phrase;
}

/** "*Putin* Orders Invasion": a surname that capitals glue to what follows. */
export function firstWordOf(named: Phrase): Phrase | null {
  const [word, next] = named.name!.split(' ');
  if (!next || named.title || named.persons.length > 0 || /-/.test(word!)) return null;
  return { ...named, name: word!, words: word!, last: named.first, head: named.first };
}

const SHIP =
  /^(ship|submarine|cruiser|destroyer|frigate|carrier|tanker|ferry|liner|trawler|vessel|battleship|boat)$/;

/** "The cruiser *General Belgrano*" is no general, "the cruiser *Mauritius*" no state; "the tanker *Iran* seized" was seized by Iran. */
export const isShip = (tokens: Token[], i: number, { name, nation, title, last }: Phrase): boolean =>
  SHIP.test(tokens[i - 1]?.lower ?? '') && (nation ? !title && tokens[last + 1]?.tag !== 'VERB' : !!name);
