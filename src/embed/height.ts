import { heightMessages, readFrameAddress } from './dialects.ts';

/** Pixels: a smaller change is not worth a new layout of the host, and may be its own echo. */
const HYSTERESIS = 1;

/**
 * Tells the host the height of `content`, rounded up, now and whenever it changes by more than a pixel.
 * @returns `tell`, which says it again, and `stop`
 */
export function reportHeight(content: Element, host: Window): { tell: () => void; stop: () => void } {
  const address = readFrameAddress(location.href);
  let told = 0;
  const tell = (again: boolean) => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === 0 || (!again && Math.abs(height - told) <= HYSTERESIS)) return;
    told = height;
    // A height is no secret, and the host's origin is not known to a frame in a sandbox.
    for (const message of heightMessages(height, address)) host.postMessage(message, '*');
  };
  const observer = new ResizeObserver(() => tell(false));
  observer.observe(content);
  // Out of sight no observer is called, and a host may want to know before it shows the frame.
  tell(false);
  return { tell: () => tell(true), stop: () => observer.disconnect() };
}

/** Heights, px, that a host gives on purpose; anything else is a browser's default or an accident. */
const LEAST = 420;
const MOST = 1200;

/** The height that the host gave this frame, px, when the page began; null where it did not choose one. */
export const givenHeight = (frame: Window): number | null =>
  frame.parent !== frame && frame.innerHeight >= LEAST && frame.innerHeight <= MOST
    ? frame.innerHeight
    : null;
