import type { Timeline } from '../../model/timeline.ts';
import type { EventIndex } from '../../view/event-index.ts';
import { beginScan, BLOCK } from '../../view/scan.ts';
import { turn } from './turn.ts';

/** Milliseconds that a search works before the page may do something else. */
const TURN = 10;

/**
 * Searches a timeline whose texts came as bytes, in turns: `answer` hears what headlines and names hold, then what the
 * sentences hold too.
 * @param isWanted whether the question still stands
 * @returns false where the timeline is no such one or the question is blank: nothing is searched
 */
export function searchInTurns(
  timeline: Timeline,
  index: EventIndex,
  query: string,
  isWanted: () => boolean,
  answer: (found: Uint8Array) => void,
): boolean {
  const scan = beginScan(timeline, query);
  if (!scan) return false;
  const passes = [scan.scanNames, scan.scanSentences];
  void (async () => {
    for (const pass of passes) {
      let end = performance.now() + TURN;
      for (let row = 0; row < scan.rows; row += BLOCK) {
        pass(row, Math.min(scan.rows, row + BLOCK));
        if (performance.now() < end) continue;
        await turn();
        if (!isWanted()) return;
        end = performance.now() + TURN;
      }
      if (!isWanted()) return;
      answer(scan.matches(index));
      await turn();
    }
  })();
  return true;
}
