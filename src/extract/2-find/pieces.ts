import type { Token } from '../../model/mention.ts';

/** A word or a part of a hyphenated or dotted word, comparable across spellings: "Erdoğan" and "Erdogan", "U.S." and "US". */
export interface Piece {
  /** Folded: lower case, no accents, no dots. */
  key: string;
  shape: 'upper' | 'title' | 'lower' | 'other';
  /** Number of the token that it is (part of). */
  token: number;
}

const LETTERS: Record<string, string> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ð: 'd' };

/** Lower case without accents, dots and apostrophes. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]+$/.test(lower)) return lower;
  return lower
    .replace(/[ıøłđßæœð]/g, (letter) => LETTERS[letter]!)
    .normalize('NFD')
    .replace(/[\u0300-\u036f.’'ʻ‘]/g, '');
}

function shapeOf(word: string): Piece['shape'] {
  if (SIMPLE.test(word)) return word === word.toLowerCase() ? 'lower' : 'title';
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (!letters) return 'other';
  if (letters === letters.toLowerCase()) return 'lower';
  if (letters.length > 1 && letters === letters.toUpperCase()) return 'upper';
  return /^\p{Lu}/u.test(letters) ? 'title' : 'lower';
}

const HYPHEN = /^[-‐‑–]$/;
const SIMPLE = /^(?:[A-Z]?[a-z]+)$/;
const MARK_OR_NUMBER = /^(?:[,.;:!?()"“”'’]|\d+)$/;

/** The pieces of a tokenized sentence. Hyphens join words: they are no pieces; other punctuation is a piece of its own. */
export function piecesOf(tokens: Token[]): Piece[] {
  const pieces: Piece[] = [];
  tokens.forEach(({ text, lower, start, end }, token) => {
    if (SIMPLE.test(text)) {
      pieces.push({ key: lower, shape: text === lower ? 'lower' : 'title', token });
      return;
    }
    if (MARK_OR_NUMBER.test(text)) {
      pieces.push({ key: text, shape: 'other', token });
      return;
    }
    const isJoint = HYPHEN.test(text) && tokens[token - 1]?.end === start && tokens[token + 1]?.start === end;
    if (!isJoint) for (const part of partsOf(text)) pieces.push({ ...part, token });
  });
  return pieces;
}

function partsOf(text: string): Omit<Piece, 'token'>[] {
  if (SIMPLE.test(text)) return [{ key: text.toLowerCase(), shape: shapeOf(text) }];
  return text
    .split(/(?<=\p{L})[-‐‑–](?=\p{L})/u)
    .flatMap((word) => word.split(/(?=[’']s$)|(?<=^(?:[dl]|qu))[’'](?=\p{L})/iu))
    .map((word) => ({ key: foldWord(word) || word, shape: shapeOf(word) }));
}

/** The pieces of a name as lexicons write it, split as `piecesOf` would. */
export const piecesOfName = (name: string): Omit<Piece, 'token'>[] =>
  name
    .replace(/,/g, ' , ')
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => partsOf(word));
