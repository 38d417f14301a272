import { isEventId } from './messages.ts';

/** `article#demarche=event-id`: the page's address names the event that is open in one of its frames. */
const KEY = '#demarche=';

/** The event that the address asks for; null when it asks for none of ours. */
export function readHash(hash: string): string | null {
  const event = new URLSearchParams(hash.slice(1)).get('demarche');
  return isEventId(event) ? event : null;
}

/**
 * Asks the frames one after the other for the event of the address, until one has it; follows what readers open.
 * `frames` gives those that are there by now, in the order of the page.
 */
export function followAddress(
  frames: () => HTMLIFrameElement[],
  ask: (event: string, frame: HTMLIFrameElement) => void,
) {
  let wanted: string | null = null;
  let asking: HTMLIFrameElement | undefined;
  let asked: HTMLIFrameElement[] = [];
  const askNext = () => {
    asking = frames().find((frame) => !asked.includes(frame));
    if (wanted === null || !asking) return;
    asked.push(asking);
    ask(wanted, asking);
  };
  const read = () => {
    wanted = readHash(location.hash);
    asked = [];
    askNext();
  };
  read();
  addEventListener('hashchange', read);
  return {
    isWaiting: () => wanted !== null,
    /** A frame is there for the first time. */
    meet: () => {
      if (!asking) askNext();
    },
    /** A frame has an event open, or none. */
    opened: (frame: HTMLIFrameElement, event: string | null) => {
      if (event !== null && event === wanted) {
        wanted = null;
        frame.scrollIntoView({ block: 'nearest' });
      } else if (wanted !== null && frame === asking) askNext();
      else if (wanted === null || event !== null) {
        wanted = null;
        writeHash(event);
      }
    },
  };
}

function writeHash(event: string | null) {
  const isOurs = location.hash.startsWith(KEY);
  if (event === null && !isOurs) return;
  const rest = location.pathname + location.search;
  // Only the part after "#" changes, without a step in the history; a preview without an address refuses it.
  try {
    history.replaceState(history.state, '', event === null ? rest : KEY + encodeURIComponent(event));
  } catch {
    /* nothing to follow */
  }
}
