import { untrack } from 'svelte';
import type { Timeline, TimelineEvent } from '../model/timeline.ts';
import { FIRST_VIEW, readAddress, writeAddress, type View } from '../view/address.ts';
import { indexEvents } from '../view/event-index.ts';
import { layOutFacets, type Facet } from '../view/facets.ts';
import { choose, filterEvents, NO_FILTERS, toggle, type Filters } from '../view/filters.ts';
import { summarize } from '../view/summary.ts';
import type { FilterRequest } from './chart/props.ts';
import { rememberedTheme } from './theme.ts';

/** Milliseconds that a moving view rests before the address follows: browsers refuse more than a few changes a second. */
const REST = 250;

/** What the reader sees, and everything that follows from it. The address is its only memory. */
export class TimelineState {
  readonly timeline: Timeline;
  view = $state.raw<View>(FIRST_VIEW);
  readonly locale = $derived.by(() => this.view.lang ?? (navigator.language || 'en'));
  private writing: ReturnType<typeof setTimeout> | undefined;

  // 1. What the file says, laid out.
  readonly index;
  readonly columns;

  // 2. What the filters leave.
  readonly filtered = $derived.by(() => filterEvents(this.columns, this.view.filters));
  readonly shown = $derived.by(() => this.filtered.shown);
  readonly count = $derived.by(() => this.shown?.length ?? this.index.length);

  // 3. What is open, and what is said of it all.
  readonly position = $derived.by(() =>
    this.view.event === null ? -1 : this.index.positionOf(this.view.event),
  );
  readonly event = $derived.by(() => (this.position < 0 ? null : this.eventAt(this.position)));
  readonly summary = $derived.by(() => {
    const { columns, shown, locale } = this;
    const { filters, span, as } = this.view;
    return summarize({ columns, filters, shown, span: as === 'list' ? null : span, locale });
  });

  /** @param follows whether the address follows the view; an embed keeps its host's history clean */
  constructor(
    timeline: Timeline,
    private readonly follows: boolean,
    query = location.search,
  ) {
    this.timeline = timeline;
    this.index = indexEvents(timeline);
    this.columns = layOutFacets(timeline, this.index);
    this.view = readAddress(query);
    if (follows && this.view.theme === 'auto') this.view = { ...this.view, theme: rememberedTheme() };
    // A page that opens with a view of its own: Back comes to it again.
    if (query !== location.search) this.record('replaceState');
  }

  eventAt(position: number): TimelineEvent {
    return this.timeline.events[this.index.event[position]!]!;
  }

  /** Whether an event is among those that the filters leave. */
  shows(id: string): boolean {
    const position = this.index.positionOf(id);
    return position >= 0 && (this.shown?.includes(position) ?? true);
  }

  /** Takes the view from the address again: the reader went back or forward. */
  readonly reread = () => {
    clearTimeout(this.writing);
    const { theme } = this.view;
    this.view = readAddress(location.search);
    if (this.view.theme === 'auto') this.view = { ...this.view, theme };
  };

  /** A step that Back undoes. */
  go(change: Partial<View>) {
    this.flush();
    this.view = { ...this.view, ...change };
    this.record('pushState');
  }

  /** A movement: the address follows when it rests, without a step in the history. */
  drift(change: Partial<View>) {
    this.view = { ...this.view, ...change };
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

  /** The address of a view, of the present one unless told otherwise; the document's own where nothing is asked. */
  address(change: Partial<View> = {}, page = location.pathname): string {
    return page + writeAddress({ ...untrack(() => this.view), ...change });
  }

  // What a reader can ask for.
  readonly filter = (filters: Filters) => this.go({ filters });
  readonly toggle = (facet: Facet, value: string) => this.filter(toggle(this.view.filters, facet, value));
  readonly clear = () => this.filter(NO_FILTERS);
  readonly open = (event: string | null) => {
    if (event !== this.view.event) this.go({ event });
  };
  readonly move = (span: [number, number] | null) => this.drift({ span });
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
  /** Opens the event before (-1) or after (1) the open one, among those shown. */
  neighbour(by: -1 | 1): string | null {
    const { shown, position } = this;
    const place = shown ? nearest(shown, position, by) : position + by;
    const next = shown ? shown[place] : place;
    return next === undefined || next < 0 || next >= this.index.length ? null : this.eventAt(next).id;
  }
}

/** The place in `shown` of the first position beyond `position`, going by `by`. */
function nearest(shown: Uint32Array, position: number, by: -1 | 1): number {
  let low = 0;
  let high = shown.length;
  const beyond = by === 1 ? position + 1 : position;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shown[middle]! < beyond) low = middle + 1;
    else high = middle;
  }
  return by === 1 ? low : low - 1;
}
