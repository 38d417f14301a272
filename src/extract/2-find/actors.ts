import type { Actors, Reading } from '../../model/mention.ts';

/** Everyone an article mentions, and where. */
export function findActors(reading: Reading): Actors {
  void reading;
  return { byId: new Map(), mentions: [] };
}
