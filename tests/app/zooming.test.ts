import { expect, test } from 'vitest';
import { between, clampSpan, turnWheel, zoom, type WheelTurn } from '../../src/app/chart/zooming.ts';

const turn = (part: Partial<WheelTurn>) =>
  turnWheel({ deltaX: 0, deltaY: 0, deltaMode: 0, shiftKey: false, ctrlKey: false, metaKey: false, ...part });

test('a wheel turned up zooms in, turned down zooms out by as much', () => {
  const [up, down] = [turn({ deltaY: -100 }), turn({ deltaY: 100 })];
  expect(up).toMatchObject({ kind: 'zoom', forced: false });
  expect((up as { factor: number }).factor).toBeGreaterThan(1);
  expect((up as { factor: number }).factor * (down as { factor: number }).factor).toBeCloseTo(1);
});

test('lines count for more than pixels', () => {
  expect(turn({ deltaY: -3, deltaMode: 1 })).toEqual(turn({ deltaY: -60 }));
});

test('sideways, or with Shift, it pans', () => {
  expect(turn({ deltaX: 30, deltaY: 5 })).toEqual({ kind: 'pan', pixels: 30 });
  expect(turn({ deltaY: 40, shiftKey: true })).toEqual({ kind: 'pan', pixels: 40 });
});

test.each([{ ctrlKey: true }, { metaKey: true }])('with %o it zooms in any case', (keys) => {
  expect(turn({ deltaX: 90, deltaY: -10, ...keys })).toMatchObject({ kind: 'zoom', forced: true });
});

test('half of the way from a year to a day is their geometric mean', () => {
  const [from, to] = between([0, 365], [100, 101], 0.5);
  expect(to - from).toBeCloseTo(Math.sqrt(365));
  expect(between([0, 365], [100, 101], 1)).toEqual([100, 101]);
  expect(between([0, 365], [100, 101], 0)).toEqual([0, 365]);
  expect(between([0, 10], [20, 30], 0.5)).toEqual([10, 20]);
});

test('what shrinks into itself keeps its still point', () => {
  const still = 30;
  for (const part of [0.2, 0.5, 0.8]) {
    const [from, to] = between([0, 100], [27, 37], part);
    expect((still - from) / (to - from)).toBeCloseTo(0.3);
  }
});

test('zooming ends at hours and at millennia', () => {
  expect(clampSpan(1)).toBe(3 * 3_600_000);
  expect(clampSpan(1e20)).toBeLessThan(1e15);
});

const HOUR = 3_600_000;

test('what is zoomed about stands where it stood, and else the middle does', () => {
  expect(zoom([0, 100 * HOUR], 2, 25 * HOUR)).toEqual([12.5 * HOUR, 62.5 * HOUR]);
  expect(zoom([0, 100 * HOUR], 2)).toEqual([25 * HOUR, 75 * HOUR]);
});
