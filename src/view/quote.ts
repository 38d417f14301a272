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

/** A stretch of a quoted sentence, with the part of the event that its words tell. */
export interface GlossPart {
  text: string;
  part: 'act' | 'source' | 'target' | 'date' | null;
}

/** A quote cut at its trigger, without Markdown signs: text only, ready to be shown. */
export const quoteParts = (evidence: Evidence): QuotePart[] =>
  cut(evidence, [{ span: evidence.trigger, part: 'act' }]).map(({ text, part }) => ({
    text,
    trigger: part !== null,
  }));

/** A quote cut at all words that told something of the event; of words that tell two things the first in the text counts. */
export function glossQuote(evidence: Evidence): GlossPart[] {
  const { source = [], target = [], date = [] } = evidence.words ?? {};
  const spans = [
    { span: evidence.trigger, part: 'act' as const },
    ...source.map((span) => ({ span, part: 'source' as const })),
    ...target.map((span) => ({ span, part: 'target' as const })),
    ...date.map((span) => ({ span, part: 'date' as const })),
  ];
  return cut(
    evidence,
    spans.sort((a, b) => a.span[0] - b.span[0]),
  );
}

/** Cuts a quote at spans of the article's text, ascending; what lies outside of it or over another is left out. */
function cut(
  { quote, start }: Evidence,
  spans: readonly { span: readonly [number, number]; part: GlossPart['part'] }[],
): GlossPart[] {
  const hidden = new Uint8Array(quote.length);
  for (const pattern of MARKUP)
    for (const match of quote.matchAll(pattern)) hidden.fill(1, match.index, match.index + match[0].length);
  const within = (offset: number) => Math.min(Math.max(offset - start, 0), quote.length);
  const shown = (a: number, b: number) => {
    let text = '';
    for (let i = a; i < b; i++) if (!hidden[i]) text += quote[i]!;
    return text;
  };
  const parts: GlossPart[] = [];
  let end = 0;
  for (const { span, part } of spans) {
    const from = within(span[0]);
    const to = within(span[1]);
    if (from < end || to <= from) continue;
    parts.push({ text: shown(end, from), part: null }, { text: shown(from, to), part });
    end = to;
  }
  parts.push({ text: shown(end, quote.length), part: null });
  return parts.filter(({ text }) => text !== '');
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
