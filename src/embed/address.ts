import { isEventId } from './messages.ts';

/** `article#demarche=event-id`: the page's address names the event that is open in one of its frames. */
const KEY = '#demarche=';

/** The event that the address asks for; null when it asks for none of ours. */
export function readHash(hash: string): string | null {
  if (!hash.startsWith(KEY)) return null;
  try {
    const event = decodeURIComponent(hash.slice(KEY.length));
    return isEventId(event) ? event : null;
  } catch {
    return null;
  }
}

/** Asks the frames one after the other for the event of the address, until one has it; follows what readers open. */
export function followAddress(ask: (event: string, frame: HTMLIFrameElement) => void) {
  const frames: HTMLIFrameElement[] = [];
  let wanted: string | null = null;
  let asked = 0;
  const askNext = () => {
    const frame = frames[asked];
    if (wanted !== null && frame) ask(wanted, frame);
  };
  const read = () => {
    wanted = readHash(location.hash);
    asked = 0;
    askNext();
  };
  read();
  addEventListener('hashchange', read);
  return {
    isWaiting: () => wanted !== null,
    /** A frame is there for the first time. */
    meet: (frame: HTMLIFrameElement) => {
      frames.push(frame);
      if (asked === frames.length - 1) askNext();
    },
    /** A frame has an event open, or none. */
    opened: (frame: HTMLIFrameElement, event: string | null) => {
      if (event !== null && event === wanted) {
        wanted = null;
        frame.scrollIntoView({ block: 'nearest' });
      } else if (wanted !== null && frame === frames[asked]) {
        asked++;
        askNext();
      } else if (wanted === null || event !== null) {
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
