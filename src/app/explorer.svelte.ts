import { layOutFacets } from '../view/facets.ts';
import { choose, NO_FILTERS, toggle, type Facet, type Filters } from '../view/filter-choice.ts';
import { filterEvents, type Filtered } from '../view/filters.ts';
import { columnsOf } from '../view/columns.ts';
import { rank } from '../view/search.ts';
import type { FilterRequest } from './chart/props.ts';
import { searchInTurns } from './filter/searching.ts';
import { TimelineState } from './state.svelte.ts';

/** What the reader sees of a timeline that is filtered. */
export class Explorer extends TimelineState {
  readonly columns = layOutFacets(this.timeline, this.index);
  readonly filtered = $derived.by(() => this.filterBy(this.view.filters));

  /** What a search in turns has found: until a question is answered, the answer before stands, and at first everything. */
  private found = $state.raw<Uint8Array | null>(null);
  private asked = '';
  private readonly everything = this.isLarge ? new Uint8Array(this.index.length).fill(1) : undefined;

  constructor(...given: ConstructorParameters<typeof TimelineState>) {
    super(...given);
    $effect.root(() => {
      $effect(() => this.ask(this.view.filters.text));
    });
  }

  /** Its texts came as bytes, which are searched in turns. */
  get isLarge(): boolean {
    return columnsOf(this.timeline).texts !== undefined;
  }

  filterBy(filters: Filters): Filtered {
    return filterEvents(this.columns, filters, this.found ?? this.everything);
  }

  private ask(text: string) {
    this.asked = text;
    const isWanted = () => text === this.asked;
    const isAsked = searchInTurns(this.timeline, this.index, text, isWanted, (found) => (this.found = found));
    if (!isAsked) this.found = null;
  }

  /** Positions in the order of how well they answer the search, as far as there is time to compare them. */
  rank(positions: Uint32Array): number[] {
    const most = this.isLarge ? 2_000 : 20_000;
    const ranked = rank(this.columns.text(), this.view.filters.text, positions.subarray(0, most));
    return [...ranked, ...positions.subarray(most)];
  }

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
