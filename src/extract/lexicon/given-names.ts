import NAME_WORDS from './name-words.json' with { type: 'json' };
import { PEOPLE } from './people.ts';

const FAMILY_FIRST = /^(CHN|TWN|KOR|PRK|VNM|KHM|HKG|MMR|LAO)$/;

/** Given names that news uses, of listed people and some more. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set([
  ...NAME_WORDS.women,
  ...NAME_WORDS.men,
  ...PEOPLE.filter(({ terms }) => !FAMILY_FIRST.test(terms[0]!.of))
    .map(({ name }) => name.slice(0, name.search(/[\s-]|$/)))
    .filter(
      (name) => /^\p{Lu}\p{Ll}{2,}$/u.test(name) && !/^(Lord|King|Prince|Sheikh|Mullah|Princess)$/.test(name),
    ),
]);

const WOMEN: ReadonlySet<string> = new Set(NAME_WORDS.women);

/** Does the name, or its first word, belong to women? */
export const isWomansName = (name: string): boolean =>
  WOMEN.has(name) || WOMEN.has(name.slice(0, name.search(/[\s-]|$/)));

/** Small words inside names: "bin", "von", "de". */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(NAME_WORDS.particles);

/** Surnames that are ordinary words, places or shared by many: they need more than a capital letter. */
export const COMMON_SURNAMES: ReadonlySet<string> = new Set(NAME_WORDS.words);
