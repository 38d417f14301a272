import type { Relation, Token } from '../../src/model/mention.ts';
import { readGrammar } from '../../src/extract/1-read/grammar.ts';
import { readTokens } from '../../src/extract/1-read/tokens.ts';
import type { Count } from './score.ts';

/** A sentence and all its links of the relations in `SCORED`, made by hand, as "nsubj(accused, Iraq)". */
export interface Tree {
  text: string;
  deps: string[];
}

/** The relations that tell who does what to whom, and in which clause. */
const SCORED: ReadonlySet<Relation> = new Set([
  'root', 'nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl:agent', 'xcomp', 'ccomp', 'acl', 'acl:relcl', 'advcl', 'conj',
]); // prettier-ignore
const ARGUMENT = /^(?:nsubj|obj|iobj|obl:agent|nsubj:pass)\(/;

/** Labelled links right, given and in the gold; `argumentsOf` only subjects, objects and agents. */
export interface TreeScore {
  all: Count;
  argumentsOf: Count;
  misses: string[];
}

export function scoreTrees(trees: Tree[]): TreeScore {
  const score: TreeScore = { all: zero(), argumentsOf: zero(), misses: [] };
  for (const { text, deps } of trees) {
    const gold = deps.filter((dep) => SCORED.has(dep.slice(0, dep.indexOf('(')) as Relation));
    const found = linksOf(readTokens(text, 0).flatMap((sentence) => describeLinks(readGrammar(sentence))));
    const missing = without(gold, found);
    const extra = without(found, gold);
    count(score.all, gold, found, missing);
    count(score.argumentsOf, gold.filter(isArgument), found.filter(isArgument), missing.filter(isArgument));
    if (missing.length + extra.length > 0)
      score.misses.push(
        `“${text}”\n      missing ${missing.join(' ') || '–'}\n      extra ${extra.join(' ') || '–'}`,
      );
  }
  return score;
}

const zero = (): Count => ({ hit: 0, found: 0, gold: 0 });

const isArgument = (dep: string) => ARGUMENT.test(dep);

const linksOf = (links: { relation: Relation; words: string }[]) =>
  links.filter(({ relation }) => SCORED.has(relation)).map(({ relation, words }) => `${relation}(${words})`);

const describeLinks = (tokens: Token[]) =>
  tokens.map(({ relation, head, text }) => ({
    relation,
    words: head < 0 ? text : `${tokens[head]!.text}, ${text}`,
  }));

/** The items of `list` that `other` lacks, each counted as often as it stands there. */
function without(list: string[], other: string[]): string[] {
  const left = [...other];
  return list.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function count(sum: Count, gold: string[], found: string[], missing: string[]): void {
  sum.gold += gold.length;
  sum.found += found.length;
  sum.hit += gold.length - missing.length;
}
