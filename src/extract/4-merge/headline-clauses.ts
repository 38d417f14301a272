/** The whole of what the doer did, in the text's own words: "send ambassador back to Tehran", "call decision unjustified". */
import {
  childrenBy,
  childrenOf,
  indirectOf,
  isNegated,
  isPassive,
  objectOf,
  subtreeOf,
  subjectOf,
} from '../1-read/tree.ts';
import type { Token } from '../../model/mention.ts';
import type { Account } from './act.ts';
import { baseOf } from './inflect.ts';
import { endOf, phrase } from './headline-phrases.ts';

/** The verb of the act and what follows it, as far as that fits; null where the doer is not its subject. */
export function toldWords(account: Account): string | null {
  const { tokens } = account.sentence;
  const verb = verbOf(account);
  if (verb < 0 || isPassive(tokens, verb) || isNegated(tokens, verb)) return null;
  const base = baseOf(tokens[verb]!.lower, tokens[verb]!.lemma);
  for (const stop of stopsOf(tokens, verb)) {
    const words = phrase(account, verb + 1, stop, false);
    if (words !== null) return `${base} ${words}`;
  }
  return null;
}

/** The verb whose subject the doer is: "*voiced* support", "*called* it illegal" where another word names the act. */
function verbOf({ sentence: { tokens }, mention }: Account): number {
  let verb = mention.trigger.head;
  for (
    let step = 0;
    step < 2 && tokens[verb]?.tag !== 'VERB' && NAMES.test(tokens[verb]?.relation ?? '');
    step++
  )
    verb = tokens[verb]!.head;
  return tokens[verb]?.tag === 'VERB' && mention.rules.includes('source:subject') ? verb : -1;
}

/** How a word that names an act hangs on its verb. */
const NAMES = /^(?:obj|xcomp|amod)$/;

/** Where what follows the verb can end, farthest first; never before its object and what that is called. */
function stopsOf(tokens: Token[], verb: number): number[] {
  const object = objectOf(tokens, verb);
  const needed = object > verb ? endOf(tokens, object) : verb + 1;
  const called = calledBy(tokens, verb, object).filter((at) => at >= needed);
  if (NAMING.has(tokens[verb]!.lemma) && !called.length && indirectOf(tokens, verb) < 0) return [];
  if (childrenBy(tokens, verb, 'xcomp', 'ccomp').some((at) => at > verb && !called.includes(at))) return [];
  const least = Math.max(needed, ...called.map((at) => endOf(tokens, at)));
  return [...childrenBy(tokens, verb, 'obl', 'compound:prt'), ...nounsOf(tokens, object)]
    .map((at) => endOf(tokens, at))
    .concat(called.length || object > verb ? least : [])
    .filter(
      (stop) => stop >= least && (!NEEDING.has(tokens[verb]!.lemma) || (object > verb && stop > needed)),
    )
    .sort((a, b) => b - a);
}

/** "call it *illegal*", "declare it *null*": what is said of the object. */
const calledBy = (tokens: Token[], verb: number, object: number) => [
  ...childrenBy(tokens, verb, 'xcomp').filter((at) => tokens[at]!.tag !== 'VERB'),
  ...(object < 0 ? [] : childrenBy(tokens, object, 'amod').filter((at) => at > object)),
];

const nounsOf = (tokens: Token[], object: number) => (object < 0 ? [] : childrenBy(tokens, object, 'nmod'));

/** Verbs that say little without what they call their object. */
const NAMING = new Set(['call', 'describe', 'consider', 'declare', 'deem', 'label', 'brand', 'term', 'find']);

/** Verbs that say nothing with their object alone: "gives Moscow", "removes Cuba". */
const NEEDING = new Set(['give', 'put', 'bring', 'remove', 'assure', 'tell', 'accuse', 'inform']);

/** "that declaration be annulled", "that Russia will retaliate": what is said is to come, with its own doer. */
export function saidWords(account: Account): string | null {
  const { tokens } = account.sentence;
  const { head, form } = account.mention.trigger;
  if (form === 'noun') return null;
  const said = childrenBy(tokens, head, 'ccomp').find((at) => at > head);
  if (said === undefined || subjectOf(tokens, said) < head) return null;
  const that = childrenOf(tokens, said).find((at) => tokens[at]!.lower === 'that');
  const before = that ?? subtreeOf(tokens, said)[0] - 1;
  if (!isToCome(tokens, said)) return null;
  for (const stop of [...stopsOf(tokens, said), ...(objectOf(tokens, said) < 0 ? [said] : [])]) {
    const words = phrase(account, before + 1, stop, true);
    if (words)
      return `${tokens[head]!.lemma === 'say' ? '' : 'that '}${words.replace(/\bwould\b/, 'will').replace(/\bmight\b/, 'may')}`;
  }
  return null;
}

/** "promised that *it would not attack*": the doer's own deed to come, "not to attack". */
export function vowWords(account: Account): string | null {
  const { tokens } = account.sentence;
  const { head } = account.mention.trigger;
  const vowed = childrenBy(tokens, head, 'ccomp').find((at) => at > head && tokens[at]!.tag === 'VERB');
  if (vowed === undefined || !/^(?:he|she|it|they)$/.test(tokens[subjectOf(tokens, vowed)]?.lower ?? ''))
    return null;
  const aux = childrenBy(tokens, vowed, 'aux');
  if (aux.length !== 1 || !/^(?:would|will|might|may|could)$/.test(tokens[aux[0]!]!.lower)) return null;
  for (const stop of [...stopsOf(tokens, vowed), vowed]) {
    const words = phrase(account, vowed, stop, true);
    if (words) return isNegated(tokens, vowed) ? `not to ${words}` : `to ${words}`;
  }
  return null;
}

/** "would retaliate", "be annulled", "leave": a modal verb, or the bare verb of a demand. */
const isToCome = (tokens: Token[], verb: number): boolean => {
  const [first = verb] = childrenBy(tokens, verb, 'aux', 'aux:pass');
  const { lower, lemma } = tokens[first]!;
  return /^(?:would|will|might|may|must|should)$/.test(lower) || (lower === lemma && first <= verb);
};
