import type { Timeline } from '../../model/timeline.ts';
import { dateOf, parseEdtf, type Day, type Unit } from '../../model/when.ts';
import { escapeMarkup } from '../markup.ts';
import { creditOf, tellEvents, type Report, type Told } from './telling.ts';

/** https://timeline.knightlab.com/docs/json-format.html: a month or a day that is not known is not there. */
interface SlideDate {
  year: number;
  month?: number;
  day?: number;
}

/**
 * A timeline as TimelineJS reads it; what has no date is not in it. TimelineJS takes texts for HTML, so ours are escaped.
 */
export function writeTimelineJs(timeline: Timeline): string {
  const { title, events, articles } = timeline;
  const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  const file = {
    title: {
      text: {
        headline: escapeMarkup(title),
        text: `${count(events.length, 'event')} from ${count(articles.length, 'article')}`,
      },
    },
    events: tellEvents(timeline).flatMap(writeSlide),
  };
  return JSON.stringify(file, null, 2) + '\n';
}

function writeSlide(told: Told): object[] {
  const { event, headline, days } = told;
  if (!days) return [];
  return [
    {
      unique_id: event.id,
      ...slideDates(event.date!, days, told.date),
      group: event.kind,
      text: { headline: escapeMarkup(headline), text: told.reports.map(writeReport).join('') },
    },
  ];
}

const UNITS: readonly Unit[] = ['day', 'month', 'year'];

/** A day, month or year as TimelineJS knows them; any other date as its two ends, and what it is in words. */
function slideDates(date: string, [first, last]: [Day, Day], words: string): object {
  const when = parseEdtf(date)!;
  const isPlain = UNITS.includes(when.unit) && !when.approximate && !when.uncertain;
  if (isPlain) return { start_date: slideDate(first, when.unit) };
  const end = last > first ? { end_date: slideDate(last, 'day') } : {};
  return { start_date: slideDate(first, 'day'), ...end, display_date: escapeMarkup(words) };
}

function slideDate(at: Day, unit: Unit): SlideDate {
  const { year, month, day } = dateOf(at);
  return { year, ...(unit === 'year' ? {} : { month }), ...(unit === 'day' ? { day } : {}) };
}

function writeReport({ quote, article }: Report): string {
  const credit = escapeMarkup(creditOf(article));
  const source = article.url ? `<a href="${escapeMarkup(article.url)}">${credit}</a>` : credit;
  return `<blockquote>${escapeMarkup(quote)}</blockquote><p>${source}</p>`;
}
