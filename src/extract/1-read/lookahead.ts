/** Which verb is a noun the subject of, and is "expelled" its verb or its participle? Looks a bounded way ahead. */
import type { Group } from './group.ts';
import { is, takesInfinitive, type State } from './frames.ts';

const WINDOW = 16;

/** Position of the verb group that takes the noun group at `from` as its subject, or -1. */
export function subjectVerb(s: State, from: number): number {
  let debt = 0;
  let free = false;
  for (let k = from + 1; k < Math.min(from + WINDOW, s.groups.length); k++) {
    const group = s.groups[k]!;
    switch (group.kind) {
      case 'adverb':
      case 'quote':
      case 'time':
      case 'other':
        break;
      case 'verb': {
        if (isFinite(s, k, from)) {
          if (debt === 0) return k;
          debt--;
        } else if (group.finiteness === 'to' && !free && !takesInfinitive(s, s.groups[k - 1]!.head))
          return -1;
        free = true;
        break;
      }
      case 'prep':
        free = true;
        break;
      case 'noun':
      case 'adjective':
        if (!free) return -1;
        free = false;
        break;
      case 'coord':
        if (s.groups[k + 1]?.kind === 'verb') return -1;
        free = true;
        break;
      case 'relative':
        debt++;
        free = true;
        break;
      case 'comma':
      case 'open': {
        const end = closing(s, k);
        if (end < 0) return listGoesOn(s, k) ? skipList(s, k) : -1;
        k = end;
        break;
      }
      case 'mark':
        if (isMarkOfClause(s, k)) return -1;
        free = true;
        break;
      default:
        return -1;
    }
  }
  return -1;
}

/** After a comma: the comma that closes the insertion, when the verb follows: "Lavrov, the minister, | said". */
function closing(s: State, from: number): number {
  const kind = s.groups[from]!.kind === 'open' ? 'close' : 'comma';
  for (let k = from + 1; k < Math.min(from + WINDOW, s.groups.length); k++) {
    if (s.groups[k]!.kind === 'stop') return -1;
    if (s.groups[k]!.kind !== kind) continue;
    const next = s.groups
      .slice(k + 1, k + 4)
      .find((group) => group.kind !== 'adverb' && group.kind !== 'time');
    if (kind === 'close') return k;
    if (next?.kind === 'verb' && next.finiteness !== 'ing' && next.finiteness !== 'to') return k;
  }
  return -1;
}

/** "A, B and C": a comma between nouns of one list. */
export function listGoesOn(s: State, comma: number): boolean {
  for (let k = comma + 1; k < Math.min(comma + 12, s.groups.length); k++) {
    const { kind } = s.groups[k]!;
    if (kind === 'coord') return s.groups[k + 1]?.kind === 'noun' || s.groups[k + 1]?.kind === 'time';
    if (
      kind !== 'noun' &&
      kind !== 'comma' &&
      kind !== 'other' &&
      kind !== 'quote' &&
      !(kind === 'prep' && k > comma + 1)
    )
      return false;
  }
  return false;
}

/** From the comma of a list to the verb after its last noun. */
function skipList(s: State, comma: number): number {
  for (let k = comma + 1; k < Math.min(comma + 12, s.groups.length); k++)
    if (s.groups[k]!.kind === 'coord') return s.groups[k + 1]?.kind === 'noun' ? subjectVerb(s, k + 1) : -1;
  return -1;
}

/** Is the verb group at `k` finite, with the noun group at `from` before it? */
export function isFinite(s: State, k: number, from: number): boolean {
  const group = s.groups[k]!;
  if (group.finiteness === 'finite') return true;
  if (group.finiteness === 'base') return !isSingular(s, from);
  return group.finiteness === 'ed' && isPast(s, k);
}

/** "Russia hack": a base form after one singular name is no verb; plurals and pronouns take it. */
function isSingular(s: State, from: number): boolean {
  const { head, last } = s.groups[from]!;
  const token = s.tokens[head]!;
  if (token.tag === 'PRON') return false;
  if (s.groups.slice(Math.max(0, from - 3), from).some(({ kind }) => kind === 'coord' || kind === 'comma'))
    return false;
  return token.tag === 'PROPN' && last === head && !/s$/.test(token.lower) && token.lower !== 'us';
}

/** "Russia expelled ten" is past; "diplomats expelled from Moscow said" and "sanctions imposed by" hold participles. */
export function isPast(s: State, k: number): boolean {
  const { head } = s.groups[k]!;
  const next = nextContent(s, k);
  if (next?.kind === 'noun' || next?.kind === 'mark' || next?.kind === 'relative') return !isNamed(s, head);
  const later = verbLater(s, k);
  const by = next?.kind === 'prep' && s.tokens[next.first]!.lower === 'by';
  if (by) return is(s, head, 'intransitive') && !later;
  if (next?.kind === 'verb' && next.finiteness === 'to') return !later || is(s, head, 'infinitive');
  if (later) return is(s, head, 'speech') && next?.kind !== 'prep';
  return true;
}

const isNamed = (s: State, head: number) =>
  /^(?:called|named|dubbed|known)$/.test(s.tokens[head]!.lower) && s.tokens[head]!.lower === 'dubbed';

function nextContent(s: State, k: number): Group | undefined {
  for (let n = k + 1; n < k + 4; n++) {
    const group = s.groups[n];
    if (!group || (group.kind !== 'adverb' && group.kind !== 'quote' && group.kind !== 'time')) return group;
  }
  return undefined;
}

/** Is there a verb without a subject of its own before the clause ends? In "said on Monday it would go" *it* is one. */
function verbLater(s: State, from: number): boolean {
  let subjects = 0;
  for (let k = from + 1; k < Math.min(from + WINDOW, s.groups.length); k++) {
    const { kind, finiteness } = s.groups[k]!;
    if (kind === 'comma' || kind === 'stop' || kind === 'colon' || kind === 'relative' || kind === 'mark')
      return false;
    if (kind === 'coord' && s.groups[k + 1]?.kind === 'verb') return false;
    if (kind === 'noun' && s.groups[k - 1]!.kind !== 'prep') subjects = 1;
    if (kind === 'verb' && (finiteness === 'finite' || finiteness === 'ed' || finiteness === 'base'))
      return subjects === 0;
  }
  return false;
}

/** "after Russia expelled", "as ministers met" against "after the talks": does a clause follow the mark at `k`? */
export function isMarkOfClause(s: State, k: number): boolean {
  let noun = -1;
  for (let n = k + 1; n < Math.min(k + 5, s.groups.length); n++) {
    const { kind } = s.groups[n]!;
    if (kind === 'noun' || (kind === 'time' && s.groups[n + 1]?.kind === 'verb')) {
      noun = n;
      break;
    }
    if (kind !== 'adverb' && kind !== 'time' && kind !== 'quote') return false;
  }
  return noun >= 0 && subjectVerb(s, noun) >= 0;
}
