import type { ArticleRecord, Timeline, TimelineEvent } from '../model/timeline.ts';
import { parseEdtf } from '../model/when.ts';
import { dateInWords } from './dates.ts';
import type { EventIndex } from './event-index.ts';
import { eachShown } from './lanes.ts';
import { element, type Markup } from './markup.ts';
import { STATUS_WORDS } from './wording.ts';

/** The shown events as an HTML list for those who have neither script nor picture: date, headline, sources. */
export function listShown(
  timeline: Timeline,
  index: EventIndex,
  shown: Uint32Array | null,
  locale: string,
): Markup {
  const articles = new Map(timeline.articles.map((article) => [article.id, article]));
  const items: Markup[] = [];
  eachShown(index, shown, (position) => {
    const event = timeline.events[index.event[position]!]!;
    const sources = new Set(event.evidence.map(({ article }) => articles.get(article)!));
    items.push(
      element('li', {}, ...tellEvent(event, locale), ' (', ...separate([...sources].map(creditArticle)), ')'),
    );
  });
  return element('ol', {}, ...items);
}

/** Date, headline and, unless it happened, its status. */
export const tellEvent = (event: TimelineEvent, locale: string): Markup[] => [
  tellDate(event, locale),
  ': ',
  element('strong', {}, event.title),
  event.status === 'occurred' ? null : `, ${STATUS_WORDS[event.status]}`,
];

/** The outlet of an article with a link to it, where it has an address. */
export const creditArticle = ({ publisher, title, url }: ArticleRecord): Markup =>
  url ? element('a', { href: url }, publisher ?? title) : (publisher ?? title);

const PLAIN = ['day', 'month', 'year'];

/** A date in words; those that HTML can express (a day, a month, a year) are `<time>` too. */
function tellDate({ date, precision }: TimelineEvent, locale: string): Markup {
  const words = dateInWords(date, precision, locale);
  const isPlain = date !== null && /^[\d-]+$/.test(date) && PLAIN.includes(parseEdtf(date)?.unit ?? '');
  return isPlain ? element('time', { datetime: date }, words) : words;
}

const separate = (nodes: readonly Markup[]): Markup[] =>
  nodes.flatMap((node, i) => (i === 0 ? [node] : ['; ', node]));
