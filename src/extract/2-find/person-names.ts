import type { Token } from '../../model/mention.ts';
import { GIVEN_NAMES, NAME_PARTICLES } from '../lexicon/given-names.ts';
import HOMONYMS from '../lexicon/homonyms.json' with { type: 'json' };
import type { Scan } from './gazetteer.ts';

/** Longest name of a person, in tokens; hyphens count. */
const LONGEST = 8;

/** Does the token begin with a capital letter? */
export const isCapital = (token: Token | undefined): boolean =>
  !!token && token.text.charCodeAt(0) !== token.lower.charCodeAt(0);

const CALENDAR =
  /^(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?$/;

/** "National Security *Committee*", "Tokyo *Marathon*": names that end so are no people’s. */
const NO_PERSON = new Set([...HOMONYMS.entities, ...HOMONYMS.bodies]);

/** "Monday", "Sept.": capitalized, but never part of a name. */
export const isCalendarWord = (word: string): boolean => CALENDAR.test(word);

const NO_NAME = /^(DET|ADP|CCONJ|SCONJ|PRON|AUX|PUNCT|PART|NUM|SYM)$/;

/** May the token be part of a person’s name here? */
function isNameWord(scan: Scan, i: number): boolean {
  const token = scan.tokens[i];
  if (!token || !isCapital(token) || CALENDAR.test(token.text)) return false;
  if (GIVEN_NAMES.has(token.text)) return true;
  if (NO_NAME.test(token.tag)) return false;
  return token.tag === 'PROPN' || !scan.titleCase;
}

/** "Vladimir Putin-*led*": no part of a name, as "Kim Tae-*young*" is. */
const SUFFIX =
  /^(led|backed|based|era|style|like|appointed|controlled|run|held|born|brokered|inspired|sponsored|elect|designate)$/;

/** Last token of the name that begins at `from`, or `from - 1` where none does. */
export function nameEnd(scan: Scan, from: number): number {
  const { tokens, at } = scan;
  let last = from - 1;
  for (let i = from; i < Math.min(tokens.length, from + LONGEST); i++) {
    const token = tokens[i]!;
    const isJoint = token.text === '-' && tokens[i - 1]?.end === token.start;
    if (i > from && (isJoint || NAME_PARTICLES.has(token.lower))) continue;
    const isSecondHalf =
      last > from && tokens[i - 1]!.text === '-' && /^\p{Ll}+$/u.test(token.text) && !SUFFIX.test(token.text);
    if (!isSecondHalf && (!isNameWord(scan, i) || (isOther(at.get(i), i, from) && !isFirstHalf(tokens, i))))
      break;
    last = i;
  }
  return last >= from && NO_PERSON.has(tokens[last]!.text) ? from - 1 : last;
}

/** "*Amir*-Abdollahian": half of a name. */
export const isFirstHalf = (tokens: Token[], last: number): boolean =>
  tokens[last + 1]?.text === '-' &&
  tokens[last + 1]!.start === tokens[last]!.end &&
  tokens[last + 2]?.start === tokens[last + 1]!.end &&
  isCapital(tokens[last + 2]);

/** States, bodies and titles end a name: "Putin US", "Blinken Foreign Minister". */
function isOther(hit: Scan['hits'][number] | undefined, i: number, from: number): boolean {
  if (!hit) return false;
  if (hit.senses.some(({ is }) => is === 'person')) return i > from;
  return hit.senses.some((sense) => sense.is !== 'title' || sense.title.kind !== 'rank');
}
