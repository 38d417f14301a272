/** What somebody says of deeds to come is an act of its own: "said that Israel *must withdraw*", "said it *might expel* the envoy". */
import type { Token, TriggerMention } from '../../model/mention.ts';
import { kindOf, type EventType, type Mode } from '../../model/ontology.ts';
import speech from '../lexicon/triggers/speech.json' with { type: 'json' };
import { childBy, childrenBy, isNegated, isPassive, prepsOf, subjectOf, subtreeOf } from '../1-read/tree.ts';
import { modeOfActs, modeOfWords } from './trigger-scope.ts';
import type { Scene } from './trigger-scene.ts';

const SAY = new Set(speech.say);
const DEMAND = new Set(speech.demand);
const HAVE = new Set(speech.have);
const MENACE = new Set(speech.menace);
const WILL = new Set(speech.will);
const CONDITIONS = new Set(speech.conditions);
const HARM = new Set(speech.harm);
const BODIES = new Set(speech.bodies);

/** The acts of a sentence, with what is demanded and threatened in so many words among them. */
export function hearSpeech(scene: Scene, acts: TriggerMention[]): TriggerMention[] {
  const { tokens } = scene;
  const heads = new Set(acts.map(({ head }) => head));
  let heard = acts;
  for (const [i, { tag, lemma }] of tokens.entries()) {
    if (tag !== 'VERB' || !SAY.has(lemma) || isNegated(tokens, i) || isPassive(tokens, i)) continue;
    const clause = childBy(tokens, i, 'ccomp');
    const sides = clause < 0 ? [] : sidesAt(scene, subjectOf(tokens, i));
    if (!sides.length) continue;
    if (!heads.has(i) && isDemanded(scene, clause, sides)) heard = demand(scene, i, clause, heard);
    else heard = threaten(scene, i, heard, (act) => isMenace(scene, act, clause, sides));
  }
  return heard;
}

/** The sides that a noun speaks for: "*Syria*", "*its* commander", "the government of *Guinea*"; a state where one is known. */
function sidesAt({ tokens, mentionAt, actors }: Scene, noun: number): string[] {
  if (noun < 0) return [];
  const below = BODIES.has(tokens[noun]!.lemma)
    ? [
        ...childrenBy(tokens, noun, 'nmod:poss', 'compound', 'amod'),
        ...prepsOf(tokens, noun).flatMap(({ preposition, object }) => (preposition === 'of' ? [object] : [])),
      ]
    : [];
  const ids = [noun, ...below].flatMap((at) => mentionAt.get(at)?.actors ?? []);
  return ids.map((id) => actors.byId.get(id)?.country ?? id);
}

/** "Israel *must* withdraw", "Iraq *has to* disarm", said by somebody else; "must be hiding" and "should have gone" ask for nothing. */
function isDemanded(scene: Scene, clause: number, sides: string[]): boolean {
  const { tokens } = scene;
  const doers = sidesAt(scene, childBy(tokens, clause, 'nsubj'));
  if (!doers.length || doers.some((side) => sides.includes(side))) return false;
  const modals = childrenBy(tokens, clause, 'aux').map((at) => tokens[at]!.lower);
  if (modals.some((word) => DEMAND.has(word)))
    return !modals.includes('have') && !modals.includes('be') && tokens[clause]!.tag === 'VERB';
  return HAVE.has(tokens[clause]!.lemma) && leadsToDeed(tokens, clause);
}

const leadsToDeed = (tokens: Token[], verb: number): boolean =>
  !isNegated(tokens, verb) &&
  childrenBy(tokens, verb, 'xcomp').some((at) =>
    childrenBy(tokens, at, 'mark').some((mark) => tokens[mark]!.lower === 'to'),
  );

/** The demand, in place of the acts that it asks for. */
function demand(scene: Scene, i: number, clause: number, acts: TriggerMention[]): TriggerMention[] {
  const [first, last] = subtreeOf(scene.tokens, clause);
  const asked = acts.filter(
    ({ head, form }) => form !== 'noun' && first <= head && head <= last && head !== i,
  );
  return [...acts.filter((act) => !asked.includes(act)), spoken(scene, i, 'REQUEST', asked)];
}

/** The threat, in place of the harm that it speaks of. */
function threaten(
  scene: Scene,
  i: number,
  acts: TriggerMention[],
  isMeant: (act: TriggerMention) => boolean,
): TriggerMention[] {
  const meant = acts.filter(isMeant);
  return meant.length
    ? [...acts.filter((act) => !meant.includes(act)), spoken(scene, i, 'THREATEN', meant)]
    : acts;
}

/** What verb of saying `i` does by what its clause is about. */
function spoken(
  { sentence, tokens }: Scene,
  i: number,
  type: EventType,
  about: TriggerMention[],
): TriggerMention {
  const { start, end, text } = tokens[i]!;
  const plain: TriggerMention = {
    start, end, text, sentence: sentence.index, head: i, tokens: [i], form: 'verb', type, mode: null,
    kind: kindOf(type, null), status: null, rule: `speech:${type.toLowerCase()}`,
    frame: { source: ['subject'], target: [], mutual: false },
  }; // prettier-ignore
  const mode = (modeOfActs(plain, about) ??
    modeOfWords(tokens, plain) ??
    (type === 'REQUEST' ? 'change' : null)) as Mode | null;
  return { ...plain, mode, kind: kindOf(type, mode) };
}

/** "said *it might expel* the envoy", "that the US *would impose* more sanctions *if* …": the speaker's own side would do it. */
function isMenace(scene: Scene, act: TriggerMention, clause: number, sides: string[]): boolean {
  const { tokens } = scene;
  const { head, form, type } = act;
  const isTold = head === clause || (tokens[head]!.relation === 'conj' && tokens[head]!.head === clause);
  if (!isTold || form === 'noun' || !HARM.has(type) || isNegated(tokens, head) || isPassive(tokens, head))
    return false;
  if (!sidesAt(scene, subjectOf(tokens, head)).some((side) => sides.includes(side))) return false;
  const modals = [head, clause].flatMap((at) => childrenBy(tokens, at, 'aux')).map((at) => tokens[at]!.lower);
  return (
    modals.some((word) => MENACE.has(word)) ||
    (modals.some((word) => WILL.has(word)) && isConditional(tokens, clause))
  );
}

const isConditional = (tokens: Token[], clause: number): boolean =>
  childrenBy(tokens, clause, 'advcl').some((at) =>
    childrenBy(tokens, at, 'mark').some((mark) => CONDITIONS.has(tokens[mark]!.lower)),
  );
