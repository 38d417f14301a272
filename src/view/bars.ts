import { countPlace } from './counts.ts';
import type { Cluster, LaneBox, Scene } from './scene.ts';

/** A bar of a cluster's class mix: cooperation rises from the middle of the lane, conflict hangs from it. */
export interface Bar {
  class: number;
  /** Pixels along time and across. */
  t: number;
  c: number;
  length: number;
  breadth: number;
}

export interface Stack {
  cluster: Cluster;
  bars: Bar[];
  /** Where the middle of its count stands, in pixels along time and across; null where it has no room. */
  count: { t: number; c: number } | null;
}

/** Pixels between the bars of two steps, and the widest bar. */
const GAP = 2;
const WIDEST = 26;

/** The most that one event adds to a bar, in pixels: two events must not look like two hundred. */
const MOST_PER_EVENT = 5;

/** Height of figures, and the air around them, in pixels. */
const FIGURE = 11;
const AIR = 3;

/** From the middle outwards: words first, then deeds, then what is neither. */
const UP = [0, 1];
const DOWN = [2, 3, 4];

/**
 * The bars of all clusters of a scene. Areas compare over all lanes: heights follow the square root of the events
 * per pixel of time, so that one crowd does not flatten the rest. `widthOf` gives the width of a count in pixels.
 */
export function stackClusters(scene: Scene, widthOf: (count: number) => number): Stack[] {
  const density = ({ total, from, to }: Cluster) => Math.sqrt(total / Math.max(1, to - from));
  const densest = scene.clusters.reduce((most, cluster) => Math.max(most, density(cluster)), 0);
  return scene.clusters
    .filter((cluster) => cluster.total > 0)
    .map((cluster) => stack(scene, cluster, density(cluster) / densest, widthOf(cluster.total)));
}

function stack(scene: Scene, cluster: Cluster, share: number, width: number): Stack {
  const box = scene.lanes[cluster.lane]!;
  const room = cluster.to - cluster.from - GAP;
  // Figures lie: their width runs along time in a lane and across it in a column.
  const [along, across] = scene.vertical ? [FIGURE, width] : [width, FIGURE];
  const least = 6;
  const hasCount = along + AIR <= room && across + 2 * AIR + least <= box.breadth - 2 * AIR;
  const taken = hasCount ? across + 2 * AIR : AIR;
  const bars = pile(cluster, box, share, taken);
  const first = Math.min(...bars.map(({ c }) => c));
  const count = hasCount && countPlace(scene, cluster, first - AIR - across / 2, { along, across });
  return { cluster, bars, count: count || null };
}

/** Piles the classes up and down from the middle of the lane, or as far from it as the count needs. */
function pile(cluster: Cluster, box: LaneBox, share: number, taken: number): Bar[] {
  const room = cluster.to - cluster.from - GAP;
  const length = Math.min(room, WIDEST);
  const t = cluster.from + GAP / 2 + (room - length) / 2;
  const free = box.breadth - taken - AIR - 2;
  const pixels = Math.min(MOST_PER_EVENT, Math.max(6, free * Math.max(0.12, share)) / cluster.total);
  const sizes = cluster.counts.map((n) => n * pixels);
  const up = UP.reduce((sum, place) => sum + sizes[place]!, 1);
  const down = DOWN.reduce((sum, place) => sum + sizes[place]!, 1);
  const end = box.start + box.breadth;
  const middle = Math.max(box.start + taken + up, Math.min(box.start + box.breadth / 2, end - AIR - down));
  const bars: Bar[] = [];
  for (const [classes, sense] of [
    [UP, -1],
    [DOWN, 1],
  ] as const) {
    // prettier-ignore
    let c = middle + sense;
    for (const place of classes) {
      const breadth = sizes[place]!;
      if (breadth > 0) bars.push({ class: place, t, length, breadth, c: sense > 0 ? c : c - breadth });
      c += sense * breadth;
    }
  }
  return bars;
}
