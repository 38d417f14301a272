/**
 * In the page of whoever embeds a timeline: fits the height of our frames, shows them in place of their pictures, and
 * ties the page's address and paragraphs to their events. It hears only frames whose address lies beside this script.
 */
import { followAddress } from './address.ts';
import { enliven, fit } from './figure.ts';
import { readFromFrame, type FromHost } from './messages.ts';
import { followParagraphs, markParagraphs } from './paragraphs.ts';

const home = new URL('.', (document.currentScript as HTMLScriptElement | null)?.src ?? location.href);
const known = new Set<HTMLIFrameElement>();
const say = (message: FromHost, frame: HTMLIFrameElement) => frame.contentWindow?.postMessage(message, '*');

function start() {
  const frames = [...framesIn(document)].filter(isOurs);
  frames.forEach(enliven);
  const links = followAddress(
    () => [...framesIn(document)].filter((frame) => known.has(frame)),
    (event, frame) => say({ demarche: 'open', event }, frame),
  );
  if (links.isWaiting()) for (const frame of frames) frame.loading = 'eager';
  followParagraphs((event) => known.forEach((frame) => say({ demarche: 'light', event }, frame)));

  addEventListener('message', ({ data, source, origin }: MessageEvent<unknown>) => {
    const message = readFromFrame(data);
    if (!message || !source || (origin !== 'null' && origin !== home.origin)) return;
    for (const frame of framesIn(document)) {
      if (frame.contentWindow !== source || !isOurs(frame)) continue;
      if (message.demarche === 'height') {
        fit(frame, message.height);
        known.add(frame);
        links.meet();
      } else {
        links.opened(frame, message.event);
        markParagraphs(message.event);
      }
    }
  });
  // A frame may have spoken before this script was there.
  frames.forEach((frame) => say({ demarche: 'hello' }, frame));
}

const isOurs = ({ src }: HTMLIFrameElement) => src.startsWith(home.href);

/** All frames of the page, those in open shadow roots too. */
function* framesIn(root: ParentNode): Generator<HTMLIFrameElement> {
  yield* root.querySelectorAll('iframe');
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) yield* framesIn(shadowRoot);
}

// Each snippet brings this script; once is enough.
const mark = Symbol.for(`demarche ${home.href}`);
const page = window as unknown as Record<symbol, boolean>;
if (!page[mark]) {
  page[mark] = true;
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
  else start();
}
