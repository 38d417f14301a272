/** Phase 1 of grammar: tokens → groups ("the ten Russian diplomats", "has not been expelled", "over"), linked inside. */
import type { Token } from '../../model/mention.ts';
import words from '../lexicon/grammar-words.json' with { type: 'json' };
import { link, type Draft } from './draft.ts';
import { isGlued, plain, type Group, type GroupKind } from './group.ts';
import { readNounGroup } from './nouns.ts';
import { readTimeGroup } from './time-groups.ts';
import { verbGroup } from './verb-groups.ts';

const MARKS = new Set(words.marks);
const RELATIVES = new Set(words.relatives);
const PHRASAL = new Set(words.phrasalPrepositions);
const CLAUSE_ADVERBS = new Set(words.clauseAdverbs);
const ADVERB_STARTS = new Set(words.clauseAdverbs.map((phrase) => phrase.split(' ')[0]!));
const PHRASAL_STARTS = new Set(words.phrasalPrepositions.map((phrase) => phrase.split(' ')[0]!));

/** Cuts a sentence into groups, in order, without gaps. */
export function readGroups(draft: Draft): Group[] {
  const groups: Group[] = [];
  for (let i = 0; i < draft.tokens.length;) {
    const group = groupAt(draft, i, groups.at(-1));
    groups.push(group);
    i = group.last + 1;
  }
  return groups;
}

function groupAt(draft: Draft, i: number, before: Group | undefined): Group {
  const { tokens } = draft;
  const token = tokens[i]!;
  const mark = punctuationKind(tokens, i);
  if (mark) return plain(mark, i);
  if (token.tag === 'CCONJ') return plain('coord', i);
  return (
    phrasalPreposition(draft, i) ??
    clauseAdverb(draft, i) ??
    readTimeGroup(draft, i, before) ??
    verbGroup(draft, i, before) ??
    connective(tokens, i, before) ??
    readNounGroup(draft, i, before) ??
    wordGroup(draft, i)
  );
}

function punctuationKind(tokens: Token[], i: number): GroupKind | null {
  const { tag, text } = tokens[i]!;
  if (tag !== 'PUNCT' && tag !== 'SYM' && tag !== 'X') return null;
  if (text === ',') return 'comma';
  if (/^[-–—]+$/.test(text)) return isGlued(tokens, i) ? 'other' : 'comma';
  if (/^[:;]$/.test(text)) return text === ':' ? 'colon' : 'stop';
  if (/^["“”‘’'«»]$|^''$|^``$/.test(text)) return 'quote';
  if (/^[([{]$/.test(text)) return 'open';
  if (/^[)\]}]$/.test(text)) return 'close';
  return tag === 'PUNCT' ? 'stop' : tag === 'X' ? 'other' : null;
}

/** "because of", "according to", "in response to": one preposition, its later words `fixed`. */
function phrasalPreposition(draft: Draft, i: number): Group | null {
  const { tokens } = draft;
  if (!PHRASAL_STARTS.has(tokens[i]!.lower)) return null;
  let phrase = tokens[i]!.lower;
  let last = -1;
  for (let k = i + 1; k < Math.min(i + 5, tokens.length); k++) {
    phrase += ` ${tokens[k]!.lower}`;
    if (PHRASAL.has(phrase)) last = k;
  }
  if (last < 0 || tokens[last + 1]?.tag === 'NUM' || tokens[last + 1]?.tag === 'VERB') return null;
  for (let k = i + 1; k <= last; k++) link(draft, k, i, 'fixed');
  return plain('prep', i, last, i);
}

/** "Sudan *at first* rejected", "tried *in vain* to": two words that say no more than one adverb; not "at first light". */
function clauseAdverb(draft: Draft, i: number): Group | null {
  const { tokens } = draft;
  const next = tokens[i + 1];
  if (!next || !ADVERB_STARTS.has(tokens[i]!.lower)) return null;
  if (!CLAUSE_ADVERBS.has(`${tokens[i]!.lower} ${next.lower}`)) return null;
  if (/^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[i + 2]?.tag ?? '')) return null;
  link(draft, i + 1, i, 'fixed');
  return plain('adverb', i, i + 1, i);
}

/** Marks ("that", "after", "if"), relatives ("who"), prepositions. */
function connective(tokens: Token[], i: number, before: Group | undefined): Group | null {
  const { lower, tag } = tokens[i]!;
  const next = tokens[i + 1];
  if (RELATIVES.has(lower) && isRelative(tokens, i, before)) return plain('relative', i);
  if (lower === 'that' && next && /^(DET|PRON|PROPN|NUM)$/.test(next.tag)) return plain('mark', i);
  if (lower === 'that' && tag === 'DET') return null;
  if (
    MARKS.has(lower) &&
    (tag === 'SCONJ' || tag === 'ADP' || tag === 'ADV' || lower === 'that' || lower === 'whether')
  ) {
    return plain(lower === 'so' && next?.tag !== 'PRON' && next?.lower !== 'that' ? 'adverb' : 'mark', i);
  }
  if (tag === 'ADP' || (tag === 'SCONJ' && !MARKS.has(lower))) return plain('prep', i);
  return lower === 'to' && tag === 'PART' ? plain('prep', i) : null;
}

function isRelative(tokens: Token[], i: number, before: Group | undefined): boolean {
  const { lower } = tokens[i]!;
  if (lower === 'that') return false;
  if (lower === 'whose') return before !== undefined;
  if (lower === 'where' || lower === 'which')
    return (
      before?.kind === 'noun' ||
      before?.kind === 'comma' ||
      before?.kind === 'prep' ||
      before?.kind === 'time'
    );
  return before !== undefined && before.kind !== 'verb';
}

function wordGroup(draft: Draft, i: number): Group {
  const { tag } = draft.tokens[i]!;
  if (tag === 'ADJ') return adjectiveGroup(draft, i);
  if (tag === 'ADV') {
    // "with Russia *only* last month"
    if (/^(?:last|next)$/.test(draft.tokens[i + 1]?.lower ?? '')) return plain('adverb', i);
    if (draft.tokens[i + 1]?.tag === 'ADJ') return adjectiveGroup(draft, i);
    return plain('adverb', i);
  }
  return plain(tag === 'VERB' ? 'adjective' : 'other', i);
}

/** "very likely", "ready and willing" (the first one heads). */
function adjectiveGroup(draft: Draft, first: number): Group {
  const { tokens } = draft;
  let last = first;
  while (tokens[last]!.tag === 'ADV' && tokens[last + 1]) last++;
  for (let k = first; k < last; k++) link(draft, k, last, 'advmod');
  return plain('adjective', first, last, last);
}
