import { expect, it } from 'vitest';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { extractEvents } from '../../src/extract/index.ts';
import { leastCpu } from '../cpu.ts';
import { loadGold } from '../eval/gold.ts';

/** Warm, 4 kB take some 12 ms of computing where little else runs, 20 times what the library alone takes for its tags. */
const MOST = 22;
/** What a slower machine may take instead. */
const MOST_TIMES = 32;
/** Runs of a third of a second each: a slow spell of a shared machine is waited for. */
const RUNS = 150;

it(
  'extraction reads an article of 4 kB in at most 22 ms of computing, or in 32 times what its library takes',
  { timeout: 120_000 },
  () => {
    const articles = loadGold().flatMap(({ article }, i) => (i % 3 === 0 ? [article] : []));
    const length = articles.reduce((sum, { text }) => sum + text.length, 0);
    const nlp = winkNLP(model, ['pos']);
    const tag = ({ text }: { text: string }) => nlp.readDoc(text).tokens().out(nlp.its.pos);
    const most = Math.max((MOST * length) / 4000, MOST_TIMES * leastCpu(() => articles.forEach(tag), 12));
    expect(leastCpu(() => articles.forEach(extractEvents), RUNS, most)).toBeLessThanOrEqual(most);
  },
);
