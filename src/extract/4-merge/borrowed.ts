/** Words that headlines take over from the text: only plain ones, without markup, articles and times. */
import headlines from '../lexicon/headlines.json' with { type: 'json' };

/** Characters of a phrase taken over. */
const LONGEST = 48;
/** Words that mean nothing without the sentences before them. */
const LEANING =
  /\b(?:I|we|you|he|she|it|they|me|us|him|them|my|our|your|hers|this|that|these|those|which|who|whom|whose|what|there|some|any|such|another|same|other|others|so|not|former|latter|first|second|third|own|both|each|no)\b/;
/** When an act took place stands beside the headline, not in it. */
const TIME =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:times?|years?|months?|weeks?|days?|hours?|decades?|now|yesterday|today|tomorrow|night|once|ago|earlier|later)\b|\b\d{4}\b/i;
const MARKS = /[“”"‘()[\]:;,?!/\n]|—| – /;

/** "the New START treaty" → "New START treaty", "the United States’ offer" → "US’ offer"; null where it cannot stand alone. */
export function borrow(words: string): string | null {
  const plain = words
    .replace(/[*_]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:]+$/, '');
  if (!plain || LEANING.test(plain) || TIME.test(plain) || MARKS.test(plain)) return null;
  const short = shortNames(withoutArticles(plain));
  return short.length > LONGEST ? null : short;
}

/** Articles go, and whose it is as well: "pull out *its* personnel". */
const withoutArticles = (words: string) =>
  words.replace(/(^|\s)(?:the|a|an|its|his|her|their|Mr\.?|Mrs\.?|Ms\.?)\s+(?=\S)/gi, '$1');

const SHORT = Object.entries(headlines.names).filter(([long]) => long.includes(' '));
const shortNames = (words: string) =>
  SHORT.reduce((all, [long, short]) => all.replaceAll(long, short), words).replace(
    /\b([A-Z])\.([A-Z])\./g,
    '$1$2',
  );
