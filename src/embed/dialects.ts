/** The height of a frame's content in the words that hosts understand. */

/** Where a frame lives, as its host wrote it. */
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
