import type { Token } from '../../model/mention.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import HOMONYMS from '../lexicon/homonyms.json' with { type: 'json' };
import type { Hit } from './gazetteer.ts';
import { isCapital, isCalendarWord } from './person-names.ts';

const ENTITY = new Set(HOMONYMS.entities);
const REGIONS = new Set(HOMONYMS.regions);
const SHOW = new Set(HOMONYMS.sportAndShow);
const AMBIGUOUS = new Set(HOMONYMS.ambiguous);

/** Leaves out names that only look like a state’s: "Michael Jordan", "Moscow, Idaho", "the Moscow Times". */
export function dropHomonyms(tokens: Token[], hits: Hit[], titleCase: boolean): Hit[] {
  if (hits.length === 0) return hits;
  const isElsewhere =
    tokens.some(({ lower, text }) => SHOW.has(lower) || REGIONS.has(text)) && !isOfStates(tokens, hits);
  return hits.filter((hit) => {
    if (hit.senses.some(({ is }) => is === 'namesake')) return false;
    if (hit.senses.some((s) => s.is === 'state' && s.as === 'prefix'))
      return tokens[hit.last + 1]?.text === '-';
    const asName = hit.senses.some(
      (s) => s.is === 'state' && (s.as === 'name' || s.as === 'capital' || s.as === 'city'),
    );
    if (!asName) return !isLanguage(tokens, hit);
    if (hit.senses.some((s) => s.is === 'person')) return true;
    const name = tokens[hit.first]!.text;
    if (AMBIGUOUS.has(name) && hit.first === hit.last && isElsewhere) return false;
    return !isPartOfName(tokens, hit, titleCase);
  });
}

/** "Tunisia, hit by Israeli jets, complained to Washington": other states are spoken of, by names that nothing else bears. */
const isOfStates = (tokens: Token[], hits: Hit[]): boolean =>
  hits.some(
    ({ first, senses }) =>
      !AMBIGUOUS.has(tokens[first]!.text) &&
      senses.some((sense) => sense.is === 'state' && sense.as !== 'city'),
  );

/** "spoke in English": a language. */
const isLanguage = (tokens: Token[], { first, last, senses }: Hit) =>
  senses.some((sense) => sense.is === 'state' && sense.as === 'people') &&
  /^(in|into|speak|speaks|spoke|speaking)$/.test(tokens[first - 1]?.lower ?? '') &&
  /^(PUNCT|CCONJ|ADP|AUX)$/.test(tokens[last + 1]?.tag ?? 'PUNCT') &&
  tokens[last + 1]?.text !== '-';

function isPartOfName(tokens: Token[], { first, last }: Hit, titleCase: boolean): boolean {
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  if (after?.text === ',' && REGIONS.has(tokens[last + 2]?.text ?? '')) return true;
  if (after?.text === ',' && tokens[last + 2]?.lower === 'who') return tokens[first - 1]?.tag !== 'ADP';
  if (after && ENTITY.has(after.text)) return true;
  if (before && ENTITY_BEFORE.test(before.text)) return true;
  if (!AMBIGUOUS.has(tokens[first]!.text) || titleCase) return false;
  if (before && GIVEN_NAMES.has(before.text) && before.end + 1 === tokens[first]!.start) return true;
  return (
    before?.lower !== 'to' &&
    isCapital(after) &&
    /^(PROPN|NOUN|ADJ|X)$/.test(after!.tag) &&
    !isCalendarWord(after!.text) &&
    after!.start === tokens[last]!.end + 1 &&
    !isTitleWord(after!)
  );
}

const ENTITY_BEFORE = /^(Radio|Air|Miss|Team|Operation|Hotel|Lake|Fort|Port|Mount|Saint|St|USS|HMS|Royal)$/;
const isTitleWord = ({ text }: Token) =>
  /^(President|Prime|Foreign|King|Queen|Minister|Premier|Defen[cs]e|Says?|Says)$/.test(text);

/** "US Expels Ten Diplomats": does nearly every longer word begin with a capital? */
export function isTitleCase(tokens: Token[]): boolean {
  if (tokens.at(-1)?.text === '.') return false;
  const words = tokens.filter(({ text }) => /^\p{L}{4,}/u.test(text));
  return words.length >= 3 && words.filter(isCapital).length >= words.length * 0.8;
}
