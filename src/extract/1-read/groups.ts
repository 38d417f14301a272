/** Phase 1 of grammar: tokens → groups ("the ten Russian diplomats", "has not been expelled", "over"), linked inside. */
import type { Token } from '../../model/mention.ts';
import verbs from '../lexicon/verbs.json' with { type: 'json' };
import words from '../lexicon/grammar-words.json' with { type: 'json' };
import { link, type Draft } from './draft.ts';
import { formOf } from './forms.ts';
import { readNounGroup } from './nouns.ts';

export type GroupKind =
  | 'noun' | 'time' | 'verb' | 'adjective' | 'adverb' | 'prep' | 'mark' | 'relative' | 'coord'
  | 'comma' | 'colon' | 'quote' | 'open' | 'close' | 'stop' | 'other'; // prettier-ignore

/** How a verb group stands: "expelled" alone is `ed`, finite or participle; only its surroundings tell. */
export type Finiteness = 'finite' | 'ed' | 'en' | 'ing' | 'to' | 'base';

export interface Group {
  kind: GroupKind;
  first: number;
  last: number;
  /** The token that others hang on. */
  head: number;
  /** Of verbs. */
  finiteness: Finiteness;
  passive: boolean;
  /** "is", "was" without a verb: waits for its predicate. */
  copula: boolean;
  /** Tense as written, to match conjuncts: "past", "present", "modal", "perfect", "none". */
  tense: 'past' | 'present' | 'modal' | 'perfect' | 'none';
}

const BE = new Set(words.be);
const MODALS = new Set(words.modals);
const NEGATIONS = new Set(words.negations);
const MARKS = new Set(words.marks);
const RELATIVES = new Set(words.relatives);
const PHRASAL = new Set(words.phrasalPrepositions);
const PHRASAL_STARTS = new Set(words.phrasalPrepositions.map((phrase) => phrase.split(' ')[0]!));
const PARTICLES: Record<string, string[]> = verbs.particles;

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
    verbGroup(draft, i, before) ??
    connective(tokens, i, before) ??
    readNounGroup(draft, i, before) ??
    wordGroup(draft, i)
  );
}

export const plain = (kind: GroupKind, first: number, last = first, head = last): Group => ({
  kind, first, last, head, finiteness: 'base', passive: false, copula: false, tense: 'none',
}); // prettier-ignore

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

/** A hyphen between two words without spaces: "US-Russia", "state-run". */
export const isGlued = (tokens: Token[], i: number): boolean =>
  tokens[i - 1]?.end === tokens[i]!.start && tokens[i]!.end === tokens[i + 1]?.start;

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

/** "has not yet been expelled", "to send", "is": auxiliaries hang on the last verb. */
function verbGroup(draft: Draft, i: number, before: Group | undefined): Group | null {
  const { tokens } = draft;
  if (!startsVerb(tokens, i, before)) return null;
  let main = -1;
  let k = i;
  for (; k < tokens.length && k < i + 12; k++) {
    const { tag, lower } = tokens[k]!;
    if (
      lower === 'to' &&
      tag === 'PART' &&
      (k === i || (main >= 0 && BE.has(tokens[main]!.lower) && nextVerb(tokens, k + 1)))
    )
      continue;
    if (tag === 'AUX') main = k;
    else if (tag === 'VERB') {
      if (main >= 0 && tokens[main]!.tag === 'AUX' && !follows(tokens, main, k)) break;
      main = k;
      k++;
      break;
    } else if (tag === 'ADV' || NEGATIONS.has(lower)) {
      if (!nextVerb(tokens, k + 1) && !NEGATIONS.has(lower)) break;
    } else break;
  }
  if (main < 0) return null;
  const last = Math.max(main, k - 1);
  return finishVerb(draft, i, trailing(tokens, main, last), main);
}

/** Keeps "not" after the verb in the group, drops "to" that leads nowhere. */
function trailing(tokens: Token[], main: number, last: number): number {
  let end = last;
  while (end > main && !NEGATIONS.has(tokens[end]!.lower)) end--;
  return end;
}

/** After "has" comes no "expels": "what it has | says". */
function follows(tokens: Token[], aux: number, verb: number): boolean {
  const form = formOf(tokens[verb]!.lower, tokens[verb]!.lemma);
  const { lower, lemma } = tokens[aux]!;
  if (MODALS.has(lower) || lemma === 'do') return form === 'base' || form === 'ed' || form === 'en';
  if (BE.has(lower))
    return (
      form !== 's' &&
      form !== 'past' &&
      (form !== 'base' || tokens[verb - 1]!.lower === 'to' || tokens[verb]!.lower !== tokens[verb]!.lemma)
    );
  return form !== 's' && form !== 'base' ? true : tokens[verb - 1]!.lower === 'to';
}

function startsVerb(tokens: Token[], i: number, before: Group | undefined): boolean {
  const { tag, lower } = tokens[i]!;
  if (tag === 'AUX') return true;
  if (tag === 'VERB') return !isModifierVerb(tokens, i, before);
  if (lower === 'to' && tag === 'PART') return nextVerb(tokens, i + 1);
  if (NEGATIONS.has(lower)) return nextVerb(tokens, i + 1);
  return (
    tag === 'ADV' &&
    tokens[i + 1] !== undefined &&
    /^(AUX|VERB)$/.test(tokens[i + 1]!.tag) &&
    !MARKS.has(lower) &&
    !RELATIVES.has(lower) &&
    before?.kind === 'noun'
  );
}

const PARTICIPLE_ADJECTIVES = new Set(words.participleAdjectives);

/** "escalating tensions", "alleged interference" where no verb is expected. */
export function isModifierVerb(tokens: Token[], i: number, before: Group | undefined): boolean {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (!next || !/^(NOUN|PROPN|ADJ)$/.test(next.tag)) return false;
  if (PARTICIPLE_ADJECTIVES.has(token.lower)) return before?.kind !== 'noun' && before?.kind !== 'relative';
  const form = formOf(token.lower, token.lemma);
  return (form === 'ed' || form === 'en') && before?.kind === 'prep';
}

/** Is there a verb at `i`, adverbs and "not" skipped? */
function nextVerb(tokens: Token[], i: number): boolean {
  for (let k = i; k < Math.min(i + 4, tokens.length); k++) {
    const { tag, lower } = tokens[k]!;
    if (tag === 'VERB' || tag === 'AUX') return true;
    if (tag !== 'ADV' && !NEGATIONS.has(lower) && !(lower === 'to' && k > i)) return false;
  }
  return false;
}

function finishVerb(draft: Draft, first: number, last: number, main: number): Group {
  const { tokens } = draft;
  const form = formOf(tokens[main]!.lower, tokens[main]!.lemma);
  const aux = tokens
    .slice(first, main)
    .map((token, k) => ({ ...token, i: first + k }))
    .filter(({ tag }) => tag === 'AUX');
  const beLast = aux.length > 0 && (BE.has(aux.at(-1)!.lower) || aux.at(-1)!.lemma === 'get');
  const passive = beLast && tokens[main]!.tag === 'VERB' && (form === 'ed' || form === 'en');
  for (let k = first; k <= last; k++) {
    if (k === main) continue;
    const { tag, lower } = tokens[k]!;
    const relation =
      tag === 'AUX'
        ? passive && k === aux.at(-1)!.i
          ? 'aux:pass'
          : 'aux'
        : lower === 'to'
          ? 'mark'
          : 'advmod';
    link(draft, k, main, relation);
  }
  const starts = tokens[first]!;
  const head =
    tokens
      .slice(first, main + 1)
      .find(({ tag, lower }) => tag === 'AUX' || tag === 'VERB' || lower === 'to') ?? starts;
  return {
    ...plain('verb', first, last, main),
    finiteness: finitenessOf(head, form, aux.length > 0),
    passive,
    copula: BE.has(tokens[main]!.lower) && tokens[main]!.tag !== 'VERB',
    tense: tenseOf(head, form, aux.length > 0),
  };
}

function finitenessOf(first: Token, form: ReturnType<typeof formOf>, hasAux: boolean): Group['finiteness'] {
  if (first.lower === 'to') return 'to';
  if (/^(?:being|having|getting)$/.test(first.lower)) return 'ing';
  if (first.lower === 'be' || first.lower === 'been') return 'base';
  if (hasAux || first.tag === 'AUX' || form === 's' || form === 'past') return 'finite';
  return form === 'base' ? 'base' : form;
}

function tenseOf(first: Token, form: ReturnType<typeof formOf>, hasAux: boolean): Group['tense'] {
  if (MODALS.has(first.lower)) return 'modal';
  if (first.lower === 'to') return 'none';
  if (/^(?:has|have|had|’ve|'ve)$/.test(first.lower) && hasAux) return 'perfect';
  if (/^(?:was|were|did|had)$/.test(first.lower)) return 'past';
  if (first.tag === 'AUX') return 'present';
  return form === 'past' || form === 'ed' ? 'past' : form === 's' ? 'present' : 'none';
}

/** Is the word at `i` a particle of `verb`: "called *off*", "pull *out*"? */
export const isParticle = (tokens: Token[], verb: number, i: number): boolean =>
  tokens[verb]?.tag === 'VERB' && (PARTICLES[tokens[verb].lemma]?.includes(tokens[i]?.lower ?? '') ?? false);

function wordGroup(draft: Draft, i: number): Group {
  const { tag } = draft.tokens[i]!;
  if (tag === 'ADJ') return adjectiveGroup(draft, i);
  if (tag === 'ADV') {
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
