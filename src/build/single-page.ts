import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Timeline } from '../model/timeline.ts';
import { writeAddress, type View } from '../view/address.ts';
import { NO_FILTERS } from '../view/filter-choice.ts';
import { escapeMarkup } from '../view/markup.ts';
import { inlineData, showPinned } from './pinned.ts';

/** The page without data: the build puts it beside the command line. */
export const SINGLE_PAGE = 'page.html';

/** What a page in one file is made of, each as the text between its tags. */
export interface PageParts {
  script: string;
  style: string;
  /** The icon, SVG. */
  icon: string;
}

/**
 * The page in one file, still without data. Its policy lets nothing run but its own script, by its hash, and nothing be
 * asked of anybody.
 */
export function writePage({ script, style, icon }: PageParts): string {
  const [code, sheet] = [withoutTags(script), style.trim()];
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(code)}`,
    `style-src ${hashOf(sheet)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types svelte-trusted-html',
  ].join('; ');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <title>Demarche timeline</title>
    <link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon.trim())}" />
    <style>${sheet}</style>
  </head>
  <body>
    <noscript></noscript>
    <div id="app"></div>
    <script type="application/json" id="timeline"></script>
    <script>${code}</script>
  </body>
</html>
`;
}

/** A page with a timeline in it that opens with this view; a reader without scripts has its picture and its events. */
export function fillPage(page: string, timeline: Timeline, view: View): string {
  const query = escapeMarkup(writeAddress({ ...view, filters: NO_FILTERS }));
  return page
    .replace('<html lang="en">', () => `<html lang="${escapeMarkup(timeline.language)}">`)
    .replace(/<title>[^<]*/, () => `<title>${escapeMarkup(timeline.title)}`)
    .replace('<noscript>', () => `<noscript>${showPinned(timeline)}`)
    .replace('type="application/json" id="timeline">', () => {
      const { type, text } = packed(inlineData(timeline));
      return `type="${type}" id="timeline" data-view="${query}">${text}`;
    });
}

/** From so many letters on the data are packed: by then they take a fifth and less. */
const MANY_LETTERS = 1_000_000;

const packed = (json: string): { type: string; text: string } =>
  json.length < MANY_LETTERS
    ? { type: 'application/json', text: json }
    : { type: 'application/gzip', text: gzipSync(json, { level: 9 }).toString('base64') };

/**
 * The page that was built beside this program.
 * @throws when it is not there: the program runs from its source.
 */
export const readPage = (): Promise<string> =>
  readFile(new URL(SINGLE_PAGE, import.meta.url), 'utf8').catch(() => {
    throw new Error('the page is not built; run "npm run build" first');
  });

/** Nothing in a script may look like a tag that would end it; in a text of JavaScript `\x3C` is `<`. */
const withoutTags = (script: string) => script.trim().replace(/<(?=\/script|script|!--)/gi, '\\x3C');

/** A source of a Content-Security-Policy (https://www.w3.org/TR/CSP3/#grammardef-hash-source). */
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
