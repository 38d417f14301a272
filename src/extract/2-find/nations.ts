import { bodyNamed } from '../lexicon/bodies.ts';
import { stateOf, type State } from '../lexicon/countries.ts';
import { TITLE_OWNERS, type Title } from '../lexicon/titles.ts';
import type { Place } from './cast.ts';
import type { Context } from './context.ts';
import { dayMeant } from './told-day.ts';
import type { Nation } from './phrases.ts';

/** The place that a nation means on the day: "Moscow" is the Soviet Union’s until 1991, "Brussels" mostly the EU. */
export function placeOf(nation: Nation, context: Pick<Context, 'cast' | 'around' | 'then'>): Place {
  const { around } = context;
  // "It was rejected by *Belgrade*", after a sentence on 1999, may be of today.
  const day = context.then?.isOwn ? dayMeant(context) : context.cast.day;
  const senses = nation.senses;
  const bodies = senses.flatMap((sense) => (sense.is === 'body' ? [sense.body] : []));
  const states = senses.flatMap((sense) => (sense.is === 'state' ? [sense] : []));
  if (states.length === 0) return { body: bodies[0]! };
  if (bodies.length > 0 && states[0]!.as !== 'name') return { body: bodies[0]! };
  const isCapital = states[0]!.as === 'capital';
  if (isCapital && states[0]!.state.code === 'BEL' && !around.has('BEL')) {
    const union = bodyNamed(day && day < '1993-11' ? 'European Community' : 'European Union');
    if (union) return { body: union };
  }
  return {
    state: stateOn(
      states.map(({ state }) => state),
      day,
      around,
    ),
  };
}

/** "Salisbury" and "Saigon" are capitals only of their day. */
export const existsOn = ({ senses }: Nation, day: string) =>
  senses.some(
    (s) => s.is === 'body' || s.as !== 'capital' || !s.state.from || (!!day && existed(s.state, day)),
  );

const existed = ({ from, to }: State, day: string) =>
  !from || (from <= day && day.slice(0, to!.length) <= to!);

/**
 * Of states that share a word, the one that existed on the day; without a day, the one the article names. Of the names
 * that one state bore ("Burma", "Myanmar") the one that the article writes.
 */
function stateOn(states: State[], day: string, around: ReadonlySet<string>): State {
  const [named, ...others] = states.filter(({ name }) => around.has(name));
  if (named && !others.length && states.every(({ code }) => code === named.code)) return named;
  const past = states.find((state) => state.from && around.has(state.code));
  if (past && !states.some((state) => !state.from && around.has(state.code))) return past;
  const fitting = day
    ? states.filter((state) => existed(state, day))
    : states.filter((s) => around.has(s.code));
  const former = fitting.find((state) => state.from);
  return (
    former ??
    fitting.find(({ code }) => around.has(code)) ??
    fitting[0] ??
    states.find((state) => !state.from) ??
    states[0]!
  );
}

/** The place that a title itself names: "Foreign Secretary" is British, "Pope" the Vatican’s, "Secretary of State" American. */
export function placeOfTitle(title: Title): Place | null {
  const of = TITLE_OWNERS[title.words];
  const state: State | undefined = of ? stateOf(of) : undefined;
  if (state) return { state };
  const body =
    title.words.startsWith('secretary') && /general$/.test(title.words) ? bodyNamed('UN') : undefined;
  return body ? { body } : null;
}
