import { CLASSES, KINDS, STATUSES } from '../../model/ontology.ts';
import type { Timeline } from '../../model/timeline.ts';
import { nameSpan } from '../../view/axis.ts';
import { dateInWords } from '../../view/dates.ts';
import type { EventIndex } from '../../view/event-index.ts';
import type { Cluster } from '../../view/scene.ts';

export const CLASS_NAMES = [
  'Words of cooperation',
  'Deeds of cooperation',
  'Words of conflict',
  'Deeds of conflict',
] as const;

/** The custom property that holds the colour of a class. */
export const classColor = (place: number) => `var(--${CLASSES[place]})`;

/** An event as one sentence: headline, kind, whether it happened, when, who to whom. */
export function nameEvent(timeline: Timeline, index: EventIndex, position: number, locale: string): string {
  const event = timeline.events[index.event[position]!]!;
  const names = new Map(timeline.actors.map((actor) => [actor.id, actor.name]));
  const list = (ids: string[]) => new Intl.ListFormat('en').format(ids.map((id) => names.get(id) ?? id));
  const who = event.target.length > 0 ? `${list(event.source)} to ${list(event.target)}` : list(event.source);
  const parts = [
    event.title,
    `${KINDS[index.kind[position]!]}, ${STATUSES[index.status[position]!]}`,
    dateInWords(event.date, event.precision, locale),
    who,
  ];
  return parts.filter(Boolean).join('. ') + '.';
}

/** A cluster as one sentence: how many, where, when, and its mix. */
export function nameCluster(cluster: Cluster, lane: string, locale: string): string {
  const mix = cluster.counts
    .map((n, i) => (n > 0 ? `${n} ${CLASS_NAMES[i]!.toLowerCase()}` : ''))
    .filter(Boolean);
  const count = cluster.total === 1 ? '1 event' : `${cluster.total.toLocaleString(locale)} events`;
  return `${lane}, ${nameSpan(cluster.start, cluster.end, locale)}: ${count} (${mix.join(', ')}). Opens on zoom.`;
}
