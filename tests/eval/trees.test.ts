import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { f1 } from './score.ts';
import { scoreTrees, type Tree } from './trees.ts';

/** Least labelled F1: of all links, and of subjects, objects and agents. They only rise. */
const FLOORS = { seen: [0.8, 0.8], unseen: [0.8, 0.8] } as const;

describe('trees of agency sentences', () => {
  it.each(['seen', 'unseen'] as const)('%s', (name) => {
    const trees = JSON.parse(readFileSync(`tests/cases/trees/${name}.json`, 'utf8')) as Tree[];
    const { all, argumentsOf, misses } = scoreTrees(trees);
    if (process.env.EVAL)
      console.log(
        `Trees, ${name} (${trees.length}): labelled F1 ${f1(all).toFixed(3)}, subjects, objects and agents ${f1(argumentsOf).toFixed(3)}`,
      );
    if (process.env.EVAL === 'all') for (const miss of misses) console.log(`  ${miss}`);
    const [links, argument] = FLOORS[name];
    expect(f1(all)).toBeGreaterThanOrEqual(links);
    expect(f1(argumentsOf)).toBeGreaterThanOrEqual(argument);
  });
});
