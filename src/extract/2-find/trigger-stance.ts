/** What somebody who speaks for a state says, where the words take a stand: a statement is an act of its own. */
import type { Actors, ActorMention, Sentence, Token, TriggerMention } from '../../model/mention.ts';
import { kindOf, type EventType, type Mode } from '../../model/ontology.ts';
import stance from '../lexicon/triggers/stance.json' with { type: 'json' };
import { childBy, childrenBy, isNegated, subjectOf, subtreeOf } from '../1-read/tree.ts';

const wordsOf = (list: string) => new Set(list.split(' '));

const SAY = wordsOf(stance.say);
const OBLIGES = wordsOf(stance.obliges);
const WRONG = { ADJ: wordsOf(stance.wrongAdjectives), NOUN: wordsOf(stance.wrongNouns) };
const WRONG_VERBS = wordsOf(stance.wrongVerbs);
const PLEASED = wordsOf(stance.pleased);
const DISPLEASED = wordsOf(stance.displeased);
const BINDING = wordsOf(stance.binding);
const REFUSES = wordsOf(stance.refuses);
const RULED_OUT = wordsOf(stance.ruledOut);
const NOTHING_TO = wordsOf(stance.nothingTo);
const MIGHT_DO = wordsOf(stance.mightDo);
const PAINS = wordsOf(stance.pains);
const WOULD_DO = wordsOf(stance.wouldDo);
/** Words of a stance in order, by lemma; others may stand between them. */
const PHRASES = [...stance.disapprove, ...stance.approve].map((phrase) => phrase.split(' '));
const GAP = 4;

type Stand = Pick<TriggerMention, 'type' | 'mode' | 'kind'>;

/** What is said: the clause, who says it, and whether he says it of his own side. */
interface Said {
  tokens: Token[];
  clause: number;
  isOwn: boolean;
  /** Whether its subject is a state or somebody who acts for one, other than the speaker's. */
  isForeign: boolean;
}

const standOf = (type: EventType, mode: Mode | null): Stand => ({ type, mode, kind: kindOf(type, mode) });

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
    const speaker = mentionAt(mentions, subjectOf(tokens, i));
    if (clause < 0 || !speaker || !speaksForState(speaker, actors)) return [];
    if (found.some(({ form, head }) => form !== 'noun' && head === i)) return [];
    // "said that no dispute existed and *that Japan must stop*": the first of the clauses that takes a stand.
    const clauses = [
      clause,
      ...childrenBy(tokens, clause, 'conj').filter((at) => subjectOf(tokens, at) >= 0),
    ];
    const stands = clauses.map((at) => readStand(saidBy(speaker, tokens, at, mentions, actors)));
    const first = stands.findIndex((one) => one !== null);
    const stand = stands[first] ?? readPhrases(speaker, tokens, clause, mentions, actors);
    const told = found.find(({ form, head }) => form !== 'noun' && head === (clauses[first] ?? clause));
    if (!stand || (told && isTold(told, stand, tokens))) return [];
    const { start, end, text } = token;
    return [{
      start, end, text, sentence: index, head: i, tokens: [i], form: 'verb', ...stand, status: null, rule: 'stance',
      frame: { source: ['subject'], target: ['object'], mutual: false },
    }]; // prettier-ignore
  });
}

/** "said that it *would not apologise*", "*would attack*": what is said is found as an act itself. */
const isTold = ({ type, head }: TriggerMention, stand: Stand, tokens: Token[]): boolean =>
  type === stand.type ||
  (stand.type === 'THREATEN' &&
    childrenBy(tokens, head, 'aux').some((at) => /^(?:will|would)$/.test(tokens[at]!.lower)));

const mentionAt = (mentions: ActorMention[], i: number) =>
  i < 0 ? undefined : mentions.find(({ tokens: [first, last] }) => first <= i && i <= last);

const speaksForState = ({ actors: ids }: ActorMention, { byId }: Actors) =>
  ids.some((id) => {
    const actor = byId.get(id);
    return actor !== undefined && (actor.kind !== 'person' || (!!actor.country && !!actor.role));
  });

function saidBy(
  speaker: ActorMention,
  tokens: Token[],
  clause: number,
  mentions: ActorMention[],
  { byId }: Actors,
): Said {
  const subject = subjectOf(tokens, clause);
  const about = mentionAt(mentions, subject);
  const sidesOf = ({ actors: ids }: ActorMention) => ids.map((id) => byId.get(id)?.country ?? id);
  const own = new Set(sidesOf(speaker));
  const isShared = !!about && sidesOf(about).some((side) => own.has(side));
  const isOwn = isShared || (subject >= 0 && isOfSpeaker(tokens, subject));
  return { tokens, clause, isOwn, isForeign: !!about && !isOwn };
}

/** "*we* will respond", "said that *his country* would". */
const isOfSpeaker = (tokens: Token[], subject: number): boolean =>
  /^(?:we|i)$/.test(tokens[subject]!.lower) ||
  (/^(?:country|nation|government|people|side)$/.test(tokens[subject]!.lemma) &&
    childrenBy(tokens, subject, 'nmod:poss').some((at) =>
      /^(?:his|her|its|their|our|my)$/.test(tokens[at]!.lower),
    ));

/** The first of these that fits: a demand, a refusal, a threat, a reproach. */
function readStand(said: Said): Stand | null {
  if (isObliged(said)) return standOf('REQUEST', 'change');
  if (isRefusal(said)) return standOf('REJECT', null);
  if (isMenace(said)) return standOf('THREATEN', null);
  if (isReproach(said) || feels(said, DISPLEASED)) return standOf('ACCUSE', 'disapprove');
  return feels(said, PLEASED) ? standOf('SUPPORT', null) : null;
}

/** "said it *was pleased* that order had been restored", "that he *was dismayed* by the verdict". */
function feels({ tokens, clause, isOwn }: Said, words: ReadonlySet<string>): boolean {
  return isOwn && words.has(tokens[clause]!.lower) && !isNegated(tokens, clause);
}

const auxiliariesOf = ({ tokens, clause }: Said) =>
  childrenBy(tokens, clause, 'aux').map((at) => tokens[at]!.lower);

/** "said that Canada *must correct* its mistake", "that Washington *had to stop*", "that the troops *must be* withdrawn". */
function isObliged(said: Said): boolean {
  const { tokens, clause, isForeign, isOwn } = said;
  const isPassive = childBy(tokens, clause, 'nsubj:pass') >= 0;
  if (!isForeign && !(isPassive && !isOwn)) return false;
  const { lemma } = tokens[clause]!;
  const hasTo = (lemma === 'have' || lemma === 'need') && childBy(tokens, clause, 'xcomp') >= 0;
  return hasTo || auxiliariesOf(said).some((word) => OBLIGES.has(word));
}

/** "said that Mexico *would not pay*", "that there was *nothing to negotiate*". */
function isRefusal(said: Said): boolean {
  const { tokens, clause, isOwn } = said;
  const [, last] = subtreeOf(tokens, clause);
  const nothing = tokens.slice(0, last + 1).findIndex(({ lower }, i) => i >= clause && lower === 'nothing');
  if (nothing > 0 && tokens[nothing + 1]?.lower === 'to')
    return NOTHING_TO.has(tokens[nothing + 2]?.lemma ?? '');
  const will = auxiliariesOf(said).some((word) => /^(?:will|would|wo|can|could|ca)$/.test(word));
  if (will && isRuledOut(tokens, clause)) return true;
  return isOwn && will && isNegated(tokens, clause) && REFUSES.has(tokens[clause]!.lemma);
}

/** "said there *would be no talks*", "could be *no question* of a return". */
const isRuledOut = (tokens: Token[], clause: number): boolean =>
  tokens[clause]!.lemma === 'be' &&
  childBy(tokens, clause, 'expl') >= 0 &&
  childrenBy(tokens, clause, 'nsubj').some(
    (at) =>
      RULED_OUT.has(tokens[at]!.lemma) &&
      childrenBy(tokens, at, 'det').some((no) => tokens[no]!.lower === 'no'),
  );

/** "said that it *might reconsider* the deal", "that Egypt *would fight*". */
function isMenace(said: Said): boolean {
  const { tokens, clause, isOwn, isForeign } = said;
  if (isNegated(tokens, clause)) return false;
  const object = childBy(tokens, clause, 'obj');
  if (object >= 0 && tokens[object]!.lemma === 'consequence') return true;
  if (!isOwn) return isForeign && willSuffer(tokens, clause);
  const { lemma } = tokens[clause]!;
  const words = auxiliariesOf(said);
  if (words.some((word) => /^(?:may|might|could)$/.test(word))) return MIGHT_DO.has(lemma);
  return words.some((word) => /^(?:will|would)$/.test(word)) && WOULD_DO.has(lemma);
}

/** "said that Indonesia *would face* sanctions", "*would pay* a price". */
const willSuffer = (tokens: Token[], clause: number): boolean =>
  /^(?:face|suffer|regret|pay)$/.test(tokens[clause]!.lemma) &&
  childrenBy(tokens, clause, 'aux').some((at) => /^(?:will|would)$/.test(tokens[at]!.lower)) &&
  tokens.slice(clause + 1, clause + 5).some(({ lemma }) => PAINS.has(lemma));

/** "said the decision *was unjustified*", "that it *was a violation* of its airspace", "that Croatia *had breached* the pact". */
function isReproach({ tokens, clause, isOwn, isForeign }: Said): boolean {
  const isFact = !childrenBy(tokens, clause, 'aux').some(
    (at) => tokens[at]!.tag === 'AUX' && isModal(tokens[at]!),
  );
  if (isOwn || !isFact || isNegated(tokens, clause)) return false;
  const { tag, lemma, lower } = tokens[clause]!;
  if (tag === 'VERB') return isForeign && (WRONG_VERBS.has(lemma) || breaksWord(tokens, clause));
  if (childBy(tokens, clause, 'cop') < 0 || subjectOf(tokens, clause) < 0) return false;
  if (tag === 'ADJ') return WRONG.ADJ.has(lower);
  // "an *act of* war", "a matter of": what the noun is of says it.
  return (
    tag === 'NOUN' &&
    [clause, ...childrenBy(tokens, clause, 'nmod')].some((at) => WRONG.NOUN.has(tokens[at]!.lemma))
  );
}

/** "had *broken the agreement*", "broke its word". */
function breaksWord(tokens: Token[], verb: number): boolean {
  const object = childBy(tokens, verb, 'obj');
  return tokens[verb]!.lemma === 'break' && object >= 0 && BINDING.has(tokens[object]!.lemma);
}

const isModal = ({ lower }: Token) => /^(?:will|would|may|might|could|can|should|must)$/.test(lower);

/** A named official on another state, in words that have no such grammar: "intended to hold Russia to account". */
function readPhrases(
  speaker: ActorMention,
  tokens: Token[],
  clause: number,
  mentions: ActorMention[],
  actors: Actors,
): Stand | null {
  if (!isOfficial(speaker, actors)) return null;
  const [first, last] = subtreeOf(tokens, clause);
  const isElsewhere = (m: ActorMention) =>
    m.tokens[0] >= first && m.tokens[1] <= last && isForeign(m, speaker, actors);
  const words = tokens.slice(first, last + 1);
  return mentions.some(isElsewhere) && PHRASES.some((phrase) => hasWords(words, phrase))
    ? { type: 'ACCUSE', mode: 'disapprove', kind: 'statement' }
    : null;
}

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
