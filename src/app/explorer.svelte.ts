import type { Timeline } from '../model/timeline.ts';
import { readAddress, type View } from '../view/address.ts';
import { layOutFacets } from '../view/facets.ts';
import {
  choose,
  NO_FILTERS,
  toggle,
  type Criterion,
  type Facet,
  type Filters,
} from '../view/filter-choice.ts';
import { filterEvents } from '../view/filters.ts';
import { columnsOf } from '../view/columns.ts';
import { rank } from '../view/search.ts';
import type { FilterRequest } from './chart/props.ts';
import { countWhenPainted, type Counted } from './filter/counting.ts';
import { rehearse } from './filter/rehearsal.ts';
import { searchInTurns } from './filter/searching.ts';
import { TimelineState } from './state.svelte.ts';
import { rememberedTheme } from './theme.ts';

/** Milliseconds that a moving view rests before the address follows: browsers refuse more than a few changes a second. */
const REST = 250;

/** A timeline that is filtered. The address is the view's only memory. */
export class Explorer extends TimelineState {
  readonly columns = layOutFacets(this.timeline, this.index);
  /** Of their own, so that a view that only moves in time filters nothing again. */
  private readonly filters = $derived.by(() => this.view.filters);
  readonly filtered = $derived.by(() =>
    filterEvents(this.columns, this.filters, this.found ?? this.everything),
  );
  private counted = $state.raw<Counted | null>(null);

  /** What a search in turns has found: until a question is answered, the answer before stands, and at first everything. */
  private found = $state.raw<Uint8Array | null>(null);
  private asked = '';
  private readonly everything = this.isLarge ? new Uint8Array(this.index.length).fill(1) : undefined;

  private writing: ReturnType<typeof setTimeout> | undefined;

  /** @param follows whether the address follows the view; an embed keeps its host's history clean */
  constructor(
    timeline: Timeline,
    private readonly follows: boolean,
    query = location.search,
  ) {
    super(timeline, query);
    if (follows && this.view.theme === 'auto') this.view = { ...this.view, theme: rememberedTheme() };
    if (this.isLarge) setTimeout(() => rehearse(this.columns), REST);
    $effect.root(() => {
      $effect(() => this.ask(this.filters.text));
      if (this.isLarge) $effect(() => countWhenPainted(this.filtered, (counted) => (this.counted = counted)));
    });
  }

  /** Its texts came as bytes, which are searched in turns. */
  get isLarge(): boolean {
    return columnsOf(this.timeline).texts !== undefined;
  }

  /** How many events each option of a facet would leave. Those of a large timeline follow when the chart is painted. */
  countsOf(facet: Facet): Uint32Array {
    if (!this.isLarge) return this.filtered.count(facet);
    return this.counted?.counts[facet] ?? this.columns.facets[facet].totals;
  }

  /** What the filters but one leave; of a large timeline it follows too. */
  leftBut(criterion: Criterion): Uint32Array | null {
    const filtered = this.isLarge ? this.counted?.filtered : this.filtered;
    return filtered?.leftBut(criterion) ?? null;
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

  /** Takes the view from the address again: the reader went back or forward. */
  readonly reread = () => {
    clearTimeout(this.writing);
    const { theme } = this.view;
    this.view = readAddress(location.search);
    if (this.view.theme === 'auto') this.view = { ...this.view, theme };
  };

  /** A step that Back undoes. */
  override go(change: Partial<View>) {
    this.flush();
    super.go(change);
    this.record('pushState');
  }

  /** A movement: the address follows when it rests, without a step in the history. */
  override drift(change: Partial<View>) {
    super.drift(change);
    clearTimeout(this.writing);
    if (this.follows) this.writing = setTimeout(() => this.record('replaceState'), REST);
  }

  private flush() {
    if (this.writing === undefined || !this.follows) return;
    clearTimeout(this.writing);
    this.writing = undefined;
    this.record('replaceState');
  }

  /** A page without an address of its own (in a frame's `srcdoc`) cannot change it: there the view is kept nowhere else. */
  private record(step: 'pushState' | 'replaceState') {
    if (!this.follows) return;
    try {
      history[step](null, '', this.address());
    } catch (error) {
      if ((error as DOMException).name !== 'SecurityError') throw error;
    }
  }

  readonly filter = (filters: Filters) => this.go({ filters });
  readonly toggle = (facet: Facet, value: string) => this.filter(toggle(this.view.filters, facet, value));
  readonly clear = () => this.filter(NO_FILTERS);
  /** The chart asks for what passed between two, or for some values more; once more, and it takes them back. */
  readonly request = ({ facet, values }: FilterRequest) =>
    values.length > 1 && facet !== 'status'
      ? this.filter(choose(this.view.filters, facet, values, true))
      : this.filter(toggle(this.view.filters, facet, ...values));
  /** Types into the search: the first letter is a step, the others belong to it. */
  readonly search = (text: string) => {
    const filters = { ...this.view.filters, text };
    if (this.view.filters.text === '' || text === '') this.go({ filters });
    else this.drift({ filters });
  };
}
