import { classOf } from '../../model/ontology.ts';
import type { Timeline } from '../../model/timeline.ts';
import { dateOf, type Day } from '../../model/when.ts';
import { escapeMarkup } from '../markup.ts';
import { tellEvents, type Told } from './telling.ts';

/**
 * A timeline as `groups` (kinds) and `items` of vis-timeline; what has no date is not in it. Days start at midnight where
 * the reader is, as vis-timeline's axis does. It takes `content` and `title` for HTML, so ours are escaped.
 */
export function writeVis(timeline: Timeline): string {
  const items = tellEvents(timeline).flatMap(writeItem);
  const kinds = [...new Set(items.map(({ group }) => group))].sort();
  const groups = kinds.map((kind) => ({ id: kind, content: kind.charAt(0).toUpperCase() + kind.slice(1) }));
  return JSON.stringify({ groups, items }, null, 2) + '\n';
}

function writeItem({ event, headline, days, date, reports }: Told) {
  if (!days) return [];
  const [first, last] = days;
  const time =
    first === last
      ? { type: 'point', start: writeMidnight(first) }
      : { type: 'range', start: writeMidnight(first), end: writeMidnight(last + 1) };
  return [
    {
      id: event.id,
      group: event.kind,
      ...time,
      content: escapeMarkup(headline),
      title: escapeMarkup(`${date}: ${reports[0]!.quote}`),
      className: `${classOf(event.type)} ${event.status}`,
    },
  ];
}

/** The start of a day without a zone, as `Date` reads it (years before 0 and after 9999 with a sign and six digits). */
function writeMidnight(at: Day): string {
  const { year, month, day } = dateOf(at);
  const size = String(Math.abs(year)).padStart(year < 0 || year > 9999 ? 6 : 4, '0');
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  const two = (n: number) => String(n).padStart(2, '0');
  return `${sign}${size}-${two(month)}-${two(day)}T00:00:00`;
}
