import type { Timeline } from '../../model/timeline.ts';
import { writeAddress, type View } from '../../view/address.ts';
import { dateInWords } from '../../view/dates.ts';
import { addressOf, drawTimeline, type Drawing } from '../../view/drawing.ts';
import { eventsIn, listEvents, sourcesOf } from '../../view/event-list.ts';
import { element, writeMarkup, type Markup } from '../../view/markup.ts';

/** Ways to put a timeline into a page, the most enduring first. */
export const VARIANTS = ['figure', 'frame', 'element', 'static', 'markdown', 'link'] as const;
export type Variant = (typeof VARIANTS)[number];

/** What is embedded, and how. */
export interface Embed {
  timeline: Timeline;
  view: View;
  /** The folder of the site, an absolute address that ends in "/". */
  site: string;
  /** BCP 47 tag of the dates in text and picture. */
  locale: string;
  /** What the view shows, in a sentence. */
  summary: string;
  /** Pixels of the frame until it has told its own height, or for good where no script is. */
  height: number;
  /** Content hash that the embed keeps to; null: it follows the published file. */
  pin: string | null;
  /** Whether the script that fits the height goes with it. */
  script: boolean;
}

/** The text to paste: HTML, Markdown or an address. */
export function writeSnippet(variant: Variant, embed: Embed): string {
  if (variant === 'link') return linkTo(embed);
  if (variant === 'markdown') return writeMarkdown(embed);
  return writeHtml(nodesOf(variant, embed));
}

function nodesOf(variant: Exclude<Variant, 'link' | 'markdown'>, embed: Embed): Markup[] {
  if (variant === 'frame') return [frame(embed), ...hostScript(embed)];
  if (variant === 'element') return customElement(embed);
  return variant === 'static' ? [figure(embed, true)] : [figure(embed, false), ...hostScript(embed)];
}

/** One node a line, in ASCII: the page it is pasted into may be of any encoding. */
const writeHtml = (nodes: readonly Markup[]): string =>
  nodes
    .map(writeMarkup)
    .join('\n')
    .replace(/[^\0-\x7f]/gu, (sign) => `&#${sign.codePointAt(0)};`);

/** HTML that looks as the snippet will, for what is no HTML itself. */
export function previewSnippet(variant: Variant, embed: Embed): string {
  if (variant === 'link')
    return writeHtml([element('p', {}, element('a', { href: linkTo(embed) }, linkTo(embed)))]);
  if (variant === 'markdown') return writeHtml([credit(embed), list(embed)]);
  return writeSnippet(variant, embed);
}

const linkTo = ({ site, view }: Embed) => site + writeAddress(view);
const frameAddress = ({ site, view, pin }: Embed) =>
  `${site}embed${pin ? `.${pin}` : ''}.html${writeAddress(view)}`;
const dataAddress = ({ site, pin }: Embed) => `${site}timeline${pin ? `.${pin}` : ''}.json`;

const list = ({ timeline, view, locale }: Embed) => listEvents(eventsIn(timeline, view), timeline, locale);

const credit = (embed: Embed): Markup =>
  element('p', {}, element('a', { href: linkTo(embed) }, embed.timeline.title), `: ${embed.summary}`);

const hostScript = ({ site, script }: Embed): Markup[] =>
  script ? [element('script', { src: `${site}embed.js`, async: '' })] : [];

/**
 * A picture first, which needs nothing and nobody; the timeline itself where it can run. The script lays the frame over
 * the picture; without it a reader opens it. Feed readers and mail keep the picture's words and the list.
 */
function figure(embed: Embed, isStatic: boolean): Markup {
  const events = eventsIn(embed.timeline, embed.view);
  const count = events.length === 1 ? '1 event' : `${events.length.toLocaleString(embed.locale)} events`;
  const explore = element(
    'details',
    {},
    element('summary', {}, 'Explore it: zoom in, open an event, read its sources'),
    frame(embed),
  );
  const asText = listEvents(events, embed.timeline, embed.locale);
  return element(
    'figure',
    { 'data-demarche': '', style: 'margin-inline:0' },
    picture(embed),
    isStatic ? null : explore,
    isStatic ? asText : element('details', {}, element('summary', {}, `${count} as a list`), asText),
    element(
      'figcaption',
      {},
      element('a', { href: linkTo(embed) }, embed.timeline.title),
      `: ${embed.summary}`,
    ),
  );
}

/** Two drawings of the view, as addresses that hold their own data: one for columns of text, one for phones. */
function picture({ timeline, view, locale }: Embed): Markup {
  const draw = (width: number) => drawTimeline(timeline, view, { width, locale });
  const [wide, narrow] = [draw(720), draw(380)];
  const size = ({ width, height }: Drawing) => ({ width, height });
  return element(
    'picture',
    {},
    element('source', { media: '(max-width: 599px)', srcset: addressOf(narrow.svg), ...size(narrow) }),
    element('img', {
      src: addressOf(wide.svg),
      ...size(wide),
      alt: wide.text,
      style: 'width:100%;height:auto',
    }),
  );
}

const frame = (embed: Embed): Markup =>
  element('iframe', {
    src: frameAddress(embed),
    title: embed.timeline.title,
    loading: 'lazy',
    width: '100%',
    height: embed.height,
    // Twice, since a strict policy refuses the style and a sanitizer drops what is old.
    frameborder: '0',
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
    referrerpolicy: 'no-referrer',
    style: 'width:0;min-width:100%;border:0',
  });

/** The timeline in the page itself, without a frame; until its script is there, a link. */
const customElement = (embed: Embed): Markup[] => [
  element(
    'demarche-timeline',
    {
      src: dataAddress(embed),
      view: writeAddress(embed.view),
      style: `display:block;min-height:${embed.height}px`,
    },
    element('a', { href: linkTo(embed) }, embed.timeline.title),
  ),
  element('script', { src: `${embed.site}demarche-element.js`, async: '' }),
];

function writeMarkdown(embed: Embed): string {
  const { timeline, view, locale, summary } = embed;
  const items = eventsIn(timeline, view).map((event) => {
    const credits = sourcesOf(event, timeline).map(({ publisher, title, url }) =>
      url
        ? `[${plain(publisher ?? title)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`
        : plain(publisher ?? title),
    );
    return `- ${plain(dateInWords(event.date, event.precision, locale))}: **${plain(event.title)}** (${credits.join('; ')})`;
  });
  return [`[${plain(timeline.title)}](<${linkTo(embed)}>): ${plain(summary)}`, '', ...items].join('\n');
}

/** A text as Markdown that means nothing else. */
const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&');
