import type { Component, Snippet } from 'svelte';
import type { Timeline } from '../../model/timeline.ts';
import type { EventIndex } from '../../view/event-index.ts';
import type { LaneWishes } from '../../view/lane-wishes.ts';
import type { LaneBox } from '../../view/scene.ts';

/** What lanes stand for. */
export type LaneBy = 'country' | 'actor' | 'kind' | 'none';

/** A facet that the chart asks its page to filter by, when a reader clicks the legend or a lane. */
export interface FilterRequest {
  facet: 'class' | 'kind' | 'status' | 'country' | 'actor';
  /** One value of the facet, or a sign's two statuses, or two countries or actors: what passed between these two. */
  values: string[];
}

/** Tools in the head of a lane. */
export interface LaneToolsProps {
  box: LaneBox;
  boxes: readonly LaneBox[];
  wishes: LaneWishes;
  onwishes: (wishes: string[]) => void;
}

/** What the chart is given and what it calls back: the contract with the page around it. */
export interface ChartProps {
  timeline: Timeline;
  index: EventIndex;
  /** Positions in `index` that pass the filters, ascending; null: all. */
  shown: Uint32Array | null;
  laneBy: LaneBy;
  /** Keys of lanes that stand first, and of those that are folded away: country codes, actor ids or kinds. */
  pinned: LaneWishes;
  /** Visible time, ms UTC; null: fit what is shown. */
  span: [number, number] | null;
  /** The reader moved; null after "fit". Called at most once a frame. */
  onspan: (span: [number, number] | null) => void;
  /** Id of the open event. */
  open: string | null;
  onopen: (id: string | null) => void;
  /** Id of an event to draw attention to: the text around an embed speaks of it. */
  lit?: string | null;
  /** BCP 47 tag for dates and numbers, and for the direction of the axis. */
  locale: string;
  /** In someone else's page: the wheel scrolls the host unless Ctrl or ⌘ is held or the chart has focus. */
  embedded: boolean;
  /** ms UTC of the reader's day, or null: no mark for today. */
  today: number | null;
  /** The reader pinned, folded or moved lanes, by the tools that the page gives. */
  onpinned?: (pinned: string[]) => void;
  LaneTools?: Component<LaneToolsProps>;
  /** The reader clicked a class, kind or status in the legend, or "only these two"; without it the legend only explains. */
  onfilter?: (request: FilterRequest) => void;
  /** Stands beside the zoom where too many events are in view to name them all. */
  whenCrowded?: Snippet;
}
