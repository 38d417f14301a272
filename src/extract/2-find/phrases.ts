import type { Token } from '../../model/mention.ts';
import type { Person } from '../lexicon/people.ts';
import { FORMER, OFFICES, TITLE_ADJECTIVES, type Title, type TitleKind } from '../lexicon/titles.ts';
import type { Scan, Sense } from './gazetteer.ts';
import { isCapital, isFirstHalf, nameEnd } from './person-names.ts';

/** A state as a phrase gives it: the senses are alternatives ("Moscow": Russia or the Soviet Union). */
export interface Nation {
  senses: Extract<Sense, { is: 'state' } | { is: 'body' }>[];
  first: number;
  last: number;
  possessive: boolean;
}

/** A stretch of a sentence that stands for an actor; token numbers are inclusive. */
export interface Phrase {
  first: number;
  last: number;
  head: number;
  nation: Nation | null;
  title: Title | null;
  /** The words of the title with its adjectives, as written: "senior US official". */
  words: string;
  plural: boolean;
  former: boolean;
  definite: boolean;
  /** Does a possessive that is no nation stand before it: "the alliance’s secretary general"? */
  possessed: boolean;
  /** A listed person or, where only `name` is given, whoever is called so. */
  persons: Person[];
  name: string | null;
}

const isPossessive = (token: Token | undefined) => /^[’'](s|)$/i.test(token?.text ?? '');

/** The state or body that begins at token `i`, its "’s" included. */
export function readNation({ tokens, at }: Scan, i: number): Nation | null {
  const hit = at.get(i);
  const senses = hit?.senses.filter((sense) => sense.is === 'state' || sense.is === 'body') ?? [];
  if (!hit || senses.length === 0) return null;
  const possessive = isPossessive(tokens[hit.last + 1]);
  return { senses, first: i, last: hit.last, possessive };
}

function titleAt({ at, tokens }: Scan, i: number, afterNation = false): TitleHit | null {
  const hit = at.get(i);
  if (!hit || isFirstHalf(tokens, hit.last)) return null;
  if (!afterNation && hit.senses.some(({ is }) => is === 'body' || is === 'state')) return null;
  const sense = hit.senses.find((one) => one.is === 'title');
  return sense ? { last: hit.last, title: sense.title, plural: sense.plural } : null;
}

interface TitleHit {
  title: Title;
  plural: boolean;
  last: number;
}

/** Skips adjectives that belong to a title: "senior", "deputy", "vice-". */
function skipAdjectives(scan: Scan, from: number): { next: number; former: boolean; deputy: boolean } {
  let next = from;
  let former = false;
  let deputy = false;
  for (let steps = 0; steps < 5 && !scan.at.has(next); steps++) {
    const token = scan.tokens[next];
    if (!token || !TITLE_ADJECTIVES.has(token.lower)) break;
    former ||= FORMER.has(token.lower);
    deputy ||= DEPUTY.test(token.lower);
    next += scan.tokens[next + 1]?.text === '-' ? 2 : 1;
  }
  return { next, former, deputy };
}

/** "*deputy* defence minister": not the one who holds the office. */
const DEPUTY = /^(deputy|vice|assistant)$/;

interface Titles extends TitleHit {
  head: number;
  former: boolean;
}

/** A chain of titles: "Foreign Ministry spokesman", "Foreign Minister Prince"; the last that is no rank counts. */
function readTitles(scan: Scan, from: number, afterNation: boolean): Titles | null {
  let found: Titles | null = null;
  let former = false;
  for (let at = from; ; at = found.last + 1) {
    const skipped = skipAdjectives(scan, at);
    // "Ivorian soldiers *ousted* President Bedie": a deed of many, no adjective of the one.
    if (found?.plural && skipped.next > at) return found;
    former ||= skipped.former;
    const one = titleAt(scan, skipped.next, afterNation && !found);
    if (!one) return found;
    if (skipped.deputy && OFFICES[one.title.kind]) one.title = { ...one.title, kind: 'minister' };
    found = chained(found, { ...one, head: one.last, former });
    if (found.last !== one.last) return found;
  }
}

/** A rank prolongs the title before it; an institution after a person's title begins something else. */
function chained(found: Titles | null, next: Titles): Titles {
  if (!found) return next;
  if (isWeak(next.title.kind)) return { ...found, last: next.last };
  return isPerson(found.title.kind) && !isPerson(next.title.kind) ? found : next;
}

export const isPerson = (kind: TitleKind) => kind !== 'institution' && kind !== 'crew';

/** Words that only together with a nation, a name or an article name somebody. */
const isWeak = (kind: TitleKind) => kind === 'rank' || kind === 'honorific';

const isDefinite = (token: Token | undefined) => /^(the|this|that)$/.test(token?.lower ?? '');

/** The phrase around a nation, a title and a name that begins at token `i`, or null. */
export function readPhrase(scan: Scan, i: number): Phrase | null {
  const { tokens } = scan;
  const before = skipAdjectives(scan, i);
  if (!scan.at.has(before.next)) return null;
  const nation = titleAt(scan, before.next) ? null : readNation(scan, before.next);
  if (!nation && before.next > i && !titleAt(scan, before.next)) return null;
  const start = nation ? nation.last + (nation.possessive ? 2 : 1) : before.next;
  const titles = readTitles(scan, start, !!nation);
  const previous = i > 0 ? tokens[i - 1] : undefined;
  const definite = isDefinite(previous);
  const possessed = isPossessive(previous) || /^(his|her|its|their|our)$/.test(previous?.lower ?? '');
  if (!titles) return nation && (introduced(scan, nation, definite) ?? bare(scan, nation, definite));
  const phrase: Phrase = {
    first: i,
    last: titles.last,
    head: titles.head,
    nation,
    title: titles.title,
    words: wordsOf(tokens, i, titles.last),
    plural: titles.plural,
    former: before.former || titles.former,
    definite,
    possessed,
    persons: [],
    name: null,
  };
  if (isPerson(titles.title.kind)) {
    if (titles.plural) return nation ? phrase : null;
    if (!addName(scan, phrase, titles.last + 1)) {
      if (isWeak(titles.title.kind)) return nation && bare(scan, nation, definite);
      addOwner(scan, phrase);
      addApposition(scan, phrase);
    }
    return phrase;
  }
  if (!nation && titles.title.kind === 'institution') addSeat(scan, phrase);
  // "the junta of General Galtieri": whose it is comes after it.
  const isAlone = definite && titles.title.kind === 'institution' && tokens[titles.last + 1]?.lower !== 'of';
  return phrase.nation || isAlone ? phrase : null;
}

/** Nouns between a nation and a name at most: "American *aid worker* Alan Gross". */
const CALLINGS = 3;

/** "American contractor Alan Gross": a nation, what somebody is, and a name of two words at least. */
function introduced(scan: Scan, nation: Nation, definite: boolean): Phrase | null {
  const { tokens, at } = scan;
  const isPeople = nation.senses.some((sense) => sense.is === 'state' && sense.as === 'people');
  if (!isPeople || nation.possessive) return null;
  let next = nation.last + 1;
  while (next <= nation.last + CALLINGS && isCalling(tokens[next]) && !at.has(next)) next++;
  const noun = tokens[next - 1]!;
  if (next === nation.last + 1 || noun.tag !== 'NOUN' || noun.lower.endsWith('s')) return null;
  const phrase = { ...bare(scan, nation, definite), title: { kind: 'official' as const, words: noun.lower } };
  return addName(scan, phrase, next, 2) ? phrase : null;
}

const isCalling = (token: Token | undefined) =>
  /^(NOUN|ADJ)$/.test(token?.tag ?? '') && /^\p{Ll}/u.test(token!.text);

export const wordsOf = (tokens: Token[], first: number, last: number) => {
  const from = tokens[first]!;
  let text = '';
  for (let i = first; i <= last; i++) {
    const token = tokens[i]!;
    text += (token.start > (i === first ? from.start : tokens[i - 1]!.end) ? ' ' : '') + token.text;
  }
  return text;
};

const bare = (scan: Scan, nation: Nation, definite: boolean): Phrase => ({
  first: nation.first,
  last: nation.last,
  head: nation.last,
  nation,
  title: null,
  words: wordsOf(scan.tokens, nation.first, nation.last),
  plural: false,
  former: false,
  definite,
  possessed: false,
  persons: [],
  name: null,
});

/** "… minister *Sergei Lavrov*": the name right after the title. */
function addName(scan: Scan, phrase: Phrase, from: number, least = 1): boolean {
  const person = listedAt(scan, from);
  const last = person ? person.last : nameEnd(scan, from);
  if (last < from || (!person && last - from + 1 < least)) return false;
  phrase.persons = person?.persons ?? [];
  phrase.name = wordsOf(scan.tokens, from, last);
  phrase.last = last;
  phrase.head = last;
  return true;
}

/** The listed persons whose full name begins at token `i`. */
export function listedAt({ at, tokens }: Scan, i: number): { persons: Person[]; last: number } | null {
  const hit = at.get(i);
  const persons = hit?.senses.flatMap((sense) => (sense.is === 'person' ? [sense.person] : [])) ?? [];
  return hit && persons.length > 0 ? { persons, last: continued(tokens, hit.last) } : null;
}

/** "Sheikh Sabah *al-Ahmad al-Sabah*": more names than the lexicon gives. */
function continued(tokens: Token[], last: number): number {
  const from = tokens[last + 1]?.lower ?? '';
  const hyphen = tokens[last + 2]?.text === '-' ? 1 : 0;
  if (!/^(al|bin|ibn|el)$/.test(from) || !isCapital(tokens[last + 2 + hyphen])) return last;
  return continued(tokens, last + 2 + hyphen);
}

/** "president *of Russia*", "spokesman *for the Egyptian foreign ministry*", "ambassador *to London* Liu Xiaoming". */
function addOwner(scan: Scan, phrase: Phrase) {
  const { tokens } = scan;
  const preposition = tokens[phrase.last + 1]?.lower ?? '';
  if (!/^(of|for|at|to)$/.test(preposition)) return;
  const article = /^(the|its|his|her)$/.test(tokens[phrase.last + 2]?.lower ?? '') ? 1 : 0;
  const from = phrase.last + 2 + article;
  const owner = readNation(scan, from);
  const isHost = preposition === 'to' || preposition === 'at';
  if (isHost) {
    if (owner && phrase.title?.kind === 'envoy') addName(scan, phrase, owner.last + 1, 2);
    return;
  }
  if (phrase.nation) return;
  const titles = owner
    ? readTitles(scan, owner.last + (owner.possessive ? 2 : 1), true)
    : readTitles(scan, from, false);
  const isOffice = titles && !isPerson(titles.title.kind) && !titles.plural;
  if (owner?.possessive && !isOffice) return;
  if (owner) {
    phrase.nation = owner;
    phrase.last = isOffice ? titles.last : owner.last;
    if (isOffice && phrase.title && OFFICES[phrase.title.kind])
      phrase.title = { ...phrase.title, kind: 'minister' };
    addName(scan, phrase, phrase.last + 1, 2);
  } else if (preposition === 'of') {
    // "the secretary-general of the ruling party": somebody's, whoever that is.
    phrase.possessed = true;
  }
}

const GOVERNS = /(ministry|government|parliament|regime|leadership|junta|cabinet)$|^ministry/;

/** "the foreign ministry *in Ottawa*": the city tells whose it is, and stays a mention of its own. */
function addSeat(scan: Scan, phrase: Phrase) {
  if (scan.tokens[phrase.last + 1]?.lower !== 'in' || !GOVERNS.test(phrase.title!.words)) return;
  const seat = readNation(scan, phrase.last + 2);
  if (seat?.senses.some((sense) => sense.is === 'state' && sense.as === 'capital')) phrase.nation = seat;
}

/** "Botswana’s foreign minister, *Phandu Skelemani*,": the name after a comma that another comma or a verb closes. */
function addApposition(scan: Scan, phrase: Phrase) {
  const { tokens } = scan;
  let from = phrase.last + 2;
  if (tokens[from - 1]?.text !== ',') return;
  const rank = titleAt(scan, from);
  if (rank && isWeak(rank.title.kind)) from = rank.last + 1;
  const person = listedAt(scan, from);
  const last = person ? person.last : nameEnd(scan, from);
  if (last < from) return;
  const after = tokens[last + 1];
  const closes = !after || /^[,.;:)]$/.test(after.text) || after.tag === 'VERB' || after.tag === 'AUX';
  if (!closes || (last === from && !person)) return;
  phrase.persons = person?.persons ?? [];
  phrase.name = wordsOf(tokens, from, last);
  phrase.last = last;
}
