/**
 * What a timeline in a frame and the page around it tell each other. Both sides read with these functions only, so that
 * a message can ask for nothing else: there is none that loads, scrolls, or leads anywhere.
 */

/** From the page around: "are you there?", "open this event", "draw attention to this event". */
export type FromHost = { demarche: 'hello' } | { demarche: 'open' | 'light'; event: string | null };

/** From the frame: the height of its content in pixels, the event that a reader opened there. */
export type FromFrame = { demarche: 'height'; height: number } | { demarche: 'opened'; event: string | null };

/** Reads a message to the frame; null for anything else. */
export function readFromHost(data: unknown): FromHost | null {
  const { demarche, event } = fieldsOf(data);
  if (demarche === 'hello') return { demarche };
  return (demarche === 'open' || demarche === 'light') && isEvent(event) ? { demarche, event } : null;
}

/** Reads a message to the page around; null for anything else. */
export function readFromFrame(data: unknown): FromFrame | null {
  const { demarche, height, event } = fieldsOf(data);
  if (demarche === 'height') return Number.isFinite(height) ? { demarche, height: height as number } : null;
  return demarche === 'opened' && isEvent(event) ? { demarche, event } : null;
}

const fieldsOf = (data: unknown) =>
  (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;

/** An event id as the format allows it, or null for none. */
const isEvent = (value: unknown): value is string | null => value === null || isEventId(value);

export const isEventId = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 300 && /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(value);
