/** Who stands on a side of an act, and whether two sides can be the same: a person acts for his state. */
import type { Actor } from '../../model/timeline.ts';
import { sovereignOf } from '../lexicon/countries.ts';

export interface Side {
  ids: Set<string>;
  /** What the actors stand for: a state's code, else their own id. */
  keys: Set<string>;
  /** Persons by what they stand for. */
  persons: Map<string, Set<string>>;
}

/** What an actor stands for: persons, offices and states for the code of the state that speaks for them, everyone else for themselves. */
export const keyOf = (id: string, cast: ReadonlyMap<string, Actor>): string => {
  const actor = cast.get(id);
  return actor?.country && actor.kind !== 'organization' && actor.kind !== 'group'
    ? sovereignOf(actor.country)
    : id;
};

export function sideOf(ids: Iterable<string>, cast: ReadonlyMap<string, Actor>): Side {
  const side: Side = { ids: new Set(ids), keys: new Set(), persons: new Map() };
  for (const id of side.ids) {
    const key = keyOf(id, cast);
    side.keys.add(key);
    if (cast.get(id)?.kind === 'person')
      side.persons.set(key, (side.persons.get(key) ?? new Set<string>()).add(id));
  }
  return side;
}

/** Everyone on two sides; the first itself where the other names nobody else. */
export const joinSides = (a: Side, b: Side, cast: ReadonlyMap<string, Actor>): Side =>
  [...b.ids].every((id) => a.ids.has(id)) ? a : sideOf([...a.ids, ...b.ids], cast);

/**
 * How well two sides fit, from 0 (they cannot be the same) to 1 (they are); an empty side fits any, half.
 * "Biden" fits "the United States", not "Blinken"; one of several fits the several.
 */
export function fitSides(a: Side, b: Side): number {
  if (!a.keys.size || !b.keys.size) return 0.5;
  const shared = [...a.keys].filter((key) => b.keys.has(key));
  if (shared.length < Math.min(a.keys.size, b.keys.size)) return 0;
  if (shared.some((key) => isOtherPerson(a.persons.get(key), b.persons.get(key)))) return 0;
  return shared.length / Math.max(a.keys.size, b.keys.size);
}

const isOtherPerson = (a: Set<string> | undefined, b: Set<string> | undefined) =>
  !!a && !!b && ![...a].some((id) => b.has(id));
