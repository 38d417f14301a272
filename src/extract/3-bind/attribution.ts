/** Who says so, where the article does not vouch for an act itself. */
import type { Scene } from './scene.ts';
import { partiesOf } from './parties.ts';

const nobody = () => false;

/** The actors at the tokens to which status traces an act back, each once. */
export const attributionOf = (scene: Scene, tokens: number[]): string[] => [
  ...new Set(tokens.flatMap((head) => partiesOf(scene, head, nobody)).flatMap(({ actors }) => actors)),
];
