/** What the slots of a headline are filled with. */
import type { Actor } from '../../model/timeline.ts';
import headlines from '../lexicon/headlines.json' with { type: 'json' };
import type { Account, Act } from './act.ts';
import { leadOf, type Untitled } from './combine.ts';
import { adjectiveOf, nameAll, peopleOf } from './headline-names.ts';
import {
  aimWords,
  chargeWords,
  leavingWords,
  objectWords,
  ownWords,
  topicWords,
} from './headline-phrases.ts';
import { saidWords, toldWords, vowWords, wishWords } from './headline-clauses.ts';
import { countThings, spell } from './headline-things.ts';

/** Words by slot, looked for when a template asks; null where the text gives none. `isMeddling`: the text speaks of elections or affairs interfered in. */
export interface Slots {
  [slot: string]: string | null | boolean;
  target: string | null;
  isMeddling: boolean;
}

/** Slots that may stay empty. */
const OPTIONAL = new Set(['over', 'about', 'place']);

/** The template with its slots filled, or null where one that it needs is empty. `{Target}` begins with a capital. */
export function fill(template: string, slots: Slots): string | null {
  let isWhole = !namesTwice(template, slots);
  const line = template.replace(/\{(\w)(\w*)\}/g, (_, first: string, rest: string) => {
    const name = first.toLowerCase() + rest;
    const words = slots[name];
    if (typeof words === 'string' && words)
      return first === first.toLowerCase() ? words : words.charAt(0).toUpperCase() + words.slice(1);
    if (!OPTIONAL.has(name)) isWhole = false;
    return '';
  });
  return isWhole ? line.replace(/\s+/g, ' ').trim() : null;
}

/** "grants Snowden Edward Snowden temporary asylum": the object must not name the target again. */
const namesTwice = (template: string, { target, object }: Slots): boolean =>
  template.includes('{target}') &&
  template.includes('{object}') &&
  !!target &&
  typeof object === 'string' &&
  object.includes(target);

export function slotsOf(act: Act, event: Untitled, target: Actor[], namesakes: ReadonlySet<string>): Slots {
  const lead = leadOf(act);
  const accounts = [lead, ...act.accounts.filter((account) => account !== lead)];
  const first = <T>(read: (account: Account) => T | null): T | null => {
    for (const account of accounts) {
      const found = read(account);
      if (found !== null) return found;
    }
    return null;
  };
  const adjective = adjectivesOf(target);
  const object = objectWords(lead);
  const aim = aimWords(lead);
  const counted = quantityOf(accounts, event);
  const people = counted && PERSONS.test(counted.noun) ? counted : null;
  const give = (quantity: typeof counted) =>
    quantity && countThings(quantity.count, quantity.noun, adjective, target.flatMap(peopleOf));
  const isPersons = target.length > 0 && target.every(({ kind }) => kind === 'person');
  const quotes = event.evidence.map(({ quote }) => quote).join('\n');
  const occasion = OCCASION.exec(quotes)?.[1]?.toLowerCase() ?? 'meeting';
  return {
    target: nameAll(target, namesakes).text || null,
    adjective,
    persons: isPersons ? nameAll(target, namesakes).text : null,
    get people() {
      return give(people);
    },
    get things() {
      return give(counted && /\p{L}/u.test(counted.noun) && !MONEY.test(counted.noun) ? counted : null);
    },
    number:
      counted && /troops|soldiers|paratroopers|marines/i.test(counted.noun)
        ? `${spell(counted.count)} ${counted.noun}`
        : null,
    goods: counted && !MONEY.test(counted.noun) ? countThings(counted.count, counted.noun, null, []) : null,
    get over() {
      return first((account) => (isLike(account, lead) ? topicWords(account, 'over') : null));
    },
    get about() {
      return first((account) => (isLike(account, lead) ? topicWords(account, 'about') : null));
    },
    object,
    aim,
    get charge() {
      return first((account) => (isLike(account, lead) ? chargeWords(account) : null));
    },
    get own() {
      return ownWords(lead, object, aim);
    },
    get told() {
      return toldWords(lead);
    },
    get said() {
      return saidWords(lead);
    },
    get vow() {
      return vowWords(lead);
    },
    get wish() {
      return wishWords(lead);
    },
    get leaving() {
      return leavingWords(lead, object);
    },
    place: placeWords(event),
    town:
      event.place && /^\p{Lu}/u.test(event.place.name) && event.place.name.length < 26
        ? event.place.name
        : null,
    get envoy() {
      return envoyIn(lead.text.slice(lead.mention.quote.start, lead.mention.quote.end));
    },
    get envoys() {
      return event.source.length > 1 ? `${envoyIn(quotes)}s` : null;
    },
    post: postClosed(lead),
    mission: object && MISSION.test(object) ? object : null,
    onto: /\b(?:visit|trip)\b/i.test(occasion) ? 'to' : 'with',
    get forces() {
      return /\b(troops|forces|soldiers)\b/i.exec(quotes)?.[1]?.toLowerCase() ?? null;
    },
    occasion,
    get election() {
      return electionIn(quotes, adjective);
    },
    get isMeddling() {
      return /interfer|meddl|election/i.test(quotes);
    },
  };
}

const PERSONS =
  /\b(?:diplomat|envoy|official|officer|personnel|people|staff|member|national|citizen|worker|employee|prisoner|hostage|sp(?:y|ies)\b|soldier|attach|student|journalist|activist|fisherm|sailor|tourist|protester|minister|lawmaker|pilot|crew|agent|aid worker|[A-Z]\p{L}+s$)/u;
const MONEY = /\b(?:dollar|euro|pound|rouble|ruble|yen|yuan|million|billion|percent|per cent|%)/i;

const MISSION =
  /\b(?:ambassador|envoy|chargé|attaché|consul|commissioner|minister|delegation|correspondent|journalist)/i;
const OCCASION = /\b(visit|summit|meeting|talks|trip|conference|call)\b/i;
const PLACES = new Map(Object.entries(headlines.placeWords));

/** "in Geneva", "at the Kremlin"; null for places without a name. */
const placeWords = ({ place }: Untitled): string | null => {
  if (!place || !/^\p{Lu}/u.test(place.name) || place.name.length > 25) return null;
  return PLACES.get(place.name) ?? `in ${place.name}`;
};

/** Only accounts of the same mode lend their reasons: what one is accused of is not why one is summoned. */
const isLike = (a: Account, b: Account) =>
  a.mention.type === b.mention.type && a.mention.mode === b.mention.mode;

/** The count that accounts give, with the plainest noun: "diplomats" before "personnel". */
function quantityOf(
  accounts: Account[],
  { kind, evidence }: Untitled,
): { count: number; noun: string } | null {
  const all = accounts.flatMap(({ mention }) => mention.quantity ?? []);
  const best = all.find(({ noun }) => /diplomat/i.test(noun)) ?? all[0] ?? null;
  if (!best || kind !== 'expulsion' || !STAFF.test(best.noun)) return best;
  const quotes = evidence.map(({ quote }) => quote).join(' ');
  if (/\bdiplomat/i.test(quotes)) return { ...best, noun: 'diplomats' };
  return /\bembassy\b/i.test(quotes) ? { ...best, noun: 'embassy staff' } : best;
}

/** Words for people that headlines make plainer where a mission is spoken of. */
const STAFF = /^(?:personnel|people|staff|members?|employees|workers|others)$/i;

/** "closed its *consulate* in Saint Petersburg": which mission a rupture shuts; null where it shuts none. */
function postClosed({ text, mention, sentence }: Account): string | null {
  if (!/^(?:close|shut|shutter)$/.test(sentence.tokens[mention.trigger.head]?.lemma ?? '')) return null;
  const after = text.slice(mention.trigger.start, mention.quote.end);
  return /\b(?:embassy|consulate|legation)\b/i.exec(after)?.[0].toLowerCase() ?? null;
}

/** "Russian", or null where several parties share no adjective. */
function adjectivesOf(target: Actor[]): string | null {
  const all = [...new Set(target.map(adjectiveOf))];
  return all.length === 1 ? all[0]! : null;
}

function envoyIn(quote: string): string {
  const found =
    /\b(ambassador|chargé d['’]affaires|charge d['’]affaires|high commissioner|envoy|diplomats?)s?\b/i.exec(
      quote,
    );
  return found?.[1]?.toLowerCase() ?? 'ambassador';
}

/** "2020 US election" where the text speaks of one. */
function electionIn(quotes: string, adjective: string | null): string | null {
  if (!/election/i.test(quotes)) return null;
  const found = /\b(?:(\d{4}) )?(?:\p{L}+ ){0,2}elections?\b/iu.exec(quotes);
  if (!found) return null;
  const year = /\b(\d{4}) (?:\p{L}+ ){0,3}election/u.exec(quotes)?.[1];
  return [year, adjective, year ? 'election' : 'elections'].filter(Boolean).join(' ');
}
