/** Ids that stay: made of the day, the kind and the parties of an act, not of the articles that tell it. */
import { dateOf, formatYear, parseEdtf } from '../../model/when.ts';
import type { Status } from '../../model/ontology.ts';
import type { Untitled } from './combine.ts';
import type { Cast } from './act.ts';
import { countryName } from '../lexicon/countries.ts';
import { keyOf } from './parties.ts';

/** Parties of a side that an id names. */
const MOST = 3;

/**
 * "2021-04-15-expulsion-united-states-russia": unique in the list. Where several acts share date, kind and parties, the
 * later ones carry their number of things ("…-20"), else a hash of their words.
 */
export function nameEvents(events: { event: Untitled; count: number | null }[], cast: Cast): string[] {
  const taken = new Set<string>();
  return events.map(({ event, count }) => {
    const plain = slugOf(event, cast);
    const words = event.evidence
      .map(({ quote }) => quote)
      .sort()
      .join('\n');
    const counted = count === null ? plain : `${plain}-${count}`;
    const id =
      [plain, counted, `${plain}-${hash(words)}`].find((name) => !taken.has(name)) ?? unique(plain, taken);
    taken.add(id);
    return id;
  });
}

function unique(plain: string, taken: Set<string>): string {
  let n = 2;
  while (taken.has(`${plain}-no${n}`)) n++;
  return `${plain}-no${n}`;
}

function slugOf(event: Untitled, cast: Cast): string {
  const name = (id: string) => {
    const key = keyOf(id, cast);
    return /^[A-Z]{3}$/.test(key) ? slug(countryName(key)) : slug(id);
  };
  const side = (ids: string[]) => [...new Set(ids.map(name))].sort().slice(0, MOST);
  const kind = `${PREFIX[event.status] ?? ''}${event.kind}`;
  return [dateSlug(event.date), slug(kind), ...side(event.source), ...side(event.target)]
    .filter(Boolean)
    .join('-');
}

/** A plan and its fulfilment are two events of the same parties, sometimes on one day. */
const PREFIX: Partial<Record<Status, string>> = {
  planned: 'planned ',
  proposed: 'proposed ',
  cancelled: 'cancelled ',
  denied: 'denied ',
};

/** The day, month or year of an act; nothing for the open past, which moves with the article that tells it. */
function dateSlug(date: string | null): string {
  const when = parseEdtf(date ?? '');
  if (when?.earliest == null) return 'undated';
  const [from, to] = [dateOf(when.earliest), dateOf(when.latest ?? when.earliest)];
  const pad = (n: number) => String(n).padStart(2, '0');
  const year = formatYear(from.year).replace('-', 'bce-');
  const month = `${year}-${pad(from.month)}`;
  if (when.latest === null) return month;
  if (from.year !== to.year) return year;
  if (from.month !== to.month) return year;
  return from.day === to.day ? `${month}-${pad(from.day)}` : month;
}

const slug = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** FNV-1a, 32 bits, in base 36 (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hash(text: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return h.toString(36).slice(0, 5);
}
