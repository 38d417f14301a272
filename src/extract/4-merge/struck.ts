/** What measures strike: "froze its assets" and "banned its exports" are two acts, though of one day and one kind. */
import { undergoerOf } from '../1-read/tree.ts';
import sorts from '../lexicon/sanctioned-things.json' with { type: 'json' };
import type { Account, Act } from './act.ts';

const SORTS = new Map(
  Object.entries(sorts).flatMap(([sort, words]) =>
    Array.isArray(words) ? words.map((word) => [word, sort] as const) : [],
  ),
);

/** Do two acts strike things of different sorts? False where the words of one of them do not say. */
export function strikeApart(a: Act, b: Act): boolean {
  const [x, y] = [struckBy(a), struckBy(b)];
  return x.size > 0 && y.size > 0 && ![...x].some((sort) => y.has(sort));
}

const struckBy = ({ accounts }: Act): Set<string> =>
  new Set(accounts.flatMap((account) => sortOf(account) ?? []));

/** By the object of the verb, or by the words of the trigger themselves ("asset freeze"). */
function sortOf({ mention: { trigger, type }, sentence: { tokens } }: Account): string | null {
  if (type !== 'SANCTION') return null;
  const object = trigger.form === 'noun' ? -1 : undergoerOf(tokens, trigger.head);
  const named = [object, ...trigger.tokens].filter((at) => at >= 0 && at !== trigger.head);
  return named.map((at) => SORTS.get(tokens[at]!.lemma)).find((sort) => sort !== undefined) ?? null;
}
