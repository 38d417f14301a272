import { KINDS } from '../model/ontology.ts';
import type { Timeline } from '../model/timeline.ts';
import { columnsOf, ListsBuilder, type Lists } from './columns.ts';
import type { EventIndex } from './event-index.ts';

/** What lanes stand for. */
export type LaneBy = 'country' | 'actor' | 'kind' | 'none';

/** Lists of party numbers, one list a position: list p is `values[offsets[p] … offsets[p + 1] - 1]`. */
export interface Members {
  offsets: Uint32Array;
  values: Uint16Array;
}

/** Everyone (or everything) that may have a lane, and which of them each event takes. */
export interface Parties {
  by: LaneBy;
  keys: string[];
  names: string[];
  /** Who acts; all parties of an act without direction. */
  source: Members;
  /** On whom, without those who also act. */
  target: Members;
}

/**
 * The parties of all events of an index. An actor without a country (an organization of many) stands for itself
 * among the countries; an event that names no actor takes its countries.
 */
export function findParties(timeline: Timeline, index: EventIndex, by: LaneBy): Parties {
  const registry = new Registry();
  const source = new ListsBuilder(index.length);
  const target = new ListsBuilder(index.length);
  const put = putterFor(by, timeline, index, registry);
  for (let position = 0; position < index.length; position++) {
    put(position, source, target);
    source.next();
    target.next();
  }
  return {
    by,
    keys: registry.keys,
    names: registry.names,
    source: narrowed(source),
    target: narrowed(target),
  };
}

const narrowed = (builder: ListsBuilder): Members => {
  const { offsets, values } = builder.done();
  return { offsets, values: Uint16Array.from(values) };
};

/** Puts the parties of a position into its lists. */
type Put = (position: number, source: ListsBuilder, target: ListsBuilder) => void;

function putterFor(by: LaneBy, timeline: Timeline, index: EventIndex, registry: Registry): Put {
  if (by === 'kind') {
    KINDS.forEach((kind) => registry.add(kind, kind.charAt(0).toUpperCase() + kind.slice(1)));
    return (position, source) => source.push(index.kind[position]!);
  }
  if (by === 'none') {
    const all = registry.add('', 'All events');
    return (_, source) => source.push(all);
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
  return (position, source, target) => {
    const row = index.event[position]!;
    const [from, to] = [partiesOf(acting, row, actor), partiesOf(meant, row, actor)];
    if (by === 'country' && from.length + to.length === 0) from.push(...partiesOf(countries, row, country));
    const [first, second] = from.length === 0 ? [to, from] : [from, to];
    for (const party of first) source.push(party);
    for (const party of second) if (!first.includes(party)) target.push(party);
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

/** The parties of one list. */
export function membersOf(members: Members, position: number): Uint16Array {
  return members.values.subarray(members.offsets[position]!, members.offsets[position + 1]!);
}
