import { FACETS, type Filters, loosen, toggle } from '../../view/filter-choice.ts';
import type { Explorer } from '../explorer.svelte.ts';

/** One thing that is filtered by, in words, and the filters without it. */
export interface Chip {
  key: string;
  words: string;
  without: Filters;
}

/** Every value of every filter in use. */
export function chipsOf({ view: { filters }, columns, locale }: Explorer): Chip[] {
  const chips: Chip[] = FACETS.flatMap((facet) => {
    const { options, names } = columns.facets[facet];
    return filters.chosen[facet].map((value) => ({
      key: `${facet} ${value}`,
      words: names[options.indexOf(value)] ?? value,
      without: toggle(filters, facet, value),
    }));
  });
  if (filters.from !== null || filters.to !== null)
    chips.push({ key: 'date', words: rangeInWords(filters, locale), without: loosen(filters, 'date') });
  if (filters.asOf !== null)
    chips.push({
      key: 'asOf',
      words: `known by ${formatDay(filters.asOf, locale)}`,
      without: loosen(filters, 'asOf'),
    });
  if (filters.text.trim())
    chips.push({ key: 'text', words: `“${filters.text.trim()}”`, without: loosen(filters, 'text') });
  return chips;
}

const formatDay = (day: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day));

function rangeInWords({ from, to }: Filters, locale: string): string {
  const [first, last] = [from, to].map((day) => (day === null ? null : formatDay(day, locale)));
  if (first && last) return `${first} – ${last}`;
  return first ? `from ${first}` : `until ${last}`;
}
