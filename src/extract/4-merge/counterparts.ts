/** Who stands against a party of the story: "Pakistan downgraded its ties with *India* … It also suspended trade". */
import type { EventType } from '../../model/ontology.ts';
import type { Act, Cast } from './act.ts';
import { keyOf, type Side } from './parties.ts';
import type { Focus } from './focus.ts';
import { bearingOn, isConflict, MOST, mostNamed, sidesOf, typeOf, type Told } from './told.ts';

/** Sentences within which the other side is looked for. */
const REACH = 20;
/** What it is worth that an article is about a party and one other: as much as an act of both two sentences before. */
const OF_RIVAL = 0.4;
/** Between whom armies move. */
const OF_WAR: ReadonlySet<EventType> = new Set(['ASSAULT', 'MOBILIZE', 'COERCE', 'RETREAT', 'THREATEN']);

/** Those on the other side of the acts around `one` that share a party with it; empty where none does. */
export function counterpartsOf(one: Told, near: Told[], { rivals }: Focus, cast: Cast): string[] {
  const mine = sidesOf(one.act, cast);
  const bears = spiritOf(typeOf(one.act));
  const votes = near
    .filter((other) => other.act !== one.act && Math.abs(one.sentence - other.sentence) <= REACH)
    .filter(({ act }) => sharesParty(act.parties, mine) && bears(act))
    .map((other) => ({ ids: oppositeOf(other.act, mine, cast), worth: bearingOn(one, other) }))
    .filter(({ ids }) => ids.length > 0);
  const rival = [...mine].flatMap((key) => rivals.get(key) ?? []).filter((id) => !mine.has(keyOf(id, cast)));
  if (votes.length && rival.length === 1) votes.push({ ids: rival, worth: OF_RIVAL });
  return mostNamed(votes, cast);
}

/** Which acts tell whom an act is done to: who is praised beside a battle is not who is shot at. */
function spiritOf(type: EventType): (act: Act) => boolean {
  if (type === 'MOBILIZE') return (act) => OF_WAR.has(typeOf(act));
  return type === 'ASSAULT' ? isConflict : () => true;
}

const sharesParty = ({ keys }: Side, mine: ReadonlySet<string>): boolean =>
  keys.size > 1 && keys.size <= MOST && [...keys].some((key) => mine.has(key));

/** Those whom an act sets against `mine`, without who does it together with them. */
function oppositeOf({ source, target, parties }: Act, mine: ReadonlySet<string>, cast: Cast): string[] {
  const isIn = ({ keys }: Side) => [...keys].some((key) => mine.has(key));
  const isDirected = source.keys.size > 0 && target.keys.size > 0;
  if (isDirected && isIn(source) && isIn(target)) return [];
  const side = isDirected ? (isIn(source) ? target : source) : parties;
  return [...side.ids].filter((id) => !mine.has(keyOf(id, cast)));
}

/** Sentences within which others do likewise. */
const NEXT = 6;

/** "The United States closed its embassy in *Damascus*, and Britain recalled its envoy": whom others just did the same to. */
export function likewise({ act, sentence }: Told, before: Told[]): string[] {
  const { type, trigger } = act.accounts[0]!.mention;
  if (type !== 'SANCTION' || !act.source.keys.size || trigger.form === 'noun') return [];
  const model = before.findLast(
    (other) =>
      sentence - other.sentence <= NEXT && other.act.target.ids.size > 0 && typeOf(other.act) === type,
  );
  const isOwn = [...(model?.act.target.keys ?? [])].some((key) => act.source.keys.has(key));
  return isOwn ? [] : [...(model?.act.target.ids ?? [])];
}

/** "Germany and Poland each expelled four … Canada suspended the flights": whom all around them act against. */
export function accusedOf({ act, sentence }: Told, near: Told[], cast: Cast): string[] {
  const mine = sidesOf(act, cast);
  if (typeOf(act) !== 'SANCTION' || !act.source.keys.size) return [];
  const votes = near
    .filter((other) => other.act !== act && isConflict(other.act))
    .map((other) => ({
      ids: accusedBy(other.act, mine, cast),
      worth: 1 / (Math.abs(sentence - other.sentence) + 3),
    }))
    .filter(({ ids }) => ids.length > 0);
  return mostNamed(votes, cast);
}

/** The one state that an act is directed against, unless it is one of `mine`. */
function accusedBy({ target }: Act, mine: ReadonlySet<string>, cast: Cast): string[] {
  const isOwn = [...target.keys].some((key) => mine.has(key));
  return target.keys.size === 1 && !isOwn ? [...target.ids].filter((id) => cast.get(id)?.country) : [];
}
