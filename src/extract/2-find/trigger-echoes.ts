/** "Turkey and Albania also acted", "Bahrain did the same": verbs that say only that somebody does what was told before. */
import type { ActorMention, Sentence, Token, TriggerMention } from '../../model/mention.ts';
import words from '../lexicon/triggers/anaphora.json' with { type: 'json' };
import { childBy, childrenBy, isNegated, prepositionOf, subjectOf } from '../1-read/tree.ts';

const ALSO = new Set(words.also);
const SAME: Record<string, string[] | undefined> = words.same;
/** Sentences after an act within which it is echoed. */
const REACH = 2;

/** The echoes of a sentence, each with the type of the act told last before it; `acts` are those of the sentence itself. */
export function findEchoes(
  { tokens, index, text, start }: Sentence,
  mentions: ActorMention[],
  last: TriggerMention | undefined,
  acts: TriggerMention[],
): TriggerMention[] {
  return tokens.flatMap((token, i) => {
    const end = token.tag === 'VERB' || token.tag === 'AUX' ? echoAt(tokens, i) : -1;
    if (end < 0) return [];
    const subject = subjectOf(tokens, i);
    const told = acts.findLast(({ head }) => head < i) ?? last;
    const isTold = told && index - told.sentence <= REACH && told.type !== 'CONSULT';
    const isActor = mentions.some(({ tokens: [from, to] }) => from <= subject && subject <= to);
    if (!isTold || !isActor || isNegated(tokens, i) || acts.some((act) => act.tokens.includes(i))) return [];
    const { type, mode, kind } = told;
    const own = Array.from({ length: end - i + 1 }, (_, k) => i + k);
    return [{
      start: token.start, end: tokens[end]!.end, text: text.slice(token.start - start, tokens[end]!.end - start), sentence: index,
      head: i, tokens: own, form: 'verb', type, mode, kind, status: null, rule: 'echo',
      frame: { source: ['subject'], target: [], mutual: false },
    }]; // prettier-ignore
  });
}

/** The last token of an echo that starts with verb `i`, or -1. */
function echoAt(tokens: Token[], i: number): number {
  const { lemma } = tokens[i]!;
  const same = SAME[lemma]?.find((phrase) => startsWith(tokens, i + 1, phrase));
  if (same) {
    const end = i + same.split(' ').length;
    return /^(?:more|well|often|much|many|badly)$/.test(tokens[end + 1]?.lower ?? '') ? -1 : end;
  }
  const isAlso = ALSO.has(tokens[i - 1]?.lower ?? '') || ALSO.has(tokens[i + 1]?.lower ?? '');
  if (lemma === 'act') return isAlso && childBy(tokens, i, 'obj') < 0 ? i : -1;
  return lemma === 'follow' && childBy(tokens, i, 'obj') < 0 && hasOnlyTimes(tokens, i) ? i : -1;
}

/** "followed *on Tuesday*", but not "followed with a ban". */
const hasOnlyTimes = (tokens: Token[], i: number) =>
  childBy(tokens, i, 'nsubj') >= 0 &&
  childrenBy(tokens, i, 'obl').every((at) => /^(?:on|in|at)$/.test(prepositionOf(tokens, at) ?? 'on'));

const startsWith = (tokens: Token[], from: number, phrase: string) =>
  phrase.split(' ').every((word, k) => tokens[from + k]?.lower === word);
