import type { EventIndex } from './event-index.ts';
import type { Groups } from './groups.ts';
import type { Measure } from './labels.ts';
import type { Scene } from './scene.ts';

/** What a frame is computed from. */
export interface LayoutInput {
  index: EventIndex;
  groups: Groups;
  /** Visible time, ms UTC. */
  domain: readonly [number, number];
  /** Pixels along time and across. */
  length: number;
  breadth: number;
  /** Time runs downwards, lanes are columns, labels stand beside them. */
  vertical: boolean;
  /** Headline of the event at a position. */
  title: (position: number) => string;
  /** Width of a text in the font of labels, in pixels. */
  measure: Measure;
  /** Positions drawn by themselves however crowded it is, most important first: open, focused, linked. */
  always: readonly number[];
  /** The scene before, so that what stays in sight stays in its row. */
  previous: Scene | null;
}
