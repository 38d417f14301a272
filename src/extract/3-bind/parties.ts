/** Whom a phrase stands for: the actors named at its head, else by whom or whose it is. */
import { childrenBy, prepositionOf } from '../1-read/tree.ts';
import words from '../lexicon/role-words.json' with { type: 'json' };
import type { ActorMention } from '../../model/mention.ts';
import type { Scene } from './scene.ts';

const ORIGINS = new Set(words.origins);
const POSTS = new Set(words.posts);
const SEATS = new Set(words.seats);

/** The mentions that a phrase and its conjuncts stand for, in the order of the text. Mentions of `not` do not count. */
export function partiesOf(scene: Scene, head: number, not: ReadonlySet<string>): ActorMention[] {
  const members = [head, ...childrenBy(scene.tokens, head, 'conj')];
  return members.flatMap((member) => partyOf(scene, member, not));
}

/** Nearest first: the head itself, who is named beside it, whose it is, where it comes from, where it is posted. */
function partyOf(scene: Scene, head: number, not: ReadonlySet<string>): ActorMention[] {
  const layers = [atHead, owners, modifiers, origins, posts];
  for (const layer of layers) {
    const found = layer(scene, head).filter((mention) => !mention.actors.every((id) => not.has(id)));
    if (found.length) return found;
  }
  return [];
}

const mentionsAt = ({ at }: Scene, heads: number[]): ActorMention[] =>
  heads.flatMap((head) => at[head] ?? []);

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

const owners = (scene: Scene, head: number) => mentionsAt(scene, childrenBy(scene.tokens, head, 'nmod:poss'));

const modifiers = (scene: Scene, head: number) =>
  mentionsAt(scene, childrenBy(scene.tokens, head, 'compound', 'amod', 'flat'));

/** "officials *from China and Libya*", "the leaders *of Russia, Ukraine and Belarus*". */
const origins = (scene: Scene, head: number) => prepositional(scene, head, ORIGINS);

/** "its ambassadors *to Washington*", once their own state is known; "the junta *in Santiago*". */
function posts(scene: Scene, head: number): ActorMention[] {
  const isPosted = SEATS.has(scene.tokens[head]!.lemma) || owners(scene, head).length > 0;
  return isPosted ? prepositional(scene, head, POSTS) : [];
}

function prepositional(scene: Scene, head: number, prepositions: ReadonlySet<string>): ActorMention[] {
  const { tokens } = scene;
  const phrases = childrenBy(tokens, head, 'nmod', 'obl').filter((at) =>
    prepositions.has(prepositionOf(tokens, at) ?? ''),
  );
  return phrases
    .flatMap((at) => [at, ...childrenBy(tokens, at, 'conj')])
    .flatMap((at) => {
      const own = mentionsAt(scene, [at]);
      return own.length ? own : [...owners(scene, at), ...modifiers(scene, at)];
    });
}
