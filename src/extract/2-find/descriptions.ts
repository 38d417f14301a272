/** States by what they are: "the Himalayan kingdom", "the island nation", "its northern neighbour". */
import type { Token } from '../../model/mention.ts';
import { stateOf } from '../lexicon/countries.ts';
import DESCRIPTIONS from '../lexicon/descriptions.json' with { type: 'json' };
import { codeOf } from './cast.ts';
import type { Context, Reference } from './context.ts';

const setsOf = (lists: Record<string, string>) =>
  new Map(Object.entries(lists).map(([word, codes]) => [word, new Set(codes.split(' ').filter(Boolean))]));

/** State codes by the noun that states are called; empty where any state is. */
const NOUNS = setsOf(DESCRIPTIONS.nouns);
/** State codes by words before that noun. */
const WORDS = setsOf(DESCRIPTIONS.words);
const NEIGHBOURS = new Map(Object.entries(DESCRIPTIONS.neighbours));

/** Words between the article and the noun at most: "the oil-rich former Soviet republic". */
const MOST_WORDS = 5;
/** Sentences back to the state that a description means. */
const REACH = 4;

/** The state that a description beginning at token `i` means, by what the article told before, or null. */
export function readDescription(
  tokens: Token[],
  i: number,
  sentence: number,
  context: Context,
): Reference | null {
  return readNeighbour(tokens, i, context) ?? readKind(tokens, i, sentence, context);
}

/** "the Gulf emirate", "the archipelago": a state that was named lately and of which all the words are true. */
function readKind(tokens: Token[], i: number, sentence: number, context: Context): Reference | null {
  if (!isDefinite(tokens[i]!)) return null;
  const limit = Math.min(tokens.length, i + 2 + MOST_WORDS);
  let last = i + 1;
  while (last < limit && !isKindAt(tokens, last)) last++;
  if (last >= limit) return null;
  const sets = factsOf(tokens, i + 1, last);
  if (!sets.length) return null;
  const id = lastOf((code) => sets.every((set) => set.has(code)), sentence, context);
  return id ? { first: i + 1, last, actors: [id], form: 'description', rule: 'the-kind' } : null;
}

export const isDefinite = ({ lower }: Token): boolean => lower === 'the' || lower === 'this';

const isKindAt = (tokens: Token[], at: number): boolean =>
  NOUNS.has(tokens[at]!.text) &&
  !/^(NOUN|PROPN)$/.test(tokens[at + 1]?.tag ?? '') &&
  tokens[at + 1]?.lower !== 'of';

/** What the words from `from` to the noun at `last` say, each as the states of which it is true. */
function factsOf(tokens: Token[], from: number, last: number): ReadonlySet<string>[] {
  const words = tokens.slice(from, last).map(({ lower }) => lower);
  const text = ` ${words.join(' ').replaceAll(' - ', '-')} `;
  const told = [...WORDS].flatMap(([word, codes]) => (text.includes(` ${word} `) ? [codes] : []));
  const noun = NOUNS.get(tokens[last]!.lower)!;
  return noun.size ? [...told, noun] : told;
}

/** The state named last that fits; null where the latest sentence that has one has several. */
function lastOf(fits: (code: string) => boolean, sentence: number, { memory, cast }: Context): string | null {
  const near = memory.back().filter(({ actor, subject, sentence: at }) => {
    const isOfState = actor.country && /^(country|person|office)$/.test(actor.kind);
    return isOfState && sentence - at <= REACH && !(subject && at === sentence) && fits(actor.country!);
  });
  const latest = near.filter((recall) => recall.sentence === near[0]!.sentence);
  const codes = new Set(latest.map(({ actor }) => actor.country));
  const [found] = codes.size === 1 ? latest : latest.filter(({ subject }) => subject);
  if (!found) return null;
  if (found.actor.kind === 'country') return found.actor.id;
  const place = cast.placeOf(found.actor);
  return place && cast.place(place);
}

const SIDES = new Map(
  ['north', 'south', 'east', 'west'].flatMap((side) => [side, `${side}ern`].map((word) => [word, side])),
);

/** "*Nepal’s* southern neighbour", "accused *its* northern neighbour": the only one, else the only one that the article names. */
function readNeighbour(tokens: Token[], i: number, { memory, cast, around }: Context): Reference | null {
  const side = SIDES.get(tokens[i]!.lower);
  if (!side || i === 0 || !/^neighbou?r$/.test(tokens[i + 1]?.lower ?? '')) return null;
  const owner = memory.back()[0];
  const owned = /^(its|his|her|their)$/.test(tokens[i - 1]?.lower ?? '') ? i - 1 : i - 2;
  const isOwned = owned === i - 1 || /^[’']s?$/.test(tokens[i - 1]?.text ?? '');
  if (!owner || !isOwned || owner.last !== owned || !owner.actor.country) return null;
  const all = neighboursOf(owner.actor.country, side).flatMap((code) => stateOf(code) ?? []);
  const told = all.filter(({ code }) => around.has(code));
  const [state, ...others] = told.length ? told : all;
  if (!state || others.length || codeOf({ state }) === owner.actor.country) return null;
  return { first: i, last: i + 1, actors: [cast.state(state)], form: 'description', rule: 'the-neighbour' };
}

const neighboursOf = (code: string, side: string): string[] =>
  (NEIGHBOURS.get(code) ?? '')
    .split(' ')
    .filter((part) => part.startsWith(`${side}:`))
    .flatMap((part) => part.slice(side.length + 1).split('|'));
