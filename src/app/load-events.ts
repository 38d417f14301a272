import type { Timeline } from '../model/timeline.ts';
import { joinColumns } from './columnar.ts';
import type { Loaded } from './loaded.ts';

/** Brings the events of a large timeline, which stand in a file beside its head; never throws. */
export async function loadEvents(head: Timeline): Promise<Loaded> {
  const address = `./${head.columns}`;
  try {
    const response = await fetch(address, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`it answered ${response.status} ${response.statusText}`);
    return { timeline: joinColumns(head, await response.arrayBuffer()) };
  } catch (error) {
    return { problem: `${address} could not be read: ${(error as Error).message}.`, place: null };
  }
}
