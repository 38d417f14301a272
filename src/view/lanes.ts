import type { EventIndex } from './event-index.ts';
import { orderLanes } from './lane-order.ts';
import { foldedIn, pinnedIn, type LaneWishes } from './lane-wishes.ts';
import type { Parties } from './parties.ts';

export interface Lane {
  key: string;
  name: string;
  /** Shown events that take part in it, undated ones included. */
  count: number;
  pinned: boolean;
  /** How many parties are folded into it: 0 for a party's own lane. */
  folded: number;
}

export interface Lanes {
  parties: Parties;
  list: Lane[];
  /** Party number → lane number. */
  laneOf: Uint8Array;
  /** Lane number of what has no party or is folded away; -1 when there is no such lane. */
  others: number;
}

/** Key of the lane of all parties that have none of their own. */
export const OTHERS = '…';

export interface LaneOptions {
  /** Lanes that always stand first, in this order, and lanes that are folded away. */
  pinned: LaneWishes;
  /** How many lanes there may be, "others" included; at least 2, at most 250. */
  limit: number;
  /** "Others" are open: so many lanes in all, those that were folded below the others. */
  open?: number;
}

/**
 * Gives lanes to the parties of the shown events: pinned ones first, then the most involved, in an order in which
 * few lines cross a lane that takes no part; the rest share the last lane, "others".
 * @param shown ascending positions; null: all
 */
export function assignLanes(
  index: EventIndex,
  parties: Parties,
  shown: Uint32Array | null,
  { pinned, limit, open = 0 }: LaneOptions,
): Lanes {
  const { counts, orphans } = countInvolvement(index, parties, shown);
  const partiesOf = (keys: string[]) =>
    keys.map((key) => parties.keys.indexOf(key)).filter((party) => party >= 0);
  const pinnedParties = partiesOf(pinnedIn(pinned));
  const away = partiesOf(foldedIn(pinned)).filter((party) => counts[party]! > 0);
  const involved = Array.from(counts.keys())
    .filter((party) => counts[party]! > 0 && !pinnedParties.includes(party) && !away.includes(party))
    .sort((a, b) => counts[b]! - counts[a]! || a - b);
  const room = Math.max(1, limit - pinnedParties.length);
  const fits = involved.length <= room && orphans === 0 && away.length === 0;
  const free = involved.slice(0, fits ? room : Math.max(pinnedParties.length > 0 ? 0 : 1, room - 1));
  const chosen = [...pinnedParties, ...arrange(index, parties, shown, pinnedParties, free, counts)];
  const below = involved.slice(free.length);
  chosen.push(...below.splice(0, open - chosen.length));
  const folded = below.length + away.length;

  const others = folded > 0 || orphans > 0 ? chosen.length : -1;
  const laneOf = new Uint8Array(parties.keys.length).fill(others < 0 ? 0 : others);
  const list = chosen.map((party, lane): Lane => {
    laneOf[party] = lane;
    const key = parties.keys[party]!;
    return {
      key,
      name: parties.names[party]!,
      count: counts[party]!,
      pinned: lane < pinnedParties.length,
      folded: 0,
    };
  });
  if (others >= 0) {
    const count = countInLane({ laneOf, others }, parties, index, shown);
    list.push({ key: OTHERS, name: 'Others', count, pinned: false, folded });
  }
  return { parties, list, laneOf, others };
}

/** Calls `visit` with each shown position. */
export function eachShown(
  index: EventIndex,
  shown: Uint32Array | null,
  visit: (position: number) => void,
): void {
  const n = shown ? shown.length : index.length;
  for (let i = 0; i < n; i++) visit(shown ? shown[i]! : i);
}

/** Lane number of an event's mark: that of its first source; -1 when it has none. */
export function markLane(lanes: Lanes, position: number): number {
  const { offsets, values } = lanes.parties.source;
  const first = offsets[position]!;
  return first < offsets[position + 1]! ? lanes.laneOf[values[first]!]! : lanes.others;
}

function countInvolvement(index: EventIndex, { keys, source, target }: Parties, shown: Uint32Array | null) {
  const counts = new Uint32Array(keys.length);
  let orphans = 0;
  const n = shown ? shown.length : index.length;
  for (let i = 0; i < n; i++) {
    const position = shown ? shown[i]! : i;
    const first = source.offsets[position]!;
    const last = source.offsets[position + 1]!;
    if (first === last) orphans++;
    for (let j = first; j < last; j++) counts[source.values[j]!]!++;
    for (let j = target.offsets[position]!; j < target.offsets[position + 1]!; j++)
      counts[target.values[j]!]!++;
  }
  return { counts, orphans };
}

function countInLane(
  { laneOf, others }: Pick<Lanes, 'laneOf' | 'others'>,
  { source, target }: Parties,
  index: EventIndex,
  shown: Uint32Array | null,
): number {
  const isIn = ({ offsets, values }: Parties['source'], position: number) => {
    for (let i = offsets[position]!; i < offsets[position + 1]!; i++)
      if (laneOf[values[i]!] === others) return true;
    return false;
  };
  let count = 0;
  const n = shown ? shown.length : index.length;
  for (let i = 0; i < n; i++) {
    const position = shown ? shown[i]! : i;
    const isOrphan = source.offsets[position] === source.offsets[position + 1];
    if (isOrphan || isIn(source, position) || isIn(target, position)) count++;
  }
  return count;
}

/** Orders the free parties by how often they deal with each other and with the pinned ones above them. */
function arrange(
  index: EventIndex,
  parties: Parties,
  shown: Uint32Array | null,
  fixed: readonly number[],
  free: readonly number[],
  counts: Uint32Array,
): number[] {
  const all = [...fixed, ...free];
  const number = new Int16Array(parties.keys.length).fill(-1);
  all.forEach((party, i) => (number[party] = i));
  const dealings = all.map(() => new Float64Array(all.length));
  const n = shown ? shown.length : index.length;
  // The order needs proportions, not exact sums: of a very large set a regular sample tells them.
  const step = Math.max(1, Math.floor(n / 50_000));
  const ends: number[] = [];
  const addEnds = (members: Parties['source'], position: number) => {
    for (let i = members.offsets[position]!; i < members.offsets[position + 1]!; i++) {
      const end = number[members.values[i]!]!;
      if (end >= 0) ends.push(end);
    }
  };
  for (let i = 0; i < n; i += step) {
    const position = shown ? shown[i]! : i;
    ends.length = 0;
    addEnds(parties.source, position);
    addEnds(parties.target, position);
    for (const a of ends) for (const b of ends) if (a !== b) dealings[a]![b]!++;
  }
  const weights = all.map((party) => counts[party]! / step);
  return orderLanes(dealings, weights, fixed.length).map((i) => all[i]!);
}
