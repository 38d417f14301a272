import { CLASSES } from '../model/ontology.ts';
import { beginnings, stepOfLength } from './calendar.ts';
import type { EventIndex } from './event-index.ts';
import { lowerBound, positionAt, type Groups } from './groups.ts';
import { GLYPH_ROOM, MOST_COUNTS, type Cluster, type LaneBox } from './scene.ts';

/** The shown events of one lane in one step of the calendar. */
export interface Crowd extends Cluster {
  /** Its events stand between these two places of each of the lane's groups. */
  ranges: [number, number][];
}

/** Pixels that a step of the calendar takes at least, for its crowd to be told from its neighbours. */
const LEAST_STEP = 26;

/** Counts the shown events of the visible time by lane and step of the calendar: costs what is visible, not what there is. */
export function countCrowds(
  index: EventIndex,
  groups: Groups,
  domain: readonly [number, number],
  length: number,
): Crowd[] {
  const [from, to] = domain;
  const perMs = length / (to - from);
  const step = stepOfLength(LEAST_STEP / perMs);
  const edges = beginnings(from, to + step.length * 1.5, step);
  const starts = edges.slice(
    0,
    edges.findIndex((edge) => edge > to),
  );
  edges.length = starts.length + 1;
  // Steps at the edges are counted whole, so that panning does not change a count while it is in sight.
  const positions = edges.map((edge) => positionAt(index, edge));
  const crowds: Crowd[] = [];
  for (let lane = 0; lane < groups.lanes.list.length; lane++) {
    const bounds = CLASSES.map((_, c) =>
      positions.map((p) => lowerBound(groups, lane * CLASSES.length + c, p)),
    );
    for (let i = 0; i < starts.length; i++) {
      const ranges = bounds.map((bound): [number, number] => [bound[i]!, bound[i + 1]!]);
      const counts = ranges.map(([low, high]) => high - low);
      const total = sumOf(counts);
      if (total === 0) continue;
      const start = edges[i]!;
      const end = edges[i + 1]!;
      crowds.push({
        lane,
        start,
        end,
        from: (start - from) * perMs,
        to: (end - from) * perMs,
        counts,
        total,
        ranges,
      });
    }
  }
  return crowds;
}

/** All that the counts of a cluster count. */
export const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Positions of a crowd, ascending. */
export function membersOfCrowd(groups: Groups, crowd: Crowd): number[] {
  const members: number[] = [];
  for (const [low, high] of crowd.ranges) for (let i = low; i < high; i++) members.push(groups.positions[i]!);
  return members.sort((a, b) => a - b);
}

/** Elements that a mark takes with line, glyph, band and label, that a cluster takes, and that all may take together. */
const PER_MARK = 7;
const PER_CLUSTER = 2;
const MOST_ELEMENTS = 750;

/**
 * Tells the crowds that can be drawn one by one from those that cannot: too many for their lane's rows, or, fullest
 * first, too many for the screen.
 */
export function splitCrowds(
  crowds: readonly Crowd[],
  boxes: readonly LaneBox[],
): { loose: Crowd[]; dense: Crowd[] } {
  const dense: Crowd[] = [];
  const loose: Crowd[] = [];
  for (const crowd of crowds) (crowd.total > capacity(crowd, boxes[crowd.lane]!) ? dense : loose).push(crowd);
  loose.sort((a, b) => a.total - b.total || a.lane - b.lane || a.start - b.start);
  let marks = 0;
  const fit = loose.findIndex((crowd, drawn) => {
    marks += crowd.total;
    const clusters = crowds.length - drawn - 1;
    return PER_MARK * marks + PER_CLUSTER * Math.min(clusters, MOST_COUNTS) > MOST_ELEMENTS;
  });
  if (fit >= 0) dense.push(...loose.splice(fit));
  return { loose, dense };
}

const capacity = (crowd: Crowd, { rows }: LaneBox) =>
  rows * Math.max(1, Math.round((crowd.to - crowd.from) / GLYPH_ROOM));
