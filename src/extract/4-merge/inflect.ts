/** Forms of the verbs that headlines use: only the first word of a phrase changes ("call on" → "calls on"). */
import headlines from '../lexicon/headlines.json' with { type: 'json' };

const PARTICIPLES = new Map(Object.entries(headlines.participles));
const DOUBLED = new Set(headlines.doubled);

/** One vowel before one consonant in a word of one syllable: "ban" → "banning". */
const DOUBLES = /^[^aeiou]*[aeiou][^aeiouwxy]$/;
const isDoubled = (verb: string) => DOUBLED.has(verb) || DOUBLES.test(verb);

const onFirst = (phrase: string, change: (verb: string) => string): string => {
  const space = phrase.indexOf(' ');
  return space < 0 ? change(phrase) : change(phrase.slice(0, space)) + phrase.slice(space);
};

/** "call on" → "calls on", "veto" → "vetoes", "carry out" → "carries out". */
export const thirdPerson = (phrase: string): string =>
  onFirst(phrase, (verb) => {
    if (/(?:s|sh|ch|x|z|o)$/.test(verb)) return `${verb}es`;
    return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
  });

/** "cut ties" → "cutting ties", "impose sanctions" → "imposing sanctions", "free" → "freeing". */
export const gerund = (phrase: string): string =>
  onFirst(phrase, (verb) => {
    if (isDoubled(verb)) return `${verb}${verb.at(-1)}ing`;
    return /[^eoy]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
  });

/** "spared" is of "spare", not of "spar", whose past would double its "r": taggers lose the silent "e". */
export const baseOf = (lower: string, lemma: string): string =>
  lower === `${lemma}ed` && DOUBLES.test(lemma) ? `${lemma}e` : lemma;

/** "spared" of "spare", "met" of "meet". */
export const participle = (phrase: string): string =>
  onFirst(phrase, (verb) => {
    const irregular = PARTICIPLES.get(verb);
    if (irregular) return irregular;
    if (isDoubled(verb)) return `${verb}${verb.at(-1)}ed`;
    if (verb.endsWith('e')) return `${verb}d`;
    return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
  });

/** "diplomats" → "diplomat", "spies" → "spy"; words that are no plural stay. */
export const singular = (noun: string): string => {
  if (/(?:ss|us|is)$/.test(noun) || !noun.endsWith('s')) return noun;
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  return /(?:x|ch|sh|ss)es$/.test(noun) ? noun.slice(0, -2) : noun.slice(0, -1);
};
