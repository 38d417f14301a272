import { round, toXY, type Paper } from './paper.ts';
import type { Mark } from './scene.ts';

/** Pixels along time below which two marks count as standing above each other. */
const STEEP = 70;

/** A curve between two marks of a story, and the middle of its words: over the marks, or beside them where they stand above each other. */
export function storyPath(paper: Paper, from: Mark, to: Mark): { d: string; x: number; y: number } {
  const [x1, y1] = toXY(paper, from.t, from.c);
  const [x2, y2] = toXY(paper, to.t, to.c);
  const bow = Math.min(70, 24 + Math.hypot(x2 - x1, y2 - y1) / 6);
  const isSteep = !paper.vertical && Math.abs(x2 - x1) < STEEP;
  // Beside them on the side that has more room.
  const side = (x1 + x2) / 2 < paper.width * 0.6 ? 1 : -1;
  const beside = side > 0 ? Math.max(x1, x2) + bow : Math.min(x1, x2) - bow;
  const [mx, my] = paper.vertical
    ? [Math.min(x1, x2) - bow, (y1 + y2) / 2]
    : isSteep
      ? [beside, (y1 + y2) / 2]
      : [(x1 + x2) / 2, Math.max(14, Math.min(y1, y2) - bow)];
  const d = `M${round(x1)} ${round(y1)}Q${round(mx)} ${round(my)} ${round(x2)} ${round(y2)}`;
  return { d, x: (x1 + 2 * mx + x2) / 4, y: (y1 + 2 * my + y2) / 4 };
}
