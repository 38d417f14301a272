/**
 * Patterns over pieces, as rules write them: `the? <ord:q> quarter (of <year:y>)?`. A word stands for itself in lower
 * case, `<kind>` for a piece of that kind, `<kind:name>` keeps the piece, `(…|…)` are alternatives, `?` may be absent.
 * There is no repetition, so that a match is never longer than its pattern.
 */
import type { Kind, Piece } from './lex.ts';

export type Captures = Record<string, Piece | undefined>;

/** Tries to match from a piece on; gives the end of the match or -1. */
type Matcher = (pieces: Piece[], at: number, captures: Captures) => number;
/** A part of a pattern, made to hand on to what comes after it. */
type Node = (next: Matcher) => Matcher;

type Opening = [first: string, second?: string];

export interface Pattern {
  /** What a match can begin with: the first two words or `<kind>`s, one where it may end after that. */
  openings: Opening[];
  match: (pieces: Piece[], at: number) => { end: number; captures: Captures } | null;
}

/**
 * Compiles a pattern, each of its outermost alternatives apart; `@name` stands for a part named in `parts`.
 * @throws Error where brackets do not close: rules are checked when the module loads.
 */
export function compilePatterns(source: string, parts: Record<string, string> = {}): Pattern[] {
  const tokens = expand(source, parts).match(/<[^>]*>|[()|?]|[^\s()|?<>]+/g) ?? [];
  const patterns: Pattern[] = [];
  for (let at = 0; at < tokens.length;) {
    const { node, openings, rest } = parseSequence(tokens, at);
    if (rest < tokens.length && tokens[rest] !== '|') throw new Error(`unbalanced pattern: ${source}`);
    patterns.push(patternOf(node, openings));
    at = rest + 1;
  }
  return patterns;
}

function patternOf(node: Node, openings: Set<string>): Pattern {
  const matcher = node((_pieces, end) => end);
  return {
    openings: [...openings].filter(Boolean).map((opening) => opening.split(' ') as Opening),
    match(pieces, at) {
      const captures: Captures = {};
      const end = matcher(pieces, at, captures);
      return end < 0 ? null : { end, captures };
    },
  };
}

function expand(source: string, parts: Record<string, string>): string {
  let text = source;
  for (let depth = 0; depth < 5 && text.includes('@'); depth++)
    text = text.replace(/@(\w+)/g, (_, name: string) => {
      const part = parts[name];
      if (part === undefined) throw new Error(`unknown part: @${name}`);
      return `(${part})`;
    });
  return text;
}

interface Parsed {
  node: Node;
  /** Its first two words or kinds, a space between them; fewer where it may be shorter, '' where it may be absent. */
  openings: Set<string>;
  rest: number;
}

function parseChoice(tokens: string[], at: number): Parsed {
  const choices: Parsed[] = [];
  let rest = at;
  for (;;) {
    const choice = parseSequence(tokens, rest);
    choices.push(choice);
    rest = choice.rest;
    if (tokens[rest] !== '|') break;
    rest++;
  }
  const nodes = choices.map((choice) => choice.node);
  return {
    node: nodes.length === 1 ? nodes[0]! : chooseFirst(nodes),
    openings: new Set(choices.flatMap((choice) => [...choice.openings])),
    rest,
  };
}

const chooseFirst =
  (nodes: Node[]): Node =>
  (next) => {
    const matchers = nodes.map((node) => node(next));
    return (pieces, at, captures) => {
      for (const matcher of matchers) {
        const end = matcher(pieces, at, captures);
        if (end >= 0) return end;
      }
      return -1;
    };
  };

function parseSequence(tokens: string[], at: number): Parsed {
  const items: Parsed[] = [];
  let rest = at;
  while (rest < tokens.length && tokens[rest] !== '|' && tokens[rest] !== ')') {
    const item = parseItem(tokens, rest);
    items.push(item);
    rest = item.rest;
  }
  return {
    node: (next) => items.reduceRight((after, item) => item.node(after), next),
    openings: items.reduce((before, { openings }) => openingsOf(before, openings), new Set([''])),
    rest,
  };
}

/** The openings of one thing after another. */
function openingsOf(before: Set<string>, after: Set<string>): Set<string> {
  if ([...before].every(isWhole)) return before;
  const firsts = new Set([...after].map((opening) => opening.split(' ')[0]!));
  const goOn = (opening: string) => {
    if (opening === '') return [...after];
    return isWhole(opening) ? [opening] : [...firsts].map((first) => `${opening} ${first}`.trim());
  };
  return new Set([...before].flatMap(goOn));
}

const isWhole = (opening: string) => opening.includes(' ');

function parseItem(tokens: string[], at: number): Parsed {
  const token = tokens[at]!;
  let item: Parsed;
  if (token === '(') {
    item = parseChoice(tokens, at + 1);
    if (tokens[item.rest] !== ')') throw new Error(`unclosed bracket in pattern: ${tokens.join(' ')}`);
    item.rest++;
  } else {
    item = { node: atom(token), openings: new Set([nameOf(token)]), rest: at + 1 };
  }
  if (tokens[item.rest] !== '?') return item;
  const { node } = item;
  return {
    ...item,
    node: (next) => {
      const present = node(next);
      return (pieces, at, captures) => {
        const end = present(pieces, at, captures);
        return end >= 0 ? end : next(pieces, at, captures);
      };
    },
    openings: item.openings.add(''),
    rest: item.rest + 1,
  };
}

const nameOf = (token: string) => (token[0] === '<' ? `<${token.slice(1, -1).split(':')[0]}>` : token);

function atom(token: string): Node {
  if (token[0] !== '<') {
    return (next) => (pieces, at, captures) =>
      pieces[at]?.lower === token ? next(pieces, at + 1, captures) : -1;
  }
  const [kind, name] = token.slice(1, -1).split(':') as [Kind, string | undefined];
  return (next) => (pieces, at, captures) => {
    const piece = pieces[at];
    if (!piece?.kinds[kind]) return -1;
    if (!name) return next(pieces, at + 1, captures);
    const before = captures[name];
    captures[name] = piece;
    const end = next(pieces, at + 1, captures);
    if (end < 0) captures[name] = before;
    return end;
  };
}
