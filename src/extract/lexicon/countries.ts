import { countries, getCountryData, type TCountryCode } from 'countries-list';
import STATE_ROWS from './countries.json' with { type: 'json' };

/** A state as newsrooms name it. Former states carry the days between which they existed. */
export interface State {
  /** ISO 3166-1 alpha-3, for former states the code they had ("SUN", "YUG", "CSK", "DDR"). */
  code: string;
  /** The code of the state that governs a territory and speaks for it abroad: "GBR" for the Falkland Islands. */
  of?: string;
  name: string;
  aliases: string[];
  /** Adjectives and demonyms in the singular ("French", "Argentine"). */
  people: string[];
  capitals: string[];
  /** Houses, streets and institutions that stand for the government ("the Kremlin", "Foggy Bottom"). */
  seats: string[];
  /** Other towns, regions and places that news reports from: where, never the state. No part that two states claim. */
  cities: string[];
  /** How compounds begin: "Sino-Indian". */
  prefix?: string;
  from?: string;
  to?: string;
}

type Row = Partial<State> & { code: string; name: string };

const ours: State[] = (STATE_ROWS as Row[]).map((row) => ({
  aliases: [],
  people: [],
  capitals: [],
  seats: [],
  cities: [],
  ...row,
}));

const known = new Map<string, State[]>();
for (const state of ours) known.set(state.code, [...(known.get(state.code) ?? []), state]);

/** The territories that only the package knows, and its names and capitals for the others. */
const packaged = (Object.keys(countries) as TCountryCode[]).map((code) => getCountryData(code));
const territories: State[] = packaged
  .filter(({ iso3 }) => !known.has(iso3))
  .map(({ iso3, name }) => ({
    code: iso3,
    name,
    aliases: [],
    people: [],
    capitals: [],
    seats: [],
    cities: [],
  }));
for (const { iso3, name } of packaged) {
  const state = known.get(iso3)?.find(({ from }) => !from);
  if (state && state.name !== name && !state.aliases.includes(name)) state.aliases.push(name);
}

/** All states and territories, former ones included; one code may have several ("Germany", "West Germany"). */
export const STATES: readonly State[] = [...ours, ...territories];

const BY_CODE = new Map<string, State[]>();
for (const state of STATES) BY_CODE.set(state.code, [...(BY_CODE.get(state.code) ?? []), state]);

const statesOf = (code: string): State[] => BY_CODE.get(code) ?? [];

/** The state that a code stands for today, or undefined. */
export const stateOf = (code: string): State | undefined => statesOf(code)[0];

/** The common English short name of a country code (ISO 3166-1 alpha-3), or the code itself where none is known. */
export const countryName = (code: string): string => stateOf(code)?.name ?? code;

const BY_NAME = new Map([...STATES].reverse().map((state) => [state.name, state]));

/** The state of a name as `STATES` writes it, former ones included, or undefined. */
export const stateCalled = (name: string): State | undefined => BY_NAME.get(name);

const SOVEREIGNS = new Map(STATES.flatMap(({ code, of }): [string, string][] => (of ? [[code, of]] : [])));

/** The code of the state that speaks for a state or territory abroad: itself, or who governs it. */
export const sovereignOf = (code: string): string => SOVEREIGNS.get(code) ?? code;

/** The state of a code under one of the names that it has borne, or undefined: "MMR", "Burma". */
export const stateNamed = (code: string, name: string): State | undefined =>
  statesOf(code).find((state) => state.name === name);

/** The state of a code under the name that it bore on a day (EDTF, or '' for today), or undefined. */
export function stateOn(code: string, day: string): State | undefined {
  const [past, ...others] = statesOf(code).filter((state) => existedOn(state, day));
  return past && !others.length ? past : stateOf(code);
}

const existedOn = ({ from, to }: State, day: string): boolean =>
  !!from && from <= day && day.slice(0, to!.length) <= to!;
