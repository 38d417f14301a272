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

/** Tokens within which an aside between commas ends. */
const ASIDE = 8;

/** "placed the premier*, Laisenia Qarase,* under house arrest": the comma that ends who he is, or -1. */
function endOfAside(tokens: Token[], comma: number): number {
  const length = tokens.slice(comma + 1, comma + ASIDE).findIndex(({ text }) => text === ',');
  const aside = tokens.slice(comma + 1, comma + 1 + length);
  return aside.some(({ relation }) => relation === 'appos') ? comma + 1 + length : -1;
}

const isQuote = (text: string) => text === '"' || text === '“' || text === '”' || text === '‘';

function ahead(tokens: Token[], word: string, from: number, gap: number): number {
  let last = from + gap;
  for (let at = from; at <= last && at < tokens.length; at++) {
    const { lemma, lower } = tokens[at]!;
    if (lemma === word || lower === word) return at;
    // 'it was "very sorry"': quotation marks part no idiom.
    if (isQuote(lower)) last++;
    const end = lower === ',' ? endOfAside(tokens, at) : -1;
    if (end > 0) {
      last += end - at + 1;
      at = end;
    } else if (lower === ',' || lower === '.' || lower === ';') return -1;
  }
  return -1;
}
