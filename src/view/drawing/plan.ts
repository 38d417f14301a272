import type { Timeline } from '../../model/timeline.ts';
import type { Theme, View } from '../address.ts';
import { drawAxis, type Axis } from '../axis.ts';
import { indexEvents, type EventIndex } from '../event-index.ts';
import { layOutFacets } from '../facets.ts';
import { filterEvents } from '../filters.ts';
import { fitSpan } from '../fit.ts';
import { groupEvents, type Groups } from '../groups.ts';
import { fillGutter, gutterLength, type Gutter } from '../gutter.ts';
import { assignLanes } from '../lanes.ts';
import { layoutChart } from '../layout.ts';
import { paperOf, type Paper } from '../paper.ts';
import { findParties } from '../parties.ts';
import type { Scene } from '../scene.ts';
import { summarize } from '../summary.ts';
import { publicationTimes } from '../sums.ts';
import { estimateWidth } from './text-width.ts';

export interface DrawingOptions {
  /** Pixels, from 320 on: below 600 time runs downwards. */
  width: number;
  /** `auto` follows the reader's preference where the drawing is shown. */
  theme: Theme;
  /** BCP 47 tag of dates and numbers. */
  locale: string;
  /** Begins the ids of the drawing's elements; unique on the page where several stand in one. */
  id: string;
}

/** Everything that a drawing shows, and where. All measures are pixels. */
export interface Plan {
  timeline: Timeline;
  index: EventIndex;
  /** Shown positions; null: all. */
  shown: Uint32Array | null;
  groups: Groups;
  scene: Scene;
  paper: Paper;
  axis: Axis;
  undated: Gutter;
  /** Pixels along time of publication dates. */
  published: number[];
  summary: string;
  vertical: boolean;
  mirrored: boolean;
  width: number;
  /** Room for lane names, or for dates where time runs downwards, and for undated events. */
  aside: number;
  gutter: number;
  locale: string;
}

const NARROW = 600;
/** The margin at the end of time, and between gutter and plot. */
export const MARGIN = 14;
export const GAP = 10;

/** Where everything stands in a drawing of this view: filters, lanes and span as the reader has them. */
export function planDrawing(timeline: Timeline, view: View, { width, locale }: DrawingOptions): Plan {
  // 1. What is shown, and who has a lane.
  const index = indexEvents(timeline);
  const { shown } = filterEvents(layOutFacets(timeline, index), view.filters);
  const vertical = width < NARROW;
  const parties = findParties(timeline, index, view.laneBy);
  const lanes = assignLanes(parties, shown, { pinned: view.pinned, limit: vertical ? 4 : 8 });
  const groups = groupEvents(index, lanes, shown);

  // 2. How much room there is.
  const count = shown?.length ?? index.length;
  const gutter = gutterLength(groups, vertical);
  const beside = width < 900 ? 112 : 152;
  const length = vertical ? within(count * 36, 240, 760) : width - beside - gutter - (gutter && GAP) - MARGIN;
  const domain = view.span ?? fitSpan(index, shown);
  const measure = (text: string) => estimateWidth(text);
  const axis = drawAxis({ domain, length, locale, measure, vertical });
  const aside = vertical ? dateColumn(axis, measure) : beside;
  const breadth = vertical ? width - aside : within(lanes.list.length * 72, 400, 520);

  // 3. Where everything stands.
  const title = (position: number) => timeline.events[index.event[position]!]!.title;
  const open = view.event === null ? -1 : index.positionOf(view.event);
  const always = open < 0 ? [] : [open];
  const room = { domain, length, breadth, vertical };
  const scene = layoutChart({ index, groups, ...room, title, measure, always, previous: null });
  const mirrored = isRightToLeft(locale);
  return {
    ...{ timeline, index, shown, groups, scene, vertical, mirrored, width, aside, gutter, locale },
    paper: paperOf(scene, mirrored),
    axis,
    undated: fillGutter(groups, scene.lanes, gutter),
    published: publicationTimes(timeline)
      .map((ms) => (ms - domain[0]) * scene.perMs)
      .filter((t) => t >= 0 && t <= length),
    summary: summarize({ timeline, index, filters: view.filters, shown, span: view.span, locale }),
  };
}

/** Pixels for the dates beside an axis that runs downwards; those of a new year or month are set in bold. */
function dateColumn({ ticks, contexts }: Axis, measure: (text: string) => number): number {
  const widths = [
    ...ticks.map(({ label }) => measure(label ?? '')),
    ...contexts.map(({ label }) => measure(label ?? '') * BOLD),
  ];
  return within(Math.ceil(Math.max(...widths) + 12), 46, 120);
}

const BOLD = 1.08;

const within = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

const isRightToLeft = (locale: string) => /^(ar|he|fa|ur|ps|sd|ckb|dv|yi)\b/.test(locale);
