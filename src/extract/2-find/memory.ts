import type { Actor } from '../../model/timeline.ts';
import { isWomansName } from '../lexicon/given-names.ts';
import type { TitleKind } from '../lexicon/titles.ts';
import { foldWord } from './pieces.ts';

/** One mention as later words may refer to it. */
export interface Recall {
  actor: Actor;
  sentence: number;
  /** Number of its last token. */
  last: number;
  /** Is it the subject of its clause (or first in its sentence)? */
  subject: boolean;
  form: string;
  /** Do the words stand for several: "they"? */
  group: boolean;
  /** Is it one of several that are joined: "Kenya and Tanzania"? */
  joint: boolean;
  /** Does it tell what the sentence before the comma says: "…, *the ministry* said."? */
  teller: boolean;
  /** Are several people of one side meant: "Russian troops", "the police"? */
  plural: boolean;
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
  private readonly byTitle = new Map<string, string[]>();
  private readonly counts = new Map<string, number>();
  /** How often each state and its people were mentioned, by code. */
  private readonly sides = new Map<string, number>();
  private order = 0;

  /** Remembers a person or office by the names in `keys` (surnames) and by title. */
  meet(actor: Actor, keys: string[], title: { kind: TitleKind; words: string } | null, woman: boolean) {
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
    if (title) this.entitle(actor.id, title);
  }

  /** "The official" and "the president" mean one who bore such a title. */
  entitle(id: string, title: { kind: TitleKind; words: string }) {
    this.known.get(id)?.kinds.add(title.kind);
    for (const words of new Set([title.words, title.words.slice(title.words.lastIndexOf(' ') + 1)])) {
      const ids = this.byTitle.get(words) ?? [];
      this.byTitle.set(words, [...ids.filter((other) => other !== id).slice(-4), id]);
    }
  }

  /** The person last met under a surname. */
  surnamed(name: string): string | undefined {
    const all = this.bySurname.get(foldKey(name)) ?? [];
    return all.reduce<Known | undefined>((a, b) => (!a || b.order > a.order ? b : a), undefined)?.id;
  }

  /** Those who bore a title, best first: the subject of the sentence before, then whoever is mentioned most. */
  titled(words: string): string[] {
    const ids = this.byTitle.get(words) ?? [];
    if (ids.length < 2) return ids;
    const rates = new Map(ids.map((id) => [id, this.counts.get(id) ?? 0]));
    const last = this.recent.at(-1)?.sentence ?? 0;
    for (let i = Math.max(0, this.recent.length - WINDOW); i < this.recent.length; i++) {
      const { actor, subject, sentence } = this.recent[i]!;
      const rate = rates.get(actor.id);
      if (rate !== undefined && subject)
        rates.set(actor.id, (rate % 1000) + 1000 * Math.max(0, 3 - (last - sentence)));
    }
    return [...ids].sort((a, b) => rates.get(b)! - rates.get(a)!);
  }

  /** Who of a kind is mentioned most. */
  mostMentioned(kind: Actor['kind']): string | undefined {
    const ids = this.back()
      .filter(({ actor }) => actor.kind === kind)
      .map(({ actor }) => actor.id);
    return ids.reduce<string | undefined>(
      (a, b) => (!a || this.counts.get(b)! > this.counts.get(a)! ? b : a),
      undefined,
    );
  }

  kindsOf = (id: string): TitleKind[] => [...(this.known.get(id)?.kinds ?? [])];
  isWoman = (id: string): boolean => this.known.get(id)?.woman ?? false;

  mention(recall: Recall) {
    this.recent.push(recall);
    this.counts.set(recall.actor.id, (this.counts.get(recall.actor.id) ?? 0) + 1);
    const { country } = recall.actor;
    if (country) this.sides.set(country, (this.sides.get(country) ?? 0) + 1);
    if (this.recent.length > 4 * WINDOW) this.recent.splice(0, 2 * WINDOW);
  }

  /** The two states that the story is about so far: mentioned more often than any third; null where that is open. */
  protagonists(): [string, string] | null {
    const [first, second, third] = [...this.sides].sort(([, a], [, b]) => b - a);
    return first && second && (third?.[1] ?? 0) < second[1] ? [first[0], second[0]] : null;
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
