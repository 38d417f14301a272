import type { Event, EventStatusType, Graph, Thing } from 'schema-dts';
import type { Status } from '../../model/ontology.ts';
import type { Actor, ArticleRecord, TimelineEvent } from '../../model/timeline.ts';
import { formatDay, parseEdtf } from '../../model/when.ts';
import { dateInWords } from '../../view/dates.ts';
import type { Site } from './site.ts';

/** What schema.org can say; machines take an `Event` for a fact, so what is alleged, proposed or denied is none. */
const EVENT_STATUS: Partial<Record<Status, EventStatusType>> = {
  occurred: 'https://schema.org/EventScheduled',
  ongoing: 'https://schema.org/EventScheduled',
  planned: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
};

/** The page, its articles and its events as JSON-LD in the words of schema.org, which the types of `schema-dts` hold. */
export function writeJsonLd({ timeline, url, summary }: Site): string {
  const actors = new Map(timeline.actors.map((actor) => [actor.id, actor]));
  const events = timeline.events.filter(({ status }) => status in EVENT_STATUS);
  const graph: Graph = {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebPage',
        '@id': url,
        url,
        name: timeline.title,
        description: summary,
        inLanguage: timeline.language,
        citation: timeline.articles.map(({ id }) => ({ '@id': articleId(url, id) })),
        mentions: events.map(({ id }) => ({ '@id': eventUrl(url, id) })),
      },
      ...timeline.articles.map((article) => writeArticle(article, url)),
      ...events.map((event) => writeEvent(event, actors, url)),
    ],
  };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

const articleId = (url: string, id: string) => `${url}#article-${encodeURIComponent(id)}`;
const eventUrl = (url: string, id: string) => `${url}?event=${encodeURIComponent(id)}`;

const writeArticle = (article: ArticleRecord, url: string): Thing => ({
  '@type': article.given ? 'CreativeWork' : 'NewsArticle',
  '@id': articleId(url, article.id),
  headline: article.title,
  url: article.url,
  inLanguage: article.language,
  datePublished: article.published ?? undefined,
  author: article.author && { '@type': 'Person', name: article.author },
  publisher: article.publisher && { '@type': 'Organization', name: article.publisher },
});

const writeEvent = (event: TimelineEvent, actors: Map<string, Actor>, url: string): Event => ({
  '@type': 'Event',
  '@id': eventUrl(url, event.id),
  url: eventUrl(url, event.id),
  name: event.title,
  description: `${event.title}, ${dateInWords(event.date, event.precision)}`,
  ...writeDates(event.date),
  eventStatus: EVENT_STATUS[event.status],
  location: event.place ? { '@type': 'Place', name: event.place.name } : undefined,
  about: [...event.source, ...event.target].map((id) => writeActor(actors.get(id)!)),
  subjectOf: [...new Set(event.evidence.map(({ article }) => article))].map((id) => ({
    '@id': articleId(url, id),
  })),
});

const PARTY = { person: 'Person', office: 'Organization', country: 'Country', organization: 'Organization', group: 'Organization' } as const; // prettier-ignore
const writeActor = ({ kind, name }: Actor) => ({ '@type': PARTY[kind], name });

/** ISO 8601: a day, month or year as it is; any other date by its first and last day; an open end is left out. */
export function writeDates(date: string | null): { startDate?: string; endDate?: string } {
  const when = date === null ? null : parseEdtf(date);
  if (!when || date === null) return {};
  if (/^\d{4}(-\d\d){0,2}$/.test(date) && ['day', 'month', 'year'].includes(when.unit))
    return { startDate: date, endDate: date };
  return {
    ...(when.earliest === null ? {} : { startDate: formatDay(when.earliest) }),
    ...(when.latest === null ? {} : { endDate: formatDay(when.latest) }),
  };
}
