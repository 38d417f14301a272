import { expect, it } from 'vitest';
import { extractEvents } from '../../src/extract/index.ts';
import { leastCpu } from '../cpu.ts';
import { loadGold } from '../eval/gold.ts';

/** Warm, an article of 4 kB takes some 14 ms of computing where nothing else runs; a busy machine takes half as much again. */
const MOST = 22;

it('extraction reads an article of 4 kB in at most 22 ms of computing', { retry: 2 }, () => {
  const articles = loadGold().flatMap(({ article }, i) => (i % 3 === 0 ? [article] : []));
  const length = articles.reduce((sum, { text }) => sum + text.length, 0);
  const cost = leastCpu(() => articles.forEach(extractEvents), 25);
  expect((cost / length) * 4000).toBeLessThan(MOST);
});
