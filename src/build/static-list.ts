import type { ArticleRecord, Timeline, TimelineEvent } from '../model/timeline.ts';
import { creditArticle, tellEvent } from '../view/event-list.ts';
import { element, writeMarkup } from '../view/markup.ts';
import { countEvents } from '../view/numbers.ts';

/** A longer list would weigh more than all the rest of its page, for every reader. */
const MOST_LISTED = 1000;

/**
 * The events as a plain HTML list, for readers without scripts: dates, headlines, sentences, sources. Of very many it
 * holds the first, and says how many it leaves out.
 */
export function listEvents({ title, events, articles, language }: Timeline): string {
  const sources = new Map(articles.map((article) => [article.id, article]));
  const items = events
    .slice(0, MOST_LISTED)
    .map((event) =>
      element(
        'li',
        { id: event.id },
        element('p', {}, ...tellEvent(event, language)),
        ...quote(event, sources),
      ),
    );
  const left = events.length - items.length;
  const rest =
    left > 0 ? element('p', {}, `${countEvents(left, language)} more can be read where scripts run.`) : null;
  return [element('h1', {}, title), element('ol', {}, ...items), rest].map(writeMarkup).join('');
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
