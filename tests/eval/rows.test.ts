import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadRows, scoreRows } from './rows.ts';
import { f1 } from './score.ts';

const FOLDER = process.env.ROWS && existsSync(process.env.ROWS) ? process.env.ROWS : 'tests/cases/events';
/** Least F1 of source + type + target and most firing on neutral rows, each for a file of rows. */
const floors = JSON.parse(readFileSync('tests/cases/floors.json', 'utf8')) as Record<
  string,
  { triples: number; fired: number }
>;
const sets = loadRows(FOLDER);

describe('sentences', () => {
  it.each(sets)('%s', (name, rows) => {
    const score = scoreRows(rows);
    const share = (part: number, whole: number) => (whole ? part / whole : 0);
    const fired = share(score.fired, score.neutral);
    if (process.env.EVAL) {
      console.log(
        `${name.padEnd(12)} triples F1 ${f1(score.triples).toFixed(2)}, types ${f1(score.types).toFixed(2)}, ` +
          `roles ${f1(score.actors).toFixed(2)}, status ${f1(score.status).toFixed(2)}, dates ${f1(score.dates).toFixed(2)}, ` +
          `fires on ${(100 * fired).toFixed(0)} % of ${score.neutral} neutral, ` +
          `asserts ${(100 * share(score.asserted, score.unreal)).toFixed(0)} % of ${score.unreal} that did not happen`,
      );
      if (process.env.EVAL === 'all') for (const miss of score.misses) console.log(`  ${miss}`);
    }
    expect(f1(score.triples)).toBeGreaterThanOrEqual(floors[name]?.triples ?? 0);
    expect(fired).toBeLessThanOrEqual(floors[name]?.fired ?? 1);
  });
});
