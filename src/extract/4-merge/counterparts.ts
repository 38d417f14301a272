/** Who stands against a party of the story: "Pakistan downgraded its ties with *India* … It also suspended trade". */
import type { EventType } from '../../model/ontology.ts';
import type { Act, Cast } from './act.ts';
import { keyOf, type Side } from './parties.ts';
import { bearingOn, isConflict, MOST, mostNamed, sidesOf, typeOf, type Told } from './told.ts';

/** Sentences within which the other side is looked for. */
const REACH = 20;
/** Between whom armies move. */
const OF_WAR: ReadonlySet<EventType> = new Set(['ASSAULT', 'MOBILIZE', 'COERCE', 'RETREAT', 'THREATEN']);

/** Those on the other side of the acts around `one` that share a party with it; empty where none does. */
export function counterpartsOf(one: Told, near: Told[], cast: Cast): string[] {
  const mine = sidesOf(one.act, cast);
  const bears = spiritOf(typeOf(one.act));
  const votes = near
    .filter((other) => other.act !== one.act && Math.abs(one.sentence - other.sentence) <= REACH)
    .filter(({ act }) => sharesParty(act.parties, mine) && bears(act))
    .map((other) => ({ ids: oppositeOf(other.act, mine, cast), worth: bearingOn(one, other) }))
    .filter(({ ids }) => ids.length > 0);
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
