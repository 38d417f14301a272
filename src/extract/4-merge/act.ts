/** An act as merging knows it: the accounts of it, and what they say together. */
import { parseEdtf, type When } from '../../model/when.ts';
import type { ArticleReading, EventMention, Sentence } from '../../model/mention.ts';
import type { Status } from '../../model/ontology.ts';
import type { Actor } from '../../model/timeline.ts';
import { familyOf } from './family.ts';
import { joinSides, keyOf, sideOf, type Side } from './parties.ts';
import { sortStruck } from './struck.ts';

/** One mention of an act, with the article that it stands in. */
export interface Account {
  article: string;
  text: string;
  sentence: Sentence;
  mention: EventMention;
  when: When | null;
  /** The date is a guess from the surroundings or from publication, not said of the act itself. */
  isSoft: boolean;
}

export interface Act {
  family: string;
  /** Never empty. */
  accounts: Account[];
  /** The account with the best date. */
  dated: Account;
  source: Side;
  target: Side;
  /** Everyone on either side. */
  parties: Side;
  articles: Set<string>;
  /** Does an account tell it, or do all only point back to it? Pointers count for nothing where others tell. */
  isTold: boolean;
  statuses: Set<Status>;
  /** The towns and other places with names where it is said to be done. */
  places: Set<string>;
  quantities: NonNullable<EventMention['quantity']>[];
  /** The sorts of things that it strikes, where it is a measure. */
  struck: Set<string>;
  /** Stands an account in a headline, a bullet or the like? */
  isSummed: boolean;
}

export type Cast = ReadonlyMap<string, Actor>;

/** The accounts of one article, in the order of its text. */
export function accountsOf({ reading, mentions }: ArticleReading, cast: Cast): Account[] {
  const { id, text } = reading.article;
  return mentions
    .flatMap((mention) => {
      const sentence = reading.sentences[mention.sentence];
      return sentence ? [accountOf(id, text, sentence, withoutSelf(mention, cast))] : [];
    })
    .sort((a, b) => a.mention.trigger.start - b.mention.trigger.start);
}

/** Nobody expels or punishes himself: a source that is also the target was misread, and is left out. */
function withoutSelf(mention: EventMention, cast: Cast): EventMention {
  if (mention.type !== 'SANCTION' || !mention.target.length || isOfOwnPeople(mention, cast)) return mention;
  const hit = new Set(mention.target.map((id) => keyOf(id, cast)));
  return { ...mention, source: mention.source.filter((id) => !hit.has(keyOf(id, cast))) };
}

/** "An Egyptian court sentenced *Mubarak*", "Yeltsin dismissed *Chernomyrdin*": states try and dismiss their own people. */
const isOfOwnPeople = ({ mode, target }: EventMention, cast: Cast): boolean =>
  mode === 'convict' || (mode === 'discontinue' && target.every((id) => cast.get(id)?.kind === 'person'));

export const accountOf = (
  article: string,
  text: string,
  sentence: Sentence,
  mention: EventMention,
): Account => ({
  article,
  text,
  sentence,
  mention,
  when: parseEdtf(mention.date ?? ''),
  isSoft: mention.dateBasis === 'published' || mention.dateBasis === 'context',
});

/** "Thursday's actions", and acts with nobody on either side: they point back to an act and are no events of their own. */
export const isPointer = ({ mention }: Account): boolean =>
  mention.trigger.rule === 'anaphora' || (!mention.source.length && !mention.target.length);

/** The accounts that tell an act, without those that only point back to it; never empty. */
export function tellersOf(accounts: Account[]): Account[] {
  const tellers = accounts.filter((account) => !isPointer(account));
  return tellers.length ? tellers : accounts;
}

/** What some accounts, taken for one act, say together; `accounts` are not empty. */
export function actOf(accounts: Account[], cast: Cast): Act {
  const [act, ...others] = accounts.map((account) => actOfOne(account, cast));
  for (const other of others) absorb(act!, other, cast);
  return act!;
}

function actOfOne(account: Account, cast: Cast): Act {
  const { article, mention, sentence } = account;
  const { source, target, status, place, quantity } = mention;
  const struck = sortStruck(mention, sentence);
  return {
    family: familyOf(mention),
    accounts: [account],
    dated: account,
    source: sideOf(source, cast),
    target: sideOf(target, cast),
    parties: sideOf([...source, ...target], cast),
    articles: new Set([article]),
    isTold: !isPointer(account),
    statuses: new Set([status]),
    places: new Set(place && /^\p{Lu}/u.test(place.name) ? [place.name] : []),
    quantities: quantity ? [quantity] : [],
    struck: new Set(struck ? [struck] : []),
    isSummed: SUMMARY.has(sentence.role),
  };
}

const SUMMARY: ReadonlySet<Sentence['role']> = new Set(['headline', 'standfirst', 'bullet', 'post']);

/** Takes the accounts of `other` into `act`: only what they add is read, however much was told before. */
export function absorb(act: Act, other: Act, cast: Cast): void {
  act.dated = datedOf(act, other);
  if (other.isTold && !act.isTold) {
    const { family, source, target, parties, statuses } = other;
    Object.assign(act, { isTold: true, family, source, target, parties, statuses });
  } else if (other.isTold === act.isTold) {
    act.source = joinSides(act.source, other.source, cast);
    act.target = joinSides(act.target, other.target, cast);
    act.parties = joinSides(act.source, act.target, cast);
    for (const status of other.statuses) act.statuses.add(status);
  }
  for (const account of other.accounts) act.accounts.push(account);
  for (const article of other.articles) act.articles.add(article);
  for (const place of other.places) act.places.add(place);
  for (const { count, noun } of other.quantities)
    if (!act.quantities.some((known) => known.count === count && known.noun === noun))
      act.quantities.push({ count, noun });
  for (const sort of other.struck) act.struck.add(sort);
  act.isSummed ||= other.isSummed;
}

/** The best date of two; what only points back dates an act only where it says the date itself. */
function datedOf(a: Act, b: Act): Account {
  if (a.isTold === b.isTold) return betterDated(a.dated, b.dated);
  const [told, pointer] = a.isTold ? [a.dated, b.dated] : [b.dated, a.dated];
  return pointer.isSoft ? told : betterDated(told, pointer);
}

/** Days that a date leaves open; without end where one end is open or nothing is known. */
export const widthOf = (when: When | null): number =>
  when?.earliest != null && when.latest !== null ? when.latest - when.earliest : Infinity;

/** Days up to which a date said of the act itself beats a narrower guess. */
const MONTH = 31;
const BASIS = ['stated', 'relative', 'context', 'published'];

/** Whichever of two accounts dates the act better: said before guessed, then narrower, then stated before counted. */
function betterDated(a: Account, b: Account): Account {
  for (const [one, other] of [[a, b], [b, a]] as const) if (startsIn(one, other)) return one; // prettier-ignore
  const isVague = Math.max(hardWidth(a), hardWidth(b)) > MONTH;
  if (a.isSoft !== b.isSoft && a.when && b.when && !isVague) return a.isSoft ? b : a;
  if (widthOf(a.when) !== widthOf(b.when)) return widthOf(a.when) < widthOf(b.when) ? a : b;
  if (!a.when !== !b.when) return a.when ? a : b;
  if (a.isSoft && b.isSoft && a.mention.salience !== b.mention.salience)
    return a.mention.salience === 'main' ? a : b;
  if (widthOf(a.when) === Infinity) return openBetter(a, b);
  return BASIS.indexOf(b.mention.dateBasis ?? '') < BASIS.indexOf(a.mention.dateBasis ?? '') ? b : a;
}

/** "13 April: he proposes a summit" and, elsewhere, "in April": what is open from a day said is better than the month. */
const startsIn = (open: Account, { isSoft, when }: Account): boolean =>
  !open.isSoft && (isSoft || widthOf(when) > 0) && open.when?.earliest != null && open.when.latest === null &&
  widthOf(when) < Infinity && when!.earliest! < open.when.earliest && open.when.earliest <= when!.latest!; // prettier-ignore

const hardWidth = (account: Account) => (account.isSoft ? 0 : widthOf(account.when));

/** The older start of what is to come, since it was proposed by then; the older end of what is past. */
function openBetter(a: Account, b: Account): Account {
  const [x, y] = [a.when?.earliest ?? a.when?.latest, b.when?.earliest ?? b.when?.latest];
  return x != null && y != null && y < x ? b : a;
}
