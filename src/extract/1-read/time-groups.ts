/** Times that the next noun is not named after: "*That night* Nieto condemned", "On *June 20* Isaias said". */
import type { Token } from '../../model/mention.ts';
import words from '../lexicon/grammar-words.json' with { type: 'json' };
import { link, type Draft } from './draft.ts';
import { plain, type Group } from './group.ts';

const WEEKDAYS = new Set(words.weekdays);
const MONTHS = new Set(words.months);
const PERIODS = new Set(words.timeNouns.filter((noun) => !/^to|^yester|time/.test(noun)));
const POINTERS = new Set(['that', 'this', 'last', 'next']);
const AMOUNTS = new Set(['a', 'several', 'some', 'many', 'few']);
const UNITS = new Set(['minutes', 'hours', 'days', 'weeks', 'months', 'years', 'decades']);
const PART = /^(?:morning|afternoon|evening|night)$/;

/** A time without an article: its tokens from the one asked for to `last`, and the one that heads it. */
interface Found {
  last: number;
  head: number;
  /** Whether nothing can be named after it: "that night", not "Thursday" ("Thursday talks"). */
  isClosed: boolean;
  /** "in November, 1973, ran out": the commas part nothing. */
  isBetweenCommas?: boolean;
}

/** The time group that starts at `i` where another noun follows it, or null. */
export function readTimeGroup(draft: Draft, i: number, before: Group | undefined): Group | null {
  const { tokens } = draft;
  const found = findTime(tokens, i);
  if (!found) return null;
  if (!found.isBetweenCommas && !isBeforeAnother(tokens, found, before) && !isEndOfPhrase(tokens, i, found))
    return null;
  const last = found.isBetweenCommas ? found.last + 1 : found.last;
  for (let k = i; k <= last; k++) if (k !== found.head) link(draft, k, found.head, relationOf(tokens[k]!));
  return plain('time', i, last, found.head);
}

const relationOf = ({ tag, text }: Token) =>
  text === ',' ? 'punct' : tag === 'NUM' ? 'nummod' : tag === 'DET' || tag === 'PRON' ? 'det' : 'amod';

function findTime(tokens: Token[], i: number): Found | null {
  const { lower } = tokens[i]!;
  const next = tokens[i + 1]?.lower ?? '';
  if (POINTERS.has(lower)) return atName(tokens, i + 1);
  if (lower === 'the' && /^(?:same|following|next|previous)$/.test(next)) return atName(tokens, i + 2);
  if (lower === 'the' && /^(?:day|week|month|year|decade)$/.test(next) && tokens[i + 2]?.tag === 'PROPN')
    return { last: i + 1, head: i + 1, isClosed: true };
  if (lower === 'the' && next === 'weekend') return { last: i + 1, head: i + 1, isClosed: false };
  if (WEEKDAYS.has(lower)) return atName(tokens, i, false);
  return monthAndDay(tokens, i) ?? duration(tokens, i);
}

/** "For *three days* Iraqi guns shelled Basra", "within *hours* he was gone". */
function duration(tokens: Token[], i: number): Found | null {
  const { tag, lower } = tokens[i]!;
  const isCount = tag === 'NUM' || AMOUNTS.has(lower);
  const few = isCount && /^(?:few|couple|of|more|long)$/.test(tokens[i + 1]?.lower ?? '') ? 1 : 0;
  const at = isCount ? i + 1 + few : i;
  return UNITS.has(tokens[at]?.lower ?? '') && tokens[at]!.tag === 'NOUN'
    ? { last: at, head: at, isClosed: true }
    : null;
}

/** "night", "Friday", "Friday evening", "March" after "that", "last", "the following". */
function atName(tokens: Token[], at: number, isClosed = true): Found | null {
  const lower = tokens[at]?.lower ?? '';
  if (PERIODS.has(lower) || MONTHS.has(lower)) return { last: at, head: at, isClosed };
  if (!WEEKDAYS.has(lower)) return null;
  const last = PART.test(tokens[at + 1]?.lower ?? '') ? at + 1 : at;
  return { last, head: last, isClosed };
}

/** "June 20", "20 June 1991", "June 20, 1991", "June 1991", "June". */
function monthAndDay(tokens: Token[], i: number): Found | null {
  const isMonth = (k: number) => MONTHS.has(tokens[k]?.lower ?? '') && tokens[k]!.tag === 'PROPN';
  const head = isMonth(i) ? i : isMonth(i + 1) && isDay(tokens[i]) ? i + 1 : -1;
  if (head < 0) return null;
  let last = head === i && isDay(tokens[i + 1]) ? i + 1 : head;
  const hasComma = tokens[last + 1]?.text === ',';
  const year = hasComma ? last + 2 : last + 1;
  const isWhole = isYear(tokens[year]);
  if (isWhole) last = year;
  return {
    last,
    head,
    isClosed: last > i,
    isBetweenCommas: isWhole && hasComma && tokens[year + 1]?.text === ',',
  };
}

const isDay = (token: Token | undefined) => /^(?:[12]?\d|3[01])$/.test(token?.text ?? '');
const isYear = (token: Token | undefined) => /^[12]\d{3}$/.test(token?.text ?? '');

/** Does a noun come next that has no part in the time? After an open name only at the head of a sentence. */
function isBeforeAnother(tokens: Token[], { last, isClosed }: Found, before: Group | undefined): boolean {
  const next = tokens[last + 1];
  if (!next || MONTHS.has(next.lower) || WEEKDAYS.has(next.lower)) return false;
  const isNew =
    /^(?:PROPN|PRON|DET)$/.test(next.tag) ||
    (next.tag === 'NOUN' && /(?:[^s]s|men|people|police)$/.test(next.lower));
  if (!isNew) return false;
  return isClosed || (before?.kind === 'prep' && isAtHead(tokens, before.first));
}

/** After "and," too. */
const isAtHead = (tokens: Token[], i: number) =>
  i === 0 || tokens[tokens[i - 1]!.text === ',' && i > 1 ? i - 2 : i - 1]!.tag === 'CCONJ';

/** "entered the waters *that Friday*, whereupon", "would cease fire *the following day* and": nothing is named after it. */
function isEndOfPhrase(tokens: Token[], i: number, { last, isClosed }: Found): boolean {
  const next = tokens[last + 1]?.tag ?? 'PUNCT';
  if (tokens[i]!.lower === 'the')
    return isClosed && /^(?:PUNCT|CCONJ|ADP|SCONJ|ADV)$/.test(next) && tokens[last + 1]?.lower !== 'of';
  return tokens[i]!.lower === 'that' && isClosed && /^(?:PUNCT|CCONJ|ADP)$/.test(next);
}
