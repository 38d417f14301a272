import { describe, expect, test } from 'vitest';
import { KINDS, STATUSES } from '../../src/model/ontology.ts';
import { GLYPHS } from '../../src/view/glyphs.ts';
import { inkMarks, inkSign } from '../../src/view/ink.ts';
import type { EventIndex } from '../../src/view/event-index.ts';
import { paperOf } from '../../src/view/paper.ts';
import type { Mark, Scene } from '../../src/view/scene.ts';

const mark = (position: number, t: number, ends: Mark['ends'] = []): Mark => ({
  position, lane: 0, row: 0, t, c: 20, band: null, ends, label: null,
}); // prettier-ignore

const scene = (marks: Mark[]): Scene => ({
  vertical: false, length: 800, breadth: 100, perMs: 1, lanes: [], marks, clusters: [], inView: 0, before: 0, after: 0,
}); // prettier-ignore

/** Looks by position: [class, status]. */
const indexOf = (looks: [number, number][]) =>
  ({
    class: Uint8Array.from(looks, ([place]) => place),
    status: Uint8Array.from(looks, ([, status]) => status),
    kind: new Uint8Array(looks.length),
  }) as unknown as EventIndex;

const ink = (marks: Mark[], looks: [number, number][]) => {
  const drawn = scene(marks);
  return inkMarks(drawn, indexOf(looks), paperOf(drawn, false));
};
const starts = (path: string) => path.match(/M[-\d.]+ [-\d.]+/g) ?? [];

describe('inkMarks', () => {
  test('marks of one look are one path, however many', () => {
    const many = Array.from({ length: 300 }, (_, i) => mark(i, i * 2));
    const inks = ink(many, Array(300).fill([1, 0]));
    expect(inks).toHaveLength(1);
    expect(starts(inks[0]!.glyphs)).toHaveLength(300);
  });

  test('each class and status has its own', () => {
    const inks = ink([mark(0, 0), mark(1, 30), mark(2, 60)], [[0, 0], [0, 2], [3, 2]]); // prettier-ignore
    expect(inks.map((one) => [one.class, one.status])).toEqual([
      [0, STATUSES[0]],
      [0, STATUSES[2]],
      [3, STATUSES[2]],
    ]);
  });

  test('a line ends in an arrow whose tip touches the lane, pointing away from the mark', () => {
    const [down] = ink([mark(0, 50, [{ lane: 1, c: 90, form: 'arrow' }])], [[0, 0]]);
    expect(down!.lines).toBe('M50 30L50 89');
    expect(down!.heads).toMatch(/^M50 90L[\d.]+ 82 50 83.8 [\d.]+ 82z$/);
    const [up] = ink([mark(0, 50, [{ lane: 1, c: -60, form: 'arrow' }])], [[0, 0]]);
    expect(up!.heads).toMatch(/^M50 -60L[\d.]+ -52 50 -53.8 [\d.]+ -52z$/);
  });

  test('an equal party gets the same sign and no arrow', () => {
    const [one] = ink([mark(0, 50, [{ lane: 1, c: 90, form: 'glyph' }])], [[0, 0]]);
    expect(starts(one!.discs)).toHaveLength(2);
    expect(one!.heads).toBe('');
  });
});

test('what is denied or cancelled is struck through, and nothing else', () => {
  const struck = STATUSES.filter((status) => inkSign('call', status).strikes !== '');
  expect(struck).toEqual(['denied', 'cancelled']);
});

test.each(KINDS)('the glyph of %s can be set down anywhere: it has no absolute step', (kind) => {
  expect(GLYPHS[kind]).toMatch(/^m[-\d. a-z]+$/);
});
