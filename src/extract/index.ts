/** Articles → events, the whole extraction on one page. Pure: no clock, no network, no files, no random. */
import type { Article, Published } from '../model/article.ts';
import type { ArticleReading } from '../model/mention.ts';
import type { Actor, TimelineEvent } from '../model/timeline.ts';
import { readArticle } from './1-read/read.ts';
import { findActors, findAsideTimes, findTimes, findTriggers } from './2-find/find.ts';
import { bindEvents, dateAnchored } from './3-bind/bind.ts';
import { mergeMentions } from './4-merge/merge.ts';

export type { Article, Published } from '../model/article.ts';
export type { ArticleReading } from '../model/mention.ts';
export type { Actor, TimelineEvent } from '../model/timeline.ts';
export { countryName as nameCountry } from './lexicon/countries.ts';

/** Reads one article up to its event mentions. Offsets count UTF-16 units into `article.text`. */
export function readEvents(article: Article): ArticleReading {
  // What is news in this text, sentence by sentence, and from which day is it?
  const reading = readArticle(article);

  // Which words are times, which are actors, which are acts?
  const times = findTimes(reading);
  const actors = findActors(reading);
  const triggers = findTriggers(reading, actors);

  // Who did what to whom, when, and did it happen?
  const mentions = bindEvents(reading, times, actors, triggers);

  // What else shows in the reading: days counted from acts, and the dates of lines that are no news.
  const shown = [...dateAnchored(reading, times, mentions), ...findAsideTimes(reading)].sort(
    (a, b) => a.start - b.start,
  );
  return { reading, times: shown, actors, triggers, mentions };
}

/** The events of several articles and everyone who takes part: one act is one event, sorted by earliest date, then id. */
export function mergeEvents(readings: ArticleReading[]): { events: TimelineEvent[]; actors: Actor[] } {
  return mergeMentions(readings);
}

/** The events of one article. */
export function extractEvents(article: Article): {
  published: Published;
  events: TimelineEvent[];
  actors: Actor[];
} {
  const reading = readEvents(article);
  return { published: reading.reading.published, ...mergeEvents([reading]) };
}
