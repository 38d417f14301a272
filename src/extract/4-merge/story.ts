/**
 * Acts that name one side only, filed under the countries of the story they stand in: "Pakistan downgraded its ties with
 * India … It also suspended trade". Nobody becomes a source or a target by that.
 */
import { actOf, type Act, type Cast } from './act.ts';
import { matterOf } from './bystanders.ts';
import type { Rivals } from './rivals.ts';
import { accusedOf, counterpartsOf, likewise } from './counterparts.ts';
import { bearingOn, MOST, mostNamed, typeOf, type Told } from './told.ts';

/** Mentions of acts before and after so far that are looked at, so that time stays linear. */
const WINDOW = 24;

/** The acts of one article in their order; those of one side with the other side of the acts around them. */
export function fileUnderStory(acts: Act[], rivals: Rivals, cast: Cast): Act[] {
  const told: Told[] = acts
    .flatMap((act) =>
      act.accounts.map(({ mention: { sentence, trigger } }) => ({ act, sentence, at: trigger.start })),
    )
    .sort((a, b) => a.at - b.at);
  const open = new Set(acts.filter((act) => isOneSided(act, cast) && !isOfItself(act, cast)));
  const filed = new Map<Act, Act>();
  told.forEach((one, i) => {
    if (!open.has(one.act) || filed.has(one.act)) return;
    const ids = othersOf(one, told.slice(Math.max(0, i - WINDOW), i + WINDOW), rivals, cast);
    if (ids.length) filed.set(one.act, withOthers(one.act, ids, cast));
  });
  return acts.map((act) => filed.get(act) ?? act);
}

/** The other side by the first way that tells it. */
function othersOf(one: Told, near: Told[], rivals: Rivals, cast: Cast): string[] {
  const before = near.filter(({ at }) => at < one.at);
  for (const found of [
    counterpartsOf(one, near, rivals, cast),
    likewise(one, before),
    accusedOf(one, near, cast),
    matterOf(one, near, cast),
  ])
    if (found.length) return found;
  return statesOf(one.act, cast).size ? [] : scenery(one, near, cast);
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
  return states === 0 || ((act.source.keys.size === 0) !== (act.target.keys.size === 0) && states === 1);
}

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
