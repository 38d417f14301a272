/** Which verb is a noun the subject of, and is "expelled" its verb or its participle? Looks a bounded way ahead. */
import type { Group } from './group.ts';
import { isParticle } from './verb-groups.ts';
import { awaiting, is, takesInfinitive, type State } from './frames.ts';

const WINDOW = 16;
/** Groups of a list, commas too: the signers of a treaty may be twenty. */
const LIST = 48;

/** Position of the verb group that takes the noun group at `from` as its subject, or -1; looked for once a sentence. */
export function subjectVerb(s: State, from: number): number {
  const known = s.subjectVerbs.get(from);
  const verb = known ?? findSubjectVerb(s, from);
  if (known === undefined) s.subjectVerbs.set(from, verb);
  return verb;
}

function findSubjectVerb(s: State, from: number): number {
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
        } else if (
          group.finiteness === 'to' &&
          !free &&
          ![k - 1, from].some((n) => takesInfinitive(s, s.groups[n]!.head))
        )
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
        if (s.groups[afterTimes(s, k + 1)]?.kind === 'verb') return -1;
        free = true;
        break;
      case 'relative':
        debt++;
        free = true;
        break;
      case 'comma':
      case 'open': {
        if (s.groups[k + 1]?.kind === 'coord' && s.groups[k + 2]?.kind === 'noun') return -1;
        const end = closing(s, k);
        if (end < 0) return listGoesOn(s, k) ? skipList(s, k) : -1;
        k = end;
        break;
      }
      case 'mark':
        if (isMarkOfClause(s, k)) return -1;
        if (s.groups[k + 1]?.kind === 'verb' && s.tokens[group.head]!.lower === 'that') debt++;
        free = true;
        break;
      default:
        return -1;
    }
  }
  return -1;
}

/** "and, *two days later*, expelled", "and *on Monday* gave": the first group that is no time. */
function afterTimes(s: State, from: number): number {
  let k = from;
  while (k < from + 6 && (/^(?:time|adverb|comma)$/.test(s.groups[k]?.kind ?? '') || isTimed(s, k))) k++;
  return k;
}

const isTimed = (s: State, k: number) => s.groups[k]?.kind === 'prep' && s.groups[k + 1]?.kind === 'time';

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
  for (let k = comma + 1; k < Math.min(comma + LIST, s.groups.length); k++) {
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

/** "shook hands, *posed* for photographs and sat down": does "and" join one more verb to the verb group at `k`? */
export function verbsGoOn(s: State, k: number): boolean {
  for (let n = k + 1; n < Math.min(k + WINDOW, s.groups.length); n++) {
    const { kind } = s.groups[n]!;
    if (kind === 'coord' && s.groups[n + 1]?.kind === 'verb')
      return s.groups[n + 1]!.finiteness === 'ed' || s.groups[n + 1]!.finiteness === 'finite';
    if (/^(?:verb|stop|relative|colon)$/.test(kind) || (kind === 'mark' && isMarkOfClause(s, n)))
      return false;
  }
  return false;
}

/** From the comma of a list to the verb after its last noun. */
function skipList(s: State, comma: number): number {
  for (let k = comma + 1; k < Math.min(comma + LIST, s.groups.length); k++)
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
  if (next?.kind === 'noun' && keepsObject(s, k)) return false;
  if (next?.kind === 'noun' || next?.kind === 'mark' || next?.kind === 'relative') return !isNamed(s, head);
  const later = verbLater(s, k);
  if (next?.kind === 'prep' && is(s, head, 'transitive') && hasFinite(s, k)) return false;
  const by = next?.kind === 'prep' && s.tokens[next.first]!.lower === 'by';
  if (by) return is(s, head, 'intransitive') && !later;
  if (next?.kind === 'verb' && next.finiteness === 'to') return !later || is(s, head, 'infinitive');
  if (later) return is(s, head, 'speech') && next?.kind !== 'prep';
  return true;
}

const isNamed = (s: State, head: number) =>
  /^(?:called|named|dubbed|known)$/.test(s.tokens[head]!.lower) && s.tokens[head]!.lower === 'dubbed';

/** "handed *over* two suspects": a particle before the object. */
const leadsObject = (s: State, k: number) =>
  s.groups[k + 2]?.kind === 'noun' && isParticle(s.tokens, s.groups[k]!.head, s.groups[k + 1]!.head);

/** Does an object, or a second verb that may have one ("arrested and expelled three"), follow the verb being read? */
export function leadsToObject(s: State): boolean {
  const next = nextContent(s, s.at);
  return next !== undefined && !/^(?:prep|stop|close)$/.test(next.kind);
}

function nextContent(s: State, k: number): Group | undefined {
  for (let n = k + 1; n < k + 4; n++) {
    const group = s.groups[n];
    if (group?.kind === 'prep' && n === k + 1 && leadsObject(s, k)) continue;
    if (!group || (group.kind !== 'adverb' && group.kind !== 'quote' && group.kind !== 'time')) return group;
  }
  return undefined;
}

/** Does a verb with a tense follow in this clause, phrases with "after" passed over: "sanctions *imposed* after the coup were"? */
function hasFinite(s: State, k: number): boolean {
  for (let n = k + 1; n < Math.min(k + WINDOW, s.groups.length); n++) {
    const { kind, finiteness } = s.groups[n]!;
    if (kind === 'verb' && finiteness === 'finite') return true;
    if (!/^(?:noun|prep|time|adverb|adjective|mark)$/.test(kind)) return false;
  }
  return false;
}

/** "four *held* hostage in Tehran were freed": a verb without another subject follows the object. */
function keepsObject(s: State, k: number): boolean {
  if (is(s, s.groups[k]!.head, 'clausal')) return false;
  let objects = 0;
  for (let n = k + 1; n < Math.min(k + WINDOW, s.groups.length); n++) {
    const { kind, finiteness } = s.groups[n]!;
    if (kind === 'noun' && s.groups[n - 1]!.kind !== 'prep') objects++;
    else if (kind === 'verb' && finiteness === 'finite') return objects === 1;
    else if (!/^(?:noun|prep|time|adverb|adjective)$/.test(kind)) return false;
  }
  return false;
}

/** Does another verb that needs a subject follow the verb group at `k` in this clause? */
export function hasVerbAfter(s: State, k: number): boolean {
  for (let n = k + 1; n < Math.min(k + WINDOW, s.groups.length); n++) {
    const { kind, finiteness } = s.groups[n]!;
    if (kind === 'stop' || kind === 'colon' || kind === 'coord' || kind === 'mark' || kind === 'relative')
      return false;
    if (kind === 'verb' && (finiteness === 'finite' || finiteness === 'ed'))
      return s.groups[n - 1]!.kind !== 'noun' || finiteness === 'finite';
  }
  return false;
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

/** "before the summit, *both* called", "sanctions imposed after the coup | were lifted": the verb is that of another noun. */
function isOfLater(s: State, mark: number, noun: number, verb: number): boolean {
  const comma = noun + s.groups.slice(noun, verb).findIndex(({ kind }) => kind === 'comma');
  // "took power after *Amin*, the president, | was killed": the main clause has its verb, the comma closes the insertion.
  const isInsertion = s.stack[0]!.verb >= 0 && s.groups[verb - 1]!.kind === 'comma' && comma < verb - 1;
  if (comma >= noun && s.groups[comma + 1]?.kind === 'noun' && !isInsertion) return true;
  return mark === s.at && awaiting(s) >= 0 && awaiting(s) < s.stack.length - 1 && !hasVerbAfter(s, verb);
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
  const verb = noun < 0 ? -1 : subjectVerb(s, noun);
  return verb >= 0 && !isOfLater(s, k, noun, verb);
}
