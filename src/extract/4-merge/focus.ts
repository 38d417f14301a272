/** Whom an article is about: "Argentina" and "Britain" in a chronicle of the Falklands, "Honduras" after a coup. */
import type { ActorMention } from '../../model/mention.ts';
import type { Cast } from './act.ts';
import { keyOf } from './parties.ts';

/** How much more often each of two states is named than any third. */
const LEAD = 1.5;
/** How much more often the only state is named than any other. */
const LEAD_OF_ONE = 2;
/** How often it is named at least. */
const LEAST = 4;

/** What an article is about. */
export interface Focus {
  /** Of each of two states, by its code, the other one; empty where an article is not about two. */
  rivals: ReadonlyMap<string, string>;
  /** The state that an article names far more often than any other; null where there is none. */
  home: string | null;
}

export function focusOf(mentions: ActorMention[], cast: Cast): Focus {
  const counts = new Map<string, number>();
  const ids = new Map<string, string>();
  for (const id of mentions.flatMap(({ actors }) => actors)) {
    const key = keyOf(id, cast);
    if (key === id) continue;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (cast.get(id)!.kind === 'country') ids.set(key, id);
  }
  const [first, second, third] = [...counts].sort(([, a], [, b]) => b - a);
  const [a, b] = [ids.get(first?.[0] ?? ''), ids.get(second?.[0] ?? '')];
  const areTwo = a && b && second![1] >= LEAD * (third?.[1] ?? 1);
  return {
    rivals: new Map(
      areTwo
        ? [
            [first![0], b],
            [second![0], a],
          ]
        : [],
    ),
    home: a && first![1] >= Math.max(LEAST, LEAD_OF_ONE * (second?.[1] ?? 0)) ? a : null,
  };
}
