import { SALIENCES } from '../model/ontology.ts';
import { bandOf, standInBand } from './bands.ts';
import { countCrowds, membersOfCrowd, splitCrowds, sumOf, type Crowd } from './crowds.ts';
import { lowerBound, positionAt } from './groups.ts';
import { placeLabels } from './label-room.ts';
import type { LayoutInput } from './layout-input.ts';
import { shareBreadth, shareColumns } from './lane-boxes.ts';
import { markLane } from './lanes.ts';
import { cutLongLines } from './line-cuts.ts';
import { drawEnds } from './ends.ts';
import { findReaching } from './reaching.ts';
import { Rows, type Wish } from './rows.ts';
import {
  GLYPH_RADIUS,
  GLYPH_ROOM,
  hasScale,
  type Cluster,
  type LaneBox,
  type Mark,
  type Scene,
} from './scene.ts';

/** Where everything stands for one frame. Its cost and its number of elements depend on the screen, not on the data. */
export function layoutChart(input: LayoutInput): Scene {
  const { index, groups, domain, length, breadth, vertical } = input;
  // 1. What is in sight, by lane and step of the calendar; too many together become clusters.
  const crowds = countCrowds(index, groups, domain, length);
  const boxes = vertical
    ? shareColumns(groups.lanes.list, breadth)
    : shareBreadth(groups.lanes.list, breadth, busyLanes(crowds, length));
  const { loose, dense } = splitCrowds(crowds, boxes);

  // 2. The others get a place in a row; a crowd that does not find room for all becomes a cluster too.
  const { places, clusters } = placeAll(input, boxes, loose, dense);

  // 3. Lines to the other parties, then labels where there is room, most salient first.
  const marks = places.marks;
  drawEnds(groups.lanes, boxes, marks, places.rows, vertical);
  cutLongLines(marks);
  placeLabels(input, boxes, marks, places.rows);

  const perMs = length / (domain[1] - domain[0]);
  return { vertical, length, breadth, perMs, lanes: boxes, marks, clusters, ...countAround(input) };
}

/** Lanes with more events in sight than one row would hold with their labels. */
function busyLanes(crowds: readonly Crowd[], length: number): (lane: number) => boolean {
  const sums: number[] = [];
  for (const { lane, total } of crowds) sums[lane] = (sums[lane] ?? 0) + total;
  return (lane) => (sums[lane] ?? 0) * LABELLED > length;
}

/** Pixels along time that an event takes with its label, as a rule. */
const LABELLED = 180;

interface Places {
  marks: Mark[];
  rows: Rows[];
}

/** What is the same in each round: what must be drawn, what reaches in from outside, and the rows of the scene before. */
interface Standing {
  always: ReadonlySet<number>;
  outside: readonly number[];
  previous: ReadonlyMap<number, number>;
}

/** Places all loose crowds; each round turns the crowds that found no room into clusters and starts again. */
function placeAll(
  input: LayoutInput,
  boxes: LaneBox[],
  loose: Crowd[],
  dense: Crowd[],
): { places: Places; clusters: Cluster[] } {
  const always = new Set(input.always);
  const previous = rememberRows(input);
  const outside = reaching(input).filter((position) => !always.has(position));
  let left = loose;
  const crowded = [...dense];
  for (;;) {
    const { places, failed } = placeOnce(input, boxes, left, crowded, { always, outside, previous });
    if (failed.size === 0)
      return { places, clusters: crowded.map((crowd) => withoutMarks(crowd, places, input)) };
    crowded.push(...failed);
    left = left.filter((crowd) => !failed.has(crowd));
  }
}

/** Rows of the scene before, where time has the same scale: there the reader is panning. */
function rememberRows({ previous, domain, length }: LayoutInput): Map<number, number> {
  if (!previous || !hasScale(previous, domain, length)) return new Map();
  return new Map(previous.marks.map((mark) => [mark.position, mark.row]));
}

function placeOnce(
  input: LayoutInput,
  boxes: LaneBox[],
  loose: readonly Crowd[],
  dense: readonly Crowd[],
  { always, outside, previous }: Standing,
): { places: Places; failed: Set<Crowd> } {
  const { groups } = input;
  const rows = boxes.map((box) => new Rows(box, input.length));
  const marks: Mark[] = [];
  const failed = new Set<Crowd>();
  const drawn = new Set<number>();
  const draw = (position: number, lane: number, forced: boolean): boolean => {
    if (drawn.has(position)) return true;
    const wish = wishFor(input, position);
    const box = rows[lane]!;
    const place = forced ? box.force(wish, previous.get(position)) : box.place(wish, previous.get(position));
    if (!place) return false;
    const toPixels = pixelScale(input);
    const band = bandOf(input.index, position, toPixels);
    drawn.add(position);
    marks.push({ position, lane, row: place.row, t: place.t, c: place.c, band, ends: [], label: null });
    return true;
  };

  for (const position of always)
    if (isInSight(input, position)) draw(position, markLane(groups.lanes, position), true);
  for (const crowd of dense) rows[crowd.lane]!.block(crowd.from, crowd.to);
  const members = loose.flatMap((crowd) =>
    membersOfCrowd(groups, crowd).map((position) => ({ position, crowd })),
  );
  members.sort((a, b) => a.position - b.position);
  for (const { position, crowd } of members)
    if (!always.has(position) && !failed.has(crowd) && !draw(position, crowd.lane, false)) failed.add(crowd);
  for (const position of outside) draw(position, markLane(groups.lanes, position), false);
  return { places: { marks, rows }, failed };
}

/** Bands that come into sight from marks that stand outside, where they are wide enough for their glyphs. */
function reaching({ index, groups, domain, length }: LayoutInput): number[] {
  const least = ((domain[1] - domain[0]) / length) * 2 * GLYPH_ROOM;
  return findReaching(index, groups.long, domain, least, MOST_REACHING);
}

const MOST_REACHING = 24;

const pixelScale = ({ domain: [from, to], length }: LayoutInput) => {
  const perMs = length / (to - from);
  return (ms: number) => (ms - from) * perMs;
};

function wishFor(input: LayoutInput, position: number): Wish {
  const { index, length } = input;
  const toPixels = pixelScale(input);
  const band = bandOf(index, position, toPixels);
  const t = standInBand(toPixels(index.at[position]!), band, length);
  const slack = band && index.open[position] === 0 ? Math.min(t - band.from, band.to - t) - GLYPH_RADIUS : 0;
  const isMain = SALIENCES[index.salience[position]!] === 'main';
  return {
    position,
    t,
    slack,
    wants: Math.min(190, input.title(position).length * 6),
    weight: isMain ? 4 : 1,
  };
}

function isInSight({ index, domain }: LayoutInput, position: number): boolean {
  return position < index.dated && index.end[position]! > domain[0] && index.start[position]! < domain[1];
}

/** A cluster does not count again what is drawn by itself. */
function withoutMarks(crowd: Crowd, { marks }: Places, { index }: LayoutInput): Cluster {
  const { lane, start, end, from, to } = crowd;
  const counts = [...crowd.counts];
  for (const mark of marks) {
    const at = index.at[mark.position]!;
    if (mark.lane === lane && at >= start && at < end) counts[index.class[mark.position]!]!--;
  }
  return { lane, start, end, from, to, counts, total: sumOf(counts) };
}

/** How many shown events stand in the visible time, before it and after it. */
function countAround({ index, groups, domain }: LayoutInput): Pick<Scene, 'inView' | 'before' | 'after'> {
  const first = positionAt(index, domain[0]);
  const last = positionAt(index, domain[1]);
  let before = 0;
  let until = 0;
  for (let g = 0; g + 1 < groups.offsets.length; g++) {
    before += lowerBound(groups, g, first) - groups.offsets[g]!;
    until += lowerBound(groups, g, last) - groups.offsets[g]!;
  }
  return { inView: until - before, before, after: groups.total - until };
}
