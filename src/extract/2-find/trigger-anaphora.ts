/** "Thursday's actions", "these measures": words that point back to an act told before. */
import type { Sentence, TriggerMention } from '../../model/mention.ts';
import words from '../lexicon/triggers/anaphora.json' with { type: 'json' };
import { childrenBy, possessorOf } from '../1-read/tree.ts';

const NOUNS = new Set(words.nouns);
const DETERMINERS = new Set(words.determiners);
const REACH = 2;
/** What is only said is no measure, step or action. */
const OF_WORDS = /^(?:REQUEST|THREATEN|CONSULT|AGREE)$/;

/** The generic nouns of a sentence with the type of the act told last, at most two sentences before it. */
export function findAnaphora({ tokens, index }: Sentence, before: TriggerMention[]): TriggerMention[] {
  const told = before.at(-1);
  if (!told || told.sentence < index - REACH || OF_WORDS.test(told.type)) return [];
  return tokens.flatMap((token, i) => {
    if (token.tag !== 'NOUN' || !NOUNS.has(token.lemma) || !/^(?:nsubj|obj)/.test(token.relation)) return [];
    const owner = possessorOf(tokens, i);
    const definite =
      (owner >= 0 && tokens[owner]!.tag !== 'PRON') ||
      childrenBy(tokens, i, 'det').some((at) => DETERMINERS.has(tokens[at]!.lower));
    if (!definite) return [];
    const { start, end, text } = token;
    const { type, mode, kind, frame } = told;
    return [
      {
        start,
        end,
        text,
        sentence: index,
        head: i,
        tokens: [i],
        form: 'noun',
        type,
        mode,
        kind,
        status: null,
        frame,
        rule: 'anaphora',
      } as const,
    ].map((one) => ({ ...one, tokens: [i] }));
  });
}
