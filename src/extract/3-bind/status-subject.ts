/** What a verb says of the act that is its subject: "talks *collapsed*", "the visit *is off*", "the embargo *continues*". */
import type { Token } from '../../model/mention.ts';
import { childBy, childrenBy, isPassive, prepOf } from '../1-read/tree.ts';
import { isDenied } from './imagined.ts';
import { effectOfAuxiliaries, effectOfForm, isVerbal } from './status-tense.ts';
import { HABITS, PREDICATES, SUBJECTS, type Effect } from './status-words.ts';

/** "a meeting *usually* begins with coffee". */
const isUsual = (tokens: Token[], verb: number): boolean =>
  childrenBy(tokens, verb, 'advmod').some((at) => HABITS.has(tokens[at]!.lower));

/** "talks collapsed", "the embargo continues", "a visit is due", "a meeting will be held". */
export function effectOnSubject(tokens: Token[], verb: number): Effect | null {
  const { lemma, lower } = tokens[verb]!;
  if (/^(?:intend|mean|aim|design)$/.test(lemma) && isPassive(tokens, verb)) return null;
  // "The call *lasted* forty minutes": it is over.
  if (lower === 'lasted') return isDenied(tokens, verb) ? 'none' : null;
  const particle = childBy(tokens, verb, 'compound:prt');
  const phrase = particle < 0 ? lemma : `${lemma}_${tokens[particle]!.lower}`;
  if (isDenied(tokens, verb) || isUsual(tokens, verb)) return 'none';
  // "Lavrov's visit is *off*."
  const last = tokens[verb + 1];
  if (lemma === 'be' && last?.lower === 'off' && !/^(?:NOUN|PROPN|DET)$/.test(tokens[verb + 2]?.tag ?? ''))
    return 'cancelled';
  const under = prepOf(tokens, verb, 'under');
  if (under >= 0 && tokens[under]!.lower === 'way') return 'ongoing';
  if (under >= 0 && /^(?:discussion|consideration|review|study|debate)$/.test(tokens[under]!.lower))
    return 'none';
  const predicate = childBy(tokens, verb, 'xcomp');
  const said = predicate < 0 ? null : PREDICATES.get(tokens[predicate]!.lower);
  if (said) return said;
  const next = predicate < 0 ? null : tokens[predicate]!;
  if (
    (next ?? tokens[verb]!).tag === 'ADJ' &&
    childrenBy(tokens, verb, 'aux').some((at) => tokens[at]!.lower === 'would')
  )
    return 'none';
  return (
    (next && SUBJECTS.get(`${lemma}_to_${next.lemma}`)) ??
    SUBJECTS.get(phrase) ??
    PREDICATES.get(lower) ??
    effectOfAuxiliaries(tokens, verb) ??
    (isVerbal(tokens, verb) ? effectOfForm(tokens, verb) : null)
  );
}
