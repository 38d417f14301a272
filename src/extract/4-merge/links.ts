/** How events hang together: what fulfils, calls off or answers another. Only where there is a good reason. */
import type { Kind } from '../../model/ontology.ts';
import type { Evidence, Link, TimelineEvent } from '../../model/timeline.ts';
import { parseEdtf } from '../../model/when.ts';
import { compare } from './combine.ts';
import { keyOf } from './parties.ts';
import type { Cast } from './act.ts';

/** Days within which a plan is fulfilled or called off, an expulsion answered. */
const FULFILLED_WITHIN = 365;
const ANSWERED_WITHIN = 60;
/** Earlier events of the same parties that are looked at for each event, so that time stays linear. */
const WINDOW = 40;

interface Known {
  event: TimelineEvent;
  source: string;
  target: string;
  parties: string;
  /** Place among the events of the same parties. */
  at: number;
  persons: string[];
  from: number;
  to: number;
}

/** The links of each event in turn. `events` are sorted by date. */
export function linkEvents(events: TimelineEvent[], cast: Cast): Link[][] {
  const shelves = new Map<string, Known[]>();
  const known = events.map((event) => {
    const each = know(event, cast);
    const shelf = shelves.get(each.parties) ?? [];
    shelves.set(each.parties, shelf);
    each.at = shelf.push(each) - 1;
    return each;
  });
  return known.map((each) => {
    const shelf = shelves.get(each.parties)!;
    return linksOf(each, shelf.slice(Math.max(0, each.at - WINDOW), each.at + WINDOW));
  });
}

function know(event: TimelineEvent, cast: Cast): Known {
  const keys = (ids: string[]) => [...new Set(ids.map((id) => keyOf(id, cast)))].sort().join(' ');
  const when = parseEdtf(event.date ?? '');
  return {
    event,
    source: keys(event.source),
    target: keys(event.target),
    parties: keys([...event.source, ...event.target]),
    persons: [...event.source, ...event.target].filter((id) => cast.get(id)?.kind === 'person'),
    at: 0,
    from: when?.earliest ?? when?.latest ?? NaN,
    to: when?.latest ?? when?.earliest ?? NaN,
  };
}

function linksOf(each: Known, others: Known[]): Link[] {
  const rules = [
    ['fulfils', fulfils],
    ['cancels', cancels],
    ['answers', answers],
  ] as const;
  return rules.flatMap(([relation, holds]) => {
    const found = others.filter((other) => other !== each && holds(each, other));
    const nearest = found.sort((a, b) => b.from - a.from || compare(a.event.id, b.event.id))[0];
    return nearest ? [{ relation, event: nearest.event.id }] : [];
  });
}

const TALKING: ReadonlySet<Kind> = new Set(['call', 'meeting', 'summit', 'talks', 'visit']);
const isTalk = ({ event: { kind } }: Known) => TALKING.has(kind);
const isAhead = ({ event: { status } }: Known) => status === 'planned' || status === 'proposed';
const hasHappened = ({ event: { status } }: Known) => status === 'occurred' || status === 'ongoing';

/** A held summit fulfils the proposed one; what was planned to be done is done. */
function fulfils(act: Known, plan: Known): boolean {
  const isHeld = hasHappened(act) || (act.event.status === 'planned' && plan.event.status === 'proposed');
  if (!isHeld || !isAhead(plan) || act.event.status === plan.event.status) return false;
  const days = act.to - plan.from;
  if (!(days >= 0 && days <= FULFILLED_WITHIN)) return false;
  if (isTalk(act) && isTalk(plan))
    return isSameTalk(act.event.kind, plan.event.kind) && isSamePeople(act, plan);
  return (
    act.event.kind === plan.event.kind && act.source === plan.source && act.target === plan.target && days > 0
  );
}

/** Not where both name persons and these are others: ministers who meet do not fulfil a summit of presidents. */
const isSamePeople = (a: Known, b: Known) =>
  !a.persons.length || !b.persons.length || a.persons.some((id) => b.persons.includes(id));

/** A meeting fulfils a proposed summit, a call does not. */
const isSameTalk = (held: Kind, planned: Kind) =>
  held === planned || (held !== 'call' && planned !== 'call' && held !== 'visit' && planned !== 'visit');

function cancels(act: Known, plan: Known): boolean {
  const isOff =
    act.event.status === 'cancelled' || (act.event.type === 'REJECT' && act.event.mode === 'meet');
  const days = act.to - plan.from;
  return (
    isOff && isTalk(plan) && isAhead(plan) && isSamePeople(act, plan) && days >= 0 && days <= FULFILLED_WITHIN
  );
}

const ANSWERABLE: ReadonlySet<Kind> = new Set([
  'expulsion',
  'sanctions',
  'recall',
  'attack',
  'detention',
  'threat',
]);
const IN_ANSWER =
  /\b(?:in (?:response|retaliation|reply|answer|return|kind|revenge)|tit-for-tat|counter-?(?:expulsion|measure|sanction)s?|reciprocal)\b/i;
/** "Moscow replied by throwing out ten": stands right before what answers. */
const ANSWERING =
  /\b(?:repl(?:ies|ied|ying)|respond(?:s|ed|ing)?|retaliat(?:es|ed|ing)|answer(?:s|ed|ing))\b/i;
/** Characters from the answering verb to the act. */
const NEAR = 40;

/** A counter-expulsion: the other way round within two months, of the same kind, or since the text says so. */
function answers(act: Known, cause: Known): boolean {
  if (!act.source || !act.target || act.source !== cause.target || act.target !== cause.source) return false;
  if (!hasHappened(cause) || act.event.status === 'denied' || act.event.status === 'cancelled') return false;
  const days = act.to - cause.from;
  if (!(days >= 0 && days <= ANSWERED_WITHIN) || !isAfter(act, cause)) return false;
  const isSaid = act.event.evidence.some((x) => isReply(x, cause));
  const isSameKind = act.event.kind === cause.event.kind && ANSWERABLE.has(act.event.kind);
  return isSameKind || (isSaid && ANSWERABLE.has(act.event.kind) && ANSWERABLE.has(cause.event.kind));
}

/** Told to be later, or told to be an answer on the same day. */
const isAfter = (act: Known, cause: Known) =>
  (act.from > cause.from && !act.event.date?.startsWith('..')) ||
  act.event.evidence.some((x) => isReply(x, cause));

/** "Washington threw out ten and Moscow *replied* by throwing out ten": the answer is the act that the word is nearer to. */
function isReply({ quote, article, start, trigger }: Evidence, { event }: Known): boolean {
  const at = trigger[0] - start;
  const verb = ANSWERING.exec(quote);
  if (verb && verb.index < at && at - verb.index < NEAR) return true;
  const word = IN_ANSWER.exec(quote);
  if (!word) return false;
  const rival = event.evidence.find((other) => other.article === article && other.start === start);
  const distance = (place: number) => Math.abs(place - start - word.index);
  return !rival || distance(trigger[0]) < distance(rival.trigger[0]);
}
