import type { Timeline } from '../../src/model/timeline.ts';

/** A chart in the benchmark. */
export interface Contender {
  render: (stage: HTMLElement, timeline: Timeline) => void;
  /** Leaves the events of Russia. */
  filter?: () => void;
}
