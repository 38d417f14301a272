import type { Actors, Reading, TriggerMention } from '../../model/mention.ts';

/** Words that name acts, sorted by start. */
export function findTriggers(reading: Reading, actors: Actors): TriggerMention[] {
  void reading;
  void actors;
  return [];
}
