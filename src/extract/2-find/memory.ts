import type { Actor } from '../../model/timeline.ts';
import { isWomansName } from '../lexicon/given-names.ts';
import type { TitleKind } from '../lexicon/titles.ts';
import { foldWord } from './pieces.ts';

/** One mention as later words may refer to it. */
export interface Recall {
  actor: Actor;
  sentence: number;
  /** Is it the subject of its clause (or first in its sentence)? */
  subject: boolean;
  form: string;
}

/** Somebody the article has named, and how it may call them again. */
interface Known {
  id: string;
  keys: string[];
  kinds: Set<TitleKind>;
  woman: boolean;
  country: string | undefined;
  order: number;
}

/** How far back words such as "he" or "the two leaders" may reach, in mentions. */
const WINDOW = 24;

/** Who was mentioned, most recent last: what pronouns, surnames and "the bloc" are resolved with. */
export class Memory {
  readonly recent: Recall[] = [];
  private readonly known = new Map<string, Known>();
  private readonly bySurname = new Map<string, Known[]>();
  private readonly byKind = new Map<TitleKind, string[]>();
  private order = 0;

  /** Remembers a person or office by the names in `keys` (surnames) and by title. */
  meet(actor: Actor, keys: string[], kind: TitleKind | null, woman: boolean) {
    let one = this.known.get(actor.id);
    if (!one) {
      one = { id: actor.id, keys: [], kinds: new Set(), woman: false, country: actor.country, order: 0 };
      this.known.set(actor.id, one);
    }
    one.order = this.order++;
    one.woman ||= woman || isWomansName(actor.name);
    for (const key of keys.map(foldKey).filter((key) => !one.keys.includes(key))) {
      one.keys.push(key);
      if (!this.bySurname.has(key)) this.bySurname.set(key, []);
      this.bySurname.get(key)!.push(one);
    }
    if (kind) this.entitle(actor.id, kind);
  }

  /** "The official" and "the president" mean the last who bore such a title. */
  entitle(id: string, kind: TitleKind) {
    this.known.get(id)?.kinds.add(kind);
    const ids = this.byKind.get(kind) ?? [];
    this.byKind.set(kind, [...ids.filter((other) => other !== id).slice(-4), id]);
  }

  /** The person last met under a surname. */
  surnamed(name: string): string | undefined {
    const all = this.bySurname.get(foldKey(name)) ?? [];
    return all.reduce<Known | undefined>((a, b) => (!a || b.order > a.order ? b : a), undefined)?.id;
  }

  /** Those last mentioned under a title, latest first. */
  titled(kind: TitleKind): string[] {
    return [...(this.byKind.get(kind) ?? [])].reverse();
  }

  kindsOf = (id: string): TitleKind[] => [...(this.known.get(id)?.kinds ?? [])];
  isWoman = (id: string): boolean => this.known.get(id)?.woman ?? false;

  mention(recall: Recall) {
    this.recent.push(recall);
    if (this.recent.length > 4 * WINDOW) this.recent.splice(0, 2 * WINDOW);
  }

  /** The last mentions, latest first. */
  back(): Recall[] {
    return this.recent.slice(-WINDOW).reverse();
  }
}

const foldKey = (name: string) =>
  name
    .split(/[\s-]+/)
    .map(foldWord)
    .join(' ')
    .replace(/^(al|el|ul) /, '');
