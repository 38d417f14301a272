import type { Timeline } from '../../src/model/timeline.ts';

/** A chart in the benchmark. */
export interface Contender {
  /** Takes the data as its pages would have them; not measured. */
  prepare: (timeline: Timeline) => void;
  render: (stage: HTMLElement) => void;
  /** Lays out what events are filtered by; measured by itself. */
  prepareFilter?: () => void;
  /** Leaves the events of Russia. */
  filter?: () => void;
}
