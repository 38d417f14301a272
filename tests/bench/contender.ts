import type { Timeline } from '../../src/model/timeline.ts';

/** A chart in the benchmark. */
export interface Contender {
  render: (stage: HTMLElement, timeline: Timeline) => void;
  /** Finds the events of Russia; not measured, as each page has its own way. */
  prepareFilter?: () => void;
  /** Leaves the events of Russia. */
  filter?: () => void;
}
