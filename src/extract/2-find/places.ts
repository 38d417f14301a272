import type { Token } from '../../model/mention.ts';
import type { Scan } from './gazetteer.ts';
import type { Phrase } from './phrases.ts';

const INSIDE = /^(in|inside|within|across|throughout|near|outside|at|around|through|via|over|off)$/;
const CITY = /^(from|to|for|toward|towards|into|outside|on|between)$/;
/** "the Paris summit", "a Vienna hotel": where, not who. */
const VENUE =
  /^(summit|summits|talks|conference|meeting|accord|accords|agreement|agreements|attack|attacks|bombing|bombings|bureau|desk|airport|hotel|suburb|suburbs|street|streets|stadium|theatre|prison|hospital|newsroom|ceremony|declaration|communique|communiqué|region|district|-based)$/;
const MISSION =
  /^(ambassador|envoy|commissioner|diplomat|mission|embassy|representative|consul|d'affaires|attach[eé])s?$|^(recall|recalled|recalls|recalling|withdrew|withdrawn|withdraw)$/;
const LEAVE = /^(left|leave|leaves|leaving|departed|bound|headed)$/;
const MOTION =
  /^(fly|flew|flown|travel|go|went|come|came|return|trip|visit|tour|journey|head|drive|drove|rush|move|arrive|leave|left|depart|dash|pilgrimage|sail)$/;

/** Is the bare name of a state or capital used for the place: "in Geneva", "flew to Moscow", "a Paris hotel"? */
export function isPlace({ tokens }: Scan, { first, last, title, nation }: Phrase): boolean {
  if (title?.words === 'capital') return true;
  if (title || !nation || nation.possessive) return false;
  if (isDateline(tokens, first, last)) return true;
  const kinds = nation.senses.map((sense) => (sense.is === 'state' ? sense.as : 'body'));
  if (kinds.some((kind) => kind === 'people' || kind === 'prefix' || kind === 'body')) return false;
  if (kinds.every((kind) => kind === 'city')) return true;
  if (tokens[last + 1]?.text === '-' && tokens[last + 2]?.lower === 'based') return true;
  if (kinds.includes('capital') && VENUE.test(tokens[last + 1]?.lower ?? '')) return true;
  const before = precedingWord(tokens, first);
  if (!before) return false;
  if (INSIDE.test(before.token.lower)) return !isAboutIt(tokens, before.index);
  if (kinds.includes('capital') && LEAVE.test(before.token.lower)) return true;
  if (!kinds.includes('capital') || !CITY.test(before.token.lower)) return false;
  if (before.token.lower === 'to') return isMotion(tokens, before.index) && !isMission(tokens, before.index);
  if (before.token.lower === 'from') return !isMission(tokens, before.index);
  if (before.token.lower === 'for') return LEAVE.test(tokens[before.index - 1]?.lower ?? '');
  return /^(into|outside|on)$/.test(before.token.lower) && tokens[last + 1]?.lower !== 'to';
}

/** The preposition before a name, over "the" and over what is coordinated before it: "in Moscow and *Kyiv*". */
function precedingWord(tokens: Token[], first: number): { token: Token; index: number } | null {
  let index = first - 1;
  if (
    /^(the|central|downtown|northern|southern|eastern|western|nearby|neighbouring|neighboring)$/i.test(
      tokens[index]?.text ?? '',
    )
  )
    index--;
  const token = tokens[index];
  return token ? { token, index } : null;
}

/** "confidence in Russia", "interest in Iran", "at America’s expense": no place. */
const isAboutIt = (tokens: Token[], at: number) =>
  /^(confidence|trust|interest|faith|belief|believe|disappointed|invest|investment|victory|anger|angry|furious|fury|aim|aimed|directed|level|leveled|levelled|lash|hit|swipe|jab|dig|shot|fire|fired|point)$/.test(
    tokens[at - 1]?.lemma ?? '',
  ) && /^(in|at|over)$/.test(tokens[at]!.lower);

/** "recalled its ambassador from Washington", "envoy to Moscow": the state, not the city. */
const isMission = (tokens: Token[], at: number) =>
  tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => MISSION.test(lower));

const isMotion = (tokens: Token[], at: number) =>
  tokens.slice(Math.max(0, at - 5), at).some(({ lemma, lower }) => MOTION.test(lemma) || MOTION.test(lower));

/** "WASHINGTON, April 7 (Wire) –", "RIYADH:": the place a report is sent from. */
const isDateline = (tokens: Token[], first: number, last: number) =>
  first === 0 &&
  tokens[0]!.text === tokens[0]!.text.toUpperCase() &&
  /^\p{Lu}{4,}/u.test(tokens[0]!.text) &&
  /^[,(:–—-]$/.test(tokens[last + 1]?.text ?? '');
