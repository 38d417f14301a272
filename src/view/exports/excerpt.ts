import type { Timeline } from '../../model/timeline.ts';
import type { View } from '../address.ts';
import { indexEvents, liesIn } from '../event-index.ts';
import { layOutFacets } from '../facets.ts';
import { filterEvents } from '../filters.ts';

/** What a reader sees of a timeline, as a timeline of its own: the events that pass the filters and could lie in the visible time. */
export function excerptOf(
  timeline: Timeline,
  { filters, span, as }: Pick<View, 'filters' | 'span' | 'as'>,
): Timeline {
  const index = indexEvents(timeline);
  const { shown } = filterEvents(layOutFacets(timeline, index), filters);
  const positions = shown ?? Uint32Array.from({ length: index.length }, (_, p) => p);
  const visible = as === 'list' ? null : span;
  const ids = new Set<string>();
  for (const p of positions)
    if (!visible || liesIn(index, p, visible)) ids.add(timeline.events[index.event[p]!]!.id);
  return keepEvents(timeline, ids);
}

/** The timeline of some of its events, with the articles, actors and countries that these name, and no others. */
export function keepEvents(timeline: Timeline, ids: ReadonlySet<string>): Timeline {
  const events = timeline.events
    .filter(({ id }) => ids.has(id))
    .map((event) => ({ ...event, links: event.links.filter((link) => ids.has(link.event)) }));
  const articles = new Set(events.flatMap((e) => e.evidence.map((x) => x.article)));
  const named = new Set(events.flatMap((e) => [...e.source, ...e.target, ...e.attribution]));
  const actors = timeline.actors.filter(({ id }) => named.has(id));
  const codes = new Set([
    ...actors.flatMap((a) => a.country ?? []),
    ...events.flatMap((e) => [...e.countries, ...(e.place?.country ? [e.place.country] : [])]),
  ]);
  return {
    ...timeline,
    articles: timeline.articles.filter(({ id }) => articles.has(id)),
    countries: timeline.countries.filter(({ code }) => codes.has(code)),
    actors,
    events,
  };
}
