import { describe, expect, test } from 'vitest';
import { indexEvents } from '../../src/view/event-index.ts';
import {
  foldedIn,
  isOpen,
  moveLane,
  pinnedIn,
  toggleFold,
  toggleOpen,
  togglePin,
} from '../../src/view/lane-wishes.ts';
import { assignLanes, OTHERS } from '../../src/view/lanes.ts';
import { findParties } from '../../src/view/parties.ts';
import { generateTimeline } from './generate.ts';

const SHOWN = ['RUS', 'USA', 'CHN', 'FRA', 'IRN'];

describe('what a reader wants of lanes', () => {
  test('a pin stands before the folds and is taken back by the same act', () => {
    const pinned = togglePin(['RUS', '-CHN'], 'USA');
    expect(pinned).toEqual(['RUS', 'USA', '-CHN']);
    expect(togglePin(pinned, 'USA')).toEqual(['RUS', '-CHN']);
  });

  test('to pin a folded lane takes it out of the others, to fold a pinned one takes its pin', () => {
    expect(togglePin(['-CHN'], 'CHN')).toEqual(['CHN']);
    expect(toggleFold(['RUS', 'CHN'], 'CHN')).toEqual(['RUS', '-CHN']);
    expect(toggleFold(['RUS', '-CHN'], 'CHN')).toEqual(['RUS']);
  });

  test.each([
    ['up', 'FRA', 1, ['RUS', 'FRA']],
    ['to the top', 'IRN', 0, ['IRN']],
    ['down', 'RUS', 2, ['USA', 'CHN', 'RUS']],
    ['beyond the last', 'RUS', 99, ['USA', 'CHN', 'FRA', 'IRN', 'RUS']],
    ['before the first', 'USA', -1, ['USA']],
  ])('a lane that is moved %s stays there, with all above it', (_, key, place, wishes) => {
    expect(moveLane([], SHOWN, key, place)).toEqual(wishes);
  });

  test('what was pinned stays pinned, what was folded stays folded', () => {
    expect(moveLane(['RUS', 'USA', 'CHN', '-ISR'], SHOWN, 'CHN', 0)).toEqual(['CHN', 'RUS', 'USA', '-ISR']);
  });

  test('open others stay open whatever is pinned, folded or moved, and pin nothing themselves', () => {
    const open = toggleOpen(['RUS', '-CHN']);
    expect(open).toEqual(['RUS', '-CHN', '*']);
    expect(pinnedIn(open)).toEqual(['RUS']);
    for (const wishes of [togglePin(open, 'USA'), toggleFold(open, 'FRA'), moveLane(open, SHOWN, 'IRN', 0)])
      expect(isOpen(wishes)).toBe(true);
    expect(toggleOpen(open)).toEqual(['RUS', '-CHN']);
  });

  test('a folded lane counts among the others, however many lanes would fit', () => {
    const timeline = generateTimeline({ events: 80, countries: 5 });
    const index = indexEvents(timeline);
    const parties = findParties(timeline, index, 'country');
    const all = assignLanes(parties, null, { pinned: [], limit: 20 });
    const { list } = assignLanes(parties, null, { pinned: ['-USA', 'CHN'], limit: 20 });
    expect(list.map(({ key }) => key)).not.toContain('USA');
    expect(list[0]!.key).toBe('CHN');
    const usa = all.list.find(({ key }) => key === 'USA')!;
    expect(list.at(-1)).toMatchObject({ key: OTHERS, folded: 1, count: usa.count });
  });

  test('the two kinds of wishes are told apart', () => {
    expect(pinnedIn(['RUS', '-CHN'])).toEqual(['RUS']);
    expect(foldedIn(['RUS', '-CHN'])).toEqual(['CHN']);
  });
});
