import { DAY, OPEN_END, OPEN_START, type EventIndex } from './event-index.ts';
import { GLYPH_RADIUS, type Band } from './scene.ts';

/** How far an open end is drawn before it has faded, in pixels. */
const FADE = 140;

/** The band of an event's possible time, null where it is no wider than its glyph. `toPixels` maps ms UTC. */
export function bandOf(index: EventIndex, position: number, toPixels: (ms: number) => number): Band | null {
  const start = index.start[position]!;
  const end = index.end[position]!;
  const from = toPixels(start);
  const to = toPixels(end);
  const open = index.open[position]!;
  if (open & OPEN_END) return { from, to: Math.max(to, from + FADE), edge: 'open-end' };
  if (open & OPEN_START) return { from: Math.min(from, to - FADE), to, edge: 'open-start' };
  if (to - from <= 2 * GLYPH_RADIUS + 6) return null;
  return { from, to, edge: end - start <= DAY ? 'hard' : 'soft' };
}

/** Where the glyph of a band stands: its middle, or the nearest place in it that is in sight. */
export function standInBand(middle: number, band: Band | null, length: number): number {
  if (!band || band.edge === 'open-end' || band.edge === 'open-start') return middle;
  const inset = GLYPH_RADIUS + 2;
  const first = Math.max(band.from, 0) + inset;
  const last = Math.min(band.to, length) - inset;
  if (first > last) return middle;
  return Math.max(first, Math.min(last, middle));
}
