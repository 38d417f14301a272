import { choose, NO_FILTERS } from '../../view/filter-choice.ts';
import { filterEvents } from '../../view/filters.ts';
import type { FacetColumns } from '../../view/facets.ts';
import { turn } from './turn.ts';

/** Events of one rehearsal: some milliseconds' work. */
const SOME = 50_000;
const TIMES = 10;

/** Filters some events a few times while nobody waits: the first filter of a million then runs as fast as the next ones. */
export async function rehearse(columns: FacetColumns): Promise<void> {
  const { country } = columns.facets;
  const some = { ...country, of: country.of.subarray(0, SOME) };
  const part = { ...columns, facets: { ...columns.facets, country: some } };
  for (let times = 0; times < TIMES; times++) {
    await turn();
    filterEvents(part, choose(NO_FILTERS, 'country', country.options.slice(0, 1)));
  }
}
