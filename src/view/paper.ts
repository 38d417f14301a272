import type { End, Label, Mark, Scene } from './scene.ts';

/** How a scene lies on the screen: mirrored where text runs from right to left. */
export interface Paper {
  vertical: boolean;
  mirrored: boolean;
  /** Pixels from left to right. */
  width: number;
}

export const paperOf = (scene: Scene, mirrored: boolean): Paper => ({
  vertical: scene.vertical,
  mirrored,
  width: scene.vertical ? scene.breadth : scene.length,
});

/** From pixels along time and across to pixels from the left and the top. */
export function toXY({ vertical, mirrored, width }: Paper, t: number, c: number): [x: number, y: number] {
  const [x, y] = vertical ? [c, t] : [t, c];
  return [mirrored ? width - x : x, y];
}

/** The inverse of `toXY`. */
export function fromXY({ vertical, mirrored, width }: Paper, x: number, y: number): [t: number, c: number] {
  const seen = mirrored ? width - x : x;
  return vertical ? [y, seen] : [seen, y];
}

export const round = (n: number) => Math.round(n * 10) / 10;

/** Pixels that are drawn of a cut line at each of its ends. */
const STUB = 15;

/** A line from a mark to where it ends in another lane, clear of the glyphs at its ends; of a cut one its two ends. */
export function linePath(paper: Paper, mark: Mark, end: End, radius: number): string {
  const sense = Math.sign(end.c - mark.c);
  const stop = end.form === 'glyph' ? radius : end.form === 'dot' ? 3 : 1;
  const [from, to] = [mark.c + sense * radius, end.c - sense * stop];
  const stretch = (a: number, b: number) => {
    const [x1, y1] = toXY(paper, mark.t, a);
    const [x2, y2] = toXY(paper, mark.t, b);
    return `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`;
  };
  if (end.bundle === undefined) return stretch(from, to);
  const begins = stretch(from, from + sense * STUB);
  return end.bundle === 0 ? begins : begins + stretch(to - sense * STUB, to);
}

/** Where a label's lines start and to which side they run. */
export function labelAnchor(
  { mirrored, width }: Paper,
  label: Label,
): { x: number; anchor: 'start' | 'end' } {
  const flushEnd = label.side === 'before';
  const x = flushEnd ? label.x + label.width : label.x;
  return { x: round(mirrored ? width - x : x), anchor: flushEnd !== mirrored ? 'end' : 'start' };
}
