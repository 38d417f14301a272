import { FACETS, type Facet } from '../../view/filter-choice.ts';
import type { Filtered } from '../../view/filters.ts';
import { turn } from './turn.ts';

/** What filters leave, with how many events each option would leave. */
export interface Counted {
  filtered: Filtered;
  counts: Record<Facet, Uint32Array>;
}

/**
 * Counts what each option of each facet would leave once the next frame is painted, a facet a turn; `answer` hears of all
 * together.
 * @returns ends it: the filters changed meanwhile
 */
export function countWhenPainted(filtered: Filtered, answer: (counted: Counted) => void): () => void {
  let isWanted = true;
  requestAnimationFrame(async () => {
    const counts = {} as Record<Facet, Uint32Array>;
    for (const facet of FACETS) {
      await turn();
      if (!isWanted) return;
      counts[facet] = filtered.count(facet);
    }
    answer({ filtered, counts });
  });
  return () => (isWanted = false);
}
