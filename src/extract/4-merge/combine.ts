/** What the accounts of one act say together. */
import type { EventMention, Span } from '../../model/mention.ts';
import type { Status } from '../../model/ontology.ts';
import type { Evidence, TimelineEvent } from '../../model/timeline.ts';
import { sovereignOf } from '../lexicon/countries.ts';
import { tellersOf, type Account, type Act, type Cast } from './act.ts';
import { keyOf } from './parties.ts';

/** An event that has no id, no title and no links yet. */
export type Untitled = Omit<TimelineEvent, 'id' | 'title' | 'links'>;

export function combineAccounts(act: Act, cast: Cast): Untitled {
  const lead = leadOf(act);
  const roles = rolesOf(act, lead.mention, cast);
  const { mention: dated } = act.dated;
  // "They met in Geneva … *The summit* ended early": what only points back may call a meeting by its name.
  const isSummit =
    lead.mention.kind === 'meeting' && act.accounts.some(({ mention }) => mention.kind === 'summit');
  return {
    date: dated.date,
    precision: dated.date === null ? 'unknown' : dated.precision,
    dateText: dated.date === null ? null : dated.dateText?.trim() || null,
    dateBasis: dated.date === null ? null : dated.dateBasis,
    type: lead.mention.type,
    mode: isSummit ? 'summit' : lead.mention.mode,
    status: statusOf(act),
    kind: isSummit ? 'summit' : lead.mention.kind,
    ...roles,
    countries: countriesOf(act, [...roles.source, ...roles.target], cast),
    place: placeOf(act, lead),
    attribution: attributionOf(act),
    confidence: confidenceOf(act),
    salience: act.accounts.some(({ mention }) => mention.salience === 'main') ? 'main' : 'background',
    evidence: evidenceOf(act),
  };
}

/** The account that says most plainly what the act is: with both sides, a mode, in the body's own words, surest. */
export function leadOf({ accounts }: Act): Account {
  const worth = ({ mention: m, sentence }: Account) =>
    (m.source.length ? 4 : 0) +
    (m.target.length || m.source.length > 1 ? 4 : 0) +
    (m.target.length && m.status === 'proposed' ? 1 : 0) +
    (m.kind === 'summit' || m.kind === 'call' ? 1 : 0) +
    (m.mode ? 2 : 0) +
    (m.kind === 'talks' ? 0 : 1) +
    (sentence.role === 'headline' ? 0 : 0.5) +
    m.confidence;
  return tellersOf(accounts).reduce((best, account) => (worth(account) > worth(best) ? account : best));
}

/** An article that vouches for an act beats one that leaves it open; a plan that is already under way has happened. */
const STRENGTH: readonly Status[] = [
  'occurred',
  'ongoing',
  'alleged',
  'planned',
  'proposed',
  'cancelled',
  'denied',
];

const statusOf = ({ accounts }: Act): Status => {
  const all = new Set(tellersOf(accounts).map(({ mention }) => mention.status));
  return STRENGTH.find((status) => all.has(status))!;
};

/** Kinds of acts that states do, whoever orders them; of all others a person is named before the state. */
const OF_STATES = /^(SANCTION|COERCE|ASSAULT|MOBILIZE|AID|RETREAT|COOPERATE|PROTEST)$/;

/** Source and target, each party once: of a state and its people the one that most accounts name. */
function rolesOf(act: Act, lead: EventMention, cast: Cast): { source: string[]; target: string[] } {
  if (act.family === 'talking') return rolesOfTalk(act, lead, cast);
  const source = choose(act, ['source'], lead, cast);
  const target = choose(act, ['target'], lead, cast);
  return { source, target: target.filter((id) => !source.includes(id)) };
}

/** "Biden called Putin" and "Putin and Biden spoke" together: parties are counted on both sides, the caller comes first. */
function rolesOfTalk(act: Act, lead: EventMention, cast: Cast): { source: string[]; target: string[] } {
  const parties = choose(act, ['source', 'target'], lead, cast);
  const called = new Set(lead.target.map((id) => keyOf(id, cast)));
  const isCalled = (id: string) =>
    lead.target.includes(id) || (called.has(keyOf(id, cast)) && !lead.source.includes(id));
  return { source: parties.filter((id) => !isCalled(id)), target: parties.filter(isCalled) };
}

type Role = 'source' | 'target';

function choose(act: Act, roles: Role[], lead: EventMention, cast: Cast): string[] {
  const named = (mention: EventMention) => roles.flatMap((role) => mention[role]);
  const votes = new Map<string, number>();
  const vote = (id: string, weight: number) => votes.set(id, (votes.get(id) ?? 0) + weight);
  for (const { mention } of tellersOf(act.accounts)) for (const id of named(mention)) vote(id, 1);
  for (const id of named(lead)) vote(id, 0.5);
  const prefersPersons = !OF_STATES.test(lead.type);
  const worth = (id: string) =>
    (prefersPersons && cast.get(id)?.kind === 'person' ? act.accounts.length + 1 : 0) + votes.get(id)!;
  const ranked = [...new Set([...named(lead), ...votes.keys()])];
  const best = [...ranked].sort((a, b) => worth(b) - worth(a));
  return ranked.filter((id) => {
    const rivals = best.slice(0, best.indexOf(id));
    return !rivals.some((other) => isSameParty(id, other, cast));
  });
}

/** A state and its people are one party; two people of a state, or two states, are two. */
function isSameParty(a: string, b: string, cast: Cast): boolean {
  const [x, y] = [cast.get(a), cast.get(b)];
  return keyOf(a, cast) === keyOf(b, cast) && (x?.kind !== 'person' || y?.kind !== 'person');
}

const countriesOf = (act: Act, parties: string[], cast: Cast): string[] => {
  const others = act.accounts.flatMap(({ mention }) => mention.others);
  const codes = [...parties, ...others].flatMap((id) => cast.get(id)?.country ?? []);
  return [...new Set(codes.map(sovereignOf))].sort();
};

/** The place that the leading account names, else any; a named town before "a third country". */
function placeOf({ accounts }: Act, lead: Account): TimelineEvent['place'] {
  const places = [lead, ...accounts].flatMap(({ mention }) => mention.place ?? []);
  return places.find(({ name }) => /^\p{Lu}/u.test(name)) ?? places[0] ?? null;
}

/** Everyone who says so, nobody where one account vouches for it itself. */
function attributionOf({ accounts }: Act): string[] {
  const told = tellersOf(accounts);
  if (told.some(({ mention }) => !mention.attribution.length)) return [];
  return [...new Set(told.flatMap(({ mention }) => mention.attribution))];
}

const MOST_SURE = 0.99;

/** Independent witnesses: 1 − Π(1 − c), never certain. Rounded, so that the order of sums does not show. */
const confidenceOf = ({ accounts }: Act): number => {
  const doubt = accounts.reduce((left, { mention }) => left * (1 - mention.confidence), 1);
  return Math.round(Math.min(MOST_SURE, 1 - doubt) * 1000) / 1000;
};

function evidenceOf({ accounts }: Act): Evidence[] {
  const byPlace = new Map<string, Evidence>();
  for (const { article, text, mention } of accounts) {
    const { quote, trigger, rules } = mention;
    const key = `${article} ${quote.start} ${quote.end}`;
    if (byPlace.has(key)) continue;
    byPlace.set(key, {
      article,
      start: quote.start,
      end: quote.end,
      quote: text.slice(quote.start, quote.end),
      trigger: [trigger.start, trigger.end],
      ...wordsOf(mention),
      rule: rules.join(' ') || trigger.rule,
    });
  }
  return [...byPlace.values()].sort(
    (a, b) => compare(a.article, b.article) || a.start - b.start || a.end - b.end,
  );
}

/** Where the quote names the parties and the time. */
function wordsOf({ quote, named, time }: EventMention): Pick<Evidence, 'words'> {
  const inside = (spans: Span[]): [number, number][] =>
    spans
      .filter(({ start, end }) => start >= quote.start && end <= quote.end)
      .map(({ start, end }) => [start, end]);
  const found = {
    source: inside(named.source),
    target: inside(named.target),
    date: inside(time ? [time] : []),
  };
  const words = Object.fromEntries(Object.entries(found).filter(([, spans]) => spans.length > 0));
  return Object.keys(words).length > 0 ? { words } : {};
}

/** Order of strings by code unit: the same on every machine, whatever its locale. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
