import { CLASSES, KINDS, STATUSES } from '../../model/ontology.ts';
import type { Timeline } from '../../model/timeline.ts';
import { nameSpan } from '../../view/axis.ts';
import { CLASS_NAMES } from '../../view/class-names.ts';
import { dateInWords } from '../../view/dates.ts';
import type { EventIndex } from '../../view/event-index.ts';
import { countEvents } from '../../view/numbers.ts';
import type { Cluster } from '../../view/scene.ts';

/** The custom property that holds the colour of a class. */
export const classColor = (place: number) => `var(--${CLASSES[place]})`;

/** An event as one sentence: headline, kind, whether it happened, when, who to whom. */
export function nameEvent(timeline: Timeline, index: EventIndex, position: number, locale: string): string {
  const event = timeline.events[index.event[position]!]!;
  const list = (ids: string[]) => LIST.format(ids.map((id) => nameOfActor(timeline, id)));
  const who = event.target.length > 0 ? `${list(event.source)} to ${list(event.target)}` : list(event.source);
  const parts = [
    event.title,
    `${KINDS[index.kind[position]!]}, ${STATUSES[index.status[position]!]}`,
    dateInWords(event.date, event.precision, locale),
    who,
  ];
  return parts.filter(Boolean).join('. ') + '.';
}

const LIST = new Intl.ListFormat('en');

const actorNames = new WeakMap<Timeline, Map<string, string>>();

function nameOfActor(timeline: Timeline, id: string): string {
  let names = actorNames.get(timeline);
  if (!names)
    actorNames.set(timeline, (names = new Map(timeline.actors.map((actor) => [actor.id, actor.name]))));
  return names.get(id) ?? id;
}

let spans = new Map<string, string>();

/** The lanes of a screen share their steps, and spans are slow to write. */
function nameStep({ start, end }: Cluster, locale: string): string {
  const key = `${start} ${end} ${locale}`;
  if (spans.size > 1000) spans = new Map();
  if (!spans.has(key)) spans.set(key, nameSpan(start, end, locale));
  return spans.get(key)!;
}

/** A cluster as one sentence: how many, where, when, and its mix. */
export function nameCluster(cluster: Cluster, lane: string, locale: string): string {
  const mix = cluster.counts
    .map((n, i) => (n > 0 ? `${n} ${CLASS_NAMES[i]!.toLowerCase()}` : ''))
    .filter(Boolean);
  return `${lane}, ${nameStep(cluster, locale)}: ${countEvents(cluster.total, locale)} (${mix.join(', ')}). Opens on zoom.`;
}
