import { expect, test } from 'vitest';
import { indexEvents } from '../../src/view/event-index.ts';
import { groupEvents } from '../../src/view/groups.ts';
import { assignLanes, markLane } from '../../src/view/lanes.ts';
import { findParties } from '../../src/view/parties.ts';
import { walk } from '../../src/view/walk.ts';
import { generateTimeline } from './generate.ts';

const timeline = generateTimeline({ events: 300, countries: 12 });
const index = indexEvents(timeline);
const lanes = assignLanes(findParties(timeline, index, 'country'), null, { pinned: [], limit: 6 });

test.each([
  ['all events', null],
  ['a filtered part', Uint32Array.from({ length: 60 }, (_, i) => i * 4 + 1)],
])('arrows reach every event of %s, once, in time, those without a date at the end', (_, shown) => {
  const groups = groupEvents(index, lanes, shown);
  const seen: number[] = [];
  for (
    let at = walk(index, groups, shown, null, 'first');
    at !== null && at !== seen.at(-1);
    at = walk(index, groups, shown, at, 'next')
  )
    seen.push(at);
  expect(seen).toHaveLength(shown?.length ?? index.length);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(walk(index, groups, shown, null, 'last')).toBe(seen[groups.total - 1]);
});

test('up and down lead to the next lane and back, and stay at the edge', () => {
  const groups = groupEvents(index, lanes, null);
  const start = walk(index, groups, null, null, 'first')!;
  let at = start;
  for (let i = 0; i < 10; i++) at = walk(index, groups, null, at, 'lane-before')!;
  expect(markLane(lanes, at)).toBe(0);
  const below = walk(index, groups, null, at, 'lane-after')!;
  expect(markLane(lanes, below)).toBe(1);
});

test('from an event without a date, up and down lead to others without, else to the lane', () => {
  const groups = groupEvents(index, lanes, null);
  const undated = groups.undated.findIndex((positions) => positions.length > 0);
  const from = groups.undated[undated]![0]!;
  const after = walk(index, groups, null, from, 'lane-after')!;
  expect(markLane(lanes, after)).toBe(undated + 1);
  expect(after >= index.dated).toBe(groups.undated[undated + 1]!.length > 0);
});

test('without events there is nowhere to go', () => {
  const none = new Uint32Array();
  expect(walk(index, groupEvents(index, lanes, none), none, null, 'next')).toBeNull();
});
