/** Where phrases hang: prepositional phrases on verbs and nouns, conjuncts on conjuncts. */
import words from '../lexicon/grammar-words.json' with { type: 'json' };
import { link } from './draft.ts';
import { awaiting, hangOnVerb, nounTakes, previous, settle, top, verbTakes, type State } from './frames.ts';
import type { Group } from './group.ts';
import { joinClause, opensJoined, waitForVerb } from './joined.ts';

/** Prepositions that, without a frame that says otherwise, hang on the noun before them. */
const NOUN_PREPOSITIONS = new Set([
  'of',
  'between',
  'among',
  'regarding',
  'concerning',
  'including',
  'such',
  'toward',
  'towards',
  'within',
]);

const MEANS = new Set(words.means);

/** "flown out *by helicopter*": a bare noun for a way of doing it does nothing itself. */
const isMeans = (s: State, { first, last }: Group): boolean =>
  first === last && MEANS.has(s.tokens[first]!.lower);

/** Hangs the noun group on what its preposition leads to. */
export function attachPhrase(s: State, noun: Group): void {
  const { head } = noun;
  const prep = s.prep!;
  link(s.draft, prep.first, head, 'case');
  const word = s.tokens[prep.first]!.lower;
  const joined = opensJoined(s);
  if (joined === 'verb') return waitForVerb(s, head, 'obl');
  if (joined === 'clause') joinClause(s);
  if (s.coord >= 0 && joinsPhrase(s, head, prep.first)) return;
  const frame = top(s);
  const host = noun.kind === 'time' ? hostOfTime(s) : hostOf(s, word);
  if (host < 0) hangOnVerb(s, frame, head, 'obl');
  else if (host === frame.verb) {
    const agent =
      word === 'by' && noun.kind !== 'time' && isPassiveFrame(s) && !hasAgent(s, host) && !isMeans(s, noun);
    link(s.draft, head, host, agent ? 'obl:agent' : 'obl');
  } else link(s.draft, head, host, s.tokens[host]!.tag === 'ADJ' ? 'obl' : 'nmod');
  const chain = chainFrom(s, host);
  const led = noun.kind === 'time' && chain.length > 0 && s.tokens[noun.last + 1]?.lower !== 'of';
  s.chain = led ? chain : [head, ...chain].slice(0, 5);
  s.lastNoun = led ? s.lastNoun : head;
  settle(s);
}

const chainFrom = (s: State, host: number) => {
  const at = s.chain.indexOf(host);
  return at >= 0
    ? s.chain.slice(at)
    : top(s).object >= 0 && s.chain.includes(top(s).object)
      ? [top(s).object]
      : [];
};

/** "with Russia and with China": a second phrase of the same kind is a conjunct of the first. */
function joinsPhrase(s: State, head: number, prep: number): boolean {
  const word = s.tokens[prep]!.lower;
  if (resumes(s, word)) {
    s.chain = [top(s).host];
    s.stack.pop();
  }
  const first = s.chain.find((noun) => caseOf(s, noun) === word);
  if (first === undefined) return false;
  link(s.draft, head, firstOf(s, first), 'conj');
  link(s.draft, s.coord, head, 'cc');
  s.chain = [head, ...s.chain].slice(0, 5);
  s.lastNoun = head;
  settle(s);
  return true;
}

/** "of Ban, who had spoken against it, and *of* Obama": the phrase goes on with what the relative clause is about. */
const resumes = (s: State, prep: string): boolean =>
  s.comma && top(s).kind === 'relative' && top(s).afterComma && caseOf(s, top(s).host) === prep;

/** The preposition of a noun of this clause, or null. */
export function caseOf(s: State, noun: number): string | null {
  for (let k = noun - 1; k >= Math.max(0, noun - 12); k--)
    if (s.draft.head[k] === noun && s.draft.relation[k] === 'case') return s.tokens[k]!.lower;
  return null;
}

/** The first conjunct of a list whose member `i` is. */
export const firstOf = (s: State, i: number): number =>
  s.draft.relation[i] === 'conj' ? s.draft.head[i]! : i;

export const isPassiveFrame = (s: State): boolean => {
  const { group } = top(s);
  return group !== null && (group.passive || group.finiteness === 'en');
};

function hasAgent(s: State, verb: number): boolean {
  for (let k = verb + 1; k < s.groups[s.at]!.first; k++)
    if (s.draft.head[k] === verb && s.draft.relation[k] === 'obl:agent') return true;
  return false;
}

/** Times hang on verbs, where there is one. */
function hostOfTime(s: State): number {
  const { verb } = top(s);
  if (verb >= 0) return verb;
  const word = s.prep ? s.tokens[s.prep.first]!.lower : '';
  return word === 'of' ? (s.chain[0] ?? -1) : -1;
}

/** The verb or noun that the preposition leads from; -1: the verb to come. */
function hostOf(s: State, word: string): number {
  const { verb, object } = top(s);
  const noun = s.chain[0] ?? -1;
  if (noun < 0) return verb;
  if (verb < 0)
    return nounHost(s, word) ?? (top(s).loose.length > 0 || NOUN_PREPOSITIONS.has(word) ? noun : -1);
  if (s.tokens[noun]!.tag === 'ADJ') return noun;
  if (word === 'by' && isPassiveFrame(s) && !hasAgent(s, verb)) return verb;
  if (
    verbTakes(s, verb, word) &&
    (noun === object || s.chain.includes(object) || object < 0) &&
    !(word === 'of' && (noun !== object || leadsToAnotherOf(s)))
  )
    return prefersNoun(s, word, verb) || isTopicWith(s, noun, word) ? noun : verb;
  return nounHost(s, word) ?? (NOUN_PREPOSITIONS.has(word) ? noun : verb);
}

/** "accused agents *of* the United States *of* sabotage": only the last one is the verb's. */
function leadsToAnotherOf(s: State): boolean {
  const [noun, next, then] = s.groups.slice(s.at, s.at + 3);
  const isOf = (group: Group | undefined) => group?.kind === 'prep' && s.tokens[group.first]!.lower === 'of';
  return noun?.kind === 'noun' && isOf(next) && then?.kind !== 'stop';
}

/** "held talks in Geneva with Lavrov": the nearest noun whose frame has the preposition. */
const nounHost = (s: State, word: string) => s.chain.find((noun) => nounTakes(s, noun, word));

/** "conferred on ties *with* the Community": what is talked about has a side of its own. */
const isTopicWith = (s: State, noun: number, word: string): boolean =>
  word === 'with' && nounTakes(s, noun, word) && /^(?:on|about|over)$/.test(caseOf(s, noun) ?? '');

/** "received the ambassador to Moscow": where both take it, titles keep their place. */
const prefersNoun = (s: State, word: string, verb: number) =>
  nounTakes(s, s.chain[0]!, word) &&
  /^(?:to|for)$/.test(word) &&
  /^(?:ambassador|envoy|adviser|visit|trip|right|threat|end|spokesman|spokeswoman)$/.test(
    s.tokens[s.chain[0]!]!.lemma,
  ) &&
  verb >= 0;

/** Hangs a noun on the noun that "and" or a comma joins it to. */
export function coordinate(s: State, noun: Group): void {
  const partner = firstOf(s, joinsNames(s, noun) ? s.lastNoun : partnerOf(s, noun.head));
  link(s.draft, noun.head, partner, 'conj');
  if (s.coord >= 0) link(s.draft, s.coord, noun.head, 'cc');
  s.chain = [noun.head, ...s.chain.filter((other) => other !== noun.head)].slice(0, 5);
  s.lastNoun = noun.head;
  settle(s);
}

/** "the Danish and Norwegian embassies": a name right before "and", a name right after it. */
const joinsNames = (s: State, noun: Group): boolean => isSideBySide(s, noun) && !isParallel(s, noun);

/** "*Harrison of the United States* and General *Nam Il of North Korea*": each has a country of his own. */
const isParallel = (s: State, { first, last }: Group): boolean =>
  first < last && caseOf(s, s.lastNoun) === 'of' && s.tokens[last + 1]?.lower === 'of';

const isSideBySide = ({ tokens, lastNoun, coord }: State, { first }: Group): boolean =>
  coord === first - 1 &&
  lastNoun === coord - 1 &&
  tokens[lastNoun]?.tag === 'PROPN' &&
  tokens[first]!.tag === 'PROPN';

/** "the president of Russia and the *chancellor*": the nearest noun of the same kind, else the nearest. */
function partnerOf(s: State, noun: number): number {
  const chain = s.chain.length > 0 ? s.chain : [s.lastNoun];
  const owner = s.draft.head[s.lastNoun] ?? -1;
  const before =
    s.tokens[noun + 1]?.lower === 'of' && caseOf(s, s.lastNoun) === 'of' && owner >= 0
      ? [owner, ...chain]
      : chain;
  const kind = s.tokens[noun]!.tag;
  return before.find((other) => s.tokens[other]?.tag === kind) ?? before[0]!;
}

/** Is there a noun that "and X" could join? */
export const hasPartner = (s: State): boolean => s.chain.length > 0 || (s.comma && s.lastNoun >= 0);

/** Does the noun before stand as subject without a verb yet? */
export const partnerIsLoose = (s: State): boolean => {
  const k = awaiting(s);
  return k === s.stack.length - 1 && top(s).loose.length > 0 && previous(s) !== undefined;
};
