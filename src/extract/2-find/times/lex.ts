/** A sentence as the words, numbers and marks that time expressions are made of. */
import words from '../../lexicon/time-words.json' with { type: 'json' };
import type { Sentence, Tag } from '../../../model/mention.ts';

/** What a piece may be to a rule; one piece may be several things ("second" is a unit and an ordinal). */
export type Kind =
  | 'month' | 'weekday' | 'weekdays' | 'season' | 'unit' | 'units' | 'part' | 'num' | 'int' | 'day' | 'ord' | 'dayord' | 'year' | 'decade'
  | 'clock' | 'dotclock' | 'hour' | 'frequency' | 'zone' | 'iso' | 'slashed' | 'dotted' | 'years' | 'fraction' | 'short' | 'word'; // prettier-ignore

/** A word, number or mark: `start` and `end` count into the sentence's text. */
export interface Piece {
  start: number;
  end: number;
  text: string;
  lower: string;
  kinds: Partial<Record<Kind, true>>;
  /** Month 1–12, weekday 0–6, season 1–4, the number, the first year of a decade. */
  value: number;
  /** Unit, part of day or period, in TIMEX3 letters or as named in the lexicon. */
  name: string;
}

/** Digits first, longest first; a word with inner dots ("a.m."); any other mark by itself. No part can backtrack far. */
const PIECE = new RegExp(
  [
    String.raw`\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?Z?)?(?![\d-])`,
    String.raw`\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})(?![\d/])`,
    String.raw`\d{1,2}\.\d{1,2}\.\d{4}(?!\d)`,
    String.raw`\d{1,2}:\d{2}(?::\d{2})?(?!\d)`,
    String.raw`\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?(?!\d)`,
    String.raw`\d{1,12}\.\d{1,6}(?!\d)`,
    String.raw`\d{1,4}(?:st|nd|rd|th)(?!\p{L})`,
    String.raw`(?:\d{4}|['’]?\d{2})(?:['’])?s(?!\p{L})`,
    String.raw`['’]\d{2}(?!\d)`,
    String.raw`\d{1,12}`,
    String.raw`(?:\p{L}\.){2,6}`,
    String.raw`\p{L}{1,40}`,
    String.raw`\S`,
  ].join('|'),
  'gu',
);

/** Cuts a sentence into pieces, in order; white space is left out. */
export function lex({ text }: Sentence): Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.matchAll(PIECE)) {
    if (match.index < (pieces.at(-1)?.end ?? 0)) continue;
    const piece = classify(match[0], match.index);
    if (piece.kinds.short && text[piece.end] === '.') extend(piece, text);
    pieces.push(piece);
  }
  return joinNumbers(pieces, text);
}

/** "Nov." with its dot. */
function extend(piece: Piece, text: string) {
  piece.end++;
  piece.text = text.slice(piece.start, piece.end);
}

/** Hyphen, dash between numbers, non-breaking hyphen, minus; the long dash parts clauses and stays itself. */
const HYPHENS = '-–‑−';

function classify(text: string, start: number): Piece {
  const lower = HYPHENS.includes(text) ? '-' : text.toLowerCase();
  const piece: Piece = { start, end: start + text.length, text, lower, kinds: {}, value: NaN, name: '' };
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) classifyNumber(piece);
  else if ((text[0] === "'" || text[0] === '’') && text.length > 1) classifyShortYear(piece);
  else LEXICON.get(lower)?.(piece);
  return piece;
}

function classifyNumber(piece: Piece) {
  const { lower, kinds } = piece;
  if (/^\d{4}-/.test(lower)) kinds.iso = true;
  else if (lower.includes('/')) kinds.slashed = true;
  else if (/^\d+\.\d+\.\d+$/.test(lower)) kinds.dotted = true;
  else if (lower.includes(':')) kinds.clock = true;
  else if (/\d(?:st|nd|rd|th)$/.test(lower)) setOrdinal(piece, parseInt(lower, 10));
  else if (lower.endsWith('s')) setDecade(piece, parseInt(lower, 10));
  else setNumber(piece, Number(lower.replaceAll(',', '')));
}

function classifyShortYear(piece: Piece) {
  const number = parseInt(piece.text.slice(1), 10);
  if (piece.text.endsWith('s')) return setDecade(piece, number);
  piece.value = number + (number < 50 ? 2000 : 1900);
  piece.kinds.year = true;
  piece.name = 'short';
}

/** "1990s" → 1990; two digits are of the twentieth century, as news says them. */
function setDecade(piece: Piece, number: number) {
  if (number % 10 !== 0) return;
  piece.value = number < 100 ? 1900 + number : number;
  piece.kinds.decade = true;
  if (number < 100) piece.name = 'short';
}

function setOrdinal(piece: Piece, number: number) {
  piece.value = number;
  piece.kinds.ord = true;
  if (number >= 1 && number <= 31) piece.kinds.dayord = true;
}

function setNumber(piece: Piece, value: number) {
  const { text, kinds } = piece;
  piece.value = value;
  kinds.num = true;
  if (!Number.isInteger(value) || text.includes(',') || text.includes('.')) {
    if (/^(?:[01]?\d|2[0-4])\.[0-5]\d$/.test(text)) kinds.hour = kinds.dotclock = true;
    return;
  }
  kinds.int = true;
  if (value >= 1 && value <= 31 && text.length <= 2) kinds.day = true;
  if (/^\d{1,2}$/.test(text) && value <= 24) kinds.hour = true;
  if (/^\d{4}$/.test(text) && value >= 1000 && value <= 2199) kinds.year = true;
}

type Classifier = (piece: Piece) => void;
const LEXICON = new Map<string, Classifier>();

function enter<T>(table: Record<string, T>, classifier: (piece: Piece, value: T) => void) {
  for (const [word, value] of Object.entries(table)) {
    const before = LEXICON.get(word);
    LEXICON.set(word, (piece) => {
      before?.(piece);
      classifier(piece, value);
    });
  }
}

const isCapital = (piece: Piece) => piece.text[0] !== piece.lower[0];
const mark = (kind: Kind, isNamed: boolean) => (piece: Piece, value: number) => {
  if (isNamed && !isCapital(piece)) return;
  piece.kinds[kind] = true;
  piece.value = value;
};

enter(words.months, mark('month', true));
enter(words.monthAbbreviations, (piece, value) => {
  mark('month', true)(piece, value);
  if (isCapital(piece)) piece.kinds.short = true;
});
enter(words.weekdays, mark('weekday', true));
for (const [word, number] of Object.entries(words.weekdays))
  enter({ [`${word}s`]: number }, mark('weekdays', true));
enter(words.weekdayAbbreviations, (piece, value) => {
  mark('weekday', true)(piece, value);
  if (isCapital(piece)) piece.kinds.short = true;
});
enter(words.seasons, mark('season', false));
enter(words.units, (piece, name) => {
  piece.kinds.unit = true;
  piece.name = name;
});
enter(words.unitPlurals, (piece, name) => {
  piece.kinds.units = true;
  piece.name = name;
});
enter(words.partsOfDay, (piece, name) => {
  piece.kinds.part = true;
  piece.name = name;
});
enter(words.numbers, (piece, value) => {
  piece.value = value;
  piece.kinds.num = true;
  piece.kinds.int = true;
  piece.kinds.word = true;
  if (value >= 1 && value <= 12) piece.kinds.hour = true;
});
enter(words.ordinals, setOrdinal);
enter(words.decades, (piece, tens) => {
  piece.value = 1900 + tens * 10;
  piece.kinds.decade = true;
  piece.name = 'word';
});
enter(words.frequencies, (piece, name) => {
  piece.kinds.frequency = true;
  piece.name = name;
});
for (const zone of words.zones) {
  LEXICON.set(zone, (piece) => {
    if (isCapital(piece)) piece.kinds.zone = true;
  });
}

const MULTIPLES = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['dozen', 12],
]);

/** Number words in a row become one: "twenty-five", "a hundred", "two hundred and ten", "half a dozen", "twenty-first". */
function joinNumbers(pieces: Piece[], text: string): Piece[] {
  const joined: Piece[] = [];
  for (let i = 0; i < pieces.length;) {
    const isNumber = isNumberStart(pieces, i);
    const length = isNumber ? numberLength(pieces, i) : 1;
    const isRun = isNumber && (length > 1 || MULTIPLES.has(pieces[i]!.lower));
    joined.push(isRun ? joinRun(pieces.slice(i, i + length), text) : pieces[i]!);
    i += length;
  }
  return joined;
}

const isNumberStart = (pieces: Piece[], i: number): boolean => {
  const { lower, kinds } = pieces[i]!;
  if (lower === 'a') return MULTIPLES.has(pieces[i + 1]?.lower ?? '');
  if (lower === 'half') return pieces[i + 1]?.lower === 'a' && pieces[i + 2]?.lower === 'dozen';
  return !!kinds.num || MULTIPLES.has(lower);
};

/** At most eight pieces: longer numerals are no dates. */
function numberLength(pieces: Piece[], i: number): number {
  if (pieces[i]!.lower === 'half') return 3;
  let length = pieces[i]!.lower === 'a' ? 2 : 1;
  while (length < 8) {
    const [last, next, after] = [pieces[i + length - 1]!, pieces[i + length], pieces[i + length + 1]];
    if (!next) break;
    if (MULTIPLES.has(next.lower)) length++;
    else if (isTens(last) && next.text === '-' && after && isUnitNumber(after)) length += 2;
    else if (isTens(last) && isUnitNumber(next)) length++;
    else if (MULTIPLES.has(last.lower) && next.lower === 'and' && after?.kinds.word) length += 2;
    else if (MULTIPLES.has(last.lower) && next.kinds.word) length++;
    else break;
  }
  return length;
}

const isTens = (piece: Piece) => !!piece.kinds.word && piece.value >= 20;
const isUnitNumber = (piece: Piece) =>
  (!!piece.kinds.word || (!!piece.kinds.ord && !/^\d/.test(piece.text))) &&
  piece.value >= 1 &&
  piece.value <= 9;

function joinRun(run: Piece[], text: string): Piece {
  const [first, last] = [run[0]!, run.at(-1)!];
  let total = 0;
  let part = NaN;
  for (const { lower, value } of run) {
    const multiple = MULTIPLES.get(lower);
    if (multiple) part = (Number.isNaN(part) ? 1 : part) * multiple;
    else if (!Number.isNaN(value) && (Number.isNaN(part) || part < 100)) part = (part || 0) + value;
    else if (!Number.isNaN(value)) [total, part] = [total + part, value];
  }
  if (first.lower === 'half') part = 6;
  const value = total + part;
  const words = text.slice(first.start, last.end);
  const piece: Piece = {
    start: first.start,
    end: last.end,
    text: words,
    lower: words.toLowerCase(),
    kinds: { num: true, int: true, word: true },
    value,
    name: '',
  };
  if (last.kinds.ord) {
    piece.kinds = {};
    setOrdinal(piece, value);
  }
  return piece;
}

/** Tag of the token that starts at or holds an offset into the sentence's text. */
export const tagAt = (sentence: Sentence, offset: number): Tag | null =>
  sentence.tokens[tokenAt(sentence, offset)]?.tag ?? null;

/** Index of the token that starts at or holds an offset into the sentence's text, or -1. */
export function tokenAt(sentence: Sentence, offset: number): number {
  const at = sentence.start + offset;
  let [low, high] = [0, sentence.tokens.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const token = sentence.tokens[middle]!;
    if (token.end <= at) low = middle + 1;
    else if (token.start > at) high = middle - 1;
    else return middle;
  }
  return -1;
}
