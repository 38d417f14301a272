/** Idioms: words in a row, "…" for up to five others. */
import type { Token } from '../../model/mention.ts';
import type { Phrase } from './trigger-lexicon.ts';

const GAP = 5;

/** The tokens from `i` on that make the phrase, or null. */
export function matchPhrase(tokens: Token[], { words }: Phrase, i: number): number[] | null {
  const found: number[] = [];
  let at = i;
  for (let k = 0; k < words.length; k++) {
    const gap = words[k] === '…' ? GAP : 0;
    if (gap) k++;
    const next = ahead(tokens, words[k]!, at, gap);
    if (next < 0) return null;
    found.push(next);
    at = next + 1;
  }
  return found;
}

function ahead(tokens: Token[], word: string, from: number, gap: number): number {
  let last = from + gap;
  for (let at = from; at <= last && at < tokens.length; at++) {
    const { lemma, lower } = tokens[at]!;
    if (lemma === word || lower === word) return at;
    // 'it was "very sorry"': quotation marks part no idiom.
    if (/^["“”‘]$/.test(lower)) last++;
    if (lower === ',' || lower === '.' || lower === ';') return -1;
  }
  return -1;
}
