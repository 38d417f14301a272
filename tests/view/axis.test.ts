import { describe, expect, test } from 'vitest';
import { drawAxis, nameSpan } from '../../src/view/axis.ts';

const measure = (text: string) => text.length * 6.5;
const axis = (from: string, to: string, length = 1000, locale = 'en-GB', vertical = false) =>
  drawAxis({ domain: [Date.parse(from), Date.parse(to)], length, locale, measure, vertical });
const labels = (result: ReturnType<typeof axis>) => result.ticks.map((tick) => tick.label).filter(Boolean);
const contexts = (result: ReturnType<typeof axis>) => result.contexts.map((context) => context.label);

describe('drawAxis', () => {
  test('three centuries: round decades', () => {
    expect(labels(axis('1720-01-01', '2021-01-01'))).toEqual(
      ['1720', '1740', '1760', '1780', '1800', '1820', '1840', '1860', '1880', '1900', '1920', '1940', '1960', '1980', '2000'],
    ); // prettier-ignore
  });

  test('years before our era are told with it', () => {
    const years = labels(axis('-000399-01-01', '+000401-01-01', 600));
    expect(years).toEqual(['400 BC', '300 BC', '200 BC', '100 BC', '1 AD', '100', '200', '300']);
    expect(contexts(axis('-000043-03-01', '-000043-03-20'))).toEqual(['March 44 BC']);
    expect(nameSpan(Date.parse('-000043-03-01'), Date.parse('-000043-03-20'), 'en-GB')).toContain('44 BC');
  });

  test('a year: months, named by year', () => {
    const result = axis('2020-12-10', '2021-11-20');
    expect(labels(result).slice(0, 3)).toEqual(['Jan', 'Feb', 'Mar']);
    expect(contexts(result)).toContain('2021');
  });

  test('a fortnight: days with their weekday, named by month', () => {
    const result = axis('2021-04-05', '2021-04-16');
    expect(labels(result).slice(0, 2)).toEqual(['Mon 5', 'Tue 6']);
    expect(contexts(result)).toEqual(['April 2021']);
  });

  test('an afternoon: hours, named by day', () => {
    const result = axis('2021-04-15T11:30:00Z', '2021-04-15T19:00:00Z');
    expect(labels(result).slice(0, 2)).toEqual(['12:00', '13:00']);
    expect(contexts(result)).toEqual(['Thu, 15 April 2021']);
  });

  test('the first context sticks to the start of the axis', () => {
    expect(axis('2021-04-05', '2021-04-16').contexts[0]!.x).toBe(0);
  });

  test('in the language of the reader', () => {
    expect(labels(axis('2020-12-10', '2021-11-20', 1000, 'fr')).slice(0, 2)).toEqual(['janv.', 'févr.']);
    expect(labels(axis('2020-12-10', '2021-11-20', 1000, 'de')).slice(0, 2)).toEqual(['Jan', 'Feb']);
  });

  test('weeks begin where the reader’s begin', () => {
    const firstDays = (locale: string) =>
      axis('2021-03-01', '2021-05-20', 1000, locale).ticks.map((tick) => new Date(tick.time).getUTCDay());
    expect(new Set(firstDays('en-GB'))).toEqual(new Set([1]));
    expect(new Set(firstDays('en-US'))).toEqual(new Set([0]));
  });

  test.each([
    [0.2, 320], [3, 320], [40, 360], [400, 700], [4_000, 1000], [40_000, 1280], [110_000, 360],
  ])('labels of %f days on %i px do not overlap', (days, length) => {
    const from = Date.UTC(1970, 3, 3, 7);
    const { ticks, contexts: above } = drawAxis({ domain: [from, from + days * 86_400_000], length, locale: 'en-GB', measure });
    for (const row of [ticks, above])
      row.forEach((item, i) => {
        const next = row[i + 1];
        if (next && item.label) expect(item.x + measure(item.label)).toBeLessThanOrEqual(next.x);
      });
    expect(ticks.length).toBeGreaterThan(0);
    expect(ticks.length).toBeLessThanOrEqual(length / 30);
  }); // prettier-ignore

  test('on an axis that runs down, ticks keep a line’s distance', () => {
    const { ticks } = axis('2020-12-10', '2021-11-20', 500, 'en-GB', true);
    ticks.slice(1).forEach((tick, i) => expect(tick.x - ticks[i]!.x).toBeGreaterThanOrEqual(30));
  });
});

test.each([
  ['2021-04-11', '2021-04-16', '11–15 April 2021'],
  ['2021-03-01', '2021-07-01', 'March–June 2021'],
  ['1990-01-01', '2001-01-01', '1990–2000'],
])('nameSpan says %s to %s as %s', (from, to, words) => {
  expect(nameSpan(Date.parse(from), Date.parse(to), 'en-GB').replace(/\s?–\s?/, '–')).toBe(words);
});
