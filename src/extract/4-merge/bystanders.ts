/** Whom a bystander speaks of: "Indian and Pakistani troops clashed … The Security Council called for a truce". */
import { classOf, type EventType } from '../../model/ontology.ts';
import type { Act, Cast } from './act.ts';
import { bearingOn, MOST, mostNamed, sidesOf, typeOf, type Told } from './told.ts';

/** Sentences within which the matter is looked for. */
const REACH = 8;

/** What bystanders do about a matter of others. */
const ABOUT_OTHERS: ReadonlySet<EventType> = new Set(['REQUEST', 'SUPPORT', 'ACCUSE', 'AGREE', 'CONSULT']);

/** The parties between whom the acts around `one` are, where it is a bystander's word on them; else empty. */
export function matterOf(one: Told, near: Told[], cast: Cast): string[] {
  const type = typeOf(one.act);
  if (!ABOUT_OTHERS.has(type) || !one.act.source.keys.size) return [];
  if ((type === 'CONSULT' || type === 'AGREE') && !isMediation(one.act)) return [];
  const mine = sidesOf(one.act, cast);
  const votes = near
    .filter((other) => other.act !== one.act && Math.abs(one.sentence - other.sentence) <= REACH)
    .filter(({ act: { parties } }) => parties.keys.size > 1 && parties.keys.size <= MOST)
    .filter(({ act }) => ![...act.parties.keys].some((key) => mine.has(key)) && isMatter(type, act))
    .map((other) => ({ ids: [...other.act.parties.ids], worth: bearingOn(one, other) }));
  return mostNamed(votes, cast);
}

/** "welcomed", "endorsed": what is agreed between others. */
const isMatter = (type: EventType, act: Act): boolean =>
  type !== 'SUPPORT' || classOf(typeOf(act)).endsWith('cooperation');

const MEDIATES =
  /^(?:mediate|mediation|mediator|host|broker|intercede|offices|arbitrate|reconcile|reconciliation)$/;
/** Tokens after an offer in which it says what is offered. */
const NEXT = 8;

/** "offered to *mediate*", "proposed to *host* talks". */
const isMediation = ({ accounts }: Act): boolean =>
  accounts.some(
    ({ mention: { mode, trigger }, sentence }) =>
      mode === 'third-party' ||
      sentence.tokens.slice(trigger.head, trigger.head + NEXT).some(({ lemma }) => MEDIATES.test(lemma)),
  );
