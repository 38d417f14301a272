import { expect, test } from 'vitest';
import { DAY, indexEvents } from '../../src/view/event-index.ts';
import { findReaching, sortByLength } from '../../src/view/reaching.ts';
import { generateTimeline } from './generate.ts';

test('finds exactly what reaches into a window from marks outside it', () => {
  const index = indexEvents(generateTimeline({ events: 2000, from: 10_000, to: 12_000 }));
  const long = sortByLength(index, null);
  for (const start of [10_100, 10_900, 11_500]) {
    const window: [number, number] = [start * DAY, (start + 9) * DAY];
    const found = findReaching(index, long, window, DAY, 10_000).sort((a, b) => a - b);
    const expected = Array.from({ length: index.dated }, (_, i) => i).filter((i) => {
      const isOutside = index.at[i]! < window[0] || index.at[i]! >= window[1];
      return isOutside && Math.min(index.end[i]!, window[1]) - Math.max(index.start[i]!, window[0]) >= DAY;
    });
    expect(expected.length).toBeGreaterThan(5);
    expect(found).toEqual(expected);
  }
});
