import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTimeline } from '../../../src/model/timeline-text.ts';
import { parseTimeline } from '../../../src/model/timeline.ts';
import { FIRST_VIEW, readAddress } from '../../../src/view/address.ts';
import { excerptOf } from '../../../src/view/exports/excerpt.ts';
import { FORMATS, FORMAT_IDS, leftOut } from '../../../src/view/exports/formats.ts';
import { generateTimeline } from '../generate.ts';
import { hostileTimeline } from './hostile.ts';
import { sampleEvent, sampleTimeline } from './sample.ts';

const timelineJs = (...change: Parameters<typeof sampleEvent>) =>
  JSON.parse(FORMATS.timelinejs.write(sampleTimeline(sampleEvent(...change)))).events[0];
const vis = (...change: Parameters<typeof sampleEvent>) =>
  JSON.parse(FORMATS.vis.write(sampleTimeline(sampleEvent(...change)))).items[0];

describe('an excerpt', () => {
  const timeline = generateTimeline({ events: 80, countries: 6 });

  it('of the first view is the timeline', () =>
    expect(excerptOf(timeline, FIRST_VIEW).events).toEqual(timeline.events));

  it.each([
    '?country=RUS',
    '?kind=call&status=planned',
    '?from=2021-01-01&to=2021-03-01',
    '?span=2021-01-01/2021-02-01',
    '?q=zzz',
  ])('by %s keeps to the format and names nothing that is not there', (query) => {
    const part = excerptOf(timeline, readAddress(query));
    expect(parseTimeline(part)).toEqual(part);
    expect(part.events.length).toBeLessThan(timeline.events.length);
    const codes = new Set(part.events.flatMap((e) => e.countries));
    expect(part.countries.every(({ code }) => codes.has(code))).toBe(true);
  });

  it('holds what could lie in the visible time, and in a list the whole time', () => {
    const query = '?country=USA&span=2021-01-01/2021-02-01';
    const part = excerptOf(timeline, readAddress(query));
    expect(part.events.every((e) => e.date !== null && e.countries.includes('USA'))).toBe(true);
    expect(excerptOf(timeline, readAddress(`${query}&view=list`)).events.length).toBeGreaterThan(
      part.events.length,
    );
  });
});

describe('every format', () => {
  it.each(FORMAT_IDS)('%s gives the same bytes for the same timeline', (id) => {
    const timeline = generateTimeline({ events: 30 });
    expect(FORMATS[id].write(structuredClone(timeline), FIRST_VIEW)).toBe(
      FORMATS[id].write(timeline, FIRST_VIEW),
    );
  });

  it('of JSON is timeline.json itself', () => {
    const timeline = generateTimeline({ events: 30 });
    expect(FORMATS.json.write(timeline)).toBe(formatTimeline(timeline));
  });

  it('says how many events it leaves out', () => {
    const timeline = sampleTimeline(sampleEvent(), sampleEvent({ id: 'b', date: null }));
    expect(FORMAT_IDS.map((id) => leftOut(timeline, FORMATS[id]))).toEqual([0, 0, 1, 1, 1, 0]);
  });

  it('of JSON holds no markup that was in the texts, unescaped', () => {
    fc.assert(
      fc.property(hostileTimeline, (timeline) => {
        const slides = JSON.parse(FORMATS.timelinejs.write(timeline));
        const { items } = JSON.parse(FORMATS.vis.write(timeline));
        const dated = timeline.events.filter((e) => e.date !== null);
        expect(slides.events.map((e: { unique_id: string }) => e.unique_id)).toEqual(dated.map((e) => e.id));
        expect(items).toHaveLength(dated.length);
        const texts = [
          slides.title.text.headline,
          ...slides.events.map((e: { text: { headline: string } }) => e.text.headline),
          ...items.flatMap((i: { content: string; title: string }) => [i.content, i.title]),
        ];
        for (const text of texts) expect(text).not.toMatch(/[<>"]/);
        for (const { text } of slides.events)
          expect(text.text.replace(/<\/?(blockquote|p)>|<a href="[^"<>]*">|<\/a>/g, '')).not.toMatch(/[<>]/);
      }),
    );
  });
});

describe('dates of TimelineJS', () => {
  it.each([
    ['2021-04-15', { start_date: { year: 2021, month: 4, day: 15 } }],
    ['2021-04', { start_date: { year: 2021, month: 4 } }],
    ['2021', { start_date: { year: 2021 } }],
    ['-0043', { start_date: { year: -43 } }],
    [
      '2021-33',
      {
        start_date: { year: 2021, month: 1, day: 1 },
        end_date: { year: 2021, month: 3, day: 31 },
        display_date: 'in the 1st quarter of 2021',
      },
    ],
    [
      '../2021-04-15',
      { start_date: { year: 2021, month: 4, day: 15 }, display_date: 'before 15 April 2021' },
    ],
  ])('%s', (date, expected) => {
    const { start_date, end_date, display_date } = timelineJs({ date });
    expect({ start_date, end_date, display_date }).toEqual({
      end_date: undefined,
      display_date: undefined,
      ...expected,
    });
  });
});

describe('dates of vis-timeline', () => {
  it.each([
    ['2021-04-15', { type: 'point', start: '2021-04-15T00:00:00' }],
    ['2021-04', { type: 'range', start: '2021-04-01T00:00:00', end: '2021-05-01T00:00:00' }],
    ['-0043-03-15', { type: 'point', start: '-000043-03-15T00:00:00' }],
  ])('%s', (date, expected) => {
    const item = vis({ date });
    expect(item).toMatchObject(expected);
    expect(new Date(item.start).getMonth()).toBe(Number(/-(\d\d)-\d\dT/.exec(item.start)![1]) - 1);
  });
});
