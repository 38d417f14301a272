import { KINDS } from '../model/ontology.ts';
import type { Timeline } from '../model/timeline.ts';
import { columnsOf } from './columns.ts';
import type { EventIndex } from './event-index.ts';
import { countValues, ListsBuilder, SharedListsBuilder, type Lists } from './lists.ts';

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
  /** Position → number of its cast. */
  cast: Uint32Array | Uint8Array;
  /** How many events have each cast. */
  events: Uint32Array;
  /** By cast: who acts; all parties of an act without direction. */
  source: Lists;
  /** By cast: on whom, without those who also act. */
  target: Lists;
}

/**
 * The parties of all events of an index. An actor without a country (an organization of many) stands for itself
 * among the countries; an event that names no actor takes its countries.
 */
export function findParties(timeline: Timeline, index: EventIndex, by: LaneBy): Parties {
  const registry = new Registry();
  const casts = new SharedListsBuilder(index.length);
  const put = putterFor(by, timeline, index, registry);
  for (let position = 0; position < index.length; position++) {
    put(position, casts);
    casts.next();
  }
  const { of: cast, ...roles } = casts.done();
  const [source, target] = [partiesIn(SOURCE, roles), partiesIn(TARGET, roles)];
  const events = countValues(cast, null, roles.offsets.length - 1);
  return { by, keys: registry.keys, names: registry.names, cast, events, source, target };
}

/** A cast lists each party with its role: party × 2 + role. */
const SOURCE = 0;
const TARGET = 1;

function partiesIn(role: number, { offsets, values }: Lists): Lists {
  const parties = new ListsBuilder(offsets.length - 1);
  for (let cast = 0; cast + 1 < offsets.length; cast++) {
    for (let i = offsets[cast]!; i < offsets[cast + 1]!; i++)
      if ((values[i]! & 1) === role) parties.push(values[i]! >>> 1);
    parties.next();
  }
  return parties.done();
}

/** Puts the parties of a position into its cast. */
type Put = (position: number, cast: SharedListsBuilder) => void;

function putterFor(by: LaneBy, timeline: Timeline, index: EventIndex, registry: Registry): Put {
  if (by === 'kind') {
    KINDS.forEach((kind) => registry.add(kind, kind.charAt(0).toUpperCase() + kind.slice(1)));
    return (position, cast) => cast.push(index.kind[position]! * 2 + SOURCE);
  }
  if (by === 'none') {
    const all = registry.add('', 'All events');
    return (_, cast) => cast.push(all * 2 + SOURCE);
  }
  const { source: acting, target: meant, countries } = columnsOf(timeline);
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
    const [from, to] = [partiesOf(acting, row, actor), partiesOf(meant, row, actor)];
    if (by === 'country' && from.length + to.length === 0) from.push(...partiesOf(countries, row, country));
    const [first, second] = from.length === 0 ? [to, from] : [from, to];
    for (const party of first) cast.push(party * 2 + SOURCE);
    for (const party of second) if (!first.includes(party)) cast.push(party * 2 + TARGET);
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

/** The parties of one side of an event. */
export function partiesOfEvent({ cast }: Parties, { offsets, values }: Lists, position: number) {
  return values.subarray(offsets[cast[position]!]!, offsets[cast[position]! + 1]!);
}
