import type { ArticleReading } from '../../model/mention.ts';
import type { Actor, TimelineEvent } from '../../model/timeline.ts';

/** Mentions of all articles → events, each act once. */
export function mergeMentions(readings: ArticleReading[]): { events: TimelineEvent[]; actors: Actor[] } {
  void readings;
  return { events: [], actors: [] };
}
