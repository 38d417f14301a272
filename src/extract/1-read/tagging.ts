/** Repairs of tags that a general tagger gets wrong in news of diplomacy, by the table of lexicon/tag-repairs.json. */
import type { Tag, Token } from '../../model/mention.ts';
import grammarWords from '../lexicon/grammar-words.json' with { type: 'json' };
import repairs from '../lexicon/tag-repairs.json' with { type: 'json' };
import { formOf, irregularLemma, lemmaOf } from './forms.ts';

/** A row of the table: where `words` stand with one of `tags` between `before` and `after`, they become `to`. */
interface Repair {
  example: string;
  words?: string | string[];
  tags: string[];
  forms?: string[];
  before?: string[];
  before2?: string[];
  notBefore2?: string[];
  after?: string[];
  cased?: string;
  /** "ing", or "participle": the word looks like a past participle that is not an adjective as a rule. */
  ending?: 'ing' | 'participle';
  to: string;
}

const NOUN_OR_VERB = new Set(repairs.nounOrVerb);
/** Past tenses that the tagger takes for adjectives or nouns, with their verbs. */
const MISTAKEN = new Map(Object.entries(repairs.mistaken));
const POSSESSIVES = new Set(grammarWords.possessives);
const MODALS = new Set(grammarWords.modals);
const BE = new Set(grammarWords.be);
const NOT_PREPOSITIONS = new Set([
  'to',
  'up',
  'off',
  'out',
  'down',
  'back',
  'as',
  'than',
  'before',
  'after',
  'since',
  'until',
]);

const RULES = (repairs.rules as Repair[]).map((rule) => ({
  ...rule,
  words:
    rule.words === 'mistaken'
      ? new Set(MISTAKEN.keys())
      : Array.isArray(rule.words)
        ? new Set(rule.words)
        : null,
}));

type Rule = (typeof RULES)[number];

const isFor = ({ words, forms }: Rule, lower: string): boolean =>
  words ? words.has(lower) : !forms || NOUN_OR_VERB.has(stemOf(lower));

/** The rules of each word that one of them lists, of the other nouns that are verbs too, and of all the rest. */
const RULES_OF = new Map<string, Rule[]>();
for (const word of RULES.flatMap(({ words }) => [...(words ?? [])]))
  RULES_OF.set(
    word,
    RULES.filter((rule) => isFor(rule, word)),
  );
const RULES_OF_BOTH = RULES.filter(({ words }) => !words);
const RULES_OF_OTHERS = RULES_OF_BOTH.filter(({ forms }) => !forms);

const rulesOf = (lower: string): Rule[] =>
  RULES_OF.get(lower) ?? (NOUN_OR_VERB.has(stemOf(lower)) ? RULES_OF_BOTH : RULES_OF_OTHERS);

/** Tokens of one sentence with tags and lemmas that fit news. */
export function repairTags(tokens: Token[]): Token[] {
  for (let i = 0; i < tokens.length; i++) {
    if (isSurname(tokens, i) || isPlaceName(tokens, i)) tokens[i]!.tag = 'PROPN';
    if (i === 0) repairOpener(tokens);
    for (const rule of rulesOf(tokens[i]!.lower))
      if (rule.tags.includes(tokens[i]!.tag) && fits(rule, tokens, i)) tokens[i]!.tag = rule.to as Tag;
    repairLemma(tokens[i]!);
  }
  setNamingsAside(tokens);
  return tokens;
}

const NAMES = new Set(repairs.namingVerbs);
/** Tokens within which a naming ends: "what the Syrian foreign ministry called". */
const NAMING = 8;

/** "opened *what it called* an operation", "*what he described as* a plot": who names it so parts no verb from its object. */
function setNamingsAside(tokens: Token[]): void {
  for (let i = 1; i < tokens.length; i++) {
    const end = tokens[i]!.lower === 'what' ? endOfNaming(tokens, i) : -1;
    for (let at = i; at <= end; at++) tokens[at]!.tag = 'ADV';
    i = Math.max(i, end);
  }
}

/** The last token of "what it called" or "what he described as", or -1. */
function endOfNaming(tokens: Token[], what: number): number {
  const length = tokens
    .slice(what + 1, what + NAMING)
    .findIndex(({ tag, lemma }) => tag === 'VERB' || (tag === 'AUX' && lemma !== 'have'));
  const verb = what + 1 + length;
  if (length < 1 || !NAMES.has(tokens[verb]!.lemma)) return -1;
  const end = tokens[verb + 1]?.lower === 'as' ? verb + 1 : verb;
  return /^(?:DET|ADJ|NOUN|PROPN|NUM|PUNCT)$/.test(tokens[end + 1]?.tag ?? '') ? end : -1;
}

const PEOPLE_AND_ARMS = new Set(repairs.peopleAndArms);

/** "*Gunmen* in Karachi opened fire": the capital of a first word makes no name of it. */
function repairOpener([first, next]: Token[]): void {
  if (first!.tag !== 'PROPN' || next?.tag === 'PROPN' || !PEOPLE_AND_ARMS.has(first!.lower)) return;
  first!.tag = 'NOUN';
  first!.lemma = first!.lower.endsWith('men') ? first!.lower.replace(/men$/, 'man') : stemOf(first!.lower);
}

/** Words in which the verb of a sentence follows its subject. */
const NEAR = 24;
const TITLES = new Set(grammarWords.titles);

/** "Menachem *Begin* of Israel signed": a capital after a name, with the verb in small letters still to come. */
function isSurname(tokens: Token[], i: number): boolean {
  const { tag, text, lower, lemma } = tokens[i]!;
  if (tag !== 'VERB' || lower !== lemma || !/^\p{Lu}\p{Ll}/u.test(text)) return false;
  const before = tokens[i - 1];
  if (before?.tag !== 'PROPN' && !(before && TITLES.has(before.lower) && before.text !== before.lower))
    return false;
  return tokens.slice(i + 1, i + NEAR).some((next) => next.tag === 'VERB' && next.text === next.lower);
}

/** "manoeuvres off *Shanghai*": no verb with a capital follows a preposition in small letters. */
function isPlaceName(tokens: Token[], i: number): boolean {
  const { tag, text } = tokens[i]!;
  const before = tokens[i - 1];
  if (tag !== 'VERB' || !/^\p{Lu}\p{Ll}/u.test(text) || /ing$/.test(text) || !before) return false;
  return PLACING.test(before.text) && /^(?:PUNCT|CCONJ|ADP|SCONJ)$/.test(tokens[i + 1]?.tag ?? 'PUNCT');
}
const PLACING = /^(?:in|at|off|near|from|outside|around|above|over|into|towards?)$/;

/** Whether a rule for the word and its tag holds where it stands. */
function fits(rule: Rule, tokens: Token[], i: number): boolean {
  const token = tokens[i]!;
  if (rule.ending && !hasEnding(token, rule.ending)) return false;
  if (rule.cased && token.text !== rule.cased) return false;
  if (rule.forms && !rule.forms.includes(formOf(token.lower, stemOf(token.lower)))) return false;
  if (rule.before && !rule.before.some((what) => isAt(what, tokens, i - 1))) return false;
  if (rule.before2 && !rule.before2.some((what) => isAt(what, tokens, i - 2))) return false;
  if (rule.notBefore2 && rule.notBefore2.some((what) => isAt(what, tokens, i - 2))) return false;
  return !rule.after || rule.after.some((what) => isAt(what, tokens, i + 1));
}

/** "limited influence", "armed men": after "has" these are adjectives. */
const ADJECTIVES = new Set(repairs.participlesThatAreAdjectives);

const hasEnding = ({ lower }: Token, ending: 'ing' | 'participle') =>
  ending === 'ing'
    ? /[a-z]{3}ing$/.test(lower)
    : /^(?:ed|en)$/.test(formOf(lower, lemmaOf(lower))) && !ADJECTIVES.has(lower);

/** "talks" → "talk", "ties" → "tie"; for looking up in word lists only. */
export function stemOf(lower: string): string {
  if (!lower.endsWith('s')) return lower;
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  return /(?:ss|sh|ch|x)es$/.test(lower) ? lower.slice(0, -2) : lower.replace(/s$/, '');
}

/** Does the token at `i` fit one item of a rule: a tag, a word, or a named class? */
function isAt(what: string, tokens: Token[], i: number): boolean {
  const token = tokens[i];
  if (what === '^') return i < 0;
  if (!token) return false;
  switch (what) {
    case 'possessive':
      return POSSESSIVES.has(token.lower) && token.lower !== 'her';
    case "PART-'s":
      return /^['’]s?$/.test(token.text) && token.tag === 'PART';
    case 'PART-to':
      return token.lower === 'to' && token.tag === 'PART';
    case 'preposition':
      return token.tag === 'ADP' && !NOT_PREPOSITIONS.has(token.lower);
    case 'modal':
      return token.tag === 'AUX' && MODALS.has(token.lower) && token.lower !== 'may';
    case 'plural-noun':
      return token.tag === 'NOUN' && /[^s]s$/.test(token.lower) && !isSingularGroup(tokens, i);
    case 'plural-agent':
      return token.tag === 'NOUN' && /[^s]s$|^police$/.test(token.lower) && !THINGS.has(token.lower);
    case 'have':
      return /^(?:have|has|had)$/.test(token.lower);
    case 'be':
      return BE.has(token.lower);
    case 'than-number':
      return token.lower === 'than' && tokens[i + 1]?.tag === 'NUM';
    case 'hyphen':
      return token.text === '-' && token.end === tokens[i + 1]?.start && tokens[i - 1]?.end === token.start;
    case 'plural-glued':
      return token.tag !== 'PUNCT' && token.lower.endsWith('s') && token.end === tokens[i + 1]?.start;
    default:
      if (what.startsWith('VERB-'))
        return token.tag === 'VERB' && formOf(token.lower, token.lemma) === what.slice(5);
      if (what === 'DET') return token.tag === 'DET' && !/^(?:that|this|all|both)$/.test(token.lower);
      return token.tag === what || token.lower === what;
  }
}

/** Plurals that name a noun after them rather than do something: "an *arms* deal", "the *sanctions* list". */
const THINGS = new Set(repairs.pluralsBeforeNouns);

/** "a foreign ministers meeting": an article of the singular before a plural belongs to the noun after it. */
function isSingularGroup(tokens: Token[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 5); k--) {
    if (/^(?:a|an|this|another)$/.test(tokens[k]!.lower)) return true;
    if (!/^(?:NOUN|PROPN|ADJ)$/.test(tokens[k]!.tag)) return false;
  }
  return false;
}

const SHORT_LEMMAS = new Map(Object.entries({
  "n't": 'not', 'n’t': 'not', ca: 'can', wo: 'will', "'ll": 'will', '’ll': 'will', "'re": 'be', '’re': 'be', "'ve": 'have',
  '’ve': 'have', "'m": 'be', '’m': 'be',
})); // prettier-ignore

/** A word that a rule made a verb still has its own form as lemma: "moved" → "move". */
const regularLemma = ({ lower, lemma }: Token) =>
  lower === lemma && /(?:ed|ing)$/.test(lower) ? lemmaOf(lower) : lemma;

function repairLemma(token: Token): void {
  if (token.tag === 'VERB' || token.tag === 'AUX') {
    token.lemma =
      SHORT_LEMMAS.get(token.lower) ??
      irregularLemma(token.lower) ??
      MISTAKEN.get(token.lower) ??
      regularLemma(token);
    if (token.lemma === token.lower && token.lower.endsWith('s') && NOUN_OR_VERB.has(stemOf(token.lower)))
      token.lemma = stemOf(token.lower);
  } else if (token.tag === 'NOUN' && token.lemma === token.lower && NOUN_OR_VERB.has(stemOf(token.lower)))
    token.lemma = stemOf(token.lower);
  else if (token.tag === 'NOUN' && token.lower.endsWith('ing')) token.lemma = token.lower;
  else if (token.tag === 'PART') token.lemma = SHORT_LEMMAS.get(token.lower) ?? token.lemma;
}
