/**
 * Acts that name one side only, filed under the countries of the story they stand in: "Pakistan downgraded its ties with
 * India … It also suspended trade". Nobody becomes a source or a target by that.
 */
import type { EventType } from '../../model/ontology.ts';
import { actOf, type Act, type Cast } from './act.ts';
import { matterOf } from './bystanders.ts';
import type { Focus } from './focus.ts';
import { accusedOf, counterpartsOf, likewise } from './counterparts.ts';
import { keyOf } from './parties.ts';
import { bearingOn, MOST, mostNamed, typeOf, type Told } from './told.ts';

/** Mentions of acts before and after so far that are looked at, so that time stays linear. */
const WINDOW = 24;

/** The acts of one article in their order; those of one side with the other side of the acts around them. */
export function fileUnderStory(acts: Act[], focus: Focus, cast: Cast): Act[] {
  const told: Told[] = acts
    .flatMap((act) =>
      act.accounts.map(({ mention: { sentence, trigger } }) => ({ act, sentence, at: trigger.start })),
    )
    .sort((a, b) => a.at - b.at);
  const open = new Set(acts.filter((act) => isOneSided(act, cast) && !isOfItself(act, cast)));
  const filed = new Map<Act, Act>();
  told.forEach((one, i) => {
    if (!open.has(one.act) || filed.has(one.act)) return;
    const ids = othersOf(one, told.slice(Math.max(0, i - WINDOW), i + WINDOW), focus, cast);
    if (ids.length) filed.set(one.act, withOthers(one.act, ids, cast));
  });
  return acts.map((act) => filed.get(act) ?? act).filter(concernsSomebody);
}

/** "Both refused" is an act only beside others, which say whose it is. */
const concernsSomebody = (act: Act): boolean =>
  !OF_OTHERS.has(typeOf(act)) ||
  act.parties.ids.size > 0 ||
  act.accounts.some(({ mention: { rules } }) => rules.some((rule) => rule.endsWith(':story')));

/** What is said, given up and shouted makes no news where nobody can tell of whom. */
const OF_OTHERS: ReadonlySet<EventType> = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'CONCEDE', 'PROTEST']);

/** The other side by the first way that tells it. */
function othersOf(one: Told, near: Told[], focus: Focus, cast: Cast): string[] {
  const before = near.filter(({ at }) => at < one.at);
  for (const found of [
    counterpartsOf(one, near, focus, cast),
    likewise(one, before),
    accusedOf(one, near, cast),
    matterOf(one, near, cast),
  ])
    if (found.some((id) => cast.get(id)?.country)) return found;
  const beside = statesOf(one.act, cast).size ? [] : scenery(one, near, cast);
  return beside.length ? beside : atHome(one.act, focus, cast);
}

/** "Venezuela halted deliveries, the World Bank froze its loans": in an article on one state, that. */
function atHome(act: Act, { home }: Focus, cast: Cast): string[] {
  const isOn = typeOf(act) === 'SANCTION' ? act.source.keys.size > 0 : !statesOf(act, cast).size;
  return home && isOn && !act.parties.keys.has(keyOf(home, cast)) ? [home] : [];
}

/** Sentences within which an act that names no state is of the same story. */
const NEXT = 3;

/** "The bank froze its loans", "Menéndez surrendered to Moore": where no state is named, those of the acts beside it. */
function scenery(one: Told, near: Told[], cast: Cast): string[] {
  const votes = near
    .filter(({ act, sentence }) => act !== one.act && Math.abs(sentence - one.sentence) <= NEXT)
    .filter(({ act: { parties } }) => parties.keys.size <= MOST)
    .map((other) => ({ ids: [...other.act.parties.ids].filter((id) => cast.get(id)?.country), other }))
    .filter(({ ids }) => ids.length > 0)
    .map(({ ids, other }) => ({ ids, worth: bearingOn(one, other) }));
  return mostNamed(votes, cast);
}

/** The states that an act names, its parties' own and others. */
function statesOf({ accounts, parties }: Act, cast: Cast): Set<string> {
  const named = [...parties.ids, ...accounts.flatMap(({ mention }) => mention.others)];
  return new Set(named.flatMap((id) => cast.get(id)?.country ?? []));
}

function isOneSided(act: Act, cast: Cast): boolean {
  const states = statesOf(act, cast).size;
  const isAlone = states === 1 || (DIRECTED.has(typeOf(act)) && states <= act.source.keys.size);
  return states === 0 || ((act.source.keys.size === 0) !== (act.target.keys.size === 0) && isAlone);
}

/** "Spain and France recalled their envoys": done to somebody, however many do it together. */
const DIRECTED: ReadonlySet<EventType> = new Set(['SANCTION', 'ACCUSE', 'REQUEST']);

/** Acts that need no other side: a body meets, a minister resigns, somebody is shot, at home people are arrested. */
function isOfItself(act: Act, cast: Cast): boolean {
  const { mode } = act.accounts[0]!.mention;
  const type = typeOf(act);
  if (type !== 'CONSULT' && !statesOf(act, cast).size) return false;
  const kinds = [...act.parties.ids].map((id) => cast.get(id)?.kind);
  if (type === 'CONSULT') return kinds.every((kind) => kind === 'organization') && mode !== 'third-party';
  if (type === 'ASSAULT') return !act.source.keys.size && kinds.every((kind) => kind === 'person');
  if (type === 'THREATEN') return mode === 'violence';
  if (type === 'COERCE') return mode !== 'restrict';
  return type === 'SUPPORT' ? !act.source.keys.size : mode === 'resign';
}

function withOthers(act: Act, ids: string[], cast: Cast): Act {
  const accounts = act.accounts.map((account) => {
    const { mention } = account;
    const rules = [...mention.rules, 'countries:story'];
    return { ...account, mention: { ...mention, others: [...mention.others, ...ids], rules } };
  });
  return actOf(accounts, cast);
}
