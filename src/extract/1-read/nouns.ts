/** Noun groups: "the 10 Russian diplomats", "Russia’s foreign minister Sergei Lavrov", "last week", linked inside. */
import type { Relation, Tag, Token } from '../../model/mention.ts';
import words from '../lexicon/grammar-words.json' with { type: 'json' };
import { link, type Draft } from './draft.ts';
import { formOf } from './forms.ts';
import { isGlued, plain, type Group } from './group.ts';
import { isModifierVerb, isParticle } from './verb-groups.ts';

const DETERMINERS = new Set(words.determiners);
const POSSESSIVES = new Set(words.possessives);
const WEEKDAYS = new Set(words.weekdays);
const MONTHS = new Set(words.months);
const TIME_NOUNS = new Set(words.timeNouns);
const TIME_ADJECTIVES = new Set(words.timeAdjectives);
const TITLES = new Set(words.titles);
const QUANTITY = new Set(words.quantityAdverbs);

const NOMINAL: ReadonlySet<Tag> = new Set(['NOUN', 'PROPN', 'NUM', 'PRON', 'SYM']);

/** The noun group that starts at `i`, or null. */
export function readNounGroup(draft: Draft, i: number, before: Group | undefined): Group | null {
  const { tokens } = draft;
  if (!canStart(tokens, i, before)) return null;
  const parts = splitOwners(tokens, i, extent(tokens, i));
  if (parts.length === 0) return null;
  const heads = parts.map(([first, last]) => headOf(tokens, first, last));
  if (heads.at(-1)! < 0) return null;
  parts.forEach(([first, last], p) => {
    linkInside(draft, first, last, heads[p]!);
    if (heads[p + 1] !== undefined) link(draft, heads[p]!, heads[p + 1]!, 'nmod:poss');
  });
  const [first] = parts[0]!;
  const last = parts.at(-1)![1];
  for (let k = i; k < first; k++) link(draft, k, heads[0]!, 'advmod');
  return plain(isTime(tokens, first, last, heads.at(-1)!) ? 'time' : 'noun', i, last, heads.at(-1)!);
}

function canStart(tokens: Token[], i: number, before: Group | undefined): boolean {
  const { tag, lower } = tokens[i]!;
  const next = tokens[i + 1];
  if (NOMINAL.has(tag) || tag === 'DET' || POSSESSIVES.has(lower)) return true;
  if (tag === 'ADJ') return leadsToNoun(tokens, i + 1);
  if (tag === 'VERB') return isModifierVerb(tokens, i, before);
  if (tag === 'ADV' || tag === 'ADP')
    return (
      QUANTITY.has(lower) &&
      next?.tag === 'NUM' &&
      !(before?.kind === 'verb' && isParticle(tokens, before.head, i))
    );
  return false;
}

/** Is there a noun after adjectives from `i` on? */
function leadsToNoun(tokens: Token[], i: number): boolean {
  for (let k = i; k < Math.min(i + 6, tokens.length); k++) {
    const { tag, text } = tokens[k]!;
    if (tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM') return true;
    const glue = text === '-' || (text === ',' && tokens[k + 1]?.tag === 'ADJ') || tag === 'CCONJ';
    if (tag !== 'ADJ' && !glue && !(tag === 'VERB' && tokens[k - 1]?.tag === 'ADJ')) return false;
  }
  return false;
}

/** Last token of the group that starts at `first`. */
function extent(tokens: Token[], first: number): number {
  let last = first;
  if (tokens[first]!.tag === 'PRON' && !POSSESSIVES.has(tokens[first]!.lower) && !takesNoun(tokens, first))
    return first;
  for (let k = first + 1; k < tokens.length && continues(tokens, first, last, k); k++) last = k;
  return last;
}

/** "these talks", "some officials": pronouns that can be determiners. */
const takesNoun = (tokens: Token[], i: number) =>
  DETERMINERS.has(tokens[i]!.lower) && /^(?:NOUN|ADJ|PROPN|NUM)$/.test(tokens[i + 1]?.tag ?? '');

function continues(tokens: Token[], first: number, last: number, k: number): boolean {
  const token = tokens[k]!;
  const before = tokens[k - 1]!;
  if (isOwnerMark(token)) return true;
  if (isOwnerMark(before))
    return /^(?:NOUN|PROPN|ADJ|NUM|VERB|ADV|PUNCT)$/.test(token.tag) && !isOwnerMark(token);
  if (isHyphen(tokens, k)) return true;
  if (isHyphen(tokens, k - 1)) return true;
  if (/^[“"‘']$/.test(token.text)) return false;
  switch (token.tag) {
    case 'NOUN':
    case 'PROPN':
      return (
        !startsTime(tokens, first, k) &&
        !endsTime(tokens, first, k) &&
        !opensSpan(tokens, k) &&
        !isFullPronoun(before) &&
        !isAfterOccasion(before, token)
      );
    case 'NUM':
      return continuesWithNumber(tokens, k);
    case 'SYM':
      return before.tag === 'NUM' || before.tag === 'DET';
    case 'ADJ':
      return continuesWithAdjective(tokens, k);
    case 'VERB':
      return isInnerParticiple(tokens, k);
    case 'ADV':
      return (
        (before.tag === 'DET' || POSSESSIVES.has(before.lower)) &&
        /^(?:ADJ|VERB|NUM)$/.test(tokens[k + 1]?.tag ?? '')
      );
    case 'DET':
      return /^(?:all|both|such|half)$/.test(before.lower) && last === k - 1;
    case 'CCONJ':
      return joinsAdjectives(tokens, k);
    case 'PUNCT':
      return (
        token.text === ',' &&
        before.tag === 'ADJ' &&
        tokens[k + 1]?.tag === 'ADJ' &&
        leadsToNoun(tokens, k + 1)
      );
    default:
      return false;
  }
}

/** A pronoun that no noun follows in its group: "it", "him"; not "its", "some". */
const isFullPronoun = ({ tag, lower }: Token) =>
  tag === 'PRON' && !POSSESSIVES.has(lower) && !DETERMINERS.has(lower);

const isOwnerMark = ({ tag, text }: Token) => tag === 'PART' && /^['’]s?$/.test(text);

const HYPHENS = new Set(['-', '–', '—', '/']);
const isHyphen = (tokens: Token[], k: number) =>
  tokens[k] !== undefined && HYPHENS.has(tokens[k].text) && isGlued(tokens, k);

/** "officials Monday", "Lavrov last week": a time that starts inside what looks like a noun group. */
function startsTime(tokens: Token[], first: number, k: number): boolean {
  const { lower } = tokens[k]!;
  if (k === first) return false;
  const before = tokens[k - 1]!;
  if (/^(?:today|yesterday|tomorrow|tonight)$/.test(lower))
    return !(tokens[k + 1] && isOwnerMark(tokens[k + 1]!));
  if (!WEEKDAYS.has(lower)) return false;
  if (!/^(?:NOUN|PROPN|PRON)$/.test(before.tag) || WEEKDAYS.has(before.lower)) return false;
  const next = tokens[k + 1];
  return !next || next.tag !== 'NOUN' || TIME_NOUNS.has(next.lower);
}

/** "against UNITA *hours* after the death": so long before or after; "eight hours after" is one group. */
const opensSpan = (tokens: Token[], k: number): boolean =>
  tokens[k - 1]!.tag === 'PROPN' &&
  /^(?:minutes|hours|days|weeks|months|years)$/.test(tokens[k]!.lower) &&
  /^(?:after|before|later|earlier|ago)$/.test(tokens[k + 1]?.lower ?? '');

/** "On Thursday *Estonia* declared", "in March *Egypt* said", "In May 2003 *President* Gul"; but "the Good Friday Agreement", "May Day". */
function endsTime(tokens: Token[], first: number, k: number): boolean {
  if (!/^\p{Lu}/u.test(tokens[k]!.text) || PARTS_OF_DAY.test(tokens[k]!.lower)) return false;
  if (WEEKDAYS.has(tokens[first]!.lower)) return k === first + 1;
  return tokens[first - 1]?.tag === 'ADP' && isDate(tokens.slice(first, k));
}

const OCCASIONS = new Set(words.occasions);
/** "After the *war* Iran said", "the *accord* Sadat signed": nobody is called by what happened. */
const isAfterOccasion = (before: Token, { tag, text }: Token): boolean =>
  tag === 'PROPN' &&
  before.tag === 'NOUN' &&
  before.text === before.lower &&
  OCCASIONS.has(before.lower) &&
  !/^(?:Cabinet|Crimes?|Office|Room|Council|Committee|Commission|Force|Act|Plan|Fund)$/.test(text);

const PARTS_OF_DAY = /^(?:day|night|morning|afternoon|evening)$/;

/** "March", "4 March", "March 4, 1991", "2008": nothing but a month and numbers. */
const isDate = (words: Token[]): boolean =>
  words.every(({ lower, tag }) => tag === 'NUM' || MONTHS.has(lower)) &&
  words.some(({ lower, text }) => MONTHS.has(lower) || /^(?:1[5-9]|20)\d\d$/.test(text));

function continuesWithNumber(tokens: Token[], k: number): boolean {
  const before = tokens[k - 1]!;
  const next = tokens[k + 1];
  if (/^(?:DET|ADJ|NUM|SYM)$/.test(before.tag) || POSSESSIVES.has(before.lower)) return true;
  if (MONTHS.has(before.lower) || QUANTITY.has(before.lower)) return true;
  if (/^\d/.test(tokens[k]!.text) && /^[A-Z]/.test(before.text))
    return !/^(?:NOUN|ADJ|NUM|SYM)$/.test(next?.tag ?? '');
  return false;
}

/** "US economic sanctions", "EU foreign ministers"; but "gave officials new powers" and "Russia last week". */
function continuesWithAdjective(tokens: Token[], k: number): boolean {
  const before = tokens[k - 1]!;
  if (TIME_ADJECTIVES.has(tokens[k]!.lower) && /^(?:NOUN|PROPN)$/.test(before.tag)) return false;
  if (before.tag === 'NOUN' && !/^[A-Z]/.test(tokens[k]!.text)) return false;
  return leadsToNoun(tokens, k + 1) && !isFullPronoun(before);
}

/** "a planned visit", "its alleged meddling", "newly imposed sanctions". */
function isInnerParticiple(tokens: Token[], k: number): boolean {
  const before = tokens[k - 1]!;
  const { lower, lemma } = tokens[k]!;
  const form = formOf(lower, lemma);
  if (form === 'base' || form === 's' || form === 'past') return false;
  const opens = /^(?:DET|ADJ|NUM|ADV)$/.test(before.tag) || POSSESSIVES.has(before.lower);
  return (
    opens &&
    /^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[k + 1]?.tag ?? '') &&
    !/^(?:that|this|those|these|all|both|some)$/.test(before.lower)
  );
}

const joinsAdjectives = (tokens: Token[], k: number) =>
  tokens[k - 1]!.tag === 'ADJ' &&
  tokens[k + 1]?.tag === 'ADJ' &&
  /^(?:NOUN|PROPN)$/.test(tokens[k + 2]?.tag ?? '');

/** Stretches between "’s": "Russia | foreign minister | plan". */
function splitOwners(tokens: Token[], first: number, last: number): [number, number][] {
  const parts: [number, number][] = [];
  let from = first;
  for (let k = first; k <= last; k++) {
    if (!isOwnerMark(tokens[k]!) || k === from) continue;
    parts.push([from, k]);
    from = k + 1;
  }
  if (from <= last) parts.push([from, last]);
  return parts;
}

/** The last nominal of a stretch, or its last word. */
function headOf(tokens: Token[], first: number, last: number): number {
  for (let k = last; k >= first; k--) {
    if (isOwnerMark(tokens[k]!)) continue;
    if (NOMINAL.has(tokens[k]!.tag) && !(tokens[k]!.tag === 'NUM' && isNumbered(tokens, first, k))) return k;
    if (isHyphen(tokens, k)) continue;
    if (k === first || !NOMINAL.has(tokens[k - 1]!.tag)) return tokens[k]!.tag === 'PUNCT' ? -1 : k;
  }
  return last;
}

/** "April 15", "Resolution 2231": the name heads. */
const isNumbered = (tokens: Token[], first: number, k: number) =>
  (k > first && /^(?:PROPN|NOUN)$/.test(tokens[k - 1]!.tag)) ||
  (k > first + 1 && tokens[k - 1]!.text === ',');

function linkInside(draft: Draft, first: number, last: number, head: number): void {
  const { tokens } = draft;
  const lastTitle = lastTitleIn(tokens, first, head);
  for (let k = first; k <= last; k++) {
    if (k === head) continue;
    const hyphen = hyphenated(tokens, k, last);
    if (hyphen >= 0) link(draft, k, hyphen, isHyphen(tokens, k) ? 'punct' : 'compound');
    else link(draft, k, head, relationInside(tokens, k, head, lastTitle));
  }
}

/** In "state-run firm" and "US-Russia talks" the word before the hyphen hangs on the word after it. */
const hyphenated = (tokens: Token[], k: number, last: number) =>
  isHyphen(tokens, k) && k < last ? k + 1 : isHyphen(tokens, k + 1) && k + 2 <= last ? k + 2 : -1;

function lastTitleIn(tokens: Token[], first: number, head: number): number {
  for (let k = head - 1; k >= first; k--) if (TITLES.has(tokens[k]!.lower)) return k;
  return -1;
}

function relationInside(tokens: Token[], k: number, head: number, lastTitle: number): Relation {
  const { tag, lower } = tokens[k]!;
  if (isOwnerMark(tokens[k]!)) return 'case';
  if (POSSESSIVES.has(lower)) return 'nmod:poss';
  if (tag === 'DET' || (tag === 'PRON' && DETERMINERS.has(lower))) return 'det';
  if (tag === 'NUM') return 'nummod';
  if (tag === 'ADJ' || tag === 'VERB') return 'amod';
  if (tag === 'ADV') return 'advmod';
  if (tag === 'PUNCT') return 'punct';
  if (tag === 'CCONJ') return 'cc';
  return tag === 'PROPN' && tokens[head]!.tag === 'PROPN' && k > lastTitle ? 'flat' : 'compound';
}

/** "Thursday", "last week", "April 15", "two years ago", "this month"; not "the year" of a subject, "Thursday’s talks". */
function isTime(tokens: Token[], first: number, last: number, head: number): boolean {
  const { lower } = tokens[head]!;
  if (WEEKDAYS.has(lower) || /^(?:today|yesterday|tomorrow|tonight)$/.test(lower)) return true;
  if (MONTHS.has(lower) && tokens[head]!.tag === 'PROPN') return true;
  const stem = lower.replace(/s$/, '');
  if (!TIME_NOUNS.has(stem)) return false;
  if (/^(?:ago|later|earlier|after|before)$/.test(tokens[last + 1]?.lower ?? '')) return true;
  return (
    TIME_ADJECTIVES.has(tokens[first]!.lower) ||
    WEEKDAYS.has(tokens[first]!.lower) ||
    (stem !== lower && tokens[first]!.tag === 'NUM')
  );
}
