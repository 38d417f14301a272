import type { Timeline } from '../model/timeline.ts';

/** The element with the data of a page that may not fetch: in a sandbox, or a file on a disk. No browser runs it. */
export const inlineData = () => document.getElementById('timeline');

/** The timeline inside this page, which the program that put it there has checked; null where there is none. */
export function inlineTimeline(): Timeline | null {
  const text = inlineData()?.textContent;
  return text ? JSON.parse(text) : null;
}
