import type { Token } from '../../model/mention.ts';
import { stateOf } from '../lexicon/countries.ts';
import REGIONS from '../lexicon/regions.json' with { type: 'json' };
import type { Cast } from './cast.ts';

const STATES_OF = new Map<string, string[]>(Object.entries(REGIONS));
const MEMBERS =
  /^(states|republics|countries|nations|neighbours|neighbors|governments|capitals|presidents|premiers|leaders|ministers|allies|members|parliaments)$/;
/** Words that may stand between a region and its members: "Baltic *foreign* ministers". */
const BETWEEN = /^(foreign|prime|defence|defense|interior|eu|nato)$/;

const OPENERS = new Set(['the', 'all', 'these']);

/** The states of a region that begins at token `i` and the number of its last token: "(the three) *Baltic states*"; else null. */
export function readRegion(
  tokens: Token[],
  i: number,
  cast: Cast,
): { last: number; actors: string[] } | null {
  const article = OPENERS.has(tokens[i]!.lower) ? 1 : 0;
  const count = tokens[i + article]?.tag === 'NUM' ? 1 : 0;
  const at = i + article + count;
  const codes = STATES_OF.get(tokens[at]?.text ?? '');
  if (!codes) return null;
  const last = at + (BETWEEN.test(tokens[at + 1]?.lower ?? '') ? 2 : 1);
  return MEMBERS.test(tokens[last]?.lower ?? '')
    ? { last, actors: codes.map((code) => cast.state(stateOf(code)!)) }
    : null;
}
