/** Does a verb name an act here: its object, subject, prepositions and complements as the lexicon asks? */
import {
  agentOf,
  childBy,
  childrenBy,
  childrenOf,
  isPassive,
  modifiersOf,
  prepsOf,
  retainedOf,
  subjectOf,
  undergoerOf,
} from '../1-read/tree.ts';
import grammarWords from '../lexicon/grammar-words.json' with { type: 'json' };
import type { Token } from '../../model/mention.ts';
import { isDoneTogether } from './together.ts';
import type { Entry, WordSet } from './trigger-lexicon.ts';
import { isIn, pick, type Scene } from './trigger-scene.ts';

export interface Match {
  /** The tokens of the trigger. */
  words: number[];
  /** The object that the entry asks for, -1 where it asks for none: it names no act of its own. */
  object: number;
}

/** The act that verb `i` with its `undergoer` (-1: none) names by `entry`, or null; not for a verb that `describes`. */
export function matchVerb(scene: Scene, entry: Entry, i: number, undergoer: number): Match | null {
  const { row, sets } = entry;
  const object = matchObject(scene, entry, i, undergoer);
  if (object === null || !hasSubject(scene, entry, i)) return null;
  if (!hasComplements(scene, entry, i, undergoer)) return null;
  const adverb = sets.adverb;
  if (adverb && !followedBy(scene, adverb, i)) return null;
  if (row.alone && !standsPlain(scene, i)) return null;
  if (row.together && !isDoneTogether(scene, i)) return null;
  if (row.finite && !isFinite(scene.tokens[i]!)) return null;
  if (row.ends && !endsClause(scene.tokens, i + 1)) return null;
  if (row.light && object >= 0 && object < i && isOnlyNamed(scene.tokens, i)) return null;
  return { words: row.light && object >= 0 ? [i, object].sort((a, b) => a - b) : [i], object };
}

/** "apologised for the raid that his forces *had carried out*": the noun recalls it; with a day of its own it is told. */
const isOnlyNamed = (tokens: Token[], i: number): boolean =>
  tokens[i]!.relation === 'acl:relcl' &&
  childrenBy(tokens, i, 'aux').some((at) => tokens[at]!.lower === 'had') &&
  !childrenBy(tokens, i, 'obl', 'obl:tmod').some(
    (at) => TIMES.has(tokens[at]!.lower) || tokens[at]!.tag === 'NUM',
  );

/** "the internationally *recognised* government": what an adverb and a participle say of a noun is how it is, no act. */
export const describes = (tokens: Token[], i: number) =>
  (tokens[i]!.relation === 'amod' &&
    ((tokens[i - 1]?.tag === 'ADV' && tokens[i - 1]!.lower.endsWith('ly')) ||
      HELD.test(tokens[i]!.lower) ||
      isTourist(tokens, i))) ||
  isSpan(tokens, i);

/** "the *occupied* Gaza Strip": how a land is called. */
const HELD = /^(?:occupied|annexed|besieged|blockaded|divided)$/;

/** "three years of *fighting*": how long something went on, which is no act of its day. */
const isSpan = (tokens: Token[], i: number) =>
  tokens[i - 1]?.lower === 'of' &&
  tokens[i]!.lower.endsWith('ing') &&
  /^(?:year|month|week|day|decade|hour|generation)s$/.test(tokens[i - 2]?.lower ?? '');

/** "beat *visiting* Hondurans": people of a country who are there, where "the visiting premier" is on a visit. */
const isTourist = (tokens: Token[], i: number) =>
  tokens[i]!.lower === 'visiting' && /^\p{Lu}\p{L}+s$/u.test(tokens[tokens[i]!.head]?.text ?? '');

/** "met *to discuss*" has no tense; "Albanians *demonstrated*" has, though read as a participle of its subject. */
const isFinite = ({ relation, lower }: Token) =>
  !/^(?:xcomp|advcl|acl)$/.test(relation) || (relation === 'acl' && lower.endsWith('ed'));

/** "called Putin", with nothing that Putin is called, not "called him home", and no "what he called". */
function standsPlain({ tokens }: Scene, i: number): boolean {
  const named = childrenBy(tokens, i, 'xcomp', 'ccomp', 'iobj', 'dep').filter((at) => !isPurpose(tokens, at));
  const isHome = tokens.slice(i + 1, i + 10).some(({ lower }) => lower === 'home' || lower === 'back');
  return named.length === 0 && !isHome && !isWhatIsCalled(tokens, i) && undergoerOf(tokens, i) > i;
}

/** "the man *whom* he called", but not "Blinken, *who* called Aliyev". */
const isWhatIsCalled = (tokens: Token[], i: number) =>
  tokens[i]!.relation === 'acl:relcl' && tokens[childBy(tokens, i, 'nsubj')]?.lower !== 'who';

/** "called Putin *to congratulate him*": what for. */
const isPurpose = (tokens: Token[], at: number) =>
  tokens[at]!.tag === 'VERB' && childrenBy(tokens, at, 'mark').some((mark) => tokens[mark]!.lower === 'to');

/** Nothing but a time follows: "London *declined*.", "Iraq *accepted* only in November". */
function endsClause(tokens: Token[], at: number): boolean {
  const next = tokens[at];
  if (!next || next.tag === 'PUNCT' || next.tag === 'CCONJ' || TIMES.has(next.lower)) return true;
  if (/^(?:only|just|yesterday|today|tonight|later)$/.test(next.lower)) return endsClause(tokens, at + 1);
  return /^(?:in|on|at|last|this)$/.test(next.lower) && TIMES.has(tokens[at + 1]?.lower ?? '');
}

const followedBy = ({ tokens }: Scene, set: WordSet, i: number) =>
  tokens.slice(i + 1, i + 12).some(({ lower }) => set.words.has(lower));

/** Particles stand beside the verb or after its object: "threw ten diplomats out". */
export function hasParticle({ tokens }: Scene, i: number, particle: string): number {
  if (tokens[i + 1]?.lower === particle) return i + 1;
  const own = childrenOf(tokens, i).find((child) => {
    const { lower, relation } = tokens[child]!;
    // "sent four diplomats *home*": grammar takes the way for the object.
    const isWay = relation === 'obj' && lower === 'home';
    return lower === particle && (isWay || relation === 'compound:prt' || relation === 'advmod');
  });
  return own ?? -1;
}

/** The object's noun that the entry asks for; -1: asks for none; null: not there. */
function matchObject(scene: Scene, { sets }: Entry, i: number, object: number): number | null {
  const not = sets.notObject;
  if (not && object >= 0 && pick(scene, not, object) >= 0) return null;
  const iobj = sets.iobj;
  if (iobj && !hasRecipient(scene, iobj, i, object)) return null;
  const joint = sets.joint;
  if (joint) return jointObject(scene, joint, object);
  const set = sets.object;
  if (!set) return -1;
  if (object < 0 && set.any) return -1;
  const retained = retainedOf(scene.tokens, i);
  const inTree = Math.max(pick(scene, set, object), retained < 0 ? -1 : pick(scene, set, retained));
  if (inTree < 0 && set.any) return null;
  const found = inTree >= 0 ? inTree : (objectAhead(scene, set, i) ?? -1);
  if (found < 0) return null;
  const modifier = sets.objectModifier;
  return modifier && !hasModifier(scene, modifier, found) ? null : found;
}

/** "closed *American* bases", not "closed *its* bases". */
const hasModifier = (scene: Scene, set: WordSet, noun: number): boolean =>
  set.actors.size > 0
    ? modifiersOf(scene.tokens, noun).some((at) =>
        /^(?:name|demonym)$/.test(scene.mentionAt.get(at)?.form ?? ''),
      )
    : childrenOf(scene.tokens, noun).some((at) => isIn(scene, set, at));

/** "gave Nepal blankets", also where grammar takes "Nepal" for a part of the object. */
const hasRecipient = (scene: Scene, set: WordSet, i: number, object: number) =>
  pick(scene, set, childBy(scene.tokens, i, 'iobj')) >= 0 ||
  (object >= 0 &&
    modifiersOf(scene.tokens, object).some(
      (at) => scene.tokens[at]!.tag === 'PROPN' && scene.mentionAt.has(at),
    ));

function jointObject(scene: Scene, set: WordSet, object: number): number | null {
  const found = pick(scene, set, object);
  const isJoint = (at: number) => /^(?:joint|combined|common)$/.test(scene.tokens[at]!.lower);
  return found >= 0 && childrenOf(scene.tokens, found).some(isJoint) ? found : null;
}

/** What parts a verb from the nouns behind it: "ended *without* agreement", but not "pulled *out of* the pact". */
const APART = /^(?:without|with|after|before|during|despite|amid|until|since|by|as|at)$/;

const isStop = (tag: string, lower: string) =>
  tag === 'SCONJ' || tag === 'AUX' || (tag === 'PUNCT' && !/^[-–“”"'‘’]$/.test(lower));

/** Where grammar gives no such object: the nouns that follow, up to the next verb or stop. */
function objectAhead(scene: Scene, set: WordSet, i: number): number | null {
  if (isPassive(scene.tokens, i) && scene.tokens[i]!.relation !== 'acl') return null;
  // "called *for* a halt" calls none.
  if (scene.tokens[i]!.lemma === 'call' && /^(?:for|on|upon)$/.test(scene.tokens[i + 1]?.lower ?? ''))
    return null;
  for (let at = i + 1; at < Math.min(scene.tokens.length, i + 10); at++) {
    const { tag, lemma, lower, relation } = scene.tokens[at]!;
    if (set.words.has(lemma) && /^(?:NOUN|ADJ|VERB)$/.test(tag)) return at;
    if (lower === ',' && scene.tokens[at - 1]!.tag === 'ADJ') continue;
    if (isStop(tag, lower) || (tag === 'VERB' && relation !== 'amod')) return null;
    if (tag === 'ADP' && (at > i + 1 ? !/^(?:of|than)$/.test(lower) : APART.test(lower))) return null;
    if (set.actors.size > 0 && (tag === 'NOUN' || tag === 'PROPN') && isIn(scene, set, at)) return at;
  }
  return null;
}

function hasSubject(scene: Scene, { row, sets }: Entry, i: number): boolean {
  const set = sets.subject;
  const not = sets.notSubject;
  if (!set && !not) return true;
  const passive = isPassive(scene.tokens, i);
  const subject = passive ? agentOf(scene.tokens, i) : subjectOf(scene.tokens, i);
  if (subject < 0) return !set || (isOfActors(set) && (passive ? !row.needsAgent : actorBefore(scene, i)));
  // "a *lorry* bomb killed": the bomb did.
  if (not && isIn(scene, not, subject)) return false;
  return !set || pick(scene, set, subject) >= 0;
}

const isOfActors = ({ any, actors }: WordSet) => any || actors.size > 0;

const actorBefore = ({ mentionAt }: Scene, i: number) => {
  for (let at = i - 1; at >= Math.max(0, i - 12); at--) if (mentionAt.has(at)) return true;
  return false;
};

function hasComplements(scene: Scene, entry: Entry, i: number, object: number): boolean {
  const { row, sets, preps } = entry;
  const inf = sets.inf;
  if (inf && !hasInfinitive(scene, inf, i)) return false;
  const notInf = sets.notInf;
  if (notInf && (notInf.any ? hasPurpose(scene.tokens, i) : leadsTo(scene.tokens, notInf, i + 1)))
    return false;
  const notClause = sets.notClause;
  if (notClause && isCausedBy(scene, notClause, i)) return false;
  const notPrep = sets.notPrep;
  if (notPrep && prepsOf(scene.tokens, i).some((phrase) => pick(scene, notPrep, phrase.object) >= 0))
    return false;
  const comp = sets.comp;
  const byComp = !comp || hasClause(scene, comp, i, !!row.modeByComplement);
  const byPrep = preps.length === 0 || hasPrep(scene, entry, i, object);
  return row.any ? (!!comp && byComp) || (preps.length > 0 && byPrep) : byComp && byPrep;
}

/** "declined *to say*", from the word after the verb on. */
export const leadsTo = (tokens: Token[], set: WordSet, from: number): boolean => {
  const at = tokens[from]?.lower === 'to' ? from + 1 : from;
  return tokens[at - 1]?.lower === 'to' && set.words.has(tokens[at]?.lemma ?? '');
};

/** "called on Khrushchev in an address *to remove* the missiles", wherever grammar hangs it. */
const hasPurpose = (tokens: Token[], i: number) =>
  tokens
    .slice(i + 1, i + PURPOSE)
    .some(({ lower }, at) => lower === 'to' && tokens[i + at + 2]?.tag === 'VERB');
const PURPOSE = 20;

const hasInfinitive = (scene: Scene, set: WordSet, i: number) =>
  childrenBy(scene.tokens, i, 'xcomp', 'ccomp', 'advcl', 'acl').some(
    (at) =>
      isIn(scene, set, at) &&
      (opensWithTo(scene, at) ||
        (scene.tokens[at]!.relation === 'xcomp' && scene.tokens[at]!.tag === 'VERB')),
  );

/** "warned that it would": the clause, its verb or one of its auxiliaries. */
/** "insisted that they *leave*"; what is asked for is not over: not "insisted that they *had left*". */
function hasClause(scene: Scene, set: WordSet, i: number, isAsked: boolean): boolean {
  return childrenBy(scene.tokens, i, 'xcomp', 'ccomp', 'advcl').some(
    (at) =>
      !(isAsked && childrenBy(scene.tokens, at, 'aux').some((aux) => scene.tokens[aux]!.lemma === 'have')) &&
      (scene.tokens[at]!.relation !== 'advcl' || !set.any || opensWithTo(scene, at)) &&
      (isIn(scene, set, at) || childrenBy(scene.tokens, at, 'aux').some((aux) => isIn(scene, set, aux))),
  );
}

/** "killed *when a shaft collapsed*", "*as* their bus overturned". */
const isCausedBy = (scene: Scene, set: WordSet, i: number): boolean =>
  childrenBy(scene.tokens, i, 'advcl').some((at) =>
    [at, subjectOf(scene.tokens, at)].some((word) => word >= 0 && isIn(scene, set, word)),
  );

const opensWithTo = ({ tokens }: Scene, at: number) =>
  childrenBy(tokens, at, 'mark').some((mark) => tokens[mark]!.lower === 'to');

/** "called *on Monday*" calls on nobody. */
const TIMES = new Set([...grammarWords.weekdays, ...grammarWords.months, ...grammarWords.timeNouns]);

/** Prepositions hang on the verb, or on its object where grammar put them there. */
function hasPrep(scene: Scene, { preps }: Entry, i: number, object: number): boolean {
  const phrases = [...prepsOf(scene.tokens, i), ...(object >= 0 ? prepsOf(scene.tokens, object) : [])];
  const fits = ({ preposition, nouns }: Entry['preps'][number]) =>
    phrases.some(
      (phrase) =>
        (phrase.preposition === preposition || phrase.preposition.endsWith(` ${preposition}`)) &&
        !TIMES.has(scene.tokens[phrase.object]!.lower) &&
        pick(scene, nouns, phrase.object) >= 0,
    );
  return preps.some(fits) || preps.some((prep) => isGerundLed(scene, prep, i) || prepAhead(scene, prep, i));
}

/** "charged Cuba *with spreading* it": a preposition may lead to a deed. */
const isGerundLed = ({ tokens }: Scene, { preposition, nouns }: Entry['preps'][number], i: number): boolean =>
  preposition === 'with' &&
  nouns.any &&
  childrenBy(tokens, i, 'advcl').some((deed) => tokens[childBy(tokens, deed, 'mark')]?.lower === preposition);

/** Where grammar hangs the phrase elsewhere: the preposition and its noun in the words that follow. */
function prepAhead(scene: Scene, { preposition, nouns }: Entry['preps'][number], i: number): boolean {
  if (nouns.any) return false;
  let open = 0;
  for (let at = i + 1; at < Math.min(scene.tokens.length, i + 16); at++) {
    const { tag, lower, relation } = scene.tokens[at]!;
    if (isStop(tag, lower) || (tag === 'VERB' && relation !== 'amod')) return false;
    if (tag === 'ADP') open = lower === preposition ? 5 : 0;
    // "breaking with *its* tradition" breaks with nobody.
    else if (
      open-- > 0 &&
      relation !== 'nmod:poss' &&
      /^(?:NOUN|PROPN|PRON)$/.test(tag) &&
      isIn(scene, nouns, at)
    )
      return true;
  }
  return false;
}
