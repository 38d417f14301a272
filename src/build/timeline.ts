import { createHash } from 'node:crypto';
import { mergeEvents, nameCountry, readEvents } from '../extract/index.ts';
import type { Article } from '../model/article.ts';
import type { ArticleReading } from '../model/mention.ts';
import { sortEvents } from '../model/event-order.ts';
import { FORMAT, parseTimeline, type ArticleRecord, type Timeline } from '../model/timeline.ts';
import { applyCorrections, type Correction } from './corrections.ts';
import type { Problem } from './problem.ts';
import { uniqueId, type GivenEvents } from './slides/events.ts';

export { formatTimeline } from '../model/timeline-text.ts';

/** A timeline, what was wrong on the way, and how much was found in each article. */
export interface Assembled {
  timeline: Timeline;
  problems: Problem[];
}

export interface AssembleOptions {
  title?: string;
  corrections?: Correction[];
  /** Events that people gave, beside those that articles tell. */
  given?: readonly GivenEvents[];
  onArticle?: (done: number, all: number) => void;
  /** Readings of articles that were read before, by the hash of their text and head: only changed ones are read again. */
  cache?: Map<string, ArticleReading>;
}

const DEFAULT_TITLE = 'Who took which step, towards whom, and when';

/** Articles → the file `timeline.json`. An article that cannot be read becomes a problem and stops no other. */
export function assembleTimeline(articles: Article[], options: AssembleOptions = {}): Assembled {
  const problems: Problem[] = [];
  const readings: ArticleReading[] = [];
  articles.forEach((article, i) => {
    try {
      readings.push(readCached(article, options.cache));
    } catch (error) {
      problems.push({
        file: article.id,
        message: `could not be read: ${(error as Error).message}`,
        severity: 'error',
      });
    }
    options.onArticle?.(i + 1, articles.length);
  });
  const { events, actors, records } = joinGiven(mergeEvents(readings), options.given ?? []);
  const corrected = applyCorrections(events, options.corrections ?? [], new Set(actors.map((a) => a.id)));
  problems.push(...corrected.problems);

  const named = new Set(corrected.events.flatMap((e) => [...e.source, ...e.target, ...e.attribution]));
  const present = actors.filter((a) => named.has(a.id));
  const codes = new Set([
    ...present.flatMap((a) => a.country ?? []),
    ...corrected.events.flatMap((e) => [...e.countries, ...(e.place?.country ? [e.place.country] : [])]),
  ]);
  const timeline: Timeline = {
    format: FORMAT,
    title: options.title ?? titleOf(articles, options.given ?? []),
    language: 'en',
    articles: [...readings.map(toRecord), ...records],
    countries: [...codes].sort().map((code) => ({ code, name: nameCountry(code) })),
    actors: present.sort((a, b) => (a.id < b.id ? -1 : 1)),
    events: corrected.events,
  };
  return { timeline: parseTimeline(timeline), problems };
}

/** One article, or one file of events: its title; else one that fits all. */
function titleOf(articles: readonly Article[], given: readonly GivenEvents[]): string {
  const titles = [...articles.map(({ title }) => title), ...given.map((file) => file.articles[0]?.title)];
  return (titles.length === 1 && titles[0]) || DEFAULT_TITLE;
}

/** Events of both origins in one order, each with an id of its own; of an actor of both, what the articles say. */
function joinGiven(
  { events, actors }: ReturnType<typeof mergeEvents>,
  given: readonly GivenEvents[],
): ReturnType<typeof mergeEvents> & { records: ArticleRecord[] } {
  const taken = new Map(events.map(({ id }) => [id, 1]));
  const more = given.flatMap((file) => file.events.map((e) => ({ ...e, id: uniqueId(e.id, taken) })));
  const known = new Map(given.flatMap((file) => file.actors).map((actor) => [actor.id, actor]));
  for (const actor of actors) known.set(actor.id, actor);
  return {
    events: sortEvents([...events, ...more]),
    actors: [...known.values()],
    records: given.flatMap((file) => file.articles),
  };
}

function readCached(article: Article, cache?: Map<string, ArticleReading>): ArticleReading {
  const key = cache ? sha256(JSON.stringify(article)) : '';
  const known = cache?.get(key);
  if (known) return known;
  const reading = readEvents(article);
  cache?.set(key, reading);
  return reading;
}

function toRecord({ reading: { article, published, title } }: ArticleReading): ArticleRecord {
  const { id, publisher, author, url, language, text, republish } = article;
  return {
    id,
    title: article.title ?? title ?? id,
    publisher,
    author,
    url,
    language: language ?? 'en',
    published: published.date,
    publishedFrom: published.from,
    sha256: sha256(text),
    text: republish ? text : undefined,
  };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
