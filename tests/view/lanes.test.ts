import { describe, expect, test } from 'vitest';
import type { Timeline, TimelineEvent } from '../../src/model/timeline.ts';
import { indexEvents } from '../../src/view/event-index.ts';
import { groupEvents } from '../../src/view/groups.ts';
import { assignLanes, markLane, OTHERS, type LaneOptions } from '../../src/view/lanes.ts';
import { orderLanes } from '../../src/view/lane-order.ts';
import { findParties, type LaneBy } from '../../src/view/parties.ts';
import { generateTimeline } from './generate.ts';

const lanesOf = (
  timeline: Timeline,
  options: LaneOptions,
  by: LaneBy = 'country',
  shown: Uint32Array | null = null,
) => {
  const index = indexEvents(timeline);
  return { index, lanes: assignLanes(findParties(timeline, index, by), shown, options) };
};
const withParties = (pairs: [source: string[], target: string[]][]): Timeline => {
  const base = generateTimeline({ events: pairs.length, countries: 8 });
  const events = base.events.map((event, i): TimelineEvent => {
    const [source, target] = pairs[i]!;
    return { ...event, source, target, countries: [], date: `2021-01-${String(i + 1).padStart(2, '0')}` };
  });
  return { ...base, events };
};
const keys = (lanes: ReturnType<typeof assignLanes>) => lanes.list.map((lane) => lane.key);

describe('assignLanes', () => {
  test('gives every party its own lane where they fit', () => {
    const { lanes } = lanesOf(
      withParties([
        [['russia'], ['united-states']],
        [['china'], ['russia']],
      ]),
      { pinned: [], limit: 3 },
    );
    expect(keys(lanes).sort()).toEqual(['CHN', 'RUS', 'USA']);
  });

  test('keeps the most involved and folds the rest into others, counted', () => {
    const timeline = withParties([
      [['russia'], ['united-states']],
      [['united-states'], ['russia']],
      [['russia'], ['china']],
      [['iran'], ['israel']],
    ]);
    const { lanes } = lanesOf(timeline, { pinned: [], limit: 3 });
    expect(keys(lanes)).toEqual(expect.arrayContaining(['RUS', 'USA', OTHERS]));
    expect(lanes.list.at(-1)).toMatchObject({ key: OTHERS, folded: 3, count: 2 });
  });

  test('pinned lanes stand first, even without events', () => {
    const timeline = withParties([
      [['russia'], ['united-states']],
      [['iran'], ['israel']],
    ]);
    const { lanes } = lanesOf(timeline, { pinned: ['ISR', 'USA'], limit: 9 });
    expect(keys(lanes).slice(0, 2)).toEqual(['ISR', 'USA']);
  });

  test('an actor without a country has a lane among the countries', () => {
    const timeline = withParties([[['nato'], ['russia']]]);
    timeline.actors.push({ id: 'nato', name: 'NATO', kind: 'organization' });
    expect(lanesOf(timeline, { pinned: [], limit: 4 }).lanes.list.map((lane) => lane.name)).toContain('NATO');
  });

  test('leaders stand on the lane of their country, or on their own', () => {
    const timeline = withParties([[['leader-usa'], ['leader-rus']]]);
    expect(keys(lanesOf(timeline, { pinned: [], limit: 4 }).lanes).sort()).toEqual(['RUS', 'USA']);
    expect(keys(lanesOf(timeline, { pinned: [], limit: 4 }, 'actor').lanes).sort()).toEqual([
      'leader-rus',
      'leader-usa',
    ]);
  });

  test('an act of a country on itself crosses no lane', () => {
    const { index, lanes } = lanesOf(withParties([[['russia'], ['leader-rus']]]), { pinned: [], limit: 4 });
    expect(keys(lanes)).toEqual(['RUS']);
    expect(markLane(lanes, 0)).toBe(0);
    expect(groupEvents(index, lanes, null).total).toBe(1);
  });

  test('only shown events count', () => {
    const timeline = withParties([
      [['russia'], ['united-states']],
      [['iran'], ['israel']],
    ]);
    expect(
      keys(lanesOf(timeline, { pinned: [], limit: 9 }, 'country', Uint32Array.of(1)).lanes).sort(),
    ).toEqual(['IRN', 'ISR']);
  });

  test('by kind each event has one lane; by none there is one lane for all', () => {
    const timeline = generateTimeline({ events: 50 });
    const byKind = lanesOf(timeline, { pinned: [], limit: 60 }, 'kind').lanes;
    expect(byKind.list.reduce((sum, lane) => sum + lane.count, 0)).toBe(50);
    expect(lanesOf(timeline, { pinned: [], limit: 5 }, 'none').lanes.list).toMatchObject([{ count: 50 }]);
  });
});

describe('orderLanes', () => {
  const dealings = (n: number, pairs: [number, number, number][]) => {
    const rows = Array.from({ length: n }, () => new Float64Array(n));
    for (const [a, b, weight] of pairs) rows[a]![b] = rows[b]![a] = weight;
    return rows;
  };

  test('lanes that deal with each other become neighbours', () => {
    const order = orderLanes(
      dealings(4, [
        [0, 2, 9],
        [1, 3, 9],
      ]),
      [9, 9, 9, 9],
      0,
    );
    expect(Math.abs(order.indexOf(0) - order.indexOf(2))).toBe(1);
    expect(Math.abs(order.indexOf(1) - order.indexOf(3))).toBe(1);
  });

  test('a hub stands between its partners', () => {
    const order = orderLanes(
      dealings(3, [
        [0, 1, 5],
        [0, 2, 5],
      ]),
      [10, 5, 5],
      0,
    );
    expect(order[1]).toBe(0);
  });

  test('where lines decide nothing the most involved stands first', () => {
    expect(orderLanes(dealings(3, []), [1, 5, 3], 0)).toEqual([1, 2, 0]);
  });

  test('fixed lanes stay', () => {
    expect(orderLanes(dealings(3, [[0, 2, 9]]), [1, 1, 1], 2)).toEqual([2]);
  });
});
