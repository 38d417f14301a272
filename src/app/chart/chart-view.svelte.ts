import { untrack, type Component } from 'svelte';
import { drawAxis, nameSpan } from '../../view/axis.ts';
import { fitSpan, withAir } from '../../view/fit.ts';
import { groupEvents } from '../../view/groups.ts';
import { fillGutter, gutterLength } from '../../view/gutter.ts';
import { isOpen, pinnedIn } from '../../view/lane-wishes.ts';
import { assignLanes } from '../../view/lanes.ts';
import { columnBreadth } from '../../view/lane-boxes.ts';
import { layoutChart } from '../../view/layout.ts';
import { countEvents } from '../../view/numbers.ts';
import { countOverview } from '../../view/overview.ts';
import { findParties } from '../../view/parties.ts';
import type { Cluster, Scene } from '../../view/scene.ts';
import { nameColumns } from '../../view/column-names.ts';
import type { findStory } from '../../view/story.ts';
import { publicationTimes, statusesOf } from '../../view/sums.ts';
import { nameCluster, nameEvent } from './names.ts';
import { paperOf } from '../../view/paper.ts';
import { keepOfAll } from './of-all.svelte.ts';
import type { ChartProps } from './props.ts';

/** Pixels below the lanes for the axis, above them for the word "today", and the least breadth of a lane. */
export const AXIS = 44;
const SKY = 22;
const LEAST_LANE = 38;
/** The least breadth of a column, with its share of the room for labels, where time runs downwards. */
const LEAST_COLUMN = 34;
const LABELS = 150;
/** Below this width time runs downwards. */
const NARROW = 600;
/** Pixels that the buttons take, with some air. */
const ZOOM_BUTTONS = 146;
/** So many lanes at most are seen when "others" are open. */
const MOST_LANES = 60;
/** More named items than this are no help to anyone who listens to them. */
const MOST_NAMES = 200;

/** While the reader pans, marks move with the time and are placed anew after so many ms, and at the end. */
const PLACED_FOR = 100;

/** What of a chart's props decides what it draws. */
export type Given = Pick<
  ChartProps,
  'timeline' | 'index' | 'shown' | 'laneBy' | 'pinned' | 'span' | 'open' | 'lit' | 'locale' | 'today'
>;

/** Finds and draws the story of an open event. */
interface Stories {
  findStory: typeof findStory;
  default: Component<{ view: ChartView; prefix: string }>;
}

/** Everything a chart knows: what it was given, what the reader did, and, derived from both, what is drawn. */
export class ChartView {
  // What the reader's screen and hands say.
  width = $state(0);
  height = $state(0);
  measure = $state.raw((text: string) => text.length * 6);
  /** The visible time, and the time that marks were placed for: between the two the reader panned. */
  domain = $state.raw<readonly [number, number]>([0, 1]);
  private placedFor = $state.raw<readonly [number, number]>([0, 1]);
  private placedAt = 0;
  private placing: ReturnType<typeof setTimeout> | undefined;
  /** Whether "others" were opened or closed here, where the page does not keep it. */
  opened = $state<boolean | null>(null);
  readonly expanded = $derived.by(() => this.opened ?? isOpen(this.props.pinned));
  hovered = $state<number | null>(null);
  focused = $state<number | null>(null);
  hasFocus = $state(false);
  box = $state.raw<[number, number] | null>(null);
  /** The part that takes gestures; its own coordinates are those of the plot. */
  surface = $state.raw<SVGGElement>();

  /** @param props what the chart is given, as it is now */
  constructor(readonly props: Given) {
    this.domain = untrack(() => this.props.span ?? this.fitted);
    this.placedFor = this.domain;
  }
  /** Shows a span; where only the place in time changes, what is drawn moves along and is placed anew now and then. */
  moveTo(domain: readonly [number, number]) {
    this.domain = domain;
    clearTimeout(this.placing);
    const wait = this.placedAt + PLACED_FOR - performance.now();
    if (wait <= 0 || !isSameLength(domain, this.placedFor)) this.place();
    else this.placing = setTimeout(() => this.place(), wait);
  }
  private place() {
    this.placedFor = this.domain;
    this.placedAt = performance.now();
  }

  // 1. The room there is.
  readonly mirrored = $derived.by(() => isRightToLeft(this.props.locale));
  readonly vertical = $derived.by(() => this.width > 0 && this.width < NARROW);
  /** The legend has the whole breadth: the buttons stand below. */
  readonly isSmall = $derived.by(() => this.width < 900);
  /** Pixels beside the plot for lane names, or for dates where time runs downwards. */
  readonly aside = $derived.by(() => (this.vertical ? this.roomForDates() : this.isSmall ? 112 : 152));
  /** In steps, so that the columns do not tremble while the reader zooms. */
  private roomForDates(): number {
    const { ticks, contexts } = this.axis;
    const widths = [...ticks, ...contexts].map(({ label }) => this.measure(label ?? ''));
    return Math.max(56, Math.ceil((Math.max(0, ...widths) * 1.1 + 14) / 8) * 8);
  }

  // 2. Who has a lane: changes with filter and lanes, not with the visible time.
  /** Of its own, so that a view that changes in another way finds no parties again. */
  private readonly laneBy = $derived.by(() => this.props.laneBy);
  readonly parties = $derived.by(() => findParties(this.props.timeline, this.props.index, this.laneBy));
  readonly limit = $derived.by(() => {
    return this.vertical ? 4 : Math.max(2, Math.min(10, Math.floor((this.height - AXIS - SKY) / 52)));
  });
  /** By what they say, for the same reason. */
  private readonly wishes = $derived.by(() => JSON.stringify(this.props.pinned));
  readonly groups = $derived.by(
    this.keep((shown) => groupEvents(this.props.index, this.assign(shown), shown)),
  );
  readonly lanes = $derived.by(() => this.groups.lanes);
  private assign(shown: Uint32Array | null) {
    const { limit, expanded } = this;
    const wishes = JSON.parse(this.wishes) as string[];
    // Where "others" are open, what was folded into them is seen too.
    const pinned = expanded ? pinnedIn(wishes) : wishes;
    return assignLanes(this.parties, shown, { pinned, limit, open: expanded ? MOST_LANES : 0 });
  }
  /** The time that shows the events; see `fitSpan`. */
  readonly fitted = $derived.by(this.keep((shown) => fitSpan(this.props.index, shown)));
  private keep<Found>(find: (shown: Uint32Array | null) => Found) {
    return keepOfAll(() => this.props.shown, find);
  }

  // 3. How long and broad the plot is.
  /** Where time runs downwards; how wide its dates are is not known yet, so they are taken to be wide. */
  readonly columnNames = $derived.by(() => {
    const { list } = this.lanes;
    return this.vertical
      ? nameColumns(list, columnBreadth(list.length, this.width - 80), this.measure)
      : null;
  });
  /** Above the plot. */
  readonly sky = $derived.by(() => (this.columnNames ? 20 + 20 * this.columnNames.rows : SKY));
  readonly gutter = $derived.by(() => gutterLength(this.groups, this.vertical));
  readonly length = $derived.by(() => {
    const taken = this.vertical
      ? this.sky + this.gutter + 12
      : this.aside + this.gutter + (this.gutter && 10) + 14;
    return Math.max(50, (this.vertical ? this.height : this.width) - taken);
  });
  readonly breadth = $derived.by(() =>
    this.vertical
      ? Math.max(this.width - this.aside, this.expanded ? this.lanes.list.length * LEAST_COLUMN + LABELS : 0)
      : // The height is rounded: a pixel less, so that no part of one is left to scroll.
        Math.max(this.height - 1 - AXIS - SKY, this.lanes.list.length * LEAST_LANE),
  );
  /** Where the plot begins in its drawing, and how large the drawing is. */
  readonly origin = $derived.by((): [number, number] => {
    if (this.vertical) return [this.mirrored ? 0 : this.aside, this.sky + this.gutter + 4];
    return [this.mirrored ? 14 : this.gutter + (this.gutter && 10), SKY];
  });
  readonly size = $derived.by((): [number, number] =>
    this.vertical
      ? [this.aside + this.breadth, this.height]
      : [this.width - this.aside, this.breadth + AXIS + SKY],
  );

  // 4. What is open, and what belongs to it: found and drawn by a part that comes with the first open event.
  stories = $state.raw<Stories | null>(null);
  readonly open = $derived.by(() => this.find(this.props.open));
  readonly lit = $derived.by(() => this.find(this.props.lit ?? null));
  private find(id: string | null): number | null {
    const position = id === null ? -1 : this.props.index.positionOf(id);
    return position < 0 ? null : position;
  }
  readonly story = $derived.by(() =>
    this.open === null
      ? []
      : (this.stories?.findStory(this.props.timeline, this.props.index, this.open) ?? []),
  );
  readonly ringed = $derived.by(() => {
    const { hasFocus, focused } = this;
    return hasFocus && focused !== null && (this.props.shown?.includes(focused) ?? true) ? focused : null;
  });
  readonly always = $derived.by(() => {
    const wanted = [this.open, this.ringed, this.lit, ...this.story.flatMap(({ from, to }) => [from, to])];
    return wanted.filter((position, i) => position !== null && wanted.indexOf(position) === i) as number[];
  });

  // 5. Where everything stands.
  private last: Scene | null = null;
  readonly scene = $derived.by(() => {
    const { groups, placedFor: domain, length, breadth, vertical, measure, always, last } = this;
    const { index } = this.props;
    const title = (position: number) => this.titleOf(position);
    const input = { index, groups, domain, length, breadth, vertical, title, measure, always };
    return (this.last = layoutChart({ ...input, previous: last }));
  });
  readonly paper = $derived.by(() => paperOf(this.scene, this.mirrored));
  /** Pixels along time that the scene lies away from where it was placed. */
  readonly shift = $derived.by(() => (this.placedFor[0] - this.domain[0]) * this.scene.perMs);
  /** The same on the screen, from left to right and from top to bottom. */
  readonly shifted = $derived.by(() =>
    this.vertical ? [0, this.shift] : [this.mirrored ? -this.shift : this.shift, 0],
  );
  readonly axis = $derived.by(() => {
    const { domain, length, measure, vertical } = this;
    return drawAxis({ domain, length, locale: this.props.locale, measure, vertical });
  });
  readonly undated = $derived.by(() => fillGutter(this.groups, this.scene.lanes, this.gutter, this.always));
  /** All time there is, which zooming is relative to. */
  readonly base = $derived.by(() => {
    const { index } = this.props;
    return withAir(index.extent ?? this.fitted);
  });
  /** Beside the buttons, where these stand below. */
  readonly overviewWidth = $derived.by(() => this.width - (this.isSmall ? ZOOM_BUTTONS : 0));
  readonly overview = $derived.by(
    this.keep((shown) => {
      const bins = Math.max(40, Math.floor((this.overviewWidth - 4) / 5));
      return countOverview(this.props.index, shown, this.base, bins);
    }),
  );
  private readonly publications = $derived.by(() => publicationTimes(this.props.timeline));
  readonly published = $derived.by(() =>
    this.publications.map((ms) => this.toPixels(ms)).filter((t) => t >= 0 && t <= this.length),
  );
  readonly today = $derived.by(() => {
    const t = this.props.today === null ? -1 : this.toPixels(this.props.today);
    return t >= 0 && t <= this.length ? t : null;
  });

  /** The statuses that occur among what is shown: the legend, and with it the chart, stays as it is while the reader moves. */
  readonly statuses = $derived.by(this.keep((shown) => statusesOf(this.props.index, shown)));

  // 6. What is said of it.
  readonly named = $derived.by(() => {
    const items = this.scene.marks.length + this.scene.clusters.length + this.undated.glyphs.length;
    return items > 0 && items <= MOST_NAMES;
  });
  /** What has focus and is drawn: named however many others are not. */
  readonly spoken = $derived.by(() => {
    const isRinged = ({ position }: { position: number }) => position === this.ringed;
    return this.scene.marks.some(isRinged) || this.undated.glyphs.some(isRinged) ? this.ringed : null;
  });
  readonly isCrowded = $derived.by(() => !this.named || this.scene.inView > MOST_NAMES);
  readonly spanName = $derived.by(() => nameSpan(this.domain[0], this.domain[1], this.props.locale));
  readonly summary = $derived.by(() => {
    const { inView } = this.scene;
    const advice = inView > MOST_NAMES ? ' Zoom in, filter or show the table to read them one by one.' : '';
    return `Timeline, ${this.spanName}: ${countEvents(inView, this.props.locale)} in view.${advice}`;
  });

  /** The visible time moved just far enough that an event is in sight, clear of the edges; null where it is. */
  spanWith(position: number): [number, number] | null {
    const [from, to] = this.domain;
    const air = (to - from) * 0.1;
    const at = this.props.index.at[position]!;
    const by = Math.min(0, at - from - air) + Math.max(0, at - to + air);
    return by ? [from + by, to + by] : null;
  }
  eventAt(position: number) {
    return this.props.timeline.events[this.props.index.event[position]!]!;
  }
  titleOf(position: number): string {
    return this.eventAt(position).title;
  }
  /** Sentences already made, by position; a frame asks for a hundred. */
  private readonly names = $derived.by((): string[] => (this.props.index && this.props.locale ? [] : []));
  nameOf(position: number): string {
    const { timeline, index, locale } = this.props;
    return (this.names[position] ??= nameEvent(timeline, index, position, locale));
  }
  nameOfCluster(cluster: Cluster): string {
    return nameCluster(cluster, this.lanes.list[cluster.lane]!.name, this.props.locale);
  }
  toPixels(ms: number): number {
    return ((ms - this.domain[0]) / (this.domain[1] - this.domain[0])) * this.length;
  }
}

const isSameLength = (a: readonly [number, number], b: readonly [number, number]) =>
  Math.abs((a[1] - a[0]) / (b[1] - b[0]) - 1) < 1e-9;

const isRightToLeft = (locale: string) => /^(ar|he|fa|ur|ps|sd|ckb|dv|yi)\b/.test(locale);
