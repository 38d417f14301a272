/** The height of the content, told to whoever holds this frame, in the dialects that hosts understand. */

/** Where this frame lives, as its host wrote it. */
export interface FrameAddress {
  href: string;
  /** Pym's `?childId=`. */
  childId: string | null;
  /** WordPress's `#?secret=`. */
  secret: string | null;
}

/** Reads what a host may have put into the frame's address. */
export function readFrameAddress(href: string): FrameAddress {
  const { searchParams, hash } = new URL(href);
  const secret = new URLSearchParams(hash.replace(/^#\??/, '')).get('secret');
  return { href, childId: searchParams.get('childId'), secret };
}

/** The messages that say `height`, px: ours, Datawrapper's, AMP's, Medium's and Embedly's, Pym's, WordPress's. */
export function heightMessages(height: number, { href, childId, secret }: FrameAddress): unknown[] {
  return [
    { demarche: 'height', height },
    { 'datawrapper-height': { demarche: height } },
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ src: href, context: 'iframe.resize', height }),
    ...(childId === null ? [] : [`pymxPYMx${childId}xPYMxheightxPYMx${height}`]),
    ...(secret === null ? [] : [{ message: 'height', value: height, secret }]),
  ];
}

/** Tells the height of `content` now and whenever it changes by more than a pixel; gives a function that stops. */
export function reportHeight(content: Element, host: Window = parent): () => void {
  if (host === window) return () => {};
  const address = readFrameAddress(location.href);
  let told = 0;
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === 0 || Math.abs(height - told) <= 1) return;
    told = height;
    // A height is no secret, and the host's origin is not known to a frame in a sandbox.
    for (const message of heightMessages(height, address)) host.postMessage(message, '*');
  });
  observer.observe(content);
  return () => observer.disconnect();
}
