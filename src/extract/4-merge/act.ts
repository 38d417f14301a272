/** An act as merging knows it: the accounts of it, and what they say together. */
import { parseEdtf, type When } from '../../model/when.ts';
import type { ArticleReading, EventMention, Sentence } from '../../model/mention.ts';
import type { Actor } from '../../model/timeline.ts';
import { familyOf } from './family.ts';
import { keyOf, sideOf, type Side } from './parties.ts';

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
  if (mention.type !== 'SANCTION' || !mention.target.length) return mention;
  const hit = new Set(mention.target.map((id) => keyOf(id, cast)));
  return { ...mention, source: mention.source.filter((id) => !hit.has(keyOf(id, cast))) };
}

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

/** What some accounts, taken for one act, say together. */
export function actOf(accounts: Account[], cast: Cast): Act {
  const tellers = tellersOf(accounts);
  const mentions = tellers.map(({ mention }) => mention);
  const source = sideOf(
    mentions.flatMap((m) => m.source),
    cast,
  );
  const target = sideOf(
    mentions.flatMap((m) => m.target),
    cast,
  );
  return {
    family: familyOf(mentions[0]!),
    accounts,
    dated: [...tellers, ...accounts.filter((a) => isPointer(a) && !a.isSoft)].reduce(betterDated),
    source,
    target,
    parties: sideOf([...source.ids, ...target.ids], cast),
    articles: new Set(accounts.map(({ article }) => article)),
  };
}

/** Days that a date leaves open; without end where one end is open or nothing is known. */
export const widthOf = (when: When | null): number =>
  when?.earliest != null && when.latest !== null ? when.latest - when.earliest : Infinity;

/** Days up to which a date said of the act itself beats a narrower guess. */
const MONTH = 31;
const BASIS = ['stated', 'relative', 'context', 'published'];

/** Whichever of two accounts dates the act better: said before guessed, then narrower, then stated before counted. */
function betterDated(a: Account, b: Account): Account {
  const isVague = Math.max(hardWidth(a), hardWidth(b)) > MONTH;
  if (a.isSoft !== b.isSoft && a.when && b.when && !isVague) return a.isSoft ? b : a;
  if (widthOf(a.when) !== widthOf(b.when)) return widthOf(a.when) < widthOf(b.when) ? a : b;
  if (!a.when !== !b.when) return a.when ? a : b;
  if (a.isSoft && b.isSoft && a.mention.salience !== b.mention.salience)
    return a.mention.salience === 'main' ? a : b;
  if (widthOf(a.when) === Infinity) return openBetter(a, b);
  return BASIS.indexOf(b.mention.dateBasis ?? '') < BASIS.indexOf(a.mention.dateBasis ?? '') ? b : a;
}

const hardWidth = (account: Account) => (account.isSoft ? 0 : widthOf(account.when));

/** The older start of what is to come, since it was proposed by then; the older end of what is past. */
function openBetter(a: Account, b: Account): Account {
  const [x, y] = [a.when?.earliest ?? a.when?.latest, b.when?.earliest ?? b.when?.latest];
  return x != null && y != null && y < x ? b : a;
}
