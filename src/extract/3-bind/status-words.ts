import words from '../lexicon/status-words.json' with { type: 'json' };

/** What a word says about the act below it. */
export type Effect =
  | 'report' | 'trust' | 'alleged' | 'denied' | 'planned' | 'proposed' | 'cancelled' | 'none' | 'ongoing' | 'through'; // prettier-ignore

type Lists = Partial<Record<Effect, string>>;

/** Lemma → effect; of a lemma in two lists the first counts. */
function tableOf(lists: Lists): ReadonlyMap<string, Effect> {
  const table = new Map<string, Effect>();
  for (const [effect, list] of Object.entries(lists))
    for (const word of list!.split(' '))
      if (effect !== 'about' && !table.has(word)) table.set(word, effect as Effect);
  return table;
}

const setOf = (list: string): ReadonlySet<string> =>
  new Set(list.split(' ').map((word) => word.replaceAll('_', ' ')));

export const VERBS = tableOf(words.verbs);
export const NEGATED = tableOf(words.negated);
export const NOUNS = tableOf(words.nouns);
export const ADJECTIVES = tableOf(words.adjectives);
export const ADVERBS = tableOf(words.adverbs);
export const SUBJECTS = tableOf(words.subjects);
export const PREDICATES = tableOf(words.predicates);
export const CONDITIONS = setOf(words.conditions);
export const UNREAL = setOf(words.unreal);
export const OBSERVERS = setOf(words.observers);
export const SOURCES = setOf(words.sources);
export const FICTION = setOf(words.fiction);
export const HABITS = setOf(words.habits);
export const PAPERS = setOf(words.papers);
export const POLLS = setOf(words.polls);
