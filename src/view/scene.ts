import type { Lane } from './lanes.ts';

/**
 * What the chart draws, as plain numbers. `t` runs along time and `c` across the lanes, in pixels from the start of
 * the plot: on a wide screen t is x and c is y, on a narrow one they change places.
 */
export interface Scene {
  vertical: boolean;
  /** Pixels along time and across. */
  length: number;
  breadth: number;
  /** Pixels of a millisecond. */
  perMs: number;
  lanes: LaneBox[];
  marks: Mark[];
  clusters: Cluster[];
  /** Shown events of the visible time: the marks and what the clusters count. */
  inView: number;
  /** Shown events before and after the visible time. */
  before: number;
  after: number;
}

export interface LaneBox {
  lane: Lane;
  /** Pixels across; `rows` of `rowBreadth` stand in the middle. */
  start: number;
  breadth: number;
  rows: number;
  rowBreadth: number;
}

/** An event drawn by itself. */
export interface Mark {
  position: number;
  lane: number;
  row: number;
  t: number;
  c: number;
  /** The time that is possible, where it is wider than the glyph. */
  band: Band | null;
  /** Where its lines end in other lanes. */
  ends: End[];
  label: Label | null;
}

export interface Band {
  from: number;
  to: number;
  /** An end that is not known fades out; a day's ends are hard; others are soft. */
  edge: 'hard' | 'soft' | 'open-start' | 'open-end';
}

export interface End {
  lane: number;
  c: number;
  /** An arrow at whom the act is done to; a glyph at another party, a dot where a glyph has no room. */
  form: 'arrow' | 'glyph' | 'dot';
  /** Where the line is cut to its two ends: how many lines arrive here, 0 where another's end stands for this one. */
  bundle?: number;
}

/** Text beside a mark; `x`, `y` is the start of its first baseline, always from left to right and top to bottom. */
export interface Label {
  x: number;
  y: number;
  lines: string[];
  width: number;
  /** Which side of the glyph it stands on: `before` is set flush to its end. */
  side: 'after' | 'before';
}

/** Events of one lane that stand too close to be drawn one by one. */
export interface Cluster {
  lane: number;
  /** ms UTC; the end is exclusive. */
  start: number;
  end: number;
  /** Pixels along time. */
  from: number;
  to: number;
  /** By class, in the order of CLASSES. */
  counts: number[];
  total: number;
}

/** Whether a scene shows time at the scale that `length` pixels for `domain` have: between the two a reader panned. */
export const hasScale = (scene: Scene, domain: readonly [number, number], length: number): boolean =>
  Math.abs((scene.perMs * (domain[1] - domain[0])) / length - 1) < 1e-6;

/** The cluster that is drawn at a place. */
export const clusterAt = ({ clusters, lanes }: Scene, t: number, c: number): Cluster | undefined =>
  clusters.find(({ lane, from, to, total }) => {
    const box = lanes[lane]!;
    return total > 0 && t >= from && t < to && c >= box.start && c < box.start + box.breadth;
  });

/** Radius of a glyph's disc, and the room it takes with the air around it, in pixels. */
export const GLYPH_RADIUS = 10;
export const GLYPH_ROOM = 23;

/** So many clusters at most show their count; more are drawn as bars alone. */
export const MOST_COUNTS = 260;

/** Font size and line height of labels, in pixels. */
export const LABEL_LINE = 14;
