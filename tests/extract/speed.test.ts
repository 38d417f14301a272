import { expect, it } from 'vitest';
import { extractEvents } from '../../src/extract/index.ts';
import { leastCpu } from '../cpu.ts';
import { loadGold } from '../eval/gold.ts';

/** Warm, an article of 4 kB takes under 10 ms of computing where nothing else runs; a busy machine takes twice that. */
const MOST = 25;

it('extraction reads an article of 4 kB in a hundredth of a second of computing', { retry: 2 }, () => {
  const articles = loadGold().flatMap(({ article }, i) => (i % 3 === 0 ? [article] : []));
  const length = articles.reduce((sum, { text }) => sum + text.length, 0);
  const cost = leastCpu(() => articles.forEach(extractEvents), 25);
  expect((cost / length) * 4000).toBeLessThan(MOST);
});
