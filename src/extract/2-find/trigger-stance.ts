/** What a named official says of another state, where the words take a stand: a statement is an act of its own. */
import type { Actors, ActorMention, Sentence, Token, TriggerMention } from '../../model/mention.ts';
import stance from '../lexicon/triggers/stance.json' with { type: 'json' };
import { childBy, isNegated, subjectOf, subtreeOf } from '../1-read/tree.ts';

const SAY = new Set(stance.say);
/** Words of a stance in order, by lemma; others may stand between them. */
const STANCES = [...stance.disapprove, ...stance.approve].map((phrase) => phrase.split(' '));
const GAP = 4;

/** The statements of a sentence; `found` are the acts that it tells anyway, which leave no room for one in their clause. */
export function findStance(
  { tokens, index }: Sentence,
  mentions: ActorMention[],
  actors: Actors,
  found: TriggerMention[],
): TriggerMention[] {
  return tokens.flatMap((token, i) => {
    if (token.tag !== 'VERB' || !SAY.has(token.lemma) || isNegated(tokens, i)) return [];
    const clause = childBy(tokens, i, 'ccomp', 'xcomp');
    const subject = subjectOf(tokens, i);
    const speaker = subject < 0 ? undefined : mentions.find((m) => covers(m, subject));
    if (clause < 0 || !speaker || !isOfficial(speaker, actors)) return [];
    const [first, last] = subtreeOf(tokens, clause);
    const isElsewhere = (m: ActorMention) =>
      m.tokens[0] >= first && m.tokens[1] <= last && isForeign(m, speaker, actors);
    if (!mentions.some(isElsewhere) || !takesStand(tokens.slice(first, last + 1))) return [];
    if (found.some(({ form, head }) => form !== 'noun' && head === i)) return [];
    const { start, end, text } = token;
    return [{
      start, end, text, sentence: index, head: i, tokens: [i], form: 'verb', type: 'ACCUSE', mode: 'disapprove',
      kind: 'statement', status: null, rule: 'stance',
      frame: { source: ['subject'], target: ['object'], mutual: false },
    }]; // prettier-ignore
  });
}

const covers = ({ tokens: [first, last] }: ActorMention, i: number) => first <= i && i <= last;

/** A person by name who holds an office. */
const isOfficial = ({ actors: ids }: ActorMention, { byId }: Actors) => {
  const actor = ids.length === 1 ? byId.get(ids[0]!) : undefined;
  return actor?.kind === 'person' && !!actor.country && !!actor.role;
};

const isForeign = ({ actors: ids, form }: ActorMention, speaker: ActorMention, { byId }: Actors) => {
  const own = byId.get(speaker.actors[0]!)?.country;
  return (
    form !== 'place' && ids.some((id) => byId.get(id)?.kind === 'country' && byId.get(id)?.country !== own)
  );
};

const takesStand = (clause: Token[]): boolean => STANCES.some((words) => hasWords(clause, words));

function hasWords(clause: Token[], words: string[]): boolean {
  return clause.some(({ lemma }, i) => {
    if (lemma !== words[0]) return false;
    let at = i;
    return words.slice(1).every((word) => {
      const next = clause.findIndex((token, k) => k > at && k <= at + 1 + GAP && token.lemma === word);
      if (next < 0) return false;
      at = next;
      return true;
    });
  });
}
