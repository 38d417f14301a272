/** Whom a phrase stands for: the actors named at its head, else by whom or whose it is. */
import { childrenBy, childrenOf, pathToRoot, prepositionOf } from '../1-read/tree.ts';
import grammarWords from '../lexicon/grammar-words.json' with { type: 'json' };
import words from '../lexicon/role-words.json' with { type: 'json' };
import type { ActorMention, Token } from '../../model/mention.ts';
import { isPrey, isThirdParty } from './arguments.ts';
import type { Scene } from './scene.ts';

const ORIGINS = new Set(words.origins);
const POSTS = new Set(words.posts);
const SEATS = new Set(words.seats);
const DEEDS = new Set(words.deeds);
const MONTHS = new Set(grammarWords.months);
const BY = new Set(['by']);
const KIN = new Set(words.kin);
const MASSES = new Set(words.masses);

/** Who cannot be meant: an actor that has another role already. */
export type Excluded = (id: string) => boolean;

const nobody: Excluded = () => false;

/** The mentions that a phrase and its conjuncts stand for, in the order of the text. */
export function partiesOf(scene: Scene, head: number, not: Excluded): ActorMention[] {
  const members = [head, ...joinedTo(scene, head)];
  return members.flatMap((member) => partyOf(scene, member, not));
}

/** "Secretary of State *Shultz and Gromyko*": what is joined to any word of a name is joined to the name. */
function joinedTo(scene: Scene, head: number): number[] {
  const { tokens, at } = scene;
  const mention = at[head];
  const last = mention && isPerson(scene, mention) ? mention.tokens[1] : head;
  return tokens.slice(head, last + 1).flatMap((_, i) => childrenBy(tokens, head + i, 'conj'));
}

/** Nearest first: the head itself, who is named beside it, whose it is, where it comes from, where it is posted. */
function partyOf(scene: Scene, head: number, not: Excluded): ActorMention[] {
  // "from 11 to 13 *June*, and of Brussels": of a day nobody is a party.
  if (!scene.at[head] && MONTHS.has(scene.tokens[head]!.lower)) return [];
  // "*Paraguay’s* neighbour" is somebody else than Paraguay.
  const isKin = KIN.has(scene.tokens[head]!.lemma);
  const layers = isKin
    ? [atHead, modifiers]
    : [enlisted, atHead, owners, makers, modifiers, followed, origins, posts];
  for (const layer of layers) {
    const all = layer(scene, head, not);
    const found = all.length ? all.filter((mention) => !mention.actors.every(not)) : all;
    if (found.length) return withHyphenated(scene, found, not);
  }
  return [];
}

/** "*US-Russia* talks", "a *Sino-Indian* agreement": all that hyphens join are meant, from the first on. */
function withHyphenated({ tokens, at }: Scene, found: ActorMention[], not: Excluded): ActorMention[] {
  const before = ({ tokens: [first] }: ActorMention): ActorMention[] => {
    const other = /^[-–]$/.test(tokens[first - 1]?.text ?? '') ? at[first - 2] : undefined;
    return other && !other.actors.every(not) ? [...before(other), other] : [];
  };
  return found.flatMap((mention) => [...before(mention), mention]);
}

function mentionsAt(scene: Scene, heads: number[]): ActorMention[] {
  const found: ActorMention[] = [];
  for (const head of heads) {
    const mention = scene.at[head];
    if (mention && !isBacker(scene, mention)) found.push(mention);
  }
  return found;
}

const BACKED = /^(backed|based|sponsored|trained|armed|funded|supported|allied|born|built|made|supplied)$/;

const FOLLOWERS =
  /^(militia|rebel|separatist|fighter|gunman|bomber|commando|force|group|guerrilla|government|militant|troop|faction|insurgent)$/;

/** "*Iran*-backed militias": who backs others does not act, and is not hit, in their stead. */
const isBacker = ({ tokens }: Scene, { tokens: [, last] }: ActorMention): boolean =>
  tokens[last + 1]?.text === '-' &&
  BACKED.test(tokens[last + 2]?.lower ?? '') &&
  FOLLOWERS.test(tokens[last + 3]?.lemma ?? '');

/** The head; a person named in apposition is meant by the title before: "France's president, *Jacques Chirac*". */
function atHead(scene: Scene, head: number): ActorMention[] {
  const own = scene.at[head];
  const named = mentionsAt(scene, childrenBy(scene.tokens, head, 'appos')).find((mention) =>
    isPerson(scene, mention),
  );
  if (own && (own.form === 'name' || !named)) return [own];
  return named ? [named] : [];
}

const isPerson = ({ actors }: Scene, mention: ActorMention) =>
  mention.form === 'name' && mention.actors.some((id) => actors.byId.get(id)?.kind === 'person');

function owners(scene: Scene, head: number, not: Excluded = nobody): ActorMention[] {
  const whose = childrenBy(scene.tokens, head, 'nmod:poss', 'det').some(
    (at) => scene.tokens[at]!.lower === 'whose',
  );
  if (whose) return antecedents(scene, head);
  const own = mentionsAt(scene, childrenBy(scene.tokens, head, 'nmod:poss')).filter(
    ({ actors }) => !actors.every(not),
  );
  return OF_STATE.test(scene.tokens[head]!.lemma) ? own.map((mention) => asState(scene, mention)) : own;
}

/** "*Ecuador*, whose soldiers clashed with": what the relative clause hangs on. */
function antecedents(scene: Scene, head: number): ActorMention[] {
  const clause = [head, ...pathToRoot(scene.tokens, head)].find(
    (at) => scene.tokens[at]!.relation === 'acl:relcl',
  );
  if (clause === undefined) return [];
  const above = scene.tokens[clause]!.head;
  return [above, ...joinedTo(scene, above)].flatMap((at) => scene.at[at] ?? []);
}

const OF_STATE = /^(?:government|administration|cabinet|country|army|force|troop|military|navy|regime)$/;

/** "*his* government": the state of the one who owns it, where the article names it. */
function asState({ actors }: Scene, mention: ActorMention): ActorMention {
  const owner = actors.byId.get(mention.actors[0] ?? '');
  if (mention.actors.length !== 1 || owner?.kind !== 'person' || !owner.country) return mention;
  const state = [...actors.byId.values()].find(
    ({ kind, country }) => kind === 'country' && country === owner.country,
  );
  return state ? { ...mention, actors: [state.id] } : mention;
}

/** "*Danish and Norwegian* embassies"; towns name treaties and meetings, not their parties: "the *Maastricht* treaty". */
function modifiers(scene: Scene, head: number): ActorMention[] {
  const before = childrenBy(scene.tokens, head, 'compound', 'amod', 'flat');
  const all = before.flatMap((at) => [at, ...childrenBy(scene.tokens, at, 'conj')]);
  const { lemma } = scene.tokens[head]!;
  return mentionsAt(scene, all).filter(
    ({ form, rule }) =>
      !(form === 'place' && NAMED_BY_TOWN.test(lemma)) && !(rule === 'capital' && STRUCK.test(lemma)),
  );
}

/** "the *Salisbury* poisoning", "the *Paris* bombings": a town before an act is where it happened, not who did it. */
export const isTown = ({ form, rule }: ActorMention) => form === 'place' || rule === 'city';

/** "the *Rangoon* bombing": where it happened, also of capitals that otherwise stand for their state. */
const STRUCK =
  /^(bombing|attack|blast|explosion|massacre|shooting|siege|killing|riot|uprising|crash|hijacking)$/;

const NAMED_BY_TOWN =
  /^(treaty|agreement|accord|pact|protocol|convention|memorandum|declaration|summit|conference|talk|meeting|process|game|olympics)$/;

/** "the bombing of Hanoi by *American* planes": whose deed it is, and not whom "of" says that it hit. */
const makers = (scene: Scene, head: number): ActorMention[] => prepositional(scene, head, BY);

const LOYAL = /^(loyal|allied|faithful|linked|close)$/;
const LED = /^(lead|head|command|control|support|back|rule)$/;

/** "gunmen loyal to *Aideed*", "rebels led by *Kabila*": whom people follow. */
function followed(scene: Scene, head: number): ActorMention[] {
  const { tokens } = scene;
  const loyal = childrenBy(tokens, head, 'amod')
    .filter((at) => at > head && LOYAL.test(tokens[at]!.lower))
    .flatMap((at) => childrenBy(tokens, at, 'obl'));
  const led = childrenBy(tokens, head, 'acl')
    .filter((at) => LED.test(tokens[at]!.lemma))
    .flatMap((at) => childrenBy(tokens, at, 'obl:agent'));
  return mentionsAt(scene, [...loyal, ...led]);
}

/** "Kurdish fighters of the *YPG*": the body that they serve in, rather than the people that they are of. */
function enlisted(scene: Scene, head: number): ActorMention[] {
  const { tokens } = scene;
  const { relation, head: above } = tokens[head]!;
  const fighters = /^(?:compound|amod)$/.test(relation) ? above : head;
  if (!FOLLOWERS.test(tokens[fighters]!.lemma)) return [];
  return prepositional(scene, fighters, OF).filter(({ actors: [id] }) =>
    /^(?:group|organization)$/.test(scene.actors.byId.get(id!)?.kind ?? ''),
  );
}
const OF = new Set(['of', 'from']);

/** "officials *from China and Libya*", "the leaders *of Russia and Belarus*", "tens of thousands of *Belarusians*". */
function origins(scene: Scene, head: number): ActorMention[] {
  if (DEEDS.has(scene.tokens[head]!.lemma)) return [];
  const found = prepositional(scene, head, ORIGINS);
  if (found.length || !isMass(scene.tokens[head]!)) return found;
  const below = phrasesOf(scene, head, ORIGINS)[0];
  return below === undefined ? [] : origins(scene, below);
}

/** "its ambassadors *to Washington*", once their own state is known; "the junta *in Santiago*". */
function posts(scene: Scene, head: number): ActorMention[] {
  const isPosted =
    SEATS.has(scene.tokens[head]!.lemma) || owners(scene, head).length > 0 || scene.at[head] !== undefined;
  return isPosted ? prepositional(scene, head, POSTS) : [];
}

/** "*Tens* of thousands", also at the head of a sentence, where its capital hides that it is a noun. */
const isMass = ({ lemma, lower }: Token): boolean => MASSES.has(lemma) || MASSES.has(lower.replace(/s$/, ''));

const phrasesOf = ({ tokens }: Scene, head: number, prepositions: ReadonlySet<string>) =>
  childrenBy(tokens, head, 'nmod', 'obl').filter(
    (at) => prepositions.has(prepositionOf(tokens, at) ?? '') && !isPrey(tokens, at),
  );

function prepositional(scene: Scene, head: number, prepositions: ReadonlySet<string>): ActorMention[] {
  return phrasesOf(scene, head, prepositions)
    .flatMap((at) => [at, ...childrenBy(scene.tokens, at, 'conj')])
    .flatMap((at) => {
      const own = mentionsAt(scene, [at]);
      return own.length ? own : [...owners(scene, at), ...modifiers(scene, at)];
    });
}

const INNER = /^(nmod|nmod:poss|compound|amod|flat|obl|conj|appos|acl|obj|iobj|nsubj|xcomp|ccomp|obl:agent)$/;
/** Levels of a phrase within which a party may hide. */
const DEPTH = 5;

/** The nearest mentions inside a phrase, level by level: "a factory near *Khartoum*", "every diplomat at the *Russian* embassy". */
export function innerParties(scene: Scene, head: number, not: Excluded): ActorMention[] {
  let level = [head];
  for (let depth = 0; depth < DEPTH && level.length; depth++) {
    const found = mentionsAt(scene, level).filter((mention) => !mention.actors.every(not));
    if (found.length) return [...new Set(found)];
    level = level
      .flatMap((at) => childrenOf(scene.tokens, at))
      .filter(
        (at) =>
          INNER.test(scene.tokens[at]!.relation) &&
          !isThirdParty(scene.tokens, at) &&
          !isPrey(scene.tokens, at),
      );
  }
  return [];
}
