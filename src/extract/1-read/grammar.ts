/**
 * A sentence's grammar (Universal Dependencies), by rules, in one pass: linear in the number of tokens.
 *
 *   tokens ─ groups.ts, nouns.ts ─→ groups ─ clauses.ts (finite.ts, verbs.ts, attach.ts) ─→ links ─ draft.ts ─→ tree
 */
import type { Token } from '../../model/mention.ts';
import { asidesOf, hangAsides } from './asides.ts';
import { readClauses } from './clauses.ts';
import { finishTree, listChildren, newDraft, type Draft } from './draft.ts';
import type { State } from './frames.ts';
import { readGroups } from './groups.ts';
import { turnInversions } from './inversion.ts';

/** Gives each token of a sentence its head and relation, and hands them back; see tree.ts for the conventions and for questions to the tree. */
export function readGrammar(tokens: Token[]): Token[] {
  if (tokens.length > 0) findHeads(tokens);
  listChildren(tokens);
  return tokens;
}

function findHeads(tokens: Token[]): void {
  // Asides between commas are set apart, so that the clause around them is whole.
  const asides = asidesOf(tokens);
  if (asides.size > 0) {
    findHeads(tokens.filter((_, i) => !asides.has(i)));
    hangAsides(tokens, asides);
    return;
  }

  const draft = newDraft(tokens);

  // Which words belong together: "the ten Russian diplomats", "has not been expelled"?
  const groups = readGroups(draft);
  turnInversions(draft, groups);

  // Which clauses are there, and who is subject, object, modifier in them?
  const { copulas } = readClauses(draft, groups);

  // In "Russia is ready to talk" the head is "ready".
  raisePredicates(draft, copulas);

  // One root, no circles, nothing left over.
  finishTree(draft);
}

function raisePredicates(draft: Draft, copulas: State['copulas']): void {
  if (copulas.length === 0) return;
  const predicateOf = new Map(copulas.map(({ be, predicate }) => [be, predicate]));
  for (let i = 0; i < draft.head.length; i++) {
    const predicate = predicateOf.get(draft.head[i]!);
    if (predicate !== undefined && predicate !== i) draft.head[i] = predicate;
  }
  for (const { be, predicate } of copulas) {
    draft.head[predicate] = draft.head[be]!;
    draft.relation[predicate] = draft.relation[be]!;
    draft.head[be] = predicate;
    draft.relation[be] = 'cop';
  }
}
