import type { ArticleRecord, Timeline, TimelineEvent } from '../model/timeline.ts';
import { parseEdtf } from '../model/when.ts';
import { dateInWords } from './dates.ts';
import type { View } from './address.ts';
import { indexEvents } from './event-index.ts';
import { layOutFacets } from './facets.ts';
import { filterEvents } from './filters.ts';
import { eachShown } from './lanes.ts';
import { element, type Markup } from './markup.ts';
import { STATUS_WORDS } from './wording.ts';

/** The events of a view: those that pass its filters and could lie in its span; the undated only where it has none. */
export function eventsIn(timeline: Timeline, { filters, span }: View): TimelineEvent[] {
  const index = indexEvents(timeline);
  const { shown } = filterEvents(layOutFacets(timeline, index), filters);
  const events: TimelineEvent[] = [];
  eachShown(index, shown, (position) => {
    const isSeen = !span || (index.start[position]! < span[1] && index.end[position]! > span[0]);
    if (isSeen) events.push(timeline.events[index.event[position]!]!);
  });
  return events;
}

/** Events as an HTML list for those who have neither script nor picture: date, headline, sources. */
export function listEvents(events: readonly TimelineEvent[], timeline: Timeline, locale: string): Markup {
  const items = events.map((event) => {
    const credits = sourcesOf(event, timeline).map(creditArticle);
    return element('li', {}, ...tellEvent(event, locale), ' (', ...separate(credits), ')');
  });
  return element('ol', {}, ...items);
}

/** The articles that report an event, each once. */
export function sourcesOf(event: TimelineEvent, { articles }: Timeline): ArticleRecord[] {
  const ids = new Set(event.evidence.map(({ article }) => article));
  return articles.filter(({ id }) => ids.has(id));
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
