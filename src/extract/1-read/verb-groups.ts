/** Verb groups: "has not yet been expelled", "to send", "is", with their tense and voice. */
import type { Token } from '../../model/mention.ts';
import words from '../lexicon/grammar-words.json' with { type: 'json' };
import verbs from '../lexicon/verbs.json' with { type: 'json' };
import { link, type Draft } from './draft.ts';
import { formOf } from './forms.ts';
import { plain, type Group } from './group.ts';

const BE = new Set(words.be);
const MODALS = new Set(words.modals);
const WEEKDAYS = new Set(words.weekdays);
const NEGATIONS = new Set(words.negations);
const MARKS = new Set(words.marks);
const RELATIVES = new Set(words.relatives);
const PARTICLES = new Map<string, string[]>(Object.entries(verbs.particles));

/** "has not yet been expelled", "to send", "is": auxiliaries hang on the last verb. */
export function verbGroup(draft: Draft, i: number, before: Group | undefined): Group | null {
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
    else if (main >= 0 && k === main + 1 && insertedTime(tokens, k) >= 0) k = insertedTime(tokens, k);
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

/** "will *on Friday* fly", "will *today* meet": the last token of a time between an auxiliary and its verb, or -1. */
function insertedTime(tokens: Token[], i: number): number {
  const at = tokens[i]!.lower === 'on' ? i + 1 : i;
  const isDay = WEEKDAYS.has(tokens[at]?.lower ?? '') || /^(?:today|tomorrow)$/.test(tokens[at]?.lower ?? '');
  return isDay && tokens[at + 1]?.tag === 'VERB' ? at : -1;
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
  // "Japan on Monday proposed talks": after a subject and a time it is the verb; "On Monday renewed attacks began".
  if (before?.kind === 'time' && before.first > 1 && token.lower.endsWith('ed')) return false;
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
  let aux = main - 1;
  while (aux >= first && tokens[aux]!.tag !== 'AUX') aux--;
  const hasAux = aux >= first;
  const beLast = hasAux && (BE.has(tokens[aux]!.lower) || tokens[aux]!.lemma === 'get');
  const passive = beLast && tokens[main]!.tag === 'VERB' && (form === 'ed' || form === 'en');
  for (let k = first; k <= last; k++) {
    if (k === main) continue;
    const { tag, lower } = tokens[k]!;
    if (lower === 'on') {
      link(draft, k, k + 1, 'case');
      continue;
    }
    const relation = WEEKDAYS.has(lower)
      ? 'obl:tmod'
      : tag === 'AUX'
        ? passive && k === aux
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
    finiteness: finitenessOf(head, form, hasAux),
    passive,
    copula: BE.has(tokens[main]!.lower) && tokens[main]!.tag !== 'VERB',
    tense: tenseOf(head, form, hasAux),
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
  tokens[verb]?.tag === 'VERB' &&
  (PARTICLES.get(tokens[verb].lemma)?.includes(tokens[i]?.lower ?? '') ?? false);
