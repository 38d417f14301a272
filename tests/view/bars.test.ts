import { expect, test } from 'vitest';
import { stackClusters } from '../../src/view/bars.ts';
import type { Mark, Scene } from '../../src/view/scene.ts';

const sceneOf = (total: number, vertical: boolean, lineAt?: number): Scene => ({
  vertical,
  length: 600,
  breadth: 60,
  perMs: 1,
  lanes: [
    {
      lane: { key: 'RUS', name: 'Russia', count: total, pinned: false, folded: 0 },
      start: 0,
      breadth: 60,
      rows: 1,
      rowBreadth: 30,
    },
  ],
  marks: lineAt === undefined ? [] : [markAt(lineAt)],
  clusters: [{ lane: 0, start: 0, end: 1, from: 100, to: 150, counts: [total - 1, 0, 0, 1, 0], total }],
  inView: total,
  before: 0,
  after: 0,
});

const markAt = (t: number): Mark => ({
  position: 0,
  lane: 1,
  row: 0,
  t,
  c: 200,
  band: null,
  ends: [{ lane: 0, c: 7, form: 'arrow' }],
  label: null,
});

const widthOf = (count: number) => String(count).length * 6;

for (const vertical of [false, true])
  test.each([2, 11, 400])(`%i events: the count stands clear of its bars, vertical: ${vertical}`, (total) => {
    const [stack] = stackClusters(sceneOf(total, vertical), widthOf);
    const half = (vertical ? widthOf(total) : 11) / 2;
    expect(stack!.count!.c - half).toBeGreaterThanOrEqual(0);
    expect(stack!.count!.c + half).toBeLessThan(Math.min(...stack!.bars.map(({ c }) => c)));
    expect(Math.max(...stack!.bars.map(({ c, breadth }) => c + breadth))).toBeLessThanOrEqual(60);
  });

test('a count steps aside for a line that passes', () => {
  const [free] = stackClusters(sceneOf(11, false), widthOf);
  const [passed] = stackClusters(sceneOf(11, false, 125), widthOf);
  expect(free!.count!.t).toBe(125);
  expect(Math.abs(passed!.count!.t - 125)).toBeGreaterThan(widthOf(11) / 2);
});

test('what is of no class has its bar too, and is counted', () => {
  const scene = sceneOf(9, false);
  scene.clusters[0]!.counts = [4, 0, 0, 0, 5];
  const [stack] = stackClusters(scene, widthOf);
  expect(stack!.bars.map((bar) => bar.class)).toEqual([0, 4]);
});
