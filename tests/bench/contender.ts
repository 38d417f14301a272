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
  /** Searches; resolves when headlines and names are looked through, and when all is. */
  search?: (query: string) => Promise<{ first: number; all: number }>;
}
