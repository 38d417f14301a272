import type { Actor } from '../../model/timeline.ts';
import { bodyNamed, type Body } from '../lexicon/bodies.ts';
import { countryName, stateNamed, stateOn, type State } from '../lexicon/countries.ts';
import { termOn, type Person } from '../lexicon/people.ts';
import { foldWord } from './pieces.ts';

/** A state or a body that people and offices belong to. */
export type Place = { state: State } | { body: Body };

/** "Ine Eriksen Søreide" → "ine-eriksen-soreide"; never empty. */
export const slugOf = (name: string): string =>
  name
    .split(/[^\p{L}\p{N}\p{M}.’']+/u)
    .map(foldWord)
    .filter(Boolean)
    .join('-') || 'unknown';

/** The country code that a place has, if any. */
export const codeOf = (place: Place | null | undefined): string | undefined =>
  place ? ('state' in place ? place.state.code : place.body.country) : undefined;

export const placeName = (place: Place): string => ('state' in place ? place.state.name : place.body.name);

/** The actors of one article: each is made once, by the words that name it first. */
export class Cast {
  readonly byId = new Map<string, Actor>();
  /** The day on which offices are looked up, an EDTF day or ''. */
  readonly day: string;

  constructor(day: string) {
    this.day = day;
  }

  private add(actor: Actor): string {
    if (!this.byId.has(actor.id)) this.byId.set(actor.id, actor);
    return actor.id;
  }

  state({ code, name }: State): string {
    return this.add({ id: slugOf(name), name, kind: 'country', country: code });
  }

  body({ name, kind, country }: Body): string {
    return this.add({ id: slugOf(name), name, kind, ...(country && { country }) });
  }

  place(place: Place): string {
    return 'state' in place ? this.state(place.state) : this.body(place.body);
  }

  /** The place that an actor was made of: a state under the name of its time, a group, else the state of a person. */
  placeOf({ country, name, kind }: Actor): Place | null {
    const body = kind === 'group' ? bodyNamed(name) : undefined;
    if (body) return { body };
    const state = country ? (stateNamed(country, name) ?? stateOn(country, this.day)) : undefined;
    return state ? { state } : null;
  }

  /** Someone the lexicon lists, with country and role as of the day. */
  person(person: Person): string {
    const term = termOn(person, this.day || '9999');
    const home = term && homeOf(term.of);
    const actor: Actor = { id: slugOf(person.name), name: person.name, kind: 'person' };
    if (home) actor.country = home;
    if (term) actor.role = term.title;
    return this.add(actor);
  }

  /** Someone nobody listed, as the article introduces them. */
  stranger(name: string, place: Place | null, role: string | null): string {
    const country = codeOf(place);
    return this.add({
      id: slugOf(name),
      name,
      kind: 'person',
      ...(country && { country }),
      ...(role && { role }),
    });
  }

  /** Writes a name as the article does, accents included: "Hugo Chavez", where it says "Chávez", is Hugo Chávez. */
  respell(id: string, written: string) {
    const actor = this.byId.get(id);
    if (!actor || !MARKED.test(written)) return;
    const name = spelledAs(actor.name, written);
    if (name !== actor.name) this.byId.set(id, { ...actor, name });
  }

  /** Makes the states that those stand for whom the article names without them: "*his* government". */
  addHomes() {
    const known = new Set(
      [...this.byId.values()].flatMap(({ kind, country }) => (kind === 'country' ? country : [])),
    );
    for (const { kind, country } of [...this.byId.values()]) {
      const state =
        kind === 'person' && country && !known.has(country) ? stateOn(country, this.day) : undefined;
      if (state) this.state(state);
    }
  }

  /** Gives someone whom the article introduced without it the country that he acts for. */
  settle(id: string, country: string) {
    this.byId.set(id, { ...this.byId.get(id)!, country });
  }

  /** Unnamed holders of an office: "senior US official". */
  office(name: string, place: Place | null): string {
    const country = codeOf(place);
    return this.add({ id: slugOf(name), name, kind: 'office', ...(country && { country }) });
  }
}

/** Letters that a lexicon may spell plainly: "Søreide". */
const MARKED = /[^\x00-\x7f]/;
const wordsOf = (name: string) => name.split(/[\s-]+/).map(foldWord);

/** `name` with the words that `written` spells with marks, where these are its own. */
function spelledAs(name: string, written: string): string {
  const own = wordsOf(name);
  const words = wordsOf(written);
  const at = own.length - words.length;
  if (at < 0 || words.some((word, i) => word !== own[at + i])) return name;
  const kept = name.split(/(?<=[\s-])/).slice(0, at);
  return kept.join('') + written;
}

/** Terms count for a country or an organization; "UN" and "NATO" are no country. */
const homeOf = (of: string): string | undefined =>
  /^[A-Z]{3}$/.test(of) && countryName(of) !== of ? of : bodyNamed(of)?.country;
