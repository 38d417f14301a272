import type { Cluster, Mark, Scene } from './scene.ts';

/** Pixels between a count and a line beside it. */
const CLEAR = 3;

/** Size of a count in pixels along time and across. */
export interface Figures {
  along: number;
  across: number;
}

/**
 * Where the middle of a cluster's count stands at `c` pixels across: in the middle of its step, or aside in it where
 * a line to another lane passes; null where lines leave no room.
 */
export function countPlace(
  scene: Scene,
  { from, to }: Cluster,
  c: number,
  { along, across }: Figures,
): { t: number; c: number } | null {
  const low = from + along / 2 + 1;
  const high = to - along / 2 - 1;
  const middle = (from + to) / 2;
  const taken = scene.marks
    .filter((mark) => mark.t > from - along && mark.t < to + along && passes(mark, c, across))
    .map((mark) => [mark.t - along / 2 - CLEAR, mark.t + along / 2 + CLEAR] as const);
  const places = [middle, ...taken.flat()]
    .filter((t) => t >= low && t <= high && taken.every(([a, b]) => t <= a || t >= b))
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return places.length > 0 ? { t: places[0]!, c } : null;
}

/** Whether a line of a mark, or the head of an arrow at its end, comes near what stands at `c`. */
const passes = (mark: Mark, c: number, across: number): boolean =>
  mark.ends.some(
    (end) =>
      Math.min(mark.c, end.c) - HEAD < c + across / 2 && Math.max(mark.c, end.c) + HEAD > c - across / 2,
  );

/** Pixels that an arrowhead or a dot may reach beyond the end of its line. */
const HEAD = 5;
