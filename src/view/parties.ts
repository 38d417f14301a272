import { KINDS } from '../model/ontology.ts';
import type { Actor, Timeline, TimelineEvent } from '../model/timeline.ts';
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
  const roles = rolesBy(by, timeline, registry);
  const source = new MembersBuilder(index.length);
  const target = new MembersBuilder(index.length);
  for (let position = 0; position < index.length; position++) {
    const event = timeline.events[index.event[position]!]!;
    const [from, to] = roles(event);
    source.add(from);
    target.add(to.length === 0 ? to : to.filter((party) => !from.includes(party)));
  }
  return { by, keys: registry.keys, names: registry.names, source: source.build(), target: target.build() };
}

type Roles = (event: TimelineEvent) => [source: number[], target: number[]];

function rolesBy(by: LaneBy, timeline: Timeline, registry: Registry): Roles {
  if (by === 'kind') {
    KINDS.forEach((kind) => registry.add(kind, kind.charAt(0).toUpperCase() + kind.slice(1)));
    return (event) => [[registry.add(event.kind, event.kind)], []];
  }
  if (by === 'none') {
    const all = registry.add('', 'All events');
    return () => [[all], []];
  }
  const countryNames = new Map(timeline.countries.map((c) => [c.code, c.name]));
  const actors = new Map(timeline.actors.map((a) => [a.id, a]));
  const country = (code: string) => registry.add(code, countryNames.get(code) ?? code);
  const register = (id: string): number => {
    const actor: Actor | undefined = actors.get(id);
    if (by === 'country' && actor?.country) return country(actor.country);
    return registry.add(id, actor?.name ?? id);
  };
  const known = new Map<string, number>();
  const party = (id: string): number => {
    let number = known.get(id);
    if (number === undefined) known.set(id, (number = register(id)));
    return number;
  };
  return (event) => {
    const from = unique(event.source, party);
    const to = unique(event.target, party);
    if (by === 'country' && from.length + to.length === 0) return [unique(event.countries, country), []];
    return from.length === 0 ? [to, []] : [from, to];
  };
}

function unique(ids: readonly string[], number: (id: string) => number): number[] {
  const numbers: number[] = [];
  for (const id of ids) {
    const party = number(id);
    if (!numbers.includes(party)) numbers.push(party);
  }
  return numbers;
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

class MembersBuilder {
  private readonly offsets: Uint32Array;
  private values: Uint16Array;
  private rows = 0;
  private length = 0;

  constructor(rows: number) {
    this.offsets = new Uint32Array(rows + 1);
    this.values = new Uint16Array(rows + 16);
  }

  add(parties: readonly number[]): void {
    if (this.length + parties.length > this.values.length) {
      const larger = new Uint16Array((this.length + parties.length) * 2);
      larger.set(this.values);
      this.values = larger;
    }
    for (const party of parties) this.values[this.length++] = party;
    this.offsets[++this.rows] = this.length;
  }

  build(): Members {
    return { offsets: this.offsets, values: this.values.slice(0, this.length) };
  }
}

/** The parties of one list. */
export function membersOf(members: Members, position: number): Uint16Array {
  return members.values.subarray(members.offsets[position]!, members.offsets[position + 1]!);
}
