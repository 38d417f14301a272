/** What a reader can ask to see: an address can say it where nothing is filtered yet. */

/** What readers filter by, in the order of the page. */
export const FACETS = ['country', 'actor', 'kind', 'status', 'class', 'publisher'] as const;
export type Facet = (typeof FACETS)[number];

/** What a reader asked to see. Several values of one facet are "any of", or "all of" where `all` names the facet. */
export interface Filters {
  chosen: Readonly<Record<Facet, readonly string[]>>;
  all: readonly Facet[];
  /** First and last day, EDTF; null where not bounded. An undated event is in no range. */
  from: string | null;
  to: string | null;
  /** Only what had been reported by the end of this day, EDTF; null: all that is known now. */
  asOf: string | null;
  text: string;
}

export const NO_FILTERS: Filters = {
  chosen: { country: [], actor: [], kind: [], status: [], class: [], publisher: [] },
  all: [],
  from: null,
  to: null,
  asOf: null,
  text: '',
};

/** One thing an event can fail by. */
export type Criterion = Facet | 'date' | 'asOf' | 'text';
const CRITERIA: readonly Criterion[] = [...FACETS, 'date', 'asOf', 'text'];

/** The criteria that are in use. */
export function activeCriteria(filters: Filters): Criterion[] {
  return CRITERIA.filter((c) => {
    if (c === 'date') return filters.from !== null || filters.to !== null;
    if (c === 'asOf') return filters.asOf !== null;
    return c === 'text' ? filters.text.trim() !== '' : filters.chosen[c].length > 0;
  });
}

/** The same filters with some values of a facet put in, or, where all of them were in, taken out. */
export function toggle(filters: Filters, facet: Facet, ...values: string[]): Filters {
  const had = filters.chosen[facet];
  const others = had.filter((value) => !values.includes(value));
  const hadAll = others.length + values.length === had.length;
  return choose(filters, facet, hadAll ? others : [...others, ...values]);
}

/** The same filters with these values of a facet; "all of" ends where fewer than two are left. */
export function choose(filters: Filters, facet: Facet, values: readonly string[], all?: boolean): Filters {
  const wants = (all ?? filters.all.includes(facet)) && values.length > 1;
  const others = filters.all.filter((f) => f !== facet);
  return {
    ...filters,
    chosen: { ...filters.chosen, [facet]: values },
    all: wants ? [...others, facet] : others,
  };
}

/** The same filters without one criterion. */
export function loosen(filters: Filters, criterion: Criterion): Filters {
  if (criterion === 'text') return { ...filters, text: '' };
  if (criterion === 'asOf') return { ...filters, asOf: null };
  if (criterion === 'date') return { ...filters, from: null, to: null };
  return choose(filters, criterion, []);
}
