import type { Timeline } from '../model/timeline.ts';

/** What came of loading: a timeline, or why there is none, in words for a reader and for who made the file. */
export type Loaded = { timeline: Timeline } | { problem: string; place: string | null };
