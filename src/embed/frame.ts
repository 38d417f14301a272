import { reportHeight } from './height.ts';
import { readFromHost, type FromFrame } from './messages.ts';

/** What the page around a frame may ask for. */
export interface Requests {
  /** Opens an event, or closes what is open; says whether the frame has that event. */
  open: (event: string | null) => boolean;
  /** Draws attention to an event, or to none. */
  light: (event: string | null) => void;
}

/** The page around, as the frame knows it. */
export interface Host {
  /** Tells that the reader opened an event here. */
  opened: (event: string | null) => void;
  stop: () => void;
}

/** Speaks with whoever holds this frame: tells the height of `content`, and hears only its direct parent. */
export function meetHost(content: Element, requests: Requests, host: Window = parent): Host {
  if (host === window) return { opened: () => {}, stop: () => {} };
  const height = reportHeight(content, host);
  const say = (message: FromFrame) => host.postMessage(message, '*');
  const hear = ({ source, data }: MessageEvent<unknown>) => {
    const message = source === host ? readFromHost(data) : null;
    if (message?.demarche === 'hello') height.tell();
    else if (message?.demarche === 'light') requests.light(message.event);
    else if (message?.demarche === 'open') {
      const found = requests.open(message.event);
      say({ demarche: 'opened', event: found ? message.event : null });
    }
  };
  addEventListener('message', hear);
  return {
    opened: (event) => say({ demarche: 'opened', event }),
    stop: () => {
      height.stop();
      removeEventListener('message', hear);
    },
  };
}
