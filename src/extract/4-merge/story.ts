/**
 * Acts that name one side only, filed under the countries of the story they stand in: "Pakistan downgraded its ties with
 * India … It also suspended trade". Nobody becomes a source or a target by that.
 */
import { classOf, type EventType } from '../../model/ontology.ts';
import { actOf, type Act, type Cast } from './act.ts';
import { keyOf, type Side } from './parties.ts';

/** Sentences within which the other side is looked for. */
const REACH = 20;
/** Mentions of acts before and after so far that are looked at, so that time stays linear. */
const WINDOW = 24;
/** More parties than that are a list, not a side. */
const MOST = 12;

/** Acts that are done to another state, and named so where this is known; praise, moves and attacks have targets of many kinds. */
const HAS_OTHER_SIDE: ReadonlySet<EventType> = new Set([
  'AGREE', 'CONSULT', 'CONCEDE', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'COERCE',
]); // prettier-ignore

/** A mention of an act, by its sentence. */
interface Told {
  act: Act;
  sentence: number;
  at: number;
}

/** The acts of one article in their order; those of one side with the other side of the acts around them. */
export function fileUnderStory(acts: Act[], cast: Cast): Act[] {
  const told: Told[] = acts
    .flatMap((act) =>
      act.accounts.map(({ mention: { sentence, trigger } }) => ({ act, sentence, at: trigger.start })),
    )
    .sort((a, b) => a.at - b.at);
  const open = new Set(acts.filter((act) => isOneSided(act, cast)));
  const filed = new Map<Act, Act>();
  told.forEach((one, i) => {
    if (!open.has(one.act) || filed.has(one.act)) return;
    const near = told.slice(Math.max(0, i - WINDOW), i + WINDOW);
    const against = HAS_OTHER_SIDE.has(typeOf(one.act)) ? counterpartsOf(one, near, cast) : [];
    const ids = against.length ? against : likewise(one, told.slice(Math.max(0, i - WINDOW), i), cast);
    if (ids.length) filed.set(one.act, withOthers(one.act, ids, cast));
  });
  return acts.map((act) => filed.get(act) ?? act);
}

function isOneSided({ accounts, source, target, parties }: Act, cast: Cast): boolean {
  if (accounts[0]!.mention.mode === 'resign') return false;
  const named = [...parties.ids, ...accounts.flatMap(({ mention }) => mention.others)];
  const states = new Set(named.flatMap((id) => cast.get(id)?.country ?? []));
  return (source.keys.size === 0) !== (target.keys.size === 0) && states.size <= 1;
}

/** Who stands against a side of `one` in the acts around it: near ones count more, of the same spirit twice, later ones half. */
function counterpartsOf(one: Told, near: Told[], cast: Cast): string[] {
  const mine = new Set([...one.act.parties.ids].map((id) => keyOf(id, cast)));
  const worth = new Map<string, number>();
  let best: string[] = [];
  let most = 0;
  for (const other of near) {
    const far = Math.abs(one.sentence - other.sentence);
    if (other.act === one.act || far > REACH || !sharesParty(other.act.parties, mine)) continue;
    const ids = [...other.act.parties.ids].filter((id) => !mine.has(keyOf(id, cast)));
    const side = ids.map((id) => keyOf(id, cast)).sort().join(); // prettier-ignore
    const sum = (worth.get(side) ?? 0) + likeness(one, other) / (far + 3);
    worth.set(side, sum);
    if (sum > most) [best, most] = [ids, sum];
  }
  return best;
}

const typeOf = ({ accounts }: Act): EventType => accounts[0]!.mention.type;

/** Sentences within which others do likewise. */
const NEXT = 6;

/** "The United States closed its embassy in *Damascus*, and Britain recalled its envoy": whom others just did the same to. */
function likewise({ act, sentence }: Told, before: Told[], cast: Cast): string[] {
  const { type, mode, trigger } = act.accounts[0]!.mention;
  if (type !== 'SANCTION' || !act.source.keys.size || trigger.form === 'noun') return [];
  const model = before.findLast(
    (other) =>
      sentence - other.sentence <= NEXT &&
      other.act.target.ids.size > 0 &&
      typeOf(other.act) === type &&
      other.act.accounts[0]!.mention.mode === mode,
  );
  const ids = [...(model?.act.target.ids ?? [])];
  return ids.some((id) => act.source.keys.has(keyOf(id, cast))) ? [] : ids;
}

const sharesParty = ({ keys }: Side, mine: ReadonlySet<string>): boolean =>
  keys.size > 1 && keys.size <= MOST && [...keys].some((key) => mine.has(key));

const isConflict = ({ accounts }: Act) => classOf(accounts[0]!.mention.type).endsWith('conflict');

const likeness = (one: Told, other: Told): number =>
  (isConflict(one.act) === isConflict(other.act) ? 2 : 1) * (other.sentence <= one.sentence ? 1 : 0.5);

function withOthers(act: Act, ids: string[], cast: Cast): Act {
  const accounts = act.accounts.map((account) => {
    const { mention } = account;
    const rules = [...mention.rules, 'countries:story'];
    return { ...account, mention: { ...mention, others: [...mention.others, ...ids], rules } };
  });
  return actOf(accounts, cast);
}
