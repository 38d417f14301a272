import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractEvents } from '../../src/extract/index.ts';
import { ARTICLES, loadGold } from './gold.ts';
import { f1, formatScore, scoreArticle, sumScores } from './score.ts';

/** Least F1 of each measure over all golden articles; most duplicates and must-not hits. They only rise (or fall). */
interface Floors {
  [measure: string]: number;
}

const GIVEN = 'biden-informed-putin-of-sanctions';
const floors = JSON.parse(readFileSync(`${ARTICLES}/floors.json`, 'utf8')) as Floors;
const scored = loadGold(process.env.GOLD && existsSync(process.env.GOLD) ? process.env.GOLD : ARTICLES).map(
  ({ slug, article, gold }) => {
    const { events, actors, published } = extractEvents(article);
    return { slug, gold, published, score: scoreArticle(article.text, gold, events, actors) };
  },
);
const total = sumScores(scored.map((s) => s.score));

if (process.env.EVAL) {
  for (const { slug, score } of scored) {
    console.log(
      `\n${slug}: events F1 ${f1(score.events).toFixed(2)}, strict F1 ${f1(score.strict).toFixed(2)}`,
    );
    for (const miss of score.misses) console.log(`  ${miss}`);
  }
  console.log(`\nAll ${scored.length} golden articles\n${formatScore(total)}`);
}

describe('golden articles', () => {
  it.each(['events', 'types', 'status', 'dates', 'strict', 'actors', 'countries'] as const)(
    'reach the floor of %s',
    (measure) => expect(f1(total[measure])).toBeGreaterThanOrEqual(floors[measure]!),
  );
  it('have few duplicates', () => expect(total.duplicates).toBeLessThanOrEqual(floors.duplicates!));
  it('have few events where none may be', () => expect(total.mustNot).toBeLessThanOrEqual(floors.mustNot!));

  it.each(scored)('$slug: the publication date is found', ({ gold, published }) =>
    expect(published.date).toBe(gold.published),
  );

  const given = scored.find((s) => s.slug === GIVEN);
  it.runIf(given)('the given article is read without a fault', () => {
    const { score } = given!;
    expect(score.misses).toEqual([]);
    expect([score.duplicates, score.mustNot]).toEqual([0, 0]);
  });
});
