/** Counted things of an act, to tell it from another: "ten Russian diplomats". */
import { childBy, childrenBy, undergoerOf } from '../1-read/tree.ts';
import type { Token, TriggerMention } from '../../model/mention.ts';
import numbers from '../lexicon/number-words.json' with { type: 'json' };

const WORDS = new Map<string, number>(Object.entries(numbers));
/** "2019" is a year, "10" is not. */
const YEAR = /^(1[5-9]|20)\d\d$/;

/** Counts of these measure, they do not tell things. */
const UNIT =
  /^(second|minute|hour|day|week|month|year|time|percent|%|point|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** What is counted among what the act is done with or to, or null. */
export function quantityOf(tokens: Token[], trigger: TriggerMention): { count: number; noun: string } | null {
  const { head, tokens: own } = trigger;
  const objects = [
    undergoerOf(tokens, head),
    childBy(tokens, head, 'iobj'),
    ...own.filter((at) => tokens[at]!.tag === 'NOUN'),
  ];
  const below = objects.flatMap((at) => (at < 0 ? [] : [at, ...childrenBy(tokens, at, 'nmod')]));
  for (const noun of below) {
    const number = childrenBy(tokens, noun, 'nummod').find((at) => countOf(tokens, at) !== null);
    if (number !== undefined && tokens[noun]!.tag !== 'NUM' && !UNIT.test(tokens[noun]!.lemma))
      return counted(tokens, number, noun);
  }
  return null;
}

function counted(tokens: Token[], number: number, noun: number): { count: number; noun: string } | null {
  const words = tokens.slice(number + 1, noun + 1).map(({ text }) => text);
  const count = countOf(tokens, number);
  return count === null || !words.length || words.length > 6
    ? null
    : { count, noun: words.join(' ').replaceAll(' - ', '-') };
}

/** The whole number that a token says: "10", "1,200", "ten", "twenty-three"; null for years and other words. */
function countOf(tokens: Token[], at: number): number | null {
  const { lower } = tokens[at]!;
  if (YEAR.test(lower)) return null;
  if (/^\d{1,3}(,\d{3})+$|^\d{1,9}$/.test(lower)) return Number(lower.replaceAll(',', ''));
  const [tens, ones] = lower.split('-');
  const [first, second] = [WORDS.get(tens ?? ''), ones === undefined ? 0 : WORDS.get(ones)];
  return first === undefined || second === undefined ? null : first + second;
}
