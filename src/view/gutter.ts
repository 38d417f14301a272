import type { Groups } from './groups.ts';
import { GLYPH_ROOM, type LaneBox } from './scene.ts';

/** Undated events stand beside the axis, in their lanes; what has no room is a number. */
export interface Gutter {
  glyphs: { position: number; lane: number; t: number; c: number }[];
  rest: { lane: number; count: number; t: number; c: number }[];
}

/** Pixels along time that the gutter takes: none when every event has a date. */
export function gutterLength(groups: Groups, vertical: boolean): number {
  if (groups.undated.every((positions) => positions.length === 0)) return 0;
  return vertical ? 32 : 54;
}

/** Fills each lane's part of the gutter, `length` pixels along time, in rows; `always` are drawn before others. */
export function fillGutter(
  groups: Groups,
  boxes: readonly LaneBox[],
  length: number,
  always: readonly number[] = [],
): Gutter {
  const gutter: Gutter = { glyphs: [], rest: [] };
  groups.undated.forEach((all, lane) => {
    const first = all.filter((position) => always.includes(position));
    const positions = first.length > 0 ? [...new Set([...first, ...all])] : all;
    const box = boxes[lane]!;
    const columns = Math.max(1, Math.floor(length / GLYPH_ROOM));
    const rows = Math.max(1, Math.floor((box.breadth - 6) / GLYPH_ROOM));
    const most = columns * rows;
    const drawn = positions.length > most ? most - 1 : positions.length;
    const used = Math.ceil(Math.min(positions.length, most) / columns);
    const place = (i: number) => ({
      t: ((i % columns) + 0.5) * (length / columns),
      c: box.start + box.breadth / 2 + (Math.floor(i / columns) - (used - 1) / 2) * GLYPH_ROOM,
    });
    for (let i = 0; i < drawn; i++) gutter.glyphs.push({ position: positions[i]!, lane, ...place(i) });
    if (drawn < positions.length)
      gutter.rest.push({ lane, count: positions.length - drawn, ...place(drawn) });
  });
  return gutter;
}
