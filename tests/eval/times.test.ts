import { describe, expect, it } from 'vitest';
import { readEvents } from '../../src/extract/index.ts';
import { ARTICLES, loadGold } from './gold.ts';
import { f1, type Count } from './score.ts';
import { scoreTimes, type TimeScore } from './times.ts';

const scored = loadGold(process.env.GOLD ?? ARTICLES)
  .filter(({ gold }) => gold.times)
  .map(({ slug, article, gold }) => ({
    slug,
    score: scoreTimes(article.text, gold.times!, readEvents(article).times),
  }));
const sum = (measure: 'strict' | 'relaxed' | 'value'): Count =>
  scored
    .map(({ score }) => score[measure])
    .reduce((a, b) => ({ hit: a.hit + b.hit, found: a.found + b.found, gold: a.gold + b.gold }));
const right = scored.reduce((n, { score }) => n + score.intervals.right, 0);
const dated = scored.reduce((n, { score }) => n + score.intervals.dated, 0);

/** Of the dates a person marked and the program gave, how many are the same interval: as F1. */
function intervalF1(some: readonly (typeof scored)[number][]): number {
  const total = (of: (score: TimeScore) => number) => some.reduce((n, { score }) => n + of(score), 0);
  return f1({
    hit: total(({ intervals }) => intervals.right),
    found: total(({ intervals }) => intervals.found),
    gold: total(({ intervals }) => intervals.gold),
  });
}

if (process.env.EVAL) {
  for (const { slug, score } of scored)
    if (score.misses.length) console.log(`${slug}\n  ${score.misses.join('\n  ')}`);
  const figures = (['strict', 'relaxed', 'value'] as const).map((m) => `${m} F1 ${f1(sum(m)).toFixed(3)}`);
  console.log(
    `\nTimes in ${scored.length} articles: ${figures.join(', ')}, intervals right ${right} of ${dated}`,
  );
}

describe('times of the golden articles', () => {
  it.each([
    ['strict', 0.84],
    ['relaxed', 0.92],
    ['value', 0.83],
  ] as const)('%s F1 is at least %s', (measure, floor) =>
    expect(f1(sum(measure))).toBeGreaterThanOrEqual(floor),
  );
  it.each([
    ['all articles', scored, 0.97],
    ['war narratives', scored.filter(({ slug }) => slug.endsWith('-narrative')), 0.9],
  ] as const)('in %s the intervals reach their share', (_name, some, floor) =>
    expect(intervalF1(some)).toBeGreaterThanOrEqual(floor),
  );
  it('of the dated ones at least 90 % have the right interval', () =>
    expect(right / dated).toBeGreaterThanOrEqual(0.9));
});
