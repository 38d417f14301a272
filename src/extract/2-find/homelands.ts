/** Whose people are whom nobody listed, by what the article says right after their name. */
import type { ActorMention, Reading, Token } from '../../model/mention.ts';
import type { Cast } from './cast.ts';

/** Tokens after a name within which it says what somebody is. */
const REACH = 12;

const POSTS =
  /^(?:commander|head|chief|leader|chairman|president|minister|secretary|under-secretary|undersecretary|governor|spokesman|spokeswoman|director|official|general|colonel|adviser|advisor|deputy|delegate|negotiator|judge|member|lawmaker|officer)$/;

/** "Colonel Juan Perez *of Honduras*", "Abdul Karim, the commander of the *Yemeni* garrison,": gives them that country. */
export function findHomelands({ sentences }: Reading, mentions: ActorMention[], cast: Cast): void {
  mentions.forEach((named, i) => {
    const next = mentions[i + 1];
    const person = cast.byId.get(named.actors[0]!);
    if (person?.kind !== 'person' || person.country || named.form !== 'name') return;
    if (!next || next.sentence !== named.sentence || next.tokens[0] - named.tokens[1] > REACH) return;
    const state = cast.byId.get(next.actors[0]!);
    const isHome = isOfState(sentences[named.sentence]!.tokens, named, next);
    if (isHome && state?.kind === 'country' && state.country) cast.settle(person.id, state.country);
  });
}

function isOfState(tokens: Token[], { tokens: [, last] }: ActorMention, next: ActorMention): boolean {
  const between = tokens.slice(last + 1, next.tokens[0]);
  const words = between.map(({ lower }) => lower);
  if (words[0] === 'of') return words.slice(1).every((word) => word === 'the');
  const isApposition = words[0] === ',' && /^(?:the|a|an)$/.test(words[1] ?? '');
  return isApposition && isPost(between.slice(2), tokens[next.tokens[0]]!);
}

/** "(the) commander of the", "(the) permanent under-secretary at the": a post up to the name of its state, or with it. */
function isPost(words: Token[], state: Token): boolean {
  if (!words.length) return POSTS.test(state.lemma);
  if (/^(?:compound|amod)$/.test(state.relation) && words.every(isNominal)) return true;
  const of = words.findIndex(
    ({ lower }, i) => /^(?:of|at|from)$/.test(lower) && POSTS.test(words[i - 1]?.lemma ?? ''),
  );
  return of > 0 && words.slice(of + 1).every(isNominal);
}

const isNominal = ({ tag }: Token): boolean => /^(?:DET|ADJ|NOUN|PROPN)$/.test(tag);
