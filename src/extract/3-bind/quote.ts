/** The words that prove an act: its sentence, or of a long one the clause with the act and its parties. */
import { clauseOf, subtreeOf } from '../1-read/tree.ts';
import type { ActorMention, Sentence, Span, TriggerMention } from '../../model/mention.ts';

/** Characters up to which a sentence is quoted whole. */
const WHOLE = 220;

/** A slice of the text without spaces at its ends; where no party is named, with all that the clause says. */
export function quoteOf(sentence: Sentence, trigger: TriggerMention, parties: ActorMention[]): Span {
  const start = sentence.start + stampOf(sentence, trigger);
  if (sentence.end - start <= WHOLE) return { start, end: sentence.end };
  const { tokens } = sentence;
  const needed = [...trigger.tokens, trigger.head, ...parties.flatMap((party) => party.tokens)];
  if (!parties.length && clauseOf(tokens, trigger.head) >= 0)
    needed.push(...subtreeOf(tokens, clauseOf(tokens, trigger.head)));
  const least = [Math.min(...needed), Math.max(...needed)] as const;
  const clause = clauseOf(tokens, trigger.head);
  const whole = clause < 0 ? least : subtreeOf(tokens, clause);
  const span = trim(tokens, Math.min(whole[0], least[0]), Math.max(whole[1], least[1]));
  return span.end - span.start <= WHOLE ? span : trim(tokens, ...toBreaks(tokens, least));
}

/** "22:10** *US calls …", "16 April: ** Russia responds": the stamp or date that heads an entry, in bold. */
const STAMP = /^[^*:]{1,40}(?::\d\d)?:?\*\*:?\s+\*?/;

const stampOf = ({ text, start }: Sentence, trigger: TriggerMention): number => {
  const length = STAMP.exec(text)?.[0].length ?? 0;
  return start + length <= trigger.start ? length : 0;
};

/** Out to the next comma or end on both sides. */
function toBreaks(tokens: Sentence['tokens'], [from, to]: readonly [number, number]): [number, number] {
  let [first, last] = [from, to];
  while (first > 0 && !isBreak(tokens[first - 1]!.text)) first--;
  while (last < tokens.length - 1 && !isBreak(tokens[last + 1]!.text)) last++;
  return [first, last];
}

const isBreak = (text: string) => /^[,;:–—“”"().!?]$/.test(text);

function trim(tokens: Sentence['tokens'], from: number, to: number): Span {
  let [first, last] = [from, to];
  while (first < last && /^(PUNCT|CCONJ)$/.test(tokens[first]!.tag)) first++;
  while (first < last && tokens[last]!.tag === 'PUNCT') last--;
  return { start: tokens[first]!.start, end: tokens[last]!.end };
}
