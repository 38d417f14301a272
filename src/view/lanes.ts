import type { EventIndex } from './event-index.ts';
import { orderLanes } from './lane-order.ts';
import { foldedIn, pinnedIn, type LaneWishes } from './lane-wishes.ts';
import { countValues } from './lists.ts';
import { partyOf, type Parties } from './parties.ts';

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
  /** Lane number of the mark of each cast: that of its first source; -1 where there is no lane for it. */
  laneOfCast: Int16Array;
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
  parties: Parties,
  shown: Uint32Array | null,
  { pinned, limit, open = 0 }: LaneOptions,
): Lanes {
  const casts = countCasts(parties, shown);
  const { counts, orphans } = countInvolvement(parties, casts);
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
  const chosen = [...pinnedParties, ...arrange(parties, casts, pinnedParties, free, counts)];
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
    const count = countInLane({ laneOf, others }, parties, casts);
    list.push({ key: OTHERS, name: 'Others', count, pinned: false, folded });
  }
  return { parties, list, laneOf, others, laneOfCast: markLanes({ laneOf, others }, parties) };
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
export const markLane = ({ parties, laneOfCast }: Lanes, position: number): number =>
  laneOfCast[parties.casts.of[position]!]!;

function markLanes({ laneOf, others }: Pick<Lanes, 'laneOf' | 'others'>, { casts }: Parties): Int16Array {
  const { offsets, values } = casts;
  return Int16Array.from({ length: offsets.length - 1 }, (_, cast) =>
    offsets[cast]! < offsets[cast + 1]! ? laneOf[partyOf(values[offsets[cast]!]!)]! : others,
  );
}

/** How many shown events have each cast. */
const countCasts = ({ casts, events }: Parties, shown: Uint32Array | null): Uint32Array =>
  shown ? countValues(casts.of, shown, events.length) : events;

/** Calls `visit` with each party of a cast; gives false where there is none. */
function eachParty({ casts }: Parties, cast: number, visit: (party: number) => void): boolean {
  const last = casts.offsets[cast + 1]!;
  for (let i = casts.offsets[cast]!; i < last; i++) visit(partyOf(casts.values[i]!));
  return casts.offsets[cast]! < last;
}

function countInvolvement(parties: Parties, casts: Uint32Array) {
  const counts = new Uint32Array(parties.keys.length);
  let orphans = 0;
  casts.forEach((events, cast) => {
    if (!eachParty(parties, cast, (party) => (counts[party]! += events))) orphans += events;
  });
  return { counts, orphans };
}

/** How many events take part in the others' lane. */
function countInLane(
  { laneOf, others }: Pick<Lanes, 'laneOf' | 'others'>,
  parties: Parties,
  casts: Uint32Array,
): number {
  return casts.reduce((sum, events, cast) => {
    let isIn = false;
    const hasParty = eachParty(parties, cast, (party) => (isIn ||= laneOf[party] === others));
    return isIn || !hasParty ? sum + events : sum;
  }, 0);
}

/** Orders the free parties by how often they deal with each other and with the pinned ones above them. */
function arrange(
  parties: Parties,
  casts: Uint32Array,
  fixed: readonly number[],
  free: readonly number[],
  counts: Uint32Array,
): number[] {
  const all = [...fixed, ...free];
  const number = new Int16Array(parties.keys.length).fill(-1);
  all.forEach((party, i) => (number[party] = i));
  const dealings = all.map(() => new Float64Array(all.length));
  casts.forEach((events, cast) => {
    if (events === 0) return;
    const ends: number[] = [];
    eachParty(parties, cast, (party) => number[party]! >= 0 && ends.push(number[party]!));
    for (const a of ends) for (const b of ends) if (a !== b) dealings[a]![b]! += events;
  });
  const weights = all.map((party) => counts[party]!);
  return orderLanes(dealings, weights, fixed.length).map((i) => all[i]!);
}
