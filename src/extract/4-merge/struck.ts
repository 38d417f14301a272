/** What measures strike: "froze its assets" and "banned its exports" are two acts, though of one day and one kind. */
import { undergoerOf } from '../1-read/tree.ts';
import type { EventMention, Sentence } from '../../model/mention.ts';
import sorts from '../lexicon/sanctioned-things.json' with { type: 'json' };

const SORTS = new Map(
  Object.entries(sorts).flatMap(([sort, words]) =>
    Array.isArray(words) ? words.map((word) => [word, sort] as const) : [],
  ),
);

/** Do two acts strike things of different sorts? False where the words of one of them do not say. */
export const strikeApart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((sort) => b.has(sort));

/** The sort of thing that a measure strikes, by the object of its verb or by its own words ("asset freeze"); else null. */
export function sortStruck({ trigger, type }: EventMention, { tokens }: Sentence): string | null {
  if (type !== 'SANCTION') return null;
  const object = trigger.form === 'noun' ? -1 : undergoerOf(tokens, trigger.head);
  const named = [object, ...trigger.tokens].filter((at) => at >= 0 && at !== trigger.head);
  return named.map((at) => SORTS.get(tokens[at]!.lemma)).find((sort) => sort !== undefined) ?? null;
}
