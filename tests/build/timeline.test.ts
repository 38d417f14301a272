import { describe, expect, it } from 'vitest';
import { timelineJsonSchema } from '../../src/build/schema.ts';
import { listEvents } from '../../src/build/static-list.ts';
import { assembleTimeline, formatTimeline } from '../../src/build/timeline.ts';
import { parseTimeline, TimelineError } from '../../src/model/timeline.ts';
import { generateTimeline } from '../view/generate.ts';

const ARTICLE = {
  id: 'a',
  title: 'Ten <b>out</b>',
  url: 'https://example.org/a',
  published: '2021-04-15',
  text: 'The US expelled ten Russian diplomats on Thursday.',
};
const { timeline } = assembleTimeline([ARTICLE]);

describe('timeline.json', () => {
  it('has the same bytes for the same input, and reads back as itself', () => {
    const bytes = formatTimeline(timeline);
    expect(formatTimeline(assembleTimeline([{ ...ARTICLE }]).timeline)).toBe(bytes);
    expect(parseTimeline(JSON.parse(bytes))).toEqual(parseTimeline(timeline));
  });

  it('carries the names of its countries and actors', () => {
    expect(timeline.countries).toEqual([
      { code: 'RUS', name: 'Russia' },
      { code: 'USA', name: 'United States' },
    ]);
    expect(timeline.actors.map((a) => a.id)).toEqual(['russia', 'united-states']);
  });

  it('quotes exactly the text', () => {
    for (const { evidence } of timeline.events)
      for (const { start, end, quote } of evidence) expect(ARTICLE.text.slice(start, end)).toBe(quote);
  });

  it('republishes the text only where the article says so', () => {
    expect(timeline.articles[0]!.text).toBeUndefined();
    expect(assembleTimeline([{ ...ARTICLE, republish: true }]).timeline.articles[0]!.text).toBe(ARTICLE.text);
  });

  it.each([
    ['another format', { ...timeline, format: 'x' }, 'format'],
    [
      'a wrong date',
      { ...timeline, events: [{ ...timeline.events[0], date: '2021-02-30' }] },
      'events.0.date',
    ],
    ['an actor that is not in the file', { ...timeline, actors: [] }, 'events.0.source.0'],
    ['no object at all', null, '(the whole file)'],
  ])('with %s is refused, and the place is named', (_, value, place) => {
    expect(() => parseTimeline(value)).toThrow(TimelineError);
    expect(() => parseTimeline(value)).toThrow(place);
  });

  it('has a JSON Schema of draft 2020-12 that names every field of an event', () => {
    const schema = timelineJsonSchema() as {
      $schema: string;
      properties: { events: { items: { properties: object } } };
    };
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(Object.keys(schema.properties.events.items.properties)).toEqual(Object.keys(timeline.events[0]!));
  });

  it('stands as a list without scripts, all text escaped', () => {
    const html = listEvents(timeline);
    expect(html).toContain('Ten &lt;b&gt;out&lt;/b&gt;');
    expect(html).toContain('href="https://example.org/a"');
    expect(html).not.toContain('<b>out');
  });

  it('stands as a list of at most a thousand, which says how many it leaves out', () => {
    const many = generateTimeline({ events: 2500, countries: 4 });
    const html = listEvents(many);
    expect(html.match(/<li /g)).toHaveLength(1000);
    expect(html).toMatch(/<\/ol><p>1,500 events more can be read where scripts run\.<\/p>$/);
    expect(listEvents(timeline)).not.toContain('where scripts run');
  });
});
