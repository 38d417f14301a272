/** Counted and named things of a headline: "ten Russian diplomats", "a new arms treaty", "over Navalny". */
import { childrenOf, subtreeOf, undergoerOf } from '../1-read/tree.ts';
import type { Account } from './act.ts';
import { singular } from './inflect.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Numbers up to ten in words, greater ones in figures with commas. */
export const spell = (count: number): string =>
  NUMBERS[count] ?? String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** "ten Russian diplomats" of 10, "personnel" and "Russian"; one thing has no number. */
export function countThings(count: number, noun: string, adjective: string | null, people: string[]): string {
  const words = noun
    .replace(/^(?:the|its|their|his|her|of|other|more|additional|further)\s+/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  const isNamed = people.some((name) => words.includes(name)) || /^\p{Lu}/u.test(words);
  const named = adjective && !isNamed ? `${adjective} ${words}` : words;
  if (count === 1) return singular(named);
  return `${spell(count)} ${plural(named)}`;
}

const PLURAL = /(?:s|personnel|staff|people|police|men|women|children|troops|aircraft|media|data|corps)$/i;
const plural = (words: string) =>
  PLURAL.test(words) ? words : /[^aeiou]y$/.test(words) ? `${words.slice(0, -1)}ies` : `${words}s`;

/** Characters of a phrase taken over from the text. */
const LONGEST = 44;
const NOT_ALONE =
  /\b(?:he|she|it|they|him|them|his|her|their|its|this|that|these|those|which|who|whom|what|there|some|any)\b/i;
const TIMES =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:time|years?|months?|weeks?|days?|hours?|decades?|now|yesterday|today|tomorrow|consultations)\b|\b\d{4}\b/i;

/** The topic where its words can stand in a headline: "over Navalny", "for hacking"; else null. */
export function topicWords({ text, mention }: Account, kind: 'over' | 'about'): string | null {
  if (!mention.topic) return null;
  const words = clean(text.slice(mention.topic.start, mention.topic.end));
  const OPENS =
    kind === 'over'
      ? /^(?:over|because of|in response to|in retaliation for|for)\s/i
      : /^(?:on|over|about|regarding)\s/i;
  if (!OPENS.test(words) || words.length > LONGEST || NOT_ALONE.test(words) || TIMES.test(words)) return null;
  return /[“”"():;]/.test(words) ? null : withoutArticles(words);
}

/** Markup and line breaks away. */
const clean = (words: string) =>
  words
    .replace(/[*_]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:]+$/, '');

/** Headlines do without articles: "over the SolarWinds hack" → "over SolarWinds hack". */
const withoutArticles = (words: string) => words.replace(/(^|\s)(?:the|a|an)\s+(?=\S)/gi, '$1');

/** Tokens of an object that can be taken over. */
const MOST_TOKENS = 7;

/** What the act is done to, as the text says it, where that is short and plain: "the New START treaty" → "New START treaty". */
export function objectWords({ text, sentence: { tokens }, mention }: Account): string | null {
  if (mention.trigger.form === 'noun' || mention.trigger.rule === 'anaphora') return null;
  const head = undergoerOf(tokens, mention.trigger.head);
  if (head < 0 || !/^(?:NOUN|PROPN)$/.test(tokens[head]!.tag)) return null;
  const [first] = subtreeOf(tokens, head);
  const last = lastOf(tokens, head);
  if (first > head || last - first >= MOST_TOKENS) return null;
  const inside = tokens.slice(first, last + 1);
  if (
    inside.some(
      ({ tag, lower }) => tag === 'VERB' || tag === 'AUX' || tag === 'PRON' || /^[,;:“”"(]$/.test(lower),
    )
  )
    return null;
  const words = clean(text.slice(tokens[first]!.start, tokens[last]!.end));
  if (words.length > LONGEST || NOT_ALONE.test(words) || TIMES.test(words) || /[“”"():;]/.test(words))
    return null;
  return withoutArticles(words);
}

/** Where an object ends: with its "of" phrase, without what else hangs on it. */
function lastOf(tokens: Account['sentence']['tokens'], head: number): number {
  const of = childrenOf(tokens, head).find(
    (at) => at > head && tokens[at]!.relation === 'nmod' && tokens[head + 1]?.lower === 'of',
  );
  const flat = childrenOf(tokens, head).filter(
    (at) => at > head && /^(?:flat|compound)$/.test(tokens[at]!.relation),
  );
  return Math.max(head, ...flat, of === undefined ? head : subtreeOf(tokens, of)[1]);
}
