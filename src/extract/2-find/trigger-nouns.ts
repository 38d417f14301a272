/** Does a noun name an act here, and not a topic, a title or the name of a thing? */
import cues from '../lexicon/triggers/noun-cues.json' with { type: 'json' };
import type { Token } from '../../model/mention.ts';
import { childrenBy, modifiersOf, possessorOf, prepsOf } from '../1-read/tree.ts';
import type { Entry, WordSet } from './trigger-lexicon.ts';
import { hasActor, pick, type Scene } from './trigger-scene.ts';

const DEFINITE = new Set(cues.definite);
const HAPPENS = new Set(cues.happens);

/** A capital says nothing at the head of a sentence: "Talks between India and Pakistan". */
export const isNoun = (tokens: Token[], i: number): boolean =>
  tokens[i]!.tag === 'NOUN' || (tokens[i]!.tag === 'PROPN' && i === 0);

/** "the sanctions coordinator", "Sanctions Act": a noun before a noun names no act of its own. */
export const standsAlone = ({ tokens, mentionAt }: Scene, i: number): boolean =>
  isNoun(tokens, i) && !mentionAt.has(i) && !/^(?:compound|flat)$/.test(tokens[i]!.relation);

export function matchNoun(scene: Scene, entry: Entry, i: number): boolean {
  if (!standsAlone(scene, i)) return false;
  const of = entry.sets.nounOf;
  if (of && !hasNoun(scene, i, of, 'of')) return false;
  const from = entry.sets.nounFrom;
  if (from && !hasNoun(scene, i, from, 'from')) return false;
  const on = entry.sets.nounOn;
  if (on && !isOn(scene, i, on)) return false;
  const preps = entry.sets.nounPreps;
  if (
    preps &&
    !ownedOrLed(scene, preps.words, i) &&
    !(entry.type === 'CONSULT' && isOne(scene, i) && happens(scene, i))
  )
    return false;
  return isAnchored(scene, i);
}

const isOn = (scene: Scene, i: number, set: WordSet): boolean =>
  prepsOf(scene.tokens, i).some(
    ({ preposition, object }) => preposition === 'on' && pick(scene, set, object) >= 0,
  );

/** "recall of its ambassador" where grammar hangs the noun elsewhere. */
function nounAhead({ tokens }: Scene, set: WordSet, i: number, preposition: string): boolean {
  if (tokens[i + 1]?.lower !== preposition) return false;
  return tokens.slice(i + 2, i + 7).some(({ lemma, tag }) => tag === 'NOUN' && set.words.has(lemma));
}

const hasNoun = (scene: Scene, i: number, set: WordSet, preposition: string) =>
  prepsOf(scene.tokens, i).some(
    (phrase) => phrase.preposition === preposition && pick(scene, set, phrase.object) >= 0,
  ) ||
  modifiersOf(scene.tokens, i).some((at) => pick(scene, set, at) >= 0) ||
  nounAhead(scene, set, i, preposition);

const ownedOrLed = (scene: Scene, preps: Set<string>, i: number) =>
  owner(scene, i) ||
  prepsOf(scene.tokens, i).some(({ preposition }) => preps.has(preposition)) ||
  isGivenBy(scene, i);

/** "drew a rebuke *from Germany*": the phrase that grammar hangs on the verb of getting. */
function isGivenBy({ tokens, mentionAt }: Scene, i: number): boolean {
  const { relation, head } = tokens[i]!;
  if (relation !== 'obj' || !/^(?:draw|win|earn|provoke|bring|get|receive)$/.test(tokens[head]!.lemma))
    return false;
  return prepsOf(tokens, head).some(
    ({ preposition, object }) => preposition === 'from' && mentionAt.has(object),
  );
}

/** "Russia's expulsion", "the Russian expulsion". */
const owner = (scene: Scene, i: number) => {
  const possessor = possessorOf(scene.tokens, i);
  return (
    (possessor >= 0 && hasActor(scene, possessor)) ||
    modifiersOf(scene.tokens, i).some(
      (at) => scene.mentionAt.has(at) && scene.mentionAt.get(at)!.form !== 'place',
    )
  );
};

/** One act at one time, with somebody in it: "the expulsion", "a call between Biden and Putin", "talks began". */
function isAnchored(scene: Scene, i: number): boolean {
  const { tokens } = scene;
  if (owner(scene, i) || isGivenBy(scene, i)) return true;
  if (prepsOf(tokens, i).some(({ object }) => hasActor(scene, object))) return true;
  return isDefinite(scene, i) || happens(scene, i);
}

/** "the call", or a bare plural: "*talks* in 2014 got nowhere". */
const isOne = (scene: Scene, i: number) =>
  isDefinite(scene, i) ||
  (scene.tokens[i]!.lower.endsWith('s') && childrenBy(scene.tokens, i, 'det', 'nummod', 'amod').length === 0);

const isDefinite = ({ tokens }: Scene, i: number) =>
  childrenBy(tokens, i, 'det').some((at) => DEFINITE.has(tokens[at]!.lower));

/** "the talks *resumed*". */
function happens({ tokens }: Scene, i: number): boolean {
  const { head, relation } = tokens[i]!;
  return relation.startsWith('nsubj') && head >= 0 && HAPPENS.has(tokens[head]!.lemma);
}

/** "the *talks* broke down": the sentence tells it, and not somebody's promise that talks would go on. */
export const isTold = (scene: Scene, i: number): boolean =>
  happens(scene, i) && /^(?:root|conj|parataxis)$/.test(scene.tokens[scene.tokens[i]!.head]!.relation);
