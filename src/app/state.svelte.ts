import { untrack } from 'svelte';
import type { Timeline, TimelineEvent } from '../model/timeline.ts';
import { FIRST_VIEW, readAddress, writeAddress, type View } from '../view/address.ts';
import { indexEvents } from '../view/event-index.ts';
import { summarize } from '../view/summary.ts';
import { rememberedTheme } from './theme.ts';

/** Milliseconds that a moving view rests before the address follows: browsers refuse more than a few changes a second. */
const REST = 250;

/**
 * What the reader sees, and everything that follows from it. The address is its only memory. Here all events are shown:
 * `Explorer` filters them.
 */
export class TimelineState {
  readonly timeline: Timeline;
  view = $state.raw<View>(FIRST_VIEW);
  readonly locale = $derived.by(() => this.view.lang ?? (navigator.language || 'en'));
  private writing: ReturnType<typeof setTimeout> | undefined;

  // 1. What the file says, laid out.
  readonly index;

  // 2. What is left of it: positions, ascending; null: all.
  readonly shown = $derived.by(() => this.choose());
  readonly count = $derived.by(() => this.shown?.length ?? this.index.length);

  // 3. What is open, and what is said of it all.
  readonly position = $derived.by(() =>
    this.view.event === null ? -1 : this.index.positionOf(this.view.event),
  );
  readonly event = $derived.by(() => (this.position < 0 ? null : this.eventAt(this.position)));
  readonly summary = $derived.by(() => {
    const { timeline, index, shown, locale } = this;
    const { filters, span, as } = this.view;
    return summarize({ timeline, index, filters, shown, span: as === 'list' ? null : span, locale });
  });

  /** @param follows whether the address follows the view; an embed keeps its host's history clean */
  constructor(
    timeline: Timeline,
    private readonly follows: boolean,
    query = location.search,
  ) {
    this.timeline = timeline;
    this.index = indexEvents(timeline);
    this.view = readAddress(query);
    if (follows && this.view.theme === 'auto') this.view = { ...this.view, theme: rememberedTheme() };
  }

  protected choose(): Uint32Array | null {
    return null;
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
    this.writing = setTimeout(() => this.record('replaceState'), REST);
  }

  private flush() {
    if (this.writing === undefined) return;
    clearTimeout(this.writing);
    this.writing = undefined;
    this.record('replaceState');
  }

  /** A page without an address of its own (in a frame's `srcdoc`) cannot change it: there the view is kept nowhere else. */
  private record(step: 'pushState' | 'replaceState') {
    if (!this.follows) return;
    try {
      history[step](null, '', this.address());
    } catch {
      // Nothing else can go wrong here.
    }
  }

  /** The address of a view, of the present one unless told otherwise; the document's own where nothing is asked. */
  address(change: Partial<View> = {}, page = location.pathname): string {
    return page + writeAddress({ ...untrack(() => this.view), ...change });
  }

  // What a reader can ask for.
  readonly open = (event: string | null) => {
    if (event !== this.view.event) this.go({ event });
  };
  readonly move = (span: [number, number] | null) => this.drift({ span });
}
