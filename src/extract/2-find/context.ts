import type { ActorMention } from '../../model/mention.ts';
import type { Person } from '../lexicon/people.ts';
import type { Cast } from './cast.ts';
import type { Memory } from './memory.ts';
import type { ToldDay } from './told-day.ts';

/** What resolving a phrase needs to know of its article. */
export interface Context {
  cast: Cast;
  memory: Memory;
  /** Names that the article gives in full somewhere, by surname: for headlines that come first. */
  ahead: Map<string, Person | string>;
  around: ReadonlySet<string>;
  /** The two states that the whole article is about, by code; null where that is open. */
  pair: [string, string] | null;
  /** The state, by code, where soldiers seized power, if the article tells of a coup. */
  coup: string | null;
  /** When the sentence at hand plays, where it tells of another time than the day of the article. */
  then: ToldDay | null;
}

/** A reference resolved: which actors, and by which rule. */
export interface Reference {
  first: number;
  last: number;
  actors: string[];
  form: ActorMention['form'];
  rule: string;
}
