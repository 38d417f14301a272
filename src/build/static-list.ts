import type { ArticleRecord, Timeline, TimelineEvent } from '../model/timeline.ts';
import { creditArticle, tellEvent } from '../view/event-list.ts';
import { element, writeMarkup } from '../view/markup.ts';

/** The events as a plain HTML list, for readers without scripts: dates, headlines, sentences, sources. */
export function listEvents({ title, events, articles, language }: Timeline): string {
  const sources = new Map(articles.map((article) => [article.id, article]));
  const items = events.map((event) =>
    element(
      'li',
      { id: event.id },
      element('p', {}, ...tellEvent(event, language)),
      ...quote(event, sources),
    ),
  );
  return [element('h1', {}, title), element('ol', {}, ...items)].map(writeMarkup).join('');
}

const quote = ({ evidence }: TimelineEvent, sources: ReadonlyMap<string, ArticleRecord>) =>
  evidence.map(({ quote, article }) =>
    element(
      'blockquote',
      {},
      element('p', {}, quote),
      element('footer', {}, creditArticle(sources.get(article)!)),
    ),
  );
