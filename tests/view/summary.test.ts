import { describe, expect, it } from 'vitest';
import { indexEvents } from '../../src/view/event-index.ts';
import { layOutFacets } from '../../src/view/facets.ts';
import { choose, type Filters, NO_FILTERS } from '../../src/view/filter-choice.ts';
import { filterEvents } from '../../src/view/filters.ts';
import { summarize } from '../../src/view/summary.ts';
import { generateTimeline } from './generate.ts';

const base = generateTimeline({ events: 5, countries: 3 });
const DATES = ['2021-03-04', '2021-03-14/2021-03-20', '2021-05-02', '2021-06', null];
const COUNTRIES = [['USA', 'RUS'], ['RUS'], ['CHN'], ['CHN', 'USA'], ['RUS']];
const timeline = {
  ...base,
  events: base.events.map((e, i) => ({ ...e, id: `e${i}`, date: DATES[i]!, countries: COUNTRIES[i]! })),
};
const index = indexEvents(timeline);
const columns = layOutFacets(timeline, index);
const say = (filters: Filters, span: [number, number] | null = null) =>
  summarize({ timeline, index, filters, span, shown: filterEvents(columns, filters).shown, locale: 'en-GB' });

describe('the sentence of what is shown', () => {
  it('counts all of it', () =>
    expect(say(NO_FILTERS)).toBe(
      '5 events, March\u2009–\u2009June 2021, 2 dates approximate, 1 without a date',
    ));

  it('says what of how much, and by which countries', () =>
    expect(say(choose(NO_FILTERS, 'country', ['RUS']))).toBe(
      '3 of 5 events, Russia, 4\u2009–\u200920 March 2021, 1 date approximate, 1 without a date',
    ));

  it('tells any of from all of', () => {
    expect(say(choose(NO_FILTERS, 'country', ['RUS', 'USA']))).toContain(
      '4 of 5 events, Russia or United States',
    );
    expect(say(choose(NO_FILTERS, 'country', ['RUS', 'USA'], true))).toContain(
      '1 of 5 events, Russia and United States',
    );
  });

  it('counts what could lie in the visible time', () =>
    expect(say(NO_FILTERS, [Date.UTC(2021, 2, 16), Date.UTC(2021, 4, 3)])).toBe(
      '2 of 5 events, March\u2009–\u2009May 2021, 1 date approximate',
    ));

  it('says when nothing is left', () =>
    expect(say({ ...NO_FILTERS, text: 'zebra' })).toBe('None of 5 events'));
});
