import { describe, expect, test } from 'vitest';
import { joinColumns } from '../../src/app/columnar.ts';
import { toColumnar } from '../../src/build/columnar.ts';
import { formatTimeline } from '../../src/build/timeline.ts';
import { parseTimeline, type Timeline } from '../../src/model/timeline.ts';
import { columnsOf } from '../../src/view/columns.ts';
import { indexEvents } from '../../src/view/event-index.ts';
import { layOutFacets } from '../../src/view/facets.ts';
import { FACETS, NO_FILTERS } from '../../src/view/filter-choice.ts';
import { filterEvents } from '../../src/view/filters.ts';
import { generateTimeline } from '../view/generate.ts';

const timeline = generateTimeline({ events: 500, countries: 6 });
const { head, events } = toColumnar(timeline, 'timeline.arrow');
const bytes = (data: Uint8Array) => data.slice().buffer;
const joined = () => joinColumns(head, bytes(events));

describe('a large timeline in two files', () => {
  test('the head is a timeline, names the other file and holds no event', () => {
    const read = parseTimeline(JSON.parse(formatTimeline(head)));
    expect(read.columns).toBe('timeline.arrow');
    expect(read.events).toEqual([]);
    expect(read.actors).toEqual(timeline.actors);
  });

  test('each event comes back as it was', () => {
    const back = joined().events;
    expect(back.length).toBe(timeline.events.length);
    expect(back.map((event) => event)).toEqual(timeline.events);
  });

  test('the columns are the same as those read from the events', () => {
    const plain = (t: Timeline) => JSON.parse(JSON.stringify({ ...columnsOf(t), texts: undefined }));
    expect(plain(joined())).toEqual(plain(timeline));
  });

  test('filters find the same events', () => {
    const filters = {
      ...NO_FILTERS,
      chosen: { ...NO_FILTERS.chosen, country: ['RUS'], status: ['occurred'] },
    };
    const found = (t: Timeline) => {
      const { shown, count } = filterEvents(layOutFacets(t, indexEvents(t)), filters);
      return { shown, counts: FACETS.map(count) };
    };
    expect(found(joined())).toEqual(found(timeline));
  });

  test('a word that the head does not know is told with its column', () => {
    const wrong = { ...head, actors: head.actors.slice(1) };
    expect(() => joinColumns(wrong, bytes(events))).toThrow(/column "(source|target)" holds "/);
  });

  test('a file of another kind is told', () => {
    expect(() => joinColumns(head, new ArrayBuffer(3))).toThrow();
  });

  test('a name that leads elsewhere is refused', () => {
    for (const columns of ['../timeline.arrow', 'https://example.org/x.arrow', '/x.arrow', '.hidden'])
      expect(() => parseTimeline({ ...head, columns })).toThrow(/file beside/);
  });
});
