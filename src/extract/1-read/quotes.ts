import type { Span } from '../../model/mention.ts';

const LONGEST = 4000;

/**
 * The stretches of a paragraph in double or typographic quotation marks, marks included; a quotation that is not closed
 * runs to the end of its paragraph.
 */
export function readQuotes(paragraph: string, start: number): Span[] {
  const quotes: Span[] = [];
  let open = -1;
  for (let i = 0; i < paragraph.length; i++) {
    const mark = paragraph[i]!;
    if (open < 0 && (mark === '“' || mark === '"')) open = i;
    else if (open >= 0 && (mark === '”' || mark === '"')) {
      quotes.push({ start: start + open, end: start + i + 1 });
      open = -1;
    }
  }
  if (open >= 0)
    quotes.push({ start: start + open, end: start + Math.min(paragraph.length, open + LONGEST) });
  return quotes;
}

/** Those of the quotations of a paragraph, in order, that a stretch of it touches. */
export function quotesIn(quotes: Span[], { start, end }: Span): Span[] {
  let [first, high] = [0, quotes.length];
  while (first < high) {
    const middle = (first + high) >> 1;
    if (quotes[middle]!.end <= start) first = middle + 1;
    else high = middle;
  }
  let last = first;
  while (last < quotes.length && quotes[last]!.start < end) last++;
  return quotes.slice(first, last);
}
