/** Brings accounts of one act together: each act meets only those of its family and its parties, near in date. */
import { absorb, widthOf, type Act, type Cast } from './act.ts';
import { likeActs, type Scope } from './same-act.ts';

/** How many acts of one family and party are looked at for each act, so that time stays linear. */
const WINDOW = 16;
/** How many parties of an act are looked under. */
const PARTIES = 4;

/**
 * The acts, each once: `more` joined to `settled` and to each other. The best known come first, so that vague mentions
 * find them; the result does not depend on the order of `more` where it is sorted.
 */
export function gatherActs(more: Act[], scope: Scope, cast: Cast, settled: Act[] = []): Act[] {
  const shelf = new Shelf();
  for (const act of settled) shelf.put(act);
  for (const act of [...more].sort((a, b) => clarity(b) - clarity(a))) {
    const twin = bestOf(shelf.near(act), act, scope);
    if (twin) shelf.join(twin, act, cast);
    else shelf.put(act);
  }
  return shelf.all();
}

/** How well an act is known: its own date counts most, then both sides. */
function clarity({ dated, source, target }: Act): number {
  const hasDate = dated.when !== null && !dated.isSoft;
  const isNarrow = widthOf(dated.when) < 8;
  return (hasDate ? 4 : 0) + (isNarrow ? 2 : 0) + (source.keys.size && target.keys.size ? 1 : 0);
}

function bestOf(candidates: Iterable<Act>, act: Act, scope: Scope): Act | null {
  let best: Act | null = null;
  let most = 0;
  for (const candidate of candidates) {
    if (scope === 'articles' && [...act.articles].some((id) => candidate.articles.has(id))) continue;
    const likeness = likeActs(candidate, act, scope);
    if (likeness > most) [best, most] = [candidate, likeness];
  }
  return best;
}

/** Acts by family and party, each list sorted by date. */
class Shelf {
  private readonly lists = new Map<string, Act[]>();
  private readonly acts = new Set<Act>();

  put(act: Act) {
    this.acts.add(act);
    for (const key of keysOf(act)) {
      const list = this.lists.get(key) ?? [];
      list.splice(placeIn(list, dayOf(act)), 0, act);
      this.lists.set(key, list);
    }
  }

  join(act: Act, more: Act, cast: Cast) {
    this.acts.delete(act);
    for (const key of keysOf(act)) {
      const list = this.lists.get(key)!;
      list.splice(list.indexOf(act), 1);
    }
    absorb(act, more, cast);
    this.put(act);
  }

  near(act: Act): Set<Act> {
    const found = new Set<Act>();
    for (const key of keysOf(act)) {
      const list = this.lists.get(key) ?? [];
      const at = placeIn(list, dayOf(act));
      for (const each of list.slice(Math.max(0, at - WINDOW), at + WINDOW)) found.add(each);
    }
    return found;
  }

  all(): Act[] {
    return [...this.acts];
  }
}

/** Where an act is filed: under its parties and under the sentence that tells it first. */
function keysOf({ family, parties, accounts: [first] }: Act): string[] {
  const sentence = `${family} in ${first!.article} ${first!.mention.sentence}`;
  return [sentence, ...[...parties.keys].slice(0, PARTIES).map((key) => `${family} of ${key}`)];
}

/** The day by which an act is filed: the last possible one, else the first. */
const dayOf = ({ dated: { when } }: Act): number => when?.latest ?? when?.earliest ?? Infinity;

/** Where a day belongs in a list sorted by day, after its equals. */
function placeIn(list: Act[], day: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dayOf(list[middle]!) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
