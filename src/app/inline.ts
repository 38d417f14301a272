import type { Timeline } from '../model/timeline.ts';

/** What stands in the page itself, in an element that no browser runs. */
export interface Inline {
  /** Checked by the program that put it there. */
  timeline: Timeline;
  /** The query of the view that the page opens with, unless its address asks for another; "" is the first view. */
  query: string;
}

/** The data inside this page, since neither a sandbox nor a file on a disk may fetch; null where there is none. */
export function inlineTimeline(): Inline | null {
  const data = document.getElementById('timeline');
  if (!data?.textContent) return null;
  return { timeline: JSON.parse(data.textContent) as Timeline, query: data.dataset.view ?? '' };
}
