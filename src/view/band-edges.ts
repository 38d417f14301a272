import type { Band } from './scene.ts';

/** Opacity along a band from its start to its end: [offset, opacity]. What is not known fades out. */
export const BAND_EDGES: Record<Band['edge'], readonly (readonly [number, number])[]> = {
  hard: [[0, 0.18], [1, 0.18]],
  soft: [[0, 0], [0.14, 0.26], [0.86, 0.26], [1, 0]],
  'open-start': [[0, 0], [1, 0.4]],
  'open-end': [[0, 0.4], [1, 0]],
}; // prettier-ignore
