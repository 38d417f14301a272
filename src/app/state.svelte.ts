import { untrack } from 'svelte';
import type { Timeline, TimelineEvent } from '../model/timeline.ts';
import { FIRST_VIEW, readAddress, writeAddress, type View } from '../view/address.ts';
import { indexEvents } from '../view/event-index.ts';
import { summarize } from '../view/summary.ts';

/**
 * What the reader sees, and everything that follows from it, as an embed has it: all events are shown, and nothing is
 * written into the address. `Explorer` does both.
 */
export class TimelineState {
  readonly timeline: Timeline;
  view = $state.raw<View>(FIRST_VIEW);
  readonly locale = $derived.by(() => this.view.lang ?? (navigator.language || 'en'));

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

  constructor(timeline: Timeline, query = location.search) {
    this.timeline = timeline;
    this.index = indexEvents(timeline);
    this.view = readAddress(query);
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

  /** A step that a reader may want to undo. */
  go(change: Partial<View>) {
    this.view = { ...this.view, ...change };
  }

  /** A movement: one of many that make up a step. */
  drift(change: Partial<View>) {
    this.view = { ...this.view, ...change };
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
