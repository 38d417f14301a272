import type { Actor } from '../../model/timeline.ts';
import { stateOn } from '../lexicon/countries.ts';
import { GIVEN_NAMES, isWomansName } from '../lexicon/given-names.ts';
import { termOn, weigh, type Person } from '../lexicon/people.ts';
import { OFFICES, type Title, type TitleKind } from '../lexicon/titles.ts';
import { codeOf, placeName, type Cast, type Place } from './cast.ts';
import type { Memory } from './memory.ts';
import type { Context } from './context.ts';
import { existsOn, placeOf, placeOfTitle } from './nations.ts';
import { holderOf, ousted } from './office-holders.ts';
import type { Phrase } from './phrases.ts';
import { dayMeant } from './told-day.ts';
import { bestOf, isCommonSurname, surnamed, type Clues } from './surnames.ts';

/** What a phrase was taken for. */
export interface Found {
  actors: string[];
  form: 'name' | 'title' | 'demonym' | 'description';
  rule: string;
}

/** Who or what a phrase stands for, or null where that cannot be told. */
export function resolvePhrase(phrase: Phrase, context: Context, hint: Place | null): Found | null {
  if (phrase.nation && !existsOn(phrase.nation, context.cast.day)) return null;
  const place = phrase.nation ? placeOf(phrase.nation, context) : null;
  if (phrase.name) return resolveName(phrase, place ?? hint, context);
  if (!phrase.title) return place && bare(phrase, place, context);
  if (phrase.title.kind === 'institution' || phrase.title.kind === 'crew' || phrase.plural)
    return resolveInstitution(phrase, place, context);
  const owner = phrase.possessed && OFFICES[phrase.title.kind] ? hint : null;
  return resolveOffice(phrase, place ?? owner, context);
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
  city: 'city',
  seat: 'seat-of-power',
};

function resolveInstitution(
  { title, definite, plural }: Phrase,
  place: Place | null,
  context: Context,
): Found | null {
  const { cast, memory } = context;
  const { words, kind } = title!;
  const known = place ?? (memory.titled(words).length > 0 ? null : placeOfTitle(title!));
  if (known) {
    const id = cast.place(known);
    if (kind === 'institution') memory.entitle(id, title!);
    return { actors: [id], form: 'demonym', rule: `${kind} of ${placeName(known)}` };
  }
  if (plural || !definite || !DESCRIBES.test(words)) return null;
  const id = memory.titled(words)[0] ?? seized(words, context) ?? besieged(memory) ?? lastSubject(memory);
  return id ? { actors: [id], form: 'description', rule: 'the-institution' } : null;
}

const DESCRIBES =
  /^ministry|(ministry|government|delegation|office|regime|junta|embassy|cabinet|administration)$/;

/** "The junta": of the state where the coup was. */
function seized(words: string, { cast, coup }: Context): string | undefined {
  const state = words === 'junta' && coup ? stateOn(coup, cast.day) : undefined;
  return state && cast.state(state);
}

/** "The Tamil Tigers offered talks … the government": of the state that a group just named is up against. */
function besieged(memory: Memory): string | undefined {
  const back = memory.back();
  const group = back.find(({ actor }) => actor.kind === 'group' && actor.country);
  const last = back[0]?.sentence ?? 0;
  if (!group || last - group.sentence > 2) return undefined;
  return back.find(({ actor }) => actor.kind === 'country' && actor.country === group.actor.country)?.actor
    .id;
}

/** The state that was last the subject of a clause, else the last one that acts rather than lies somewhere. */
function lastSubject(memory: Memory): string | undefined {
  const states = memory.back().filter(({ actor, form }) => actor.kind === 'country' && form !== 'place');
  return (states.find(({ subject }) => subject) ?? states[0])?.actor.id;
}

/** "the US president" → who it was on the day; "a senior US official" → an office; "a Russian spokesman" → Russia. */
function resolveOffice(phrase: Phrase, place: Place | null, context: Context): Found | null {
  const { cast, memory } = context;
  const title = phrase.title!;
  const owner = place ?? (phrase.possessed ? null : placeOfTitle(title));
  if (!owner) return phrase.definite || title.kind === 'official' ? recallOffice(phrase, memory) : null;
  const offices = OFFICES[title.kind];
  if (!offices) {
    if (STAND_FOR_STATE.has(title.kind))
      return { actors: [cast.place(owner)], form: 'title', rule: `unnamed-${title.kind}` };
    return office(phrase, owner, context);
  }
  const code = ofPlace(owner);
  const day = context.then?.leads ? dayMeant(context) : cast.day;
  const holder = day && code ? holderNow(phrase, code, day) : null;
  if (holder) {
    const id = cast.person(holder);
    memory.meet(cast.byId.get(id)!, [...holder.short], title, isWomansName(holder.name));
    return { actors: [id], form: 'title', rule: 'office-holder' };
  }
  const same = memory
    .titled(title.words)
    .find((id) => cast.byId.get(id)?.country === codeOf(owner) && cast.byId.get(id)?.kind === 'person');
  if (same && phrase.definite) return { actors: [same], form: 'title', rule: 'same-title' };
  return office(phrase, owner, context);
}

const OUSTED = /\b(deposed|ousted|exiled|toppled|overthrown|fallen)\b/i;

/** Who bears the title on the day, or bore it last where the words say that he was ousted; null for "a former president". */
function holderNow({ former, words, title }: Phrase, code: string, day: string): Person | null {
  if (OUSTED.test(words)) return ousted(code, title!, day);
  return former ? null : holderOf(code, title!, day);
}

const STAND_FOR_STATE: ReadonlySet<TitleKind> = new Set<TitleKind>(['spokesperson', 'envoy', 'minister']);

function office({ words, title, nation, definite }: Phrase, owner: Place, { cast, memory }: Context): Found {
  // "the movement's secretary-general", whom nobody lists, speaks for the movement.
  if ('body' in owner && owner.body.kind === 'group')
    return { actors: [cast.body(owner.body)], form: 'title', rule: 'of-group' };
  const again = definite && memory.titled(title!.words).find((id) => isOfficeOf(cast.byId.get(id), owner));
  if (again) return { actors: [again], form: 'title', rule: 'same-title' };
  const name = nation ? words.replace(/[’']s?(?= )/g, '') : `${placeName(owner)} ${words}`;
  const id = cast.office(name, owner);
  memory.meet(cast.byId.get(id)!, [], title!, false);
  return { actors: [id], form: 'title', rule: 'office' };
}

const isOfficeOf = (actor: Actor | undefined, owner: Place) =>
  actor?.kind === 'office' && actor.country === codeOf(owner);

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

/** "In 1962 *Kennedy* telephoned Macmillan": who was in high office when the sentence plays. */
function bestThen(people: Person[], clues: Clues, least: number, { cast, then }: Context): Person | null {
  const day = dayMeant({ cast, then });
  return day === cast.day ? null : bestOf(people, { ...clues, day, former: false }, least);
}

/** "Stalin", "Nasser": the only one of the name, of high office, in an article that speaks of the state. */
function historic(name: string, around: ReadonlySet<string>): Person | null {
  const [person, ...others] = surnamed(name);
  const isKnown = person?.terms.some((term) => weigh(term) >= 2 && around.has(term.of));
  return isKnown && others.length === 0 && !isCommonSurname(name) ? person! : null;
}

/** The person that a name means; the article’s own spelling of it is kept. */
function resolveName(phrase: Phrase, place: Place | null, context: Context): Found | null {
  const found = whoIs(phrase, place, context);
  if (found) context.cast.respell(found.actors[0]!, phrase.name!);
  return found;
}

/** The person that a name with what stands around it means. */
function whoIs(phrase: Phrase, place: Place | null, context: Context): Found | null {
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
  const least = phrase.title || owner ? 4 : isCommonSurname(name) ? 8 : surnamed(name).length === 1 ? 6 : 6.5;
  const listed = isSingle
    ? (bestThen(surnamed(name), clues, least, context) ??
      bestOf(surnamed(name), clues, least) ??
      historic(name, around))
    : bestOf(
        surnamed(surname).filter((person) => isVariant(person, name)),
        clues,
        2,
      );
  if (listed) return meetListed(listed, phrase.title, context, 'surname');
  if (!isSingle && GIVEN_NAMES.has(name.split(/[ -]/)[0]!) ? true : !!phrase.title && isIntroduced(phrase)) {
    const id = cast.stranger(
      name,
      owner ?? homeHere(phrase, context),
      phrase.title && phrase.title.kind !== 'honorific' ? capitalized(phrase.title) : null,
    );
    memory.meet(
      cast.byId.get(id)!,
      [surname, name, ...(isCalledFirst(phrase.words, name, owner) ? [name.split(' ')[0]!] : [])],
      phrase.title,
      /^(Mrs|Ms|Queen|Princess|Baroness|Lady|Dame)\b/.test(phrase.words),
    );
    return { actors: [id], form: 'name', rule: 'introduced' };
  }
  return null;
}

/** Sheikhs and princes are called by their first names later. */
const NOBLE = /\b(Sheikh|Shaikh|Prince|Princess|King|Queen|Sir|Dame|Emir|Sultan|Imam|Ayatollah)\b/;

const isCalledFirst = (words: string, name: string, owner: Place | null): boolean =>
  NOBLE.test(words) || FAMILY_FIRST.test(codeOf(owner) ?? '') || KOREAN.test(name);

/** Family names that stand first, where nobody says of which state: "Ambassador *Kang* Chol". */
const KOREAN =
  /^(?:Kang|Kim|Ri|Pak|Choe|Choi|Jong|Jang|Hwang|Yun|Yoon|Nam|Ryu|Sin|Paek|Kwon|Hyon) \p{Lu}\p{Ll}{1,5}(?:[- ]\p{L}\p{Ll}{1,5})?$/u;

const FAMILY_FIRST = /^(CHN|TWN|KOR|PRK|VNM|HKG|SGP|KHM|MAC)$/;

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
    title && title.kind !== 'honorific' ? title : (titleOn(person, cast.day) ?? title),
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

/** "Canada has …, Foreign Minister Joly said": an office without a nation belongs to the state that the sentence is about. */
function homeHere({ title }: Phrase, { memory, cast }: Context): Place | null {
  if (!title || !/(minister|secretary|premier|chancellor)$|^(spokes|minister)/.test(title.words)) return null;
  const back = memory.back();
  const subject = back.findLast(
    (r) => r.subject && r.sentence === back[0]!.sentence && r.actor.kind === 'country',
  );
  return subject ? cast.placeOf(subject.actor) : null;
}
