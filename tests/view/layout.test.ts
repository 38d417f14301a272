import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventType } from '../../src/model/ontology.ts';
import { parseTimeline, type TimelineEvent } from '../../src/model/timeline.ts';
import { indexEvents } from '../../src/view/event-index.ts';
import { groupEvents } from '../../src/view/groups.ts';
import { assignLanes } from '../../src/view/lanes.ts';
import { layoutChart } from '../../src/view/layout.ts';
import { findParties } from '../../src/view/parties.ts';
import { GLYPH_RADIUS, type Scene } from '../../src/view/scene.ts';
import { generateTimeline, type GenerateOptions } from './generate.ts';

const measure = (text: string) => text.length * 6;

interface Shape extends GenerateOptions {
  length?: number;
  breadth?: number;
  vertical?: boolean;
  /** The type of all events; else each has its own. */
  type?: EventType;
  /** Part of all time that is visible. */
  part?: [number, number];
}

function layOut(options: Shape): Scene {
  const generated = parseTimeline(generateTimeline(options));
  const retype = (event: TimelineEvent) => ({ ...event, type: options.type ?? event.type });
  const timeline = { ...generated, events: generated.events.map(retype) };
  const index = indexEvents(timeline);
  const lanes = assignLanes(findParties(timeline, index, 'country'), null, { pinned: [], limit: 8 });
  return layoutChart({
    index,
    groups: groupEvents(index, lanes, null),
    domain: partOf(index.extent!, options.part ?? [0, 1]),
    length: options.length ?? 1100,
    breadth: options.breadth ?? 480,
    vertical: options.vertical ?? false,
    title: (position) => timeline.events[index.event[position]!]!.title,
    measure,
    always: [],
    previous: null,
  });
}

const partOf = ([from, to]: [number, number], [a, b]: [number, number]): [number, number] => [
  from + (to - from) * a,
  from + (to - from) * b,
];

const SIZES = [1, 8, 20, 100, 1000, 10_000];

test.each(SIZES)('%i events of any class are drawn alike', (events) => {
  const count = ({ clusters }: Scene) => clusters.map(({ counts, total }) => [counts.filter(Boolean), total]);
  const [known, other] = [layOut({ events, type: 'CONSULT' }), layOut({ events, type: 'OTHER' })];
  expect(other.marks.map(({ position }) => position)).toEqual(known.marks.map(({ position }) => position));
  expect(count(other)).toEqual(count(known));
});

for (const vertical of [false, true]) {
  const shape = vertical ? { vertical, length: 600, breadth: 330 } : {};

  test.each(SIZES)(
    `%i events: marks and clusters add up to all dated events, vertical: ${vertical}`,
    (events) => {
      const scene = layOut({ events, ...shape });
      const clustered = scene.clusters.reduce((sum, cluster) => sum + cluster.total, 0);
      const dated = generateTimeline({ events }).events.filter((e) => e.date !== null).length;
      expect(scene.marks.length + clustered).toBe(dated);
    },
  );

  test.each(SIZES)(`%i events: no glyph covers another, vertical: ${vertical}`, (events) => {
    const { marks } = layOut({ events, ...shape });
    for (const a of marks)
      for (const b of marks)
        if (a.position < b.position && a.lane === b.lane && Math.abs(a.c - b.c) < 2 * GLYPH_RADIUS)
          expect(Math.abs(a.t - b.t)).toBeGreaterThanOrEqual(2 * GLYPH_RADIUS);
  });

  test.each(SIZES)(
    `%i events: labels neither overlap nor leave the chart, vertical: ${vertical}`,
    (events) => {
      const scene = layOut({ events, ...shape });
      const labels = scene.marks.flatMap((mark) => mark.label ?? []);
      const boxes = labels.map(({ x, y, width, lines }) => {
        return { left: x, right: x + width, top: y - 10, bottom: y - 10 + lines.length * 14 };
      });
      const across = vertical ? scene.breadth : scene.length;
      for (const a of boxes) {
        expect(a.left).toBeGreaterThanOrEqual(0);
        expect(a.right).toBeLessThanOrEqual(across);
        for (const b of boxes)
          if (a !== b)
            expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(
              true,
            );
      }
    },
  );
}

test('at least one label is shown where there is room for it', () => {
  expect(layOut({ events: 8 }).marks.filter((mark) => mark.label).length).toBeGreaterThanOrEqual(5);
});

test('whatever part of time is visible, each event is drawn once and what is drawn stays within bounds', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3000 }),
      fc.double({ min: 0, max: 0.95, noNaN: true }),
      (events, start) => {
        for (const width of [0.05, 0.004]) {
          const scene = layOut({ events, from: 15_000, part: [start, start + width] });
          const positions = scene.marks.map((mark) => mark.position);
          expect(new Set(positions).size).toBe(positions.length);
          expect(scene.marks.length * 7 + scene.clusters.length * 2).toBeLessThanOrEqual(1200);
        }
      },
    ),
    { numRuns: 25 },
  );
});

test('panning moves what stays in sight along time and nowhere else', () => {
  const timeline = generateTimeline({ events: 400 });
  const index = indexEvents(timeline);
  const lanes = assignLanes(findParties(timeline, index, 'country'), null, { pinned: [], limit: 8 });
  const groups = groupEvents(index, lanes, null);
  const title = (position: number) => timeline.events[index.event[position]!]!.title;
  const still = { index, groups, length: 1100, breadth: 480, vertical: false, title, measure, always: [] };
  const domain = partOf(index.extent!, [0.4, 0.5]);
  const before = layoutChart({ ...still, domain, previous: null });
  const step = (domain[1] - domain[0]) / 110;
  const after = layoutChart({ ...still, domain: [domain[0] + step, domain[1] + step], previous: before });
  const kept = before.marks.filter((mark) => after.marks.some(({ position }) => position === mark.position));
  const moved = kept.filter(
    (mark) => after.marks.find(({ position }) => position === mark.position)!.row !== mark.row,
  );
  expect(kept.length).toBeGreaterThan(15);
  expect(moved).toEqual([]);
});
