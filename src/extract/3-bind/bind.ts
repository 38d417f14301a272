import type { Actors, EventMention, Reading, TimeMention, TriggerMention } from '../../model/mention.ts';

/** Who did what to whom, when, and did it happen: event mentions, in the order of the text. */
export function bindEvents(
  reading: Reading,
  times: TimeMention[],
  actors: Actors,
  triggers: TriggerMention[],
): EventMention[] {
  void [reading, times, actors, triggers];
  return [];
}
