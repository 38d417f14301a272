import type { Criterion } from '../../view/filter-choice.ts';

/** What readers call the filters. */
export const CRITERION_NAMES: Record<Criterion, string> = {
  country: 'Countries',
  actor: 'Actors',
  kind: 'Kinds',
  status: 'Status',
  class: 'Tone',
  publisher: 'Publishers',
  date: 'Dates',
  asOf: 'Known by',
  text: 'Search',
};
