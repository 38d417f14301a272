import { bodyNamed } from '../lexicon/bodies.ts';
import type { State } from '../lexicon/countries.ts';
import { GIVEN_NAMES, isWomansName } from '../lexicon/given-names.ts';
import { holdersOn, termOn, type Office, type Person } from '../lexicon/people.ts';
import { OFFICES, PARLIAMENTARY, type Title, type TitleKind } from '../lexicon/titles.ts';
import { codeOf, placeName, type Cast, type Place } from './cast.ts';
import type { Memory } from './memory.ts';
import { placeOfTitle, type Nation, type Phrase } from './phrases.ts';
import { bestOf, isCommonSurname, surnamed, type Clues } from './surnames.ts';

/** What a phrase was taken for. */
export interface Found {
  actors: string[];
  form: 'name' | 'title' | 'demonym' | 'description';
  rule: string;
}

/** What resolving a phrase needs to know of its article. */
export interface Context {
  cast: Cast;
  memory: Memory;
  /** Names that the article gives in full somewhere, by surname: for headlines that come first. */
  ahead: Map<string, Person | string>;
  around: ReadonlySet<string>;
}

/** The place that a nation means on the day: "Moscow" is the Soviet Union’s until 1991, "Brussels" mostly the EU. */
export function placeOf(nation: Nation, { cast, around }: Context): Place {
  const senses = nation.senses;
  const bodies = senses.flatMap((sense) => (sense.is === 'body' ? [sense.body] : []));
  const states = senses.flatMap((sense) => (sense.is === 'state' ? [sense] : []));
  if (states.length === 0) return { body: bodies[0]! };
  if (bodies.length > 0 && states[0]!.as !== 'name') return { body: bodies[0]! };
  const isCapital = states[0]!.as === 'capital';
  if (isCapital && states[0]!.state.code === 'BEL' && !around.has('BEL')) {
    const union = bodyNamed(cast.day && cast.day < '1993-11' ? 'European Community' : 'European Union');
    if (union) return { body: union };
  }
  return {
    state: stateOn(
      states.map(({ state }) => state),
      cast.day,
      around,
    ),
  };
}

/** Of states that share a word, the one that existed on the day; without a day, the one the article names. */
function stateOn(states: State[], day: string, around: ReadonlySet<string>): State {
  const existed = (state: State) =>
    !state.from || (state.from <= day && day.slice(0, state.to!.length) <= state.to!);
  const fitting = day ? states.filter(existed) : states.filter((s) => around.has(s.code));
  const former = fitting.find((state) => state.from);
  return (
    former ??
    fitting.find(({ code }) => around.has(code)) ??
    fitting[0] ??
    states.find((state) => !state.from) ??
    states[0]!
  );
}

/** Who or what a phrase stands for, or null where that cannot be told. */
export function resolvePhrase(phrase: Phrase, context: Context, hint: Place | null): Found | null {
  const place = phrase.nation ? placeOf(phrase.nation, context) : null;
  if (phrase.name) return resolveName(phrase, place ?? hint, context);
  if (!phrase.title) return place && bare(phrase, place, context);
  if (phrase.title.kind === 'institution' || phrase.title.kind === 'crew' || phrase.plural)
    return resolveInstitution(phrase, place, context);
  return resolveOffice(phrase, place, context);
}

function bare({ nation }: Phrase, place: Place, { cast }: Context): Found {
  const sense = nation!.senses[0]!;
  const rule = 'body' in place ? place.body.kind : sense.is === 'state' ? RULES[sense.as] : 'country-name';
  const form = sense.is === 'state' && (sense.as === 'people' || sense.as === 'prefix') ? 'demonym' : 'name';
  return { actors: [cast.place(place)], form, rule };
}

const RULES = {
  name: 'country-name',
  people: 'demonym',
  prefix: 'demonym',
  capital: 'capital',
  seat: 'seat-of-power',
};

function resolveInstitution(phrase: Phrase, place: Place | null, context: Context): Found | null {
  const { cast, memory } = context;
  const known = place ?? placeOfTitle(phrase.title!);
  if (known) {
    const id = cast.place(known);
    return { actors: [id], form: 'demonym', rule: `${phrase.title!.kind} of ${placeName(known)}` };
  }
  if (!DESCRIBES.test(phrase.title!.words)) return null;
  const last = memory.back().find(({ actor, form }) => actor.kind === 'country' && form !== 'place');
  const speaker = memory.back().find(({ form }) => form === 'demonym');
  const actor = (speaker ?? last)?.actor;
  return actor ? { actors: [actor.id], form: 'description', rule: 'the-institution' } : null;
}

const DESCRIBES =
  /(ministry|government|delegation|office|regime|junta|embassy|cabinet|kingdom|administration)$/;

/** "the US president" → who it was on the day; "a senior US official" → an office; "a Russian spokesman" → Russia. */
function resolveOffice(phrase: Phrase, place: Place | null, context: Context): Found | null {
  const { cast, memory } = context;
  const title = phrase.title!;
  const owner = place ?? placeOfTitle(title);
  if (!owner) return phrase.definite || title.kind === 'official' ? recallOffice(phrase, memory) : null;
  const offices = OFFICES[title.kind];
  if (!offices) {
    if (STAND_FOR_STATE.has(title.kind))
      return { actors: [cast.place(owner)], form: 'title', rule: `unnamed-${title.kind}` };
    return office(phrase, owner, context);
  }
  const code = ofPlace(owner);
  const same = memory
    .titled(title.words)
    .find((id) => cast.byId.get(id)?.country === codeOf(owner) && cast.byId.get(id)?.kind === 'person');
  const holder = !phrase.former && cast.day && code ? holderOf(code, offices, title.kind, cast.day) : null;
  if (holder) {
    const id = cast.person(holder);
    memory.meet(cast.byId.get(id)!, [...holder.short], title, isWomansName(holder.name));
    return { actors: [id], form: 'title', rule: 'office-holder' };
  }
  if (same && phrase.definite) return { actors: [same], form: 'title', rule: 'same-title' };
  return office(phrase, owner, context);
}

const STAND_FOR_STATE: ReadonlySet<TitleKind> = new Set<TitleKind>(['spokesperson', 'envoy', 'minister']);

function office({ words, title, nation }: Phrase, owner: Place, { cast, memory }: Context): Found {
  const name = nation ? words.replace(/[’']s?(?= )/g, '') : `${placeName(owner)} ${words}`;
  const id = cast.office(name, owner);
  memory.meet(cast.byId.get(id)!, [], title!, false);
  return { actors: [id], form: 'title', rule: 'office' };
}

/** "the official", "the president": the last who was called so. */
function recallOffice({ title }: Phrase, memory: Memory): Found | null {
  const [id] = memory.titled(title!.words);
  return id ? { actors: [id], form: 'title', rule: 'same-title' } : null;
}

/** What a place is called in terms of office: the code of a state, the short name of an organization. */
function ofPlace(place: Place): string {
  if ('state' in place) return place.state.code;
  return SHORT_NAMES[place.body.name] ?? place.body.name;
}

const SHORT_NAMES: Record<string, string> = {
  'United Nations': 'UN', 'European Union': 'EU', 'European Commission': 'EU', 'African Union': 'AU',
  'Organization of American States': 'OAS', 'International Criminal Court': 'ICC', 'World Health Organization': 'WHO',
}; // prettier-ignore

/** Who held the first of `offices` that someone held on the day; "leader" minds who governs. */
export function holderOf(of: string, offices: Office[], kind: TitleKind, day: string): Person | null {
  const order =
    kind === 'leader' && PARLIAMENTARY.has(of)
      ? [...offices].sort((a) => (a === 'head-of-government' ? -1 : 0))
      : offices;
  const strict = kind === 'leader' ? order : order.slice(0, 1);
  for (const office of strict) {
    const holder = holdersOn(of, office, day).find(({ term }) => isPlain(term.title, kind));
    if (holder) return holder.person;
  }
  const other = order
    .flatMap((office) => holdersOn(of, office, day))
    .find(({ term }) => SAME_WORD[kind]?.test(term.title));
  return other?.person ?? null;
}

/** A premier is no "president", a queen no "king"; kings and presidents have one list of terms. */
const isPlain = (title: string, kind: TitleKind) =>
  kind !== 'head-of-state' || !/^(Taliban|Houthi|Viceroy|Governor-General)/.test(title);

const SAME_WORD: Partial<Record<TitleKind, RegExp>> = {
  'head-of-state': /president|king|emir|leader/i,
  'head-of-government': /premier|minister|chancellor/i,
  head: /secretary|director|president|chief/i,
};

/** The person that a name with what stands around it means. */
function resolveName(phrase: Phrase, place: Place | null, context: Context): Found | null {
  const { cast, memory, ahead, around } = context;
  const name = phrase.name!;
  const owner = place ?? (phrase.title ? placeOfTitle(phrase.title) : null);
  const clues: Clues = {
    day: cast.day,
    of: owner ? ofPlace(owner) : null,
    title: phrase.title,
    former: phrase.former,
    around,
  };
  if (phrase.persons.length > 0) {
    const person = bestOf(phrase.persons, clues, -Infinity) ?? phrase.persons[0]!;
    return meetListed(person, phrase.title, context, 'person-name');
  }
  const surname = name.split(' ').at(-1)!;
  const isSingle = !/[\s]/.test(name);
  const again = memory.surnamed(name) ?? (isSingle ? undefined : sameInitial(name, memory, cast));
  if (again && fitsPlace(cast.byId.get(again)?.country, owner)) {
    if (phrase.title) memory.meet(cast.byId.get(again)!, [], phrase.title, false);
    else memory.meet(cast.byId.get(again)!, [], null, false);
    return { actors: [again], form: 'name', rule: 'surname' };
  }
  const announced = ahead.get(name);
  if (announced && typeof announced !== 'string' && !phrase.title)
    return meetListed(announced, phrase.title, context, 'surname-ahead');
  const least = phrase.title || owner ? 4 : isCommonSurname(name) ? 8 : 6.5;
  const listed = isSingle
    ? bestOf(surnamed(name), clues, least)
    : bestOf(
        surnamed(surname).filter((p) => isVariant(p, name)),
        clues,
        2,
      );
  if (listed) return meetListed(listed, phrase.title, context, 'surname');
  if (!isSingle && GIVEN_NAMES.has(name.split(' ')[0]!) ? true : !!phrase.title && isIntroduced(phrase)) {
    const id = cast.stranger(
      name,
      owner,
      phrase.title && phrase.title.kind !== 'honorific' ? capitalized(phrase.title) : null,
    );
    memory.meet(
      cast.byId.get(id)!,
      [surname, name, ...(NOBLE.test(phrase.words) ? [name.split(' ')[0]!] : [])],
      phrase.title,
      /^(Mrs|Ms|Queen|Princess|Baroness|Lady|Dame)\b/.test(phrase.words),
    );
    return { actors: [id], form: 'name', rule: 'introduced' };
  }
  return null;
}

/** Sheikhs and princes are called by their first names later. */
const NOBLE = /\b(Sheikh|Shaikh|Prince|Princess|King|Queen|Sir|Dame|Emir|Sultan|Imam|Ayatollah)\b/;

const isIntroduced = ({ title, words, name }: Phrase) => title!.kind !== 'official' || words !== name;

const capitalized = ({ words }: Title) => words.replace(/^./, (letter) => letter.toUpperCase());

/** Nobody of another country: "Ukrainian … Ivanov" is not the Russian met before. */
const fitsPlace = (country: string | undefined, place: Place | null) =>
  !country || !codeOf(place) || codeOf(place) === country;

/** "Recep Erdogan", "Vladimir V. Putin": first and last name agree. */
const isVariant = (person: Person, name: string) =>
  person.name.split(' ')[0]!.slice(0, 3) === name.slice(0, 3);

function sameInitial(name: string, memory: Memory, cast: Cast): string | undefined {
  const id = memory.surnamed(name.split(' ').at(-1)!);
  return id && cast.byId.get(id)!.name.startsWith(name.split(' ')[0]!) ? id : undefined;
}

function meetListed(person: Person, title: Title | null, { cast, memory }: Context, rule: string): Found {
  const id = cast.person(person);
  memory.meet(
    cast.byId.get(id)!,
    [...person.short, person.name],
    title ?? titleOn(person, cast.day),
    isWomansName(person.name),
  );
  return { actors: [id], form: 'name', rule };
}

/** The title that a listed person bears on the day: so that "the president" finds them. */
function titleOn(person: Person, day: string): Title | null {
  const term = termOn(person, day || '9999');
  return term && term.office in OFFICES
    ? { kind: term.office as TitleKind, words: term.title.toLowerCase() }
    : null;
}
