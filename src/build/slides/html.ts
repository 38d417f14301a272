import { Parser } from 'htmlparser2';

/** What a reader sees of a piece of HTML, and where its links and frames lead. */
export interface PlainText {
  text: string;
  links: { url: string; words: string }[];
}

const BREAKS = new Set([
  'p',
  'br',
  'div',
  'li',
  'ul',
  'ol',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'tr',
  'figure',
]);
const HIDDEN = new Set(['script', 'style', 'iframe', 'object', 'template', 'noscript']);

/** The text of HTML that people typed into a field, a line for each paragraph; nothing in it is run or kept. */
export function plainText(html: string): PlainText {
  let text = '';
  let hidden = 0;
  let link: { url: string; words: string } | null = null;
  const links: PlainText['links'] = [];
  const parser = new Parser(
    {
      onopentag(name, { href, src }) {
        if (HIDDEN.has(name)) hidden++;
        if (BREAKS.has(name)) text += '\n';
        if (name === 'iframe' && isWebAddress(src)) links.push({ url: src.trim(), words: '' });
        if (name === 'a' && isWebAddress(href)) links.push((link = { url: href.trim(), words: '' }));
      },
      ontext(words) {
        if (hidden) return;
        text += words;
        if (link) link.words += words;
      },
      onclosetag(name) {
        if (HIDDEN.has(name)) hidden--;
        if (BREAKS.has(name)) text += '\n';
        if (name === 'a') link = null;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return {
    text: tidy(text),
    links: links.map(({ url, words }) => ({ url, words: tidy(words).replaceAll('\n', ' ') })),
  };
}

/** Whether a text is an address of the web that can be linked to. */
export const isWebAddress = (text: string | undefined): text is string =>
  text !== undefined && /^\s*https?:\/\/\S+\s*$/i.test(text) && URL.canParse(text.trim());

const tidy = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
