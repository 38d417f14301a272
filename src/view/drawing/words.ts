import { SALIENCES } from '../../model/ontology.ts';
import { dateInWords } from '../dates.ts';
import { eachShown } from '../lanes.ts';
import { OTHERS } from '../lanes.ts';
import type { Plan } from './plan.ts';

/** Events named in the alternative text; the list beside a drawing names all. */
const MOST_NAMED = 6;

/**
 * What a drawing shows, in words, for those who do not see it: how many events, when, who takes part, and the first of
 * those that the articles are about.
 */
export function describeDrawing(plan: Plan): string {
  const { timeline, index, shown, groups, summary, locale } = plan;
  const lanes = groups.lanes.list.filter(({ key }) => key !== OTHERS && groups.lanes.parties.by !== 'none');
  const parties = lanes.map(({ name, count }) => `${name} ${count.toLocaleString(locale)}`).join(', ');
  const named: string[] = [];
  eachShown(index, shown, (position) => {
    if (named.length === MOST_NAMED || SALIENCES[index.salience[position]!] !== 'main') return;
    const { title, date, precision } = timeline.events[index.event[position]!]!;
    named.push(`${dateInWords(date, precision, locale)}: ${title}`);
  });
  const parts = [`Timeline: ${summary}`, parties && `Events by lane: ${parties}`, ...named];
  return parts
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ');
}
