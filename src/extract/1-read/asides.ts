/** Words between commas that stop a clause and say nothing of who does what: "would, in fact, be". */
import type { Token } from '../../model/mention.ts';
import words from '../lexicon/grammar-words.json' with { type: 'json' };

const ASIDES = new Set(words.asides);
const LONGEST = 3;

/** The numbers of tokens that stand in an aside, its commas included. */
export function asidesOf(tokens: Token[]): ReadonlySet<number> {
  const inside = new Set<number>();
  for (let i = 1; i < tokens.length - 2; i++) {
    if (tokens[i]!.text !== ',') continue;
    const close = closingComma(tokens, i);
    if (close < 0) continue;
    for (let at = i; at <= close; at++) inside.add(at);
    i = close;
  }
  return inside;
}

function closingComma(tokens: Token[], open: number): number {
  let phrase = '';
  for (let i = open + 1; i <= open + LONGEST + 1 && i < tokens.length; i++) {
    if (tokens[i]!.text === ',') return ASIDES.has(phrase) ? i : -1;
    phrase = phrase ? `${phrase} ${tokens[i]!.lower}` : tokens[i]!.lower;
  }
  return -1;
}

/** Hangs asides on the word that they stand before; the heads of the other tokens count without the asides. */
export function hangAsides(tokens: Token[], inside: ReadonlySet<number>): void {
  const numbers = tokens.flatMap((_, i) => (inside.has(i) ? [] : [i]));
  let next = numbers.at(-1)!;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (inside.has(i)) {
      token.head = next;
      token.relation = token.tag === 'PUNCT' ? 'punct' : 'discourse';
    } else {
      token.head = numbers[token.head] ?? -1;
      next = i;
    }
  }
}
