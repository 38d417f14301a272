import { KINDS } from '../model/ontology.ts';
import type { Timeline } from '../model/timeline.ts';
import { columnsOf } from './columns.ts';
import type { EventIndex } from './event-index.ts';
import { countValues, SharedListsBuilder, type Lists, type SharedLists } from './lists.ts';

/** What lanes stand for. */
export type LaneBy = 'country' | 'actor' | 'kind' | 'none';

/**
 * Everyone (or everything) that may have a lane, and which of them each event takes. Events of the same *cast* (who acts
 * on whom) are the same to lanes: a million events have a few thousand.
 */
export interface Parties {
  by: LaneBy;
  keys: string[];
  names: string[];
  /** The cast of each position: party × 2 for who acts, + 1 for whom it is done to; who acts stands first, and someone does. */
  casts: SharedLists;
  /** How many events have each cast. */
  events: Uint32Array;
}

/** On whom an act is done: the last bit of a part in a cast. */
const TARGET = 1;

export const partyOf = (part: number) => part >>> 1;
export const isTarget = (part: number) => (part & TARGET) !== 0;

/**
 * The parties of all events of an index. An actor without a country (an organization of many) stands for itself
 * among the countries; an event that names no actor takes its countries.
 */
export function findParties(timeline: Timeline, index: EventIndex, by: LaneBy): Parties {
  const registry = new Registry();
  const builder = new SharedListsBuilder(index.length);
  const put = putterFor(by, timeline, index, registry);
  for (let position = 0; position < index.length; position++) {
    put(position, builder);
    builder.next();
  }
  const casts = builder.done();
  const events = countValues(casts.of, null, casts.offsets.length - 1);
  return { by, keys: registry.keys, names: registry.names, casts, events };
}

/** Puts the parties of a position into its cast. */
type Put = (position: number, cast: SharedListsBuilder) => void;

function putterFor(by: LaneBy, timeline: Timeline, index: EventIndex, registry: Registry): Put {
  if (by === 'kind') {
    KINDS.forEach((kind) => registry.add(kind, kind.charAt(0).toUpperCase() + kind.slice(1)));
    return (position, cast) => cast.push(index.kind[position]! * 2);
  }
  if (by === 'none') {
    const all = registry.add('', 'All events');
    return (_, cast) => cast.push(all * 2);
  }
  const { source, target, countries } = columnsOf(timeline);
  const country = once(timeline.countries.length, (place) =>
    registerCountry(timeline.countries[place]!.code),
  );
  const names = new Map(timeline.countries.map((c) => [c.code, c.name]));
  const registerCountry = (code: string) => registry.add(code, names.get(code) ?? code);
  const actor = once(timeline.actors.length, (place) => {
    const { id, name, country: home } = timeline.actors[place]!;
    return by === 'country' && home ? registerCountry(home) : registry.add(id, name);
  });
  return (position, cast) => {
    const row = index.event[position]!;
    const [from, to] = [partiesOf(source, row, actor), partiesOf(target, row, actor)];
    if (by === 'country' && from.length + to.length === 0) from.push(...partiesOf(countries, row, country));
    const acting = from.length === 0 ? to : from;
    for (const party of acting) cast.push(party * 2);
    for (const party of to) if (!acting.includes(party)) cast.push(party * 2 + TARGET);
  };
}

function partiesOf({ offsets, values }: Lists, row: number, number: (place: number) => number): number[] {
  const parties: number[] = [];
  for (let i = offsets[row]!; i < offsets[row + 1]!; i++) parties.push(number(values[i]!));
  return parties;
}

/** Remembers the number of each place, which is given at the first question. */
function once(count: number, give: (place: number) => number): (place: number) => number {
  const numbers = new Int32Array(count).fill(-1);
  return (place) => (numbers[place]! >= 0 ? numbers[place]! : (numbers[place] = give(place)));
}

/** Gives every key a number, in order of first appearance. */
class Registry {
  readonly keys: string[] = [];
  readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();

  add(key: string, name: string): number {
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.keys.push(key) - 1;
      this.names.push(name);
      this.numbers.set(key, number);
    }
    return number;
  }
}

/** The parts of an event's cast. */
export function castOf({ casts: { of, offsets, values } }: Parties, position: number) {
  return values.subarray(offsets[of[position]!]!, offsets[of[position]! + 1]!);
}
