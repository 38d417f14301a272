/** The two states that an article is about: "Argentina" and "Britain" in a chronicle of the Falklands. */
import type { ActorMention } from '../../model/mention.ts';
import type { Cast } from './act.ts';
import { keyOf } from './parties.ts';

/** How much more often each of the two is named than any third. */
const LEAD = 1.5;

/** Of each of the two, by its code, the other one; empty where an article is not about two states. */
export type Rivals = ReadonlyMap<string, string>;

export function rivalsOf(mentions: ActorMention[], cast: Cast): Rivals {
  const counts = new Map<string, number>();
  const ids = new Map<string, string>();
  for (const id of mentions.flatMap(({ actors }) => actors)) {
    const key = keyOf(id, cast);
    if (key === id) continue;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (cast.get(id)!.kind === 'country') ids.set(key, id);
  }
  const [first, second, third] = [...counts].sort(([, a], [, b]) => b - a);
  if (!first || !second || second[1] < LEAD * (third?.[1] ?? 1)) return new Map();
  const [a, b] = [ids.get(first[0]), ids.get(second[0])];
  return a && b
    ? new Map([
        [first[0], b],
        [second[0], a],
      ])
    : new Map();
}
