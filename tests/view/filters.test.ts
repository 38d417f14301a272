import { describe, expect, it } from 'vitest';
import { indexEvents } from '../../src/view/event-index.ts';
import { choose, FACETS, type Filters, loosen, NO_FILTERS, toggle } from '../../src/view/filter-choice.ts';
import { layOutFacets } from '../../src/view/facets.ts';
import { filterEvents } from '../../src/view/filters.ts';
import { generateTimeline } from './generate.ts';
import { leastCpu } from '../cpu.ts';

const timeline = generateTimeline({ events: 300, countries: 6 });
const index = indexEvents(timeline);
const columns = layOutFacets(timeline, index);
const eventsOf = (shown: Uint32Array | null) =>
  Array.from(shown ?? index.event.map((_, p) => p), (p) => timeline.events[index.event[p]!]!);
const having = (facet: 'country' | 'kind' | 'status', ...values: string[]) =>
  choose(NO_FILTERS, facet, values);

describe('filterEvents', () => {
  it('leaves everything where nothing is asked', () =>
    expect(filterEvents(columns, NO_FILTERS).shown).toBeNull());

  it('takes several values of one facet as any of', () => {
    const shown = eventsOf(filterEvents(columns, having('country', 'RUS', 'CHN')).shown);
    expect(shown.length).toBe(
      timeline.events.filter((e) => e.countries.includes('RUS') || e.countries.includes('CHN')).length,
    );
  });

  it('takes them as all of where the reader says so', () => {
    const shown = eventsOf(filterEvents(columns, choose(NO_FILTERS, 'country', ['RUS', 'USA'], true)).shown);
    expect(shown.length).toBe(
      timeline.events.filter((e) => e.countries.includes('RUS') && e.countries.includes('USA')).length,
    );
    expect(shown.length).toBeGreaterThan(0);
  });

  it('takes different facets together', () => {
    const filters = { ...having('status', 'occurred'), text: 'sanctions' };
    const shown = eventsOf(filterEvents(columns, filters).shown);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.every((e) => e.status === 'occurred' && /sanctions/i.test(e.title + e.kind))).toBe(true);
  });

  it('keeps what could lie in the range of days, and nothing undated', () => {
    const shown = eventsOf(
      filterEvents(columns, { ...NO_FILTERS, from: '2021-03-01', to: '2021-03-31' }).shown,
    );
    expect(shown.some((e) => e.date === '2021')).toBe(timeline.events.some((e) => e.date === '2021'));
    expect(shown.some((e) => e.date === null)).toBe(false);
    expect(shown.some((e) => /^2021-05-\d\d$/.test(e.date!))).toBe(false);
  });

  it('finds nothing for a value that the timeline does not have', () =>
    expect(filterEvents(columns, having('country', 'XXX')).shown).toHaveLength(0));

  it('shows only what had been reported by a day', () => {
    const [first, second] = [
      timeline.articles[0]!,
      { ...timeline.articles[0]!, id: 'later', published: '2022-01-10' },
    ];
    const events = timeline.events.map((e, i) =>
      i % 3 === 0 ? { ...e, evidence: [{ ...e.evidence[0]!, article: 'later' }] } : e,
    );
    const two = { ...timeline, articles: [first, second], events };
    const both = layOutFacets(two, indexEvents(two));
    expect(both.reportDays).toHaveLength(2);
    expect(filterEvents(both, { ...NO_FILTERS, asOf: '2022-01-09' }).shown).toHaveLength(200);
    expect(filterEvents(both, { ...NO_FILTERS, asOf: '2022-01-10' }).shown).toHaveLength(300);
    expect(filterEvents(both, { ...NO_FILTERS, asOf: '1999-01-01' }).shown).toHaveLength(0);
  });

  it('keeps positions ascending', () => {
    const { shown } = filterEvents(columns, having('kind', 'sanctions', 'expulsion', 'accusation'));
    expect(Array.from(shown!)).toEqual(Array.from(shown!).sort((a, b) => a - b));
  });
});

describe('counts', () => {
  const cases: [string, Filters][] = [
    ['nothing asked', NO_FILTERS],
    ['one country', having('country', 'RUS')],
    ['a country and a status', toggle(having('country', 'RUS'), 'status', 'occurred')],
    ['all of two countries', choose(NO_FILTERS, 'country', ['RUS', 'USA'], true)],
    ['text and days', { ...NO_FILTERS, text: 'russia', from: '2021-01-01' }],
  ];
  it.each(cases)('say how many events an option would leave: %s', (_name, filters) => {
    const { count } = filterEvents(columns, filters);
    for (const facet of FACETS) {
      const counts = count(facet);
      columns.facets[facet].options.forEach((option, i) => {
        const all = filters.all.includes(facet);
        const wanted = all ? [...new Set([...filters.chosen[facet], option])] : [option];
        const alone = filterEvents(columns, choose(filters, facet, wanted, all));
        expect([facet, option, counts[i]]).toEqual([facet, option, alone.shown!.length]);
      });
    }
  });

  it('name the filter to loosen, the most helpful first', () => {
    const filters = { ...having('country', 'RUS'), text: 'zebra' };
    const { shown, loosen: gainsOf } = filterEvents(columns, filters);
    expect(shown).toHaveLength(0);
    const gains = gainsOf();
    expect(gains[0]!.criterion).toBe('text');
    expect(gains[0]!.gain).toBe(filterEvents(columns, loosen(filters, 'text')).shown!.length);
  });
});

describe('choose', () => {
  it('ends "all of" where fewer than two values are left', () => {
    const both = choose(NO_FILTERS, 'country', ['RUS', 'USA'], true);
    expect(both.all).toEqual(['country']);
    expect(toggle(both, 'country', 'USA').all).toEqual([]);
  });
});

describe('speed', () => {
  const large = generateTimeline({ events: 100_000, countries: 20 });
  const largeColumns = layOutFacets(large, indexEvents(large));

  it('filters and counts 100,000 events in less time than a reader notices', () => {
    const filters = toggle(having('country', 'RUS', 'USA'), 'status', 'occurred');
    const filterAndCount = () => FACETS.map(filterEvents(largeColumns, filters).count);
    filterAndCount();
    expect(leastCpu(filterAndCount, 5)).toBeLessThan(60);
  });
});
