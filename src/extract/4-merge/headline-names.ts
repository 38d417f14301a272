/** How headlines call the parties: short, people by their surnames, many as a number. */
import type { Actor } from '../../model/timeline.ts';
import { foldWord } from '../2-find/pieces.ts';
import { BODIES } from '../lexicon/bodies.ts';
import { stateCalled, stateOf } from '../lexicon/countries.ts';
import headlines from '../lexicon/headlines.json' with { type: 'json' };
import { PEOPLE } from '../lexicon/people.ts';
import { spell } from './headline-things.ts';

/** Who takes part, as words of a headline, and whether the verb is plural. */
export interface Named {
  text: string;
  isPlural: boolean;
}

/** Longer names of organizations give way to their letters. */
const LONGEST = 22;
/** More parties than this become a number. */
const MOST = 3;

const NOBODY: ReadonlySet<string> = new Set();
const NAMES: Record<string, string | undefined> = headlines.names;
const ADJECTIVES: Record<string, string | undefined> = headlines.adjectives;
const PLURAL = new Set(headlines.plural);
const SINGULAR = new Set(headlines.singularInS);
const SHORT = new Map(PEOPLE.map(({ name, short }) => [plainName(name), short[0]!]));
const FAMILY_FIRST = /^(?:CHN|KOR|PRK)$/;
const LETTERS = new Map(
  BODIES.map(({ name, aliases }) => [name, aliases.find((alias) => /^\p{Lu}{2,6}$/u.test(alias))]),
);

/** A name without accents. */
function plainName(name: string): string {
  return name.split(' ').map(foldWord).join(' ');
}

/** Persons of a timeline who share their surname with another: headlines call them by their full names. */
export function findNamesakes(actors: readonly Actor[]): ReadonlySet<string> {
  const bySurname = new Map<string, string[]>();
  for (const { id, name, kind, country } of actors)
    if (kind === 'person') {
      const surname = surnameOf(name, country);
      bySurname.set(surname, [...(bySurname.get(surname) ?? []), id]);
    }
  return new Set([...bySurname.values()].filter((ids) => ids.length > 1).flat());
}

/** "US", "Putin", "IAEA"; the full name of a person who has namesakes. */
export function nameOf(actor: Actor, namesakes: ReadonlySet<string>): string {
  if (actor.kind === 'person')
    return namesakes.has(actor.id) ? actor.name : surnameOf(actor.name, actor.country);
  const known = NAMES[actor.name];
  if (known) return known;
  return actor.name.length > LONGEST ? (LETTERS.get(actor.name) ?? actor.name) : actor.name;
}

/** "Ine Eriksen Søreide" → "Søreide", "Zhang Zhijun" → "Zhang", "Jaap de Hoop Scheffer" → "de Hoop Scheffer" where the lexicon says so. */
function surnameOf(name: string, country?: string): string {
  const words = name.replace(/,? (?:Jr|Sr)\.?$|,? I{2,3}$/, '').split(' ');
  const known = SHORT.get(plainName(name));
  if (known) return asWritten(words, known);
  if (FAMILY_FIRST.test(country ?? '') && words.length < 4) return words[0]!;
  const from = words.findIndex(
    (word, i) => i > 0 && /^(?:van|von|de|del|della|di|da|dos|al|el|bin|ibn|ben|ter|ten)$/i.test(word),
  );
  return words.slice(from > 0 ? from : -1).join(' ');
}

/** "Pena Nieto" of "Enrique Peña Nieto" → "Peña Nieto": the short name as the full one is spelled. */
function asWritten(words: string[], short: string): string {
  const size = short.split(' ').length;
  const at = words.findIndex((_, i) => plainName(words.slice(i, i + size).join(' ')) === plainName(short));
  return at < 0 ? short : words.slice(at, at + size).join(' ');
}

/** "Biden and Putin", "Germany, Poland and Sweden", "four countries"; empty where nobody is named. */
export function nameAll(actors: readonly Actor[], namesakes: ReadonlySet<string>): Named {
  const names = [...new Set(actors.map((actor) => nameOf(actor, namesakes)))];
  if (names.length > MOST) return { text: countAll(actors, names), isPlural: true };
  const [last, ...first] = [...names].reverse();
  const text = first.length ? `${first.reverse().join(', ')} and ${last}` : (last ?? '');
  return { text, isPlural: names.length > 1 || (actors[0] !== undefined && isPlural(actors[0])) };
}

function countAll(actors: readonly Actor[], names: string[]): string {
  const number = spell(names.length);
  if (actors.every(({ kind }) => kind === 'country')) return `${number} countries`;
  if (actors.every(({ kind }) => kind === 'person'))
    return `${names[0]} and ${spell(names.length - 1)} others`;
  return `${names[0]}, ${names[1]} and others`;
}

/** Groups named in the plural: "Houthis", "Taliban", "Iraqi Kurds"; states and bodies are one each. */
function isPlural({ name, kind }: Actor): boolean {
  if (PLURAL.has(name)) return true;
  if (kind === 'country' || kind === 'person' || SINGULAR.has(name)) return false;
  return /[^s]s$/.test(name) && !/(?:us|is)$/.test(name) && !/^\p{Lu}+$/u.test(name) && !/States$/.test(name);
}

/** "Russian", "US", "EU": what stands before "diplomats"; null where a party has none. */
export function adjectiveOf(actor: Actor): string | null {
  if (actor.kind === 'person' || actor.kind === 'office') {
    const state = actor.country ? stateOf(actor.country) : undefined;
    return state ? (ADJECTIVES[state.name] ?? state.people[0] ?? null) : null;
  }
  if (actor.kind !== 'country') return nameOf(actor, NOBODY);
  const state = stateCalled(actor.name) ?? stateOf(actor.country ?? '');
  return ADJECTIVES[actor.name] ?? state?.people[0] ?? state?.name ?? null;
}

/** Every word for the people of a state, to see whether words name them already: "Poles", "Russian". */
export function peopleOf(actor: Actor): string[] {
  const state = stateCalled(actor.name) ?? stateOf(actor.country ?? '');
  return [
    ...(state?.people ?? []),
    ...(ADJECTIVES[state?.name ?? ''] ? [ADJECTIVES[state!.name]!] : []),
    nameOf(actor, NOBODY),
  ];
}
