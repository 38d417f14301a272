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
  /** Where its count stands, in pixels across, null where the step is too narrow for figures. */
  countAt: number | null;
}

/** Pixels between the bars of two steps, and the widest bar. */
const GAP = 2;
const WIDEST = 26;

/** The most that one event adds to a bar, in pixels: two events must not look like two hundred. */
const MOST_PER_EVENT = 5;

/** From the middle outwards: words first, then deeds. */
const UP = [0, 1];
const DOWN = [2, 3];

/**
 * The bars of all clusters of a scene. Areas compare over all lanes: heights follow the square root of the events
 * per pixel of time, so that one crowd does not flatten the rest.
 */
export function stackClusters(scene: Scene, measure: (text: string) => number): Stack[] {
  const density = ({ total, from, to }: Cluster) => Math.sqrt(total / Math.max(1, to - from));
  const densest = scene.clusters.reduce((most, cluster) => Math.max(most, density(cluster)), 0);
  return scene.clusters
    .filter((cluster) => cluster.total > 0)
    .map((cluster) => stack(cluster, scene.lanes[cluster.lane]!, density(cluster) / densest, measure));
}

function stack(cluster: Cluster, box: LaneBox, share: number, measure: (text: string) => number): Stack {
  const room = cluster.to - cluster.from - GAP;
  const length = Math.min(room, WIDEST);
  const t = cluster.from + GAP / 2 + (room - length) / 2;
  const middle = box.start + box.breadth / 2;
  const reach = Math.max(6, (box.breadth - 24) * Math.max(0.12, share));
  const pixels = Math.min(MOST_PER_EVENT, reach / cluster.total);
  const bars: Bar[] = [];
  const pile = (classes: number[], sense: 1 | -1): number => {
    let c = middle + sense;
    for (const place of classes) {
      const breadth = cluster.counts[place as 0 | 1 | 2 | 3] * pixels;
      if (breadth > 0) bars.push({ class: place, t, length, breadth, c: sense > 0 ? c : c - breadth });
      c += sense * breadth;
    }
    return c;
  };
  const top = pile(UP, -1);
  pile(DOWN, 1);
  const figures = measure(String(cluster.total));
  return { cluster, bars, countAt: figures + 4 <= room ? Math.max(top - 4, box.start + 11) : null };
}
