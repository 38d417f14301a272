/** Countries in two halves: "the two Koreas", "the North", "East and West Germany". */
import type { Token } from '../../model/mention.ts';
import { STATES, stateCalled, stateOf, type State } from '../lexicon/countries.ts';
import type { Context, Reference } from './context.ts';

const SIDE = /^(?:North|South|East|West) /;

/** "West German" and "West Germans" → West Germany. */
const HALVES = new Map<string, State>(
  STATES.flatMap((state) =>
    [state.name, ...state.people, ...state.people.map((people) => `${people}s`)]
      .filter((name) => SIDE.test(name))
      .map((name): [string, State] => [name, state]),
  ),
);

/** Both halves by the plural of the whole: "the two *Germanys*". */
const WHOLES = new Map<string, string[]>(
  Object.entries({
    Koreas: ['North Korea', 'South Korea'],
    Germanys: ['East Germany', 'West Germany'],
    Germanies: ['East Germany', 'West Germany'],
    Yemens: ['North Yemen', 'South Yemen'],
    Sudans: ['Sudan', 'South Sudan'],
  }),
);

const KOREAS = new Map([
  ['North', stateOf('PRK')!],
  ['South', stateOf('KOR')!],
]);

/** The half or halves that the words from token `i` on name, or null. */
export const readHalf = (tokens: Token[], i: number, context: Context): Reference | null =>
  readBoth(tokens, i, context) ?? readFirst(tokens, i, context) ?? readKorea(tokens, i, context);

/** "the *two Koreas*". */
function readBoth(tokens: Token[], i: number, { cast }: Context): Reference | null {
  const { lower } = tokens[i]!;
  const names = lower === 'two' || lower === 'both' ? WHOLES.get(tokens[i + 1]?.text ?? '') : undefined;
  if (!names) return null;
  const actors = names.map((name) => cast.state(stateCalled(name)!));
  return { first: i, last: i + 1, actors, form: 'description', rule: 'two-halves' };
}

/** "*East* and West Germany", "*North* and South Korean envoys": the other half is named whole. */
function readFirst(tokens: Token[], i: number, { cast }: Context): Reference | null {
  const joint = tokens[i + 1]?.text;
  if (joint !== 'and' && joint !== 'or') return null;
  const [side, , other, whole] = tokens.slice(i, i + 4).map(({ text }) => text);
  if (!HALVES.has(`${other} ${whole}`)) return null;
  const half = HALVES.get(`${side} ${whole}`);
  return half ? { first: i, last: i, actors: [cast.state(half)], form: 'name', rule: 'half' } : null;
}

/** "the *North*", in an article on either Korea. */
function readKorea(tokens: Token[], i: number, { cast, around }: Context): Reference | null {
  const half = tokens[i]!.lower === 'the' ? KOREAS.get(tokens[i + 1]?.text ?? '') : undefined;
  if (!half || (!around.has('PRK') && !around.has('KOR'))) return null;
  if (/^\p{Lu}/u.test(tokens[i + 2]?.text ?? '')) return null;
  return { first: i + 1, last: i + 1, actors: [cast.state(half)], form: 'name', rule: 'half' };
}
