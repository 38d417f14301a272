/** What an article speaks of altogether, before anybody is told apart. */
import type { Scan } from './gazetteer.ts';

/** Codes and names of the states, and names of the bodies, that the article speaks of beyond doubt. */
export const codesAround = (scans: Scan[]): Set<string> =>
  new Set(
    scans.flatMap(({ hits }) =>
      hits.flatMap(({ senses }) =>
        senses.flatMap((s, _, all) =>
          s.is === 'state' &&
          s.as !== 'capital' &&
          s.as !== 'city' &&
          all.every((other) => other.is === 'state' && other.state === s.state)
            ? [s.state.code, s.state.name]
            : s.is === 'body'
              ? [s.body.name]
              : [],
        ),
      ),
    ),
  );

/** How much more often each of the pair is named than any third state. */
const LEAD = 1.5;

/** The two states, by code, that an article names far more often than any third; null where there are no such two. */
export function pairOf(scans: Scan[]): [string, string] | null {
  const counts = new Map<string, number>();
  const codes = scans.flatMap(({ hits }) => hits.map(codeOfHit));
  for (const code of codes) if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [first, second, third] = [...counts].sort(([, a], [, b]) => b - a);
  return first && second && second[1] >= LEAD * (third?.[1] ?? 1) ? [first[0], second[0]] : null;
}

const COUP = /^(?:coup|junta|putsch|putschist|mutineer)s?$/;

/** The state, by code, in whose sentences soldiers seize power: "the *coup* in *Niger*"; null where there is none. */
export function coupOf(scans: Scan[]): string | null {
  const counts = new Map<string, number>();
  for (const { tokens, hits } of scans)
    if (tokens.some(({ lower }) => COUP.test(lower)))
      for (const code of new Set(hits.map(codeOfHit)))
        if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

const codeOfHit = ({ senses: [first] }: Scan['hits'][number]): string =>
  first?.is === 'state' ? first.state.code : '';
