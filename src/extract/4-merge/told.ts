/** Acts of one article as they stand around one another. */
import { classOf, type EventType } from '../../model/ontology.ts';
import type { Act, Cast } from './act.ts';
import { keyOf } from './parties.ts';

/** More parties than that are a list, not a side. */
export const MOST = 12;

/** A mention of an act, by its sentence. */
export interface Told {
  act: Act;
  sentence: number;
  at: number;
}

export const typeOf = ({ accounts }: Act): EventType => accounts[0]!.mention.type;

export const isConflict = (act: Act): boolean => classOf(typeOf(act)).endsWith('conflict');

/** What those who take part in an act stand for. */
export const sidesOf = ({ parties }: Act, cast: Cast): Set<string> =>
  new Set([...parties.ids].map((id) => keyOf(id, cast)));

/** How much another act says about whom `one` is about: near ones more, of the same spirit twice, later ones half. */
export const bearingOn = (one: Told, other: Told): number =>
  ((isConflict(one.act) === isConflict(other.act) ? 2 : 1) * (other.sentence <= one.sentence ? 1 : 0.5)) /
  (Math.abs(one.sentence - other.sentence) + 3);

/** The side that has most votes; votes for the same parties add up. */
export function mostNamed(votes: Iterable<{ ids: string[]; worth: number }>, cast: Cast): string[] {
  const sums = new Map<string, number>();
  let best: string[] = [];
  let most = 0;
  for (const { ids, worth } of votes) {
    const side = [...new Set(ids.map((id) => keyOf(id, cast)))].sort().join();
    const sum = (sums.get(side) ?? 0) + worth;
    sums.set(side, sum);
    if (sum > most) [best, most] = [ids, sum];
  }
  return best;
}
