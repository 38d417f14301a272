import type { Evidence } from '../model/timeline.ts';

/** A stretch of a quoted sentence; `trigger` where it is the words that made the event. */
export interface QuotePart {
  text: string;
  trigger: boolean;
}

/** Markdown that a reader must not see: emphasis, code, headings, quote signs, list signs, and links but for their words. */
const MARKUP: readonly RegExp[] = [
  /\*{1,3}|`+|~~/g,
  /(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}])/gu,
  /^[ \t]*(?:#{1,6} |> ?|[-+] )/gm,
  /\]\([^()\s]{0,500}\)/g,
  /!?\[(?=[^[\]]{0,300}\])/g,
];

/** A quote cut at its trigger, without Markdown signs: text only, ready to be shown. */
export function quoteParts({ quote, start, trigger }: Evidence): QuotePart[] {
  const hidden = new Uint8Array(quote.length);
  for (const pattern of MARKUP)
    for (const match of quote.matchAll(pattern)) hidden.fill(1, match.index, match.index + match[0].length);
  const within = (offset: number) => Math.min(Math.max(offset - start, 0), quote.length);
  const from = within(trigger[0]);
  const to = Math.max(from, within(trigger[1]));
  const shown = (a: number, b: number) => {
    let text = '';
    for (let i = a; i < b; i++) if (!hidden[i]) text += quote[i]!;
    return text;
  };
  return [
    { text: shown(0, from), trigger: false },
    { text: shown(from, to), trigger: true },
    { text: shown(to, quote.length), trigger: false },
  ].filter(({ text }) => text !== '');
}

/**
 * An article's address that jumps to the sentence (https://wicg.github.io/scroll-to-text-fragment/): its first and last
 * words, since the page may mark up or break what is between.
 */
export function linkToQuote(url: string, evidence: Evidence): string {
  const words = quoteParts(evidence)
    .map(({ text }) => text)
    .join('')
    .trim()
    .split(/\s+/);
  const code = (some: string[]) => encodeURIComponent(some.join(' ')).replaceAll('-', '%2D');
  const text = words.length <= 10 ? code(words) : `${code(words.slice(0, 5))},${code(words.slice(-4))}`;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${text}`;
}
