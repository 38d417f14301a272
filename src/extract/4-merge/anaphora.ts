/** Mentions that only point back to an act: "Thursday's actions", "the sanctions were a proportionate response". */
import { doerOf, isPassive, modifiersOf } from '../1-read/tree.ts';
import { classOf } from '../../model/ontology.ts';
import type { When } from '../../model/when.ts';
import { actOf, widthOf, type Account, type Act, type Cast } from './act.ts';
import { familyOf, isSameKind } from './family.ts';
import { gatherActs } from './gather.ts';
import { fitSides, sideOf } from './parties.ts';
import { likenessOf } from './wording.ts';

/** Sentences within which an act is looked for that a pointer means. */
const REACH = 30;
/** Acts from the end of the text so far that a pointer can mean. */
const WINDOW = 40;

/**
 * The acts of one article with the pointers that fit one as further accounts. Of the others those that tell a dated act
 * of their own become acts ("Parliament ratified the peace on 15 March"); the rest are dropped.
 */
export function attachPointers(acts: Act[], pointers: Account[], cast: Cast): Act[] {
  const given = new Map<Act, Account[]>();
  const inOrder = acts
    .flatMap((act) => act.accounts.map((account) => ({ act, at: account.mention.sentence })))
    .sort((a, b) => a.at - b.at);
  const alone: Act[] = [];
  let next = 0;
  for (const pointer of pointers) {
    while (next < inOrder.length && inOrder[next]!.at <= pointer.mention.sentence) next++;
    const near = inOrder.slice(Math.max(0, next - WINDOW), next + WINDOW / 4);
    const meant = meantBy(pointer, near, cast);
    if (meant) put(given, meant, pointer);
    else if (standsAlone(pointer)) alone.push(actOf([withStory(pointer, near)], cast));
  }
  const pointed = acts.map((act) =>
    given.has(act) ? actOf([...act.accounts, ...given.get(act)!], cast) : act,
  );
  return [...pointed, ...gatherActs(alone, 'article', cast)];
}

function put(given: Map<Act, Account[]>, act: Act, pointer: Account): void {
  const pointers = given.get(act);
  if (pointers) pointers.push(pointer);
  else given.set(act, [pointer]);
}

/** Acts that have both sides for parties. */
const MUTUAL = /^(?:talking|agreement|ceasefire)$/;
/** Sentences before an act of both sides in which these are named. */
const STORY = 8;

/**
 * "Late in the evening the treaty was signed": by those between whom the story before it was. What only one side does
 * keeps its doer unnamed and is filed under the countries of the story.
 */
function withStory(pointer: Account, near: { act: Act; at: number }[]): Account {
  const { mention } = pointer;
  const told = near.findLast(
    ({ act, at }) => at <= mention.sentence && mention.sentence - at <= STORY && act.parties.keys.size > 1,
  );
  if (!told) return pointer;
  const ids = [...told.act.parties.ids];
  const parties =
    MUTUAL.test(familyOf(mention)) && !isOfStrangers(pointer)
      ? { source: ids }
      : { others: [...mention.others, ...ids] };
  return { ...pointer, mention: { ...mention, ...parties, rules: [...mention.rules, 'parties:story'] } };
}

/** "Six neutral *countries met* at Colombo": who does it is said, and is not who was told of before. */
function isOfStrangers(pointer: Account): boolean {
  const { mention: { trigger }, sentence: { tokens } } = pointer; // prettier-ignore
  const doer = trigger.form === 'noun' || isPassive(tokens, trigger.head) ? -1 : doerOf(tokens, trigger.head);
  return doer >= 0 && STATES.test(tokens[doer]!.lower) && modifiersOf(tokens, doer).length > 0;
}

const STATES = /^(?:countries|states|nations|powers|governments|neighbours|neighbors)$/;

/** How alike the words must be where a verb tells an act of unnamed parties. */
const LIKE = 0.4;
const LIKE_ON_ITS_DAY = 0;

/** Told by a verb, not pointed at by a noun. */
const isTold = ({ mention: { trigger } }: Account): boolean =>
  (trigger.form !== 'noun' || !!trigger.happens) && trigger.rule !== 'anaphora';

/** With a date of its own, or that of the story it goes on with. */
const standsAlone = (pointer: Account): boolean =>
  isTold(pointer) && isDatedByText(pointer) && widthOf(pointer.when) <= (pointer.isSoft ? MONTH : YEAR);

/** Talks that began or broke down are news of the day where nothing else is said. */
const isDatedByText = ({ mention: { trigger, dateBasis } }: Account): boolean =>
  dateBasis !== 'published' || !!trigger.happens;
const MONTH = 31;
const YEAR = 366;

/** The nearest act that a pointer fits, told before it rather than after. */
function meantBy(pointer: Account, near: { act: Act; at: number }[], cast: Cast): Act | null {
  let best: Act | null = null;
  let least = REACH;
  for (const { act, at } of near) {
    const distance = pointer.mention.sentence - at;
    const cost = (distance < 0 ? -distance * 2 + 2 : distance) + misfit(pointer, act, cast);
    if (cost < least) [best, least] = [act, cost];
  }
  return best;
}

/** In sentences: 0 where the pointer fits, REACH where it cannot mean the act. */
function misfit(pointer: Account, act: Act, cast: Cast): number {
  const isGeneric = pointer.mention.trigger.rule === 'anaphora';
  const told = act.accounts[0]!.mention;
  const sameKind = act.family === familyOf(pointer.mention) && isSameKind(pointer.mention, told);
  if (!sameKind && !(isGeneric && classOf(told.type) === classOf(pointer.mention.type))) return REACH;
  if (clash(pointer, act) || isOfOthers(pointer, act, cast)) return REACH;
  const least = isOnItsDay(pointer, act) ? LIKE_ON_ITS_DAY : LIKE;
  const isByVerb = isTold(pointer) && !pointer.mention.trigger.happens;
  if (isByVerb && likenessOf(actOf([pointer], cast), act) < least) return REACH;
  return sameKind ? 0 : 1;
}

/** "Eleven countries signed the pact on Thursday. Ministers of Australia, Brunei, …": what both sides do, once on a day. */
const isOnItsDay = (pointer: Account, act: Act): boolean =>
  MUTUAL.test(act.family) && !pointer.isSoft && Math.max(widthOf(pointer.when), widthOf(act.dated.when)) <= 1;

/** "its actions" of somebody who is not the one that acts. */
const isOfOthers = ({ mention }: Account, act: Act, cast: Cast): boolean =>
  !fitSides(sideOf(mention.source, cast), act.source);

/** Even a guess misses a day by no more than a month. */
const isFar = (a: When, b: When): boolean =>
  Math.max(widthOf(a), widthOf(b)) <= MONTH && Math.abs((a.earliest ?? 0) - (b.earliest ?? 0)) > 2 * MONTH;

/** A date said of the pointer must be possible for the act; so must its number. */
function clash({ when, isSoft, mention }: Account, act: Act): boolean {
  const date = act.dated.when;
  const isElsewhere =
    when && date && (!isSoft || isFar(when, date)) &&
    ((when.earliest ?? -Infinity) > (date.latest ?? Infinity) || (date.earliest ?? -Infinity) > (when.latest ?? Infinity)); // prettier-ignore
  const counts = act.quantities.map(({ count }) => count);
  return (
    !!isElsewhere || (!!mention.quantity && counts.length > 0 && !counts.includes(mention.quantity.count))
  );
}
