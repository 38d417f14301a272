import { generateTimeline } from '../view/generate.ts';
import type { Contender } from './contender.ts';

/** What the runner calls in the page. */
declare global {
  interface Window {
    bench: {
      /** Makes the data; not measured. */
      prepare: () => void;
      /** Draws it; resolves after the frame that shows it is painted, with the ms from the call to there. */
      render: () => Promise<number>;
      /**
       * Keeps the events of one country; resolves like `render`; null where the contender has no filter. How many events
       * each other choice would leave is counted after that frame, as the page does, and is not in it.
       */
      filter: () => Promise<number> | null;
      /** The first search: ms to the first answer, to the last, and the longest task meanwhile; null without a search. */
      search: () => Promise<{ first: number; all: number; blocked: number }> | null;
      /** Lays out what events are filtered by; ms. */
      layOut: () => number;
      /** Lengths of the frames until `stop`, in ms. */
      watch: () => { stop: () => number[] };
    };
  }
}

const query = new URLSearchParams(location.search);
const name = query.get('contender') ?? 'demarche';
const events = Number(query.get('events') ?? 1000);
const stage = document.getElementById('stage')!;

const CONTENDERS: Record<string, () => Promise<{ contender: Contender }>> = {
  demarche: () => import('./demarche.ts'),
  canvas: () => import('./canvas.ts'),
  'vis-timeline': () => import('./vis.ts'),
  'timelines-chart': () => import('./timelines.ts'),
};

/** The next frame, and the first task after it: what was changed before is painted. */
const painted = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
async function timed(work: () => void): Promise<number> {
  const start = performance.now();
  work();
  await painted();
  return performance.now() - start;
}

/** Runs something and adds the longest task of the main thread meanwhile, in ms; 0 where none took 50 ms. */
async function watchTasks<T>(work: () => Promise<T>): Promise<T & { blocked: number }> {
  let blocked = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocked = Math.max(blocked, duration);
  });
  observer.observe({ type: 'longtask' });
  const result = await work();
  await new Promise((done) => setTimeout(done, 100));
  observer.disconnect();
  return { ...result, blocked };
}

const { contender } = await CONTENDERS[name]!();
window.bench = {
  prepare: () => {
    // Fifty-five years, twenty countries.
    contender.prepare(generateTimeline({ events, from: 0, to: 20_000, countries: 20 }));
  },
  render: () => timed(() => contender.render(stage)),
  layOut: () => {
    const start = performance.now();
    contender.prepareFilter?.();
    return performance.now() - start;
  },
  filter: () => (contender.filter ? timed(contender.filter) : null),
  search: () => (contender.search ? watchTasks(() => contender.search!('sanctions')) : null),
  watch: () => {
    const frames: number[] = [];
    let last = performance.now();
    let id = requestAnimationFrame(function frame(now) {
      frames.push(now - last);
      last = now;
      id = requestAnimationFrame(frame);
    });
    return {
      stop: () => {
        cancelAnimationFrame(id);
        return frames.slice(1);
      },
    };
  },
};
