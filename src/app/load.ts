import { parseTimeline, TimelineError } from '../model/timeline.ts';
import type { Loaded } from './loaded.ts';

/** Fetches and checks `timeline.json`; never throws. */
export async function fetchTimeline(address: string): Promise<Loaded> {
  let response: Response;
  try {
    response = await fetch(address, { cache: 'no-cache' });
  } catch {
    return { problem: `${address} could not be fetched. Is the network there?`, place: null };
  }
  if (!response.ok)
    return { problem: `${address} answered ${response.status} ${response.statusText}.`, place: null };
  const loaded = readTimeline(await response.text(), address);
  const isLarge = 'timeline' in loaded && loaded.timeline.columns;
  return isLarge ? (await import('./load-events.ts')).loadEvents(loaded.timeline) : loaded;
}

/** Reads the text of a timeline file; `name` says in a message which file it was. */
function readTimeline(text: string, name: string): Loaded {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problem: `${name} is no JSON: ${(error as Error).message}`, place: null };
  }
  try {
    return { timeline: parseTimeline(value) };
  } catch (error) {
    if (!(error instanceof TimelineError)) throw error;
    return {
      problem: `${name} is not a timeline as this page knows it: ${error.reason}.`,
      place: error.place,
    };
  }
}
