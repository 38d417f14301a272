/** Whether two acts are one, however worded and dated. */
import { childrenBy } from '../1-read/tree.ts';
import type { Status } from '../../model/ontology.ts';
import type { When } from '../../model/when.ts';
import { widthOf, type Account, type Act } from './act.ts';
import { isDoneByWord, isRepeated, isSameKind } from './family.ts';
import { fitSides } from './parties.ts';
import { strikeApart } from './struck.ts';
import { lemmaOf, likenessOf } from './wording.ts';

/** Whether mentions of one article are compared, or what several articles tell. */
export type Scope = 'article' | 'articles';

/** How surely two acts of a family are one; 0: they are two. */
export function likeActs(a: Act, b: Act, scope: Scope): number {
  const [x, y] = [a.accounts[0]!, b.accounts[0]!];
  const dates = fitDates(a, b, scope);
  if (!dates || (!isSameKind(x.mention, y.mention) && !isOneBreath(a, b))) return 0;
  if (!fitStatus(a, b, scope)) return 0;
  if (isToll(a, b) || isToll(b, a)) return 3 + dates + nearness(a, b);
  const parties = fitParties(a, b);
  const things = fitQuantities(a, b);
  if (!parties || !things || !fitPlaces(a, b) || strikeApart(a.struck, b.struck)) return 0;
  const words = likenessOf(a, b);
  if (
    isRepeated(x.mention) &&
    (words < leastLikeness(a, b, scope) || (words < COPIED && !isTimely(a, b, scope)))
  )
    return 0;
  return parties * 2 + dates + things + words * 2 + nearness(a, b);
}

/** "Jets bombed the camp. Ten people *were killed*": who fell in an attack that is told just before, by nobody in particular. */
function isToll(attack: Act, toll: Act): boolean {
  const [x, y] = [attack.accounts.at(-1)!, toll.accounts[0]!];
  const distance = y.mention.sentence - x.mention.sentence;
  return (
    x.article === y.article &&
    x.mention.type === 'ASSAULT' &&
    y.mention.type === 'ASSAULT' &&
    attack.source.keys.size > 0 &&
    toll.source.keys.size === 0 &&
    toll.accounts.length === 1 &&
    /^(?:kill|wound|injure)$/.test(lemmaOf(y)) &&
    distance >= 0 &&
    distance < 2
  );
}

/** "summoned the ambassador and told him that it held Russia responsible": one act of words in one sentence. */
const isOneBreath = (a: Act, b: Act) => {
  const [x, y] = [a.accounts[0]!, b.accounts[0]!];
  return (
    a.family === b.family &&
    x.mention.type === y.mention.type &&
    /^(?:ACCUSE|REQUEST|THREATEN|REJECT)$/.test(x.mention.type) &&
    x.article === y.article &&
    x.mention.sentence === y.mention.sentence
  );
};

/** Mutual acts have parties, others a source and a target; somebody must be named on both. */
function fitParties(a: Act, b: Act): number {
  if (a.family === 'talking' || a.family === 'agreement') return fitSides(a.parties, b.parties);
  const [source, target] = [fitSides(a.source, b.source), fitSides(a.target, b.target)];
  if (!source || !target) return 0;
  const isHalf = source === 0.5 && target === 0.5;
  return isHalf && !sharesKey(a, b) && !sharesSentence(a, b) ? 0 : (source + target) / 2;
}

/** "an attack on India, in which Jaish killed 40": one names who is hit, the other who hits. */
const sharesSentence = (a: Act, b: Act) =>
  a.accounts.some((x) => b.accounts.some((y) => x.sentence === y.sentence && x.article === y.article));

const sharesKey = (a: Act, b: Act) => [...a.parties.keys].some((key) => b.parties.keys.has(key));

const VOUCHED: ReadonlySet<Status> = new Set(['occurred', 'ongoing', 'alleged']);
const AHEAD: ReadonlySet<Status> = new Set(['planned', 'proposed']);

/**
 * What happened, goes on or is said to have happened is one act; so is what is planned or proposed in one article. What
 * was planned is another event than its fulfilment, except where the announcement is the act.
 */
function fitStatus(a: Act, b: Act, scope: Scope): boolean {
  const all = new Set([...a.statuses, ...b.statuses]);
  if (all.size === 1) return true;
  const every = (set: ReadonlySet<Status>) => [...all].every((status) => set.has(status));
  if (every(VOUCHED)) return true;
  if (scope === 'article' && every(AHEAD)) return true;
  const isAnnounced = isDoneByWord(a.accounts[0]!.mention) && isSurelySame(a, b);
  return isAnnounced && [...all].every((status) => VOUCHED.has(status) || status === 'planned');
}

/** With both sides the same, or one side and the number of people. */
const isSurelySame = (a: Act, b: Act) =>
  fitSides(a.source, b.source) + fitSides(a.target, b.target) + (fitQuantities(a, b) === 1 ? 0.5 : 0) >= 2;

/** Days by which a date guessed from the surroundings may miss. */
const GUESS = { article: 14, articles: 1 };
/** What is proposed is reported for weeks, each time as still to come from that day on. */
const GUESS_AHEAD = 30;

/** Dates that can be one day, or where one is a guess that is near enough. */
function fitDates(a: Act, b: Act, scope: Scope): number {
  const [x, y] = [a.dated, b.dated];
  if (!x.when || !y.when) return scope === 'article' ? 0.5 : 0.2;
  if (isNewsAndHistory(x, y) || isNewsAndHistory(y, x)) return 0;
  if (overlap(x.when, y.when)) return dateLikeness(x.when, y.when);
  const isAhead = [a, b].every(({ statuses }) => [...statuses].every((status) => AHEAD.has(status)));
  const most = isAhead ? GUESS_AHEAD : GUESS[scope];
  return (x.isSoft || y.isSoft) && gapOf(x.when, y.when) <= most ? 0.4 : 0;
}

/** "The US gave its envoys two days to leave": today's news with no day of its own is none of the acts of months ago. */
const isNewsAndHistory = (news: Account, past: Account) =>
  news.when?.earliest === null &&
  news.mention.salience === 'main' &&
  news.mention.status === 'occurred' &&
  past.mention.salience === 'background' &&
  (past.when?.latest ?? Infinity) < (news.when.latest ?? Infinity) - MONTH;

const dateLikeness = (a: When, b: When) =>
  a.earliest === b.earliest && a.latest === b.latest ? 2 : 1 / (1 + Math.log10(1 + looseness(a, b)));

/** Days between the near ends of two dates of which one leaves more open than the other. */
function looseness(a: When, b: When): number {
  const [narrow, wide] = widthOf(a) <= widthOf(b) ? [a, b] : [b, a];
  if (wide.earliest !== null && wide.latest !== null) return wide.latest - wide.earliest;
  const end = wide.latest ?? wide.earliest ?? 0;
  const near = (wide.latest === null ? narrow.earliest : narrow.latest) ?? end;
  return Math.abs(end - near) + 1;
}

const overlap = (a: When, b: When) =>
  (a.earliest ?? -Infinity) <= (b.latest ?? Infinity) && (b.earliest ?? -Infinity) <= (a.latest ?? Infinity);

const gapOf = (a: When, b: When) =>
  Math.max(
    (a.earliest ?? -Infinity) - (b.latest ?? Infinity),
    (b.earliest ?? -Infinity) - (a.latest ?? Infinity),
  );

/** Ten diplomats are ten personnel, and not twenty diplomats; ten diplomats and three companies do not clash. */
function fitQuantities(a: Act, b: Act): number {
  const [x, y] = [a.quantities, b.quantities];
  if (!x.length || !y.length) return 0.5;
  if (x.some((p) => y.some((q) => p.count === q.count))) return 1;
  return x.some((p) => y.some((q) => isSameSort(p.noun, q.noun))) ? 0 : 0.3;
}

const PEOPLE =
  /\b(?:diplomat|envoy|official|officer|personnel|people|person|staff|member|national|citizen|individual|worker|employee|spy|spies|agent|attach)/i;
/** "ten Russians", "five Poles". */
const NATIONALS = /^\p{Lu}\p{L}+s$/u;
const isPeople = (noun: string) => PEOPLE.test(noun) || NATIONALS.test(noun.split(' ').at(-1)!);

const isSameSort = (a: string, b: string) => (isPeople(a) && isPeople(b)) || lastWord(a) === lastWord(b);
const lastWord = (noun: string) => noun.toLowerCase().split(' ').at(-1)!.replace(/s$/, '');

/** Two meetings of the same people on one day in two towns are two. */
function fitPlaces(a: Act, b: Act): boolean {
  const [x, y] = [a.places, b.places];
  return !x.size || !y.size || [...y].some((name) => x.has(name));
}

/** Of acts that are often repeated, different articles mean the same one only where both date it. */
const isTimely = (a: Act, b: Act, scope: Scope) =>
  scope === 'article' || (widthOf(a.dated.when) <= MONTH && widthOf(b.dated.when) <= MONTH);
const MONTH = 31;
/** Likeness of sentences that one paper took over from another. */
const COPIED = 0.9;

/** How alike the words must be for acts that are repeated within days: less where a headline or a bullet sums up. */
function leastLikeness(a: Act, b: Act, scope: Scope): number {
  if (scope === 'articles') return 0.2;
  const [x, y] = [a.accounts.at(-1)!.mention, b.accounts[0]!.mention];
  const isNext = Math.abs(x.sentence - y.sentence) < 2;
  if (isNext && x.type === y.type && x.kind === 'agreement' && y.kind === 'agreement') return 0;
  // "blamed Russia for the hack. He said Russia was responsible": the charge is told again at once.
  if (isNext && x.mode === 'allege' && y.mode === 'allege') return 0;
  if (isTakenUp(a) || isTakenUp(b)) return 0;
  if (x.kind === 'statement' || (x.sentence === y.sentence && x.type === 'ASSAULT')) return 0;
  return a.isSummed || b.isSummed ? 0.12 : 0.25;
}

/** "made *the accusation* in an interview": the noun takes up what was told. */
const isTakenUp = ({ accounts }: Act): boolean =>
  accounts.every(
    ({ mention: { trigger }, sentence: { tokens } }) =>
      trigger.form === 'light-verb' &&
      trigger.tokens.some((at) =>
        childrenBy(tokens, at, 'det').some((det) => /^(?:the|this|that)$/.test(tokens[det]!.lower)),
      ),
  );

/** A little for standing near each other in the text, so that of two candidates the nearer wins. */
const nearness = (a: Act, b: Act) => {
  const [x, y] = [a.accounts.at(-1)!, b.accounts[0]!];
  return x.article === y.article ? 0.3 / (1 + Math.abs(x.mention.sentence - y.mention.sentence)) : 0;
};
