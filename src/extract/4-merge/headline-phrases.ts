/** What the sentence itself says an act is done to, aims at and is about, as far as it fits into a headline. */
import { isBaseForm } from '../1-read/forms.ts';
import {
  childrenBy,
  childrenOf,
  objectOf,
  prepsOf,
  subjectOf,
  subtreeOf,
  undergoerOf,
} from '../1-read/tree.ts';
import type { Token } from '../../model/mention.ts';
import type { Account } from './act.ts';
import { borrow } from './borrowed.ts';
import { baseOf } from './inflect.ts';

/** Tokens of a phrase that can be taken over. */
const MOST = 10;

/** The topic where its words can stand in a headline: "over Navalny", "for hacking"; else null. */
export function topicWords({ text, mention }: Account, kind: 'over' | 'about'): string | null {
  if (!mention.topic) return null;
  const words = borrow(text.slice(mention.topic.start, mention.topic.end));
  const isOthers = /\b(?:his|her|their|its)\b/.test(text.slice(mention.topic.start + 4, mention.topic.end));
  return words && OPENS[kind].test(words) && !/^for \S+ing$/.test(words) && !isOthers ? words : null;
}

const OPENS = {
  over: /^(?:over|because of|in response to|in retaliation for|for)\s/i,
  about: /^(?:on|over|about|regarding)\s/i,
};

/** What the act is done to, where that is short and plain: "INF treaty", "Haig’s proposals". */
export function objectWords(account: Account): string | null {
  const { sentence, mention } = account;
  if (mention.trigger.form === 'noun') return null;
  const head = undergoerOf(sentence.tokens, mention.trigger.head);
  return head < 0 ? null : nounPhrase(account, head);
}

function nounPhrase(account: Account, head: number): string | null {
  const { tokens } = account.sentence;
  if (!/^(?:NOUN|PROPN)$/.test(tokens[head]?.tag ?? '')) return null;
  const [start] = subtreeOf(tokens, head);
  const first = childrenBy(tokens, head, 'case').reduce(
    (at, word) => (word < head ? Math.max(at, word + 1) : at),
    start,
  );
  if (/^(?:ADP|CCONJ|SCONJ|PUNCT)$/.test(tokens[first]!.tag)) return null;
  const words = phrase(account, first, endOf(tokens, head), false);
  return words && first === 0 && tokens[first]!.tag === 'NOUN' ? uncapitalized(words) : words;
}

/** "*Ties* were restored": the capital is the sentence's. */
const uncapitalized = (words: string) =>
  words.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

/** "to free two Americans", "not to use force": what is asked, promised, threatened or refused. */
export function aimWords(account: Account): string | null {
  const { tokens } = account.sentence;
  const { head, form } = account.mention.trigger;
  if (form === 'noun') return null;
  for (const verb of childrenBy(tokens, head, 'xcomp', 'ccomp', 'advcl', 'acl')) {
    const to = childrenOf(tokens, verb).find((at) => at < verb && at > head && tokens[at]!.lower === 'to');
    if (to === undefined || !isBaseForm(tokens[verb]!)) continue;
    // "stopped, only to resume": what came of it is no aim.
    if (tokens[to - 1]!.lower === 'only') continue;
    const words = verbPhrase(account, to, verb);
    return words && /^(?:not|never)$/.test(tokens[to - 1]!.lower) ? `not ${words}` : words;
  }
  return null;
}

/** "of poisoning Navalny", "of treason": what somebody is accused of. */
export function chargeWords(account: Account): string | null {
  const { tokens } = account.sentence;
  const { head, form } = account.mention.trigger;
  if (form === 'noun') return null;
  for (const of of tokens.keys()) {
    if (of <= head || of > head + MOST || tokens[of]!.lower !== 'of') continue;
    const thing = tokens[of]!.head;
    if (thing <= of || tokens[thing]!.head !== head) continue;
    if (tokens[thing]!.lower.endsWith('ing')) return verbPhrase(account, of, thing);
    if (/^(?:NOUN|PROPN)$/.test(tokens[thing]!.tag)) return phrase(account, of, endOf(tokens, thing), false);
  }
  return null;
}

/** From its mark to the end of the verb's object, else of the phrase right after the verb. */
function verbPhrase(account: Account, from: number, verb: number): string | null {
  const { tokens } = account.sentence;
  if (/^(?:have|be|do)$/.test(tokens[verb]!.lemma)) return null;
  const object = objectOf(tokens, verb);
  const right = childrenBy(tokens, verb, 'obl', 'compound:prt').filter((at) => at > verb);
  if (object > verb) {
    const end = endOf(tokens, object);
    const isParted = childrenBy(tokens, verb, 'compound:prt').includes(end + 1);
    return phrase(account, from, isParted ? end + 1 : end, true);
  }
  const end = right.length ? Math.max(...right.slice(0, 1).map((at) => endOf(tokens, at))) : verb;
  return phrase(account, from, end, true);
}

/** The verb that names the act with its particle and object or aim: "quit INF treaty", "agree to send delegation". */
export function ownWords(account: Account, object: string | null, aim: string | null): string | null {
  const { tokens } = account.sentence;
  const { head, form } = account.mention.trigger;
  const verb = tokens[head];
  if (form !== 'verb' || verb?.tag !== 'VERB' || !/^\p{Ll}{3,}$/u.test(verb.lemma) || EMPTY.has(verb.lemma))
    return null;
  const particle = childrenBy(tokens, head, 'compound:prt').map((at) => tokens[at]!.lower);
  const rest = object ?? aim;
  return rest === null ? null : [baseOf(verb.lower, verb.lemma), ...particle, rest].join(' ');
}

/** What a state leaves and how: "pull out of Anti-Ballistic Missile Treaty", "quit accord"; null where it breaks with somebody. */
export function leavingWords(account: Account, object: string | null): string | null {
  const { tokens } = account.sentence;
  const { head, form } = account.mention.trigger;
  const verb = tokens[head]!;
  if (form !== 'verb' || !LEAVING.test(verb.lemma)) return null;
  const left = prepsOf(tokens, head).find(({ preposition }) => /^(?:from|of|out of)$/.test(preposition));
  const what = object ?? (left ? nounPhrase(account, left.object) : null);
  if (!what) return null;
  const by = left && !object ? (left.preposition === 'from' ? ['from'] : ['out', 'of']) : [];
  return [baseOf(verb.lower, verb.lemma), ...by, what].join(' ');
}
const LEAVING =
  /^(?:quit|leave|exit|abandon|withdraw|pull|walk|denounce|renounce|abrogate|terminate|annul|repudiate)$/;

/** Who does it or whom it is done to, in the text's words, where no party has a name: "Parliament", "riot police". */
export function subjectWords(account: Account): { text: string; isPlural: boolean } | null {
  const { sentence, mention } = account;
  const at = subjectOf(sentence.tokens, mention.trigger.head);
  if (mention.trigger.form === 'noun' || at < 0) return null;
  const text = nounPhrase(account, at);
  const { tag, lower, lemma } = sentence.tokens[at]!;
  const isPlural = (tag === 'NOUN' && lower !== lemma) || /^(?:police|people)$/.test(lower);
  return text === null ? null : { text, isPlural: isPlural || / and /.test(text) };
}

/** Verbs that say nothing without what follows them further on. */
const EMPTY = new Set([
  'make', 'take', 'have', 'give', 'get', 'put', 'say', 'tell', 'bring', 'come', 'go', 'call', 'see', 'keep', 'leave', 'ask', 'order', 'describe',
]); // prettier-ignore

/** The text from one token to another; null where it leans on other sentences, is cut or has verbs of its own. */
export function phrase(
  { text, sentence: { tokens } }: Account,
  first: number,
  last: number,
  hasVerb: boolean,
): string | null {
  if (first > last || last - first >= MOST || isCut(tokens, last)) return null;
  const inside = tokens.slice(first, last + 1);
  const verbs = inside.filter(({ tag, relation }) => tag === 'VERB' && relation !== 'amod').length;
  if (verbs > (hasVerb ? 1 : 0) || inside.some((token) => leans(token) || (!hasVerb && token.tag === 'AUX')))
    return null;
  return borrow(text.slice(inside[0]!.start, inside.at(-1)!.end));
}

/** "it", "who", "because": words of other clauses; "its" goes as articles do. */
const leans = ({ tag, relation }: Token) => (tag === 'PRON' && relation !== 'nmod:poss') || tag === 'SCONJ';

/** Whether the phrase would be cut in the middle: a noun goes on with a noun, a verb with whatever it needs. */
function isCut(tokens: Token[], last: number): boolean {
  const next = tokens[last + 1]?.tag ?? 'PUNCT';
  const isVerb = tokens[last]!.tag === 'VERB' || tokens[last]!.tag === 'AUX';
  return /^(?:ADJ|NOUN|PROPN|NUM)$/.test(next) || (isVerb && /^(?:DET|PRON|PART|VERB|AUX)$/.test(next));
}

/** Where a noun phrase ends: with its "of" phrase, without what else hangs on it. */
export function endOf(tokens: Token[], head: number): number {
  const isOf = tokens[head + 1]?.lower === 'of';
  const right = childrenOf(tokens, head).filter((at) => {
    const { relation } = tokens[at]!;
    return (
      at > head &&
      !isNamed(tokens, head, at) &&
      (relation === 'flat' || relation === 'compound' || relation === 'conj' || (isOf && relation === 'nmod'))
    );
  });
  return Math.max(head, ...right.map((at) => subtreeOf(tokens, at)[1]));
}

/** "two Americans, *Paul Whelan* and Trevor Reed": names behind a comma tell who they are. */
const isNamed = (tokens: Token[], head: number, at: number): boolean =>
  (tokens[head]!.tag === 'NOUN' || childrenBy(tokens, head, 'nummod').length > 0) &&
  tokens[at]!.tag === 'PROPN' &&
  tokens.slice(head + 1, at).some(({ lower }) => lower === ',');
