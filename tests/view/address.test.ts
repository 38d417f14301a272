import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_VIEW, readAddress, writeAddress, type View } from '../../src/view/address.ts';
import { choose, NO_FILTERS } from '../../src/view/filter-choice.ts';

const minute = fc.integer({ min: -40_000_000, max: 40_000_000 }).map((n) => n * 60_000);
const words = fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 4 });
const views: fc.Arbitrary<View> = fc
  .record({
    country: words,
    actor: words,
    kind: words,
    publisher: words,
    all: fc.boolean(),
    text: fc.string(),
  })
  .chain(({ country, actor, kind, publisher, all, text }) => {
    let filters = { ...NO_FILTERS, text, from: '2021-03-01' };
    filters = choose(filters, 'country', country, all) as typeof filters;
    filters = choose(filters, 'actor', actor) as typeof filters;
    filters = choose(filters, 'kind', kind) as typeof filters;
    filters = choose(filters, 'publisher', publisher) as typeof filters;
    return fc.record<View>({
      filters: fc.constant(filters),
      span: fc.option(fc.tuple(minute, minute).filter(([a, b]) => a < b)),
      laneBy: fc.constantFrom('country', 'actor', 'kind', 'none'),
      pinned: words,
      event: fc.option(fc.string({ minLength: 1 })),
      as: fc.constantFrom('chart', 'list'),
      theme: fc.constantFrom('auto', 'light', 'dark'),
      lang: fc.constantFrom(null, 'de', 'pt-BR', 'zh-Hant'),
    });
  });

describe('the address', () => {
  it('is empty for the first view', () => expect(writeAddress(FIRST_VIEW)).toBe(''));

  it('gives any view back', () =>
    fc.assert(
      fc.property(views, (view) => {
        expect(readAddress(writeAddress(view))).toEqual(view);
      }),
    ));

  it('can be read by a person', () =>
    expect(
      writeAddress({
        ...FIRST_VIEW,
        filters: choose(NO_FILTERS, 'country', ['RUS', 'USA'], true),
        span: [Date.UTC(2021, 2, 1), Date.UTC(2021, 3, 15, 13, 30)],
        event: 'us-expels-ten',
      }),
    ).toBe('?country=RUS&country=USA&all=country&span=2021-03-01/2021-04-15T13:30&event=us-expels-ten'));

  it.each([
    '?span=2021-03-01',
    '?span=2021-05-01/2021-03-01',
    '?span=x/y',
    '?from=2021-02-30',
    '?from=2021',
    '?asof=soon',
    '?lanes=river',
    '?theme=pink',
    '?lang=not a language',
    '?lang=',
    '?view=map',
    '?all=country&country=',
    '?utm_source=feed',
  ])('leaves out what it does not understand: %s', (query) => {
    const view = readAddress(query);
    expect({ ...view, filters: { ...view.filters, chosen: NO_FILTERS.chosen } }).toEqual(FIRST_VIEW);
  });
});
