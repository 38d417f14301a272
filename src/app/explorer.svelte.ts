import { layOutFacets } from '../view/facets.ts';
import { choose, NO_FILTERS, toggle, type Facet, type Filters } from '../view/filter-choice.ts';
import { filterEvents } from '../view/filters.ts';
import type { FilterRequest } from './chart/props.ts';
import { TimelineState } from './state.svelte.ts';

/** What the reader sees of a timeline that is filtered. */
export class Explorer extends TimelineState {
  readonly columns = layOutFacets(this.timeline, this.index);
  readonly filtered = $derived.by(() => filterEvents(this.columns, this.view.filters));

  protected override choose(): Uint32Array | null {
    return this.filtered.shown;
  }

  readonly filter = (filters: Filters) => this.go({ filters });
  readonly toggle = (facet: Facet, value: string) => this.filter(toggle(this.view.filters, facet, value));
  readonly clear = () => this.filter(NO_FILTERS);
  /** The chart asks for one value more or less, or for what passed between two. */
  readonly request = ({ facet, values }: FilterRequest) =>
    values.length > 1
      ? this.filter(choose(this.view.filters, facet, values, true))
      : this.toggle(facet, values[0]!);
  /** Types into the search: the first letter is a step, the others belong to it. */
  readonly search = (text: string) => {
    const filters = { ...this.view.filters, text };
    if (this.view.filters.text === '' || text === '') this.go({ filters });
    else this.drift({ filters });
  };
}
