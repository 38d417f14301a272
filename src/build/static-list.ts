import type { Timeline, TimelineEvent } from '../model/timeline.ts';

/** The events as a plain HTML list, for readers without scripts: dates, headlines, sentences, sources. */
export function listEvents({ title, events, articles }: Timeline): string {
  const sources = new Map(articles.map((a) => [a.id, a]));
  const items = events.map((event) => {
    const quotes = event.evidence.map((x) => {
      const source = sources.get(x.article);
      const name = escape(source?.publisher ?? source?.title ?? x.article);
      const credit = source?.url ? `<a href="${escape(source.url)}">${name}</a>` : name;
      return `<blockquote><p>${escape(x.quote)}</p><footer>${credit}</footer></blockquote>`;
    });
    return `<li id="${escape(event.id)}"><p>${when(event)} <b>${escape(event.title)}</b> (${event.status})</p>${quotes.join('')}</li>`;
  });
  return `<h1>${escape(title)}</h1><ol>${items.join('')}</ol>`;
}

const when = ({ date, precision }: TimelineEvent) =>
  date === null
    ? 'Date unknown:'
    : `<time${precision === 'day' ? ` datetime="${escape(date)}"` : ''}>${escape(date)}</time>:`;

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
