/** Where sentences end: "U.S. officials", "Gen. Milley", "“Never!” he said" do not, "… in the U.S. The war" does. */
import type { Token } from '../../model/mention.ts';
import words from '../lexicon/sentence-ends.json' with { type: 'json' };

const TITLES = new Set(words.titles);
const SPLIT_TITLES = new Set(words.splitTitles);
const MONTHS = new Set(words.months);
const STARTERS = new Set(words.starters);
const SPEECH = new Set(words.speech);

const STOP = /^(?:[.!?]{1,8}|…)$/;
const CLOSING = /^(?:["”’')\]»]|'')$/;
const BULLETS = new Set('•▪●■◆‣∙·►');

/** Grammar reads at most this many tokens as one sentence, so that no input makes it slow; longer ones are cut. */
const LONGEST = 240;

/** Cuts tokens into sentences; a closing quotation mark stays with the sentence that it closes. */
export function splitSentences(tokens: Token[]): Token[][] {
  const sentences: Token[][] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    const last = endsAfter(tokens, i);
    const tooLong = i - first >= LONGEST && (/^[,;:]$/.test(tokens[i]!.text) || i - first >= LONGEST * 2);
    if (last < 0 && !tooLong) continue;
    i = Math.max(i, last);
    sentences.push(tokens.slice(first, i + 1));
    first = i + 1;
  }
  if (first < tokens.length) sentences.push(tokens.slice(first));
  return sentences;
}

/** The last token of the sentence that the stop at `i` ends, its closing marks included, or -1. */
function endsAfter(tokens: Token[], i: number): number {
  const token = tokens[i]!;
  if (tokens[i + 1] && BULLETS.has(tokens[i + 1]!.text)) return i;
  if (!/[.!?…]$/.test(token.text)) return -1;
  const stop = STOP.test(token.text);
  if (!stop && !/\w\.$/.test(token.text)) return -1;
  let last = i;
  while (tokens[last + 1] && isClosing(tokens, last + 1)) last++;
  const next = tokens[last + 1];
  if (!next) return last;
  return (stop ? isStop(tokens, i, last, next) : isAbbreviationAtEnd(token, last > i, next)) ? last : -1;
}

/** A straight quote closes where no space stands before it. */
function isClosing(tokens: Token[], i: number): boolean {
  const token = tokens[i]!;
  return CLOSING.test(token.text) && (!/^["']$/.test(token.text) || token.start === tokens[i - 1]!.end);
}

function isStop(tokens: Token[], i: number, last: number, next: Token): boolean {
  const before = tokens[i - 1];
  const { text } = tokens[i]!;
  if (text === '.' && before && before.end === tokens[i]!.start && last === i) {
    if (SPLIT_TITLES.has(before.lower) || /^[A-Z]$/.test(before.text)) return false;
    if (next.start === tokens[i]!.end && !/^["“(]/.test(next.text)) return /^[A-Z]/.test(next.text);
  }
  if (/^[a-z,;:]/.test(next.text)) return false;
  if (/^[?!]/.test(text) && last > i)
    return !tokens.slice(last + 1, last + 5).some(({ lower }) => SPEECH.has(lower));
  return true;
}

/** "Jan. 5", "Gen. Milley", "U.S. President" go on; "in the U.S. The" and "at 5 p.m. On Monday" end. */
function isAbbreviationAtEnd(token: Token, closed: boolean, next: Token): boolean {
  if (TITLES.has(token.lower) || /^[a-z,;:.)?!\d-]/.test(next.text)) return false;
  if (MONTHS.has(token.lower) && /^\d/.test(next.text)) return false;
  if (/^[A-Z]\.$/.test(token.text)) return false;
  return closed || STARTERS.has(next.lower) ? /^[A-Z“"‘]/.test(next.text) : false;
}
