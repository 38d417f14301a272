/**
 * Headlines and chronologies tell in the present: "Kerry travels to Havana", "Obama and Castro talk by telephone". A
 * general tagger takes such verbs for nouns; where a clause has no other verb, its first likely word becomes one.
 */
import type { Token } from '../../model/mention.ts';
import repairs from '../lexicon/tag-repairs.json' with { type: 'json' };
import { formOf } from './forms.ts';
import { stemOf } from './tagging.ts';

const NOUN_OR_VERB = new Set([...repairs.nounOrVerb, ...repairs.telegraphic]);
/** "the *arms* deal", "US *forces* near Kabul": plurals that name a noun after them. */
const THINGS = new Set([...repairs.pluralsBeforeNouns, 'forces', 'troops', 'claims', 'charges']);
const STARTS = /^(?:that|which|who|whom|where|when|while|after|before|because|since|if|as|until)$/;
const PARTICLES = /^(?:off|out|up|down|back)$/;

/** The tokens of a sentence, in which a clause that had no verb has one where it can. */
export function findPresent(tokens: Token[]): Token[] {
  const isWhole = /^[.!]$/.test(tokens.at(-1)?.text ?? '');
  let first = 0;
  for (let i = 0; i <= tokens.length; i++) {
    if (i < tokens.length && !endsClause(tokens, i)) continue;
    promote(tokens, first, i, isWhole);
    first = i + 1;
  }
  return tokens;
}

/** "; ", ": ", ", and the United States releases". */
function endsClause(tokens: Token[], i: number): boolean {
  const { text } = tokens[i]!;
  return text === ';' || text === ':' || (text === ',' && tokens[i + 1]?.tag === 'CCONJ');
}

function promote(tokens: Token[], first: number, end: number, isWhole: boolean) {
  for (let i = first; i < end; i++) {
    if (isFinite(tokens, i)) return;
    if (i === first || !isLikely(tokens, first, i, isWhole)) continue;
    for (let at = i + 1; at < end && !startsNext(tokens[at]!); at++)
      if (isFinite(tokens, at) && formOf(tokens[at]!.lower, tokens[at]!.lemma) !== 'ed') return;
    tokens[i]!.tag = 'VERB';
    tokens[i]!.lemma = stemOf(tokens[i]!.lower);
    return;
  }
}

/** "breaks off relations *and gives* …": what is joined has verbs of its own. */
const startsNext = ({ lower, text }: Token) => STARTS.test(lower) || text === ',' || lower === 'and';

function isFinite(tokens: Token[], i: number): boolean {
  const { tag, lower, lemma } = tokens[i]!;
  if (tag === 'AUX') return true;
  if (tag !== 'VERB' || tokens[i - 1]?.lower === 'to') return false;
  return !/^(?:ing|en)$/.test(formOf(lower, lemma));
}

/** Between a subject that agrees with it and what a verb leads to. */
function isLikely(tokens: Token[], first: number, i: number, isWhole: boolean): boolean {
  const { tag, lower } = tokens[i]!;
  const [before, after] = [tokens[i - 1]!, tokens[i + 1]];
  if (tag !== 'NOUN' || !after || !NOUN_OR_VERB.has(stemOf(lower))) return false;
  if (!/^(?:PROPN|NOUN)$/.test(before.tag)) return false;
  const isSingular = lower.endsWith('s') && stemOf(lower) !== lower;
  if (isSingular === isPlural(tokens, first, i)) return false;
  if (/^(?:DET|PROPN|NUM)$/.test(after.tag) || /^(?:its|his|her|their)$/.test(after.lower)) return true;
  if (isSingular && before.tag === 'PROPN' && after.tag === 'NOUN') return !THINGS.has(lower);
  return isWhole && (isSingular ? leadsOn(after) : after.tag === 'ADP');
}

const leadsOn = ({ lower }: Token) => lower === 'to' || PARTICLES.test(lower);

/** Plural names of one state: "the United States releases". */
const STATES = /^(?:states|nations|netherlands|philippines|emirates|bahamas|maldives|seychelles)$/;

/** "Obama and Castro", "the Houthis", "the two countries", "diplomats". */
function isPlural(tokens: Token[], first: number, verb: number): boolean {
  const isJoined = tokens.slice(first, verb).some(({ lower }) => lower === 'and');
  const { tag, lower, lemma } = tokens[verb - 1]!;
  const isPeople =
    tag === 'PROPN' && lower.endsWith('s') && !STATES.test(lower) && tokens[first]?.lower === 'the';
  return isJoined || isPeople || (tag === 'NOUN' && lower.endsWith('s') && lemma !== lower);
}
