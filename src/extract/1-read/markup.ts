/**
 * Markup is masked, not cut: every function gives text of the same length, so that offsets stay those of the article.
 */

const BLOCK_TAGS =
  /^\/?(p|div|br|h[1-6]|li|ul|ol|blockquote|figure|figcaption|section|article|header|footer|main|nav|aside|table|tr|td|th|time|title|head|body)$/i;
const SILENT_TAGS = ['script', 'style', 'noscript', 'template', 'head', 'nav', 'svg', 'form', 'button'];
const ENTITIES = new Map(Object.entries({
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“',
  ndash: '–', mdash: '—', hellip: '…', '#39': "'", '#8217': '’', '#8220': '“', '#8221': '”',
})); // prettier-ignore

/** Whether a text is an HTML page or fragment rather than plain text or Markdown. */
export const isHtml = (text: string): boolean =>
  /^\s{0,200}<(!doctype|html|head|body|article|p|div|h1)\b/i.test(text.slice(0, 400));

/** The text with all markup (HTML or light Markdown) turned into spaces and line breaks; same length. */
export const maskMarkup = (text: string): string => maskMarkdown(isHtml(text) ? maskHtml(text) : text);

/** HTML → text of the same length: tags become spaces, block tags a line break, what is not shown is blank. */
export function maskHtml(html: string): string {
  const out: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      out.push(maskEntities(html.slice(at)));
      break;
    }
    out.push(maskEntities(html.slice(at, open)));
    const end = endOfTag(html, open);
    out.push(maskTag(html.slice(open, end)));
    at = end;
  }
  return out.join('');
}

/** Where the tag (or comment, or the whole of an element that is not shown) that opens at `open` ends. */
function endOfTag(html: string, open: number): number {
  if (html.startsWith('<!--', open)) return after(html, '-->', open);
  const name = /^[a-z]+/i.exec(html.slice(open + 1, open + 12))?.[0].toLowerCase() ?? '';
  if (!SILENT_TAGS.includes(name)) return after(html, '>', open);
  const close = html.slice(open).search(new RegExp(`</${name}\\s*>`, 'i'));
  return close < 0 ? after(html, '>', open) : after(html, '>', open + close);
}

const after = (text: string, mark: string, from: number) => {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
};

function maskTag(tag: string): string {
  const name = /^<\s*(\/?[a-z0-9]+)/i.exec(tag)?.[1] ?? '';
  return BLOCK_TAGS.test(name) ? '\n' + blank(tag.slice(1)) : blank(tag);
}

const maskEntities = (text: string): string =>
  text.replace(/&(#?\w{1,8});/g, (whole, name: string) => (ENTITIES.get(name) ?? ' ').padEnd(whole.length));

/** Light Markdown → the same words in the same places: emphasis, headings, quotes, links. */
const maskMarkdown = (text: string): string =>
  text
    .replace(/!?\[([^\][\n]{0,300})\]\((https?:[^\s()]{0,1000})\)/g, (whole, label: string) =>
      (' '.repeat(whole.indexOf('[') + 1) + label).padEnd(whole.length),
    )
    .replace(/(?:https?:\/\/|pic\.twitter\.com\/)\S{1,2000}/g, (address) => ' '.repeat(address.length))
    .replace(/\*\*|__|(?<![\w*])[*_](?=\S)|(?<=[^\s*])[*_](?![\w*])|`/g, (mark) => ' '.repeat(mark.length));

const blank = (text: string) => text.replace(/[^\n]/g, ' ');
