/** Which kinds of acts can be one act in other words: only within a family are mentions compared. */
import type { EventMention } from '../../model/mention.ts';
import type { Kind } from '../../model/ontology.ts';

type Named = Pick<EventMention, 'type' | 'mode' | 'kind' | 'status'>;

/** A call, a meeting, a summit proposed, an invitation, an offer to meet: all are ways to talk. */
const TALKING: ReadonlySet<Kind> = new Set(['call', 'meeting', 'summit', 'talks']);

/**
 * The family of an act. "called off the visit" and "cancelled visit" are one, "signed" and "agreed" are one,
 * "asked to meet" and "proposed a meeting" are one; a statement is only like statements of its type.
 */
export function familyOf({ type, mode, kind, status }: Named): string {
  if ((type === 'REJECT' && mode === 'meet') || (type === 'CONSULT' && status === 'cancelled'))
    return 'calling off';
  if (TALKING.has(kind) || (type === 'REQUEST' && mode === 'meet' && status === 'proposed')) return 'talking';
  return kind === 'statement' || kind === 'vote' ? `${kind} ${type}` : kind;
}

/** How alike two ways of talking are that may be one: by phone or face to face, "talks" is either. */
const WAYS: Partial<Record<Kind, string>> = { call: 'apart', meeting: 'together', summit: 'together' };

/** Whether type, mode and kind let two acts of a family be one: a call is no summit, a drone strike no kidnapping. */
export function isSameKind(a: Named, b: Named): boolean {
  const family = familyOf(a);
  if (family !== familyOf(b)) return false;
  if (family === 'talking') {
    const [x, y] = [WAYS[a.kind], WAYS[b.kind]];
    return !x || !y || x === y;
  }
  if (family === 'calling off') return true;
  return a.type !== b.type || a.mode === b.mode || a.mode === null || b.mode === null;
}

const REPEATED: ReadonlySet<Kind> = new Set([
  'accusation', 'demand', 'refusal', 'threat', 'support', 'agreement', 'concession', 'cooperation', 'aid', 'protest',
  'military move', 'attack', 'statement', 'vote', 'detention', 'release', 'visit',
]); // prettier-ignore

/** Acts that the same parties do many times in a few days: their dates alone do not make two of them one. */
export const isRepeated = ({ kind, type, mode }: Named): boolean =>
  REPEATED.has(kind) && !(type === 'REJECT' && mode === 'meet');

/** Acts that are done by announcing them: "will be asked to leave" is the expulsion. */
export const isDoneByWord = ({ kind }: Named): boolean => kind === 'expulsion' || kind === 'recall';
