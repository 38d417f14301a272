import type { TimelineEvent } from './timeline.ts';

/**
 * An event from its row in the columns that the events of a large timeline stand in.
 * @param at the value that a column has in this row; a list is anything that can be gone through
 */
export function eventOfRow(at: (column: string) => unknown): TimelineEvent {
  const texts = (column: string) => Array.from(at(column) as Iterable<string>);
  return {
    id: at('id'),
    title: at('title'),
    date: at('date'),
    precision: at('precision'),
    type: at('type'),
    status: at('status'),
    kind: at('kind'),
    salience: at('salience'),
    source: texts('source'),
    target: texts('target'),
    countries: texts('countries'),
    ...JSON.parse(at('details') as string),
  } as TimelineEvent;
}
