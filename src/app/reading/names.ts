import type { Timeline, TimelineEvent } from '../../model/timeline.ts';

/** Names and records of a timeline by their ids. */
export interface Names {
  actor: (id: string) => string;
  country: (code: string) => string;
  article: (id: string) => Timeline['articles'][number] | undefined;
  list: (names: readonly string[]) => string;
}

/** Looks names up in a timeline's own tables. */
export function namesOf({ actors, countries, articles }: Timeline, locale: string): Names {
  const byActor = new Map(actors.map((a) => [a.id, a]));
  const byCountry = new Map(countries.map((c) => [c.code, c.name]));
  const byArticle = new Map(articles.map((a) => [a.id, a]));
  const format = new Intl.ListFormat(locale);
  return {
    actor: (id) => byActor.get(id)?.name ?? id,
    country: (code) => byCountry.get(code) ?? code,
    article: (id) => byArticle.get(id),
    list: (names) => format.format(names),
  };
}

/** Who to whom: "Joe Biden → Vladimir Putin", or all parties where the act has no direction. */
export function partiesInWords({ source, target }: TimelineEvent, names: Names): string {
  const from = names.list(source.map(names.actor));
  return target.length > 0 ? `${from} → ${names.list(target.map(names.actor))}` : from;
}
