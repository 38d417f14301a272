/** A tree while it is built: tokens that find their heads one by one. */
import type { Relation, Token } from '../../model/mention.ts';

export interface Draft {
  tokens: Token[];
  head: Int32Array;
  relation: Relation[];
}

const FREE = -2;

/** What most tokens have: one list for all of them, so that only heads cost one. */
export const NO_CHILDREN: number[] = [];

export const newDraft = (tokens: Token[]): Draft => ({
  tokens,
  head: new Int32Array(tokens.length).fill(FREE),
  relation: tokens.map(() => 'dep'),
});

export const isFree = (draft: Draft, i: number): boolean => draft.head[i] === FREE;

/** Hangs `child` on `head`; the last call wins, a token never hangs on itself. */
export function link(draft: Draft, child: number, head: number, relation: Relation): void {
  if (child === head || child < 0) return;
  draft.head[child] = head;
  draft.relation[child] = relation;
}

/** Gives the tokens their heads: one root, no cycles, everything left over hung on the root. */
export function finishTree({ tokens, head, relation }: Draft): void {
  const root = rootOf(tokens, head);
  const reaches = new Int8Array(tokens.length);
  reaches[root] = 2;
  head[root] = -1;
  relation[root] = 'root';
  for (let i = 0; i < tokens.length; i++) connect(i, root, head, relation, reaches, tokens);
  for (const [i, token] of tokens.entries()) {
    token.head = head[i]!;
    token.relation = relation[i]!;
  }
}

/** Gives the tokens, all of which have their heads, the lists of their children. */
export function listChildren(tokens: Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const { head } = tokens[i]!;
    if (head < 0) continue;
    const above = tokens[head]!;
    if (above.children === NO_CHILDREN) above.children = [i];
    else above.children.push(i);
  }
}

function rootOf(tokens: Token[], head: Int32Array): number {
  const marked = head.indexOf(-1);
  if (marked >= 0) return marked;
  const verb = tokens.findIndex((token, i) => head[i] === FREE && token.tag === 'VERB');
  if (verb >= 0) return verb;
  const word = tokens.findIndex((token, i) => head[i] === FREE && token.tag !== 'PUNCT');
  return Math.max(word >= 0 ? word : head.indexOf(FREE), 0);
}

/** Walks up from `i` to something that reaches the root; what is free or runs in a circle is hung on the root. */
function connect(
  i: number,
  root: number,
  head: Int32Array,
  relation: Relation[],
  reaches: Int8Array,
  tokens: Token[],
) {
  let at = i;
  for (; reaches[at] === 0 && head[at]! >= 0; at = head[at]!) reaches[at] = 1;
  const isLoose = reaches[at] !== 2;
  for (let step = i; reaches[step] === 1; step = head[step]!) reaches[step] = 2;
  if (!isLoose) return;
  head[at] = root;
  if (tokens[at]!.tag === 'PUNCT') relation[at] = 'punct';
  reaches[at] = 2;
}
