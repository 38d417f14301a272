import type { TimelineState } from '../state.svelte.ts';

/** The id of the event before (-1) or after (1) the open one, among those shown; null where there is none. */
export function neighbourOf(reader: TimelineState, by: -1 | 1): string | null {
  const { shown, position, index } = reader;
  const place = shown ? nearest(shown, position, by) : position + by;
  const next = shown ? shown[place] : place;
  return next === undefined || next < 0 || next >= index.length ? null : reader.eventAt(next).id;
}

/** The place in `shown` of the first position beyond `position`, going by `by`. */
function nearest(shown: Uint32Array, position: number, by: -1 | 1): number {
  let low = 0;
  let high = shown.length;
  const beyond = by === 1 ? position + 1 : position;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shown[middle]! < beyond) low = middle + 1;
    else high = middle;
  }
  return by === 1 ? low : low - 1;
}
