/** Which time belongs to which act: the grammar's nearest, never a neighbour's, and no more exact than the text. */
import { childrenOf, pathToRoot } from '../1-read/tree.ts';
import type { Tie } from '../../model/rules.ts';
import type { Reading, Sentence, TimeMention, Token, TriggerMention } from '../../model/mention.ts';
import type { Status } from '../../model/ontology.ts';
import { formatDay, parseEdtf } from '../../model/when.ts';
import { resolveAnchor } from '../2-find/find.ts';
import { dateOfCause, isAbout } from './counted.ts';
import { dateItself, dateOfTime } from './date-of-time.ts';
import { isAhead, type DatingContext, type EventDate } from './event-date.ts';
import { headingOf } from './heading.ts';
import { isDelayed } from './imagined.ts';
import { newsDay } from './news-day.ts';
import { fromBackThen, fromPrevious, fromPublication, fromSentence } from './undated.ts';
import { headOf, RANK, tieOf } from './time-ties.ts';

/**
 * The date of the act that `trigger` names in `sentence`. `times` are those of the article, sorted.
 * The first of these that gives one: a time in the act's own noun phrase, in its clause, shared by its conjuncts or the
 * verb it completes, of the verb that reports it as news, of the act told before, the day of publication.
 */
export function dateEvent(
  reading: Reading,
  sentence: Sentence,
  trigger: TriggerMention,
  times: TimeMention[],
  context: DatingContext,
): EventDate {
  const candidates = candidatesOf(sentence, trigger, times);
  const own = chooseOwn(reading, sentence, trigger, candidates, context);
  if (own?.date) return clip(own, reading, context);
  const backThen = isAhead(context.status) ? null : fromBackThen(reading, sentence, times);
  if (backThen) return backThen;
  const cause = fromCause(reading, sentence, trigger, times, context);
  if (cause) return cause;
  // An act that is only named ("a response to the intrusion") is not what the sentence tells.
  const isBefore = (trigger.form === 'noun' && !trigger.happens) || isToldAsPast(sentence, trigger.head);
  const reported = chooseReported(reading, sentence, candidates, context, { isBefore, act: trigger.head });
  if (reported) return reported;
  // "six months after they fell out": the day waits for that of their quarrel.
  if (own) return own;
  const planned = isAhead(context.status)
    ? fromPlanning(reading, sentence, candidates, context, isMade(sentence.tokens, trigger))
    : null;
  if (planned) return planned;
  const heading = headingOf(reading, sentence, times);
  if (heading) {
    const dated = dateOfTime(sentence, heading);
    if (dated) return { time: heading, ...dated, text: heading.text, rule: 'heading' };
  }
  const previous = isBefore
    ? null
    : (fromSentence(reading, trigger, timesOf(sentence, times), context) ?? fromPrevious(sentence, context));
  const { salience } = context;
  return (
    previous ??
    fromPublication(reading, sentence, times, { ...context, salience: isBefore ? 'background' : salience })
  );
}

interface Candidate {
  time: TimeMention;
  tie: Tie;
  distance: number;
}

function candidatesOf(sentence: Sentence, trigger: TriggerMention, times: TimeMention[]): Candidate[] {
  return timesOf(sentence, times)
    .filter((time) => time.type !== 'SET' && !isAbout(sentence, time, trigger))
    .map((time) => {
      const token = headOf(sentence.tokens, time);
      const tie = token < 0 ? 'apart' : tieOf(sentence.tokens, trigger, token);
      return { time, tie, distance: distanceOf(sentence.tokens, token, trigger.head) };
    })
    .sort((a, b) => RANK[a.tie] - RANK[b.tie] || a.distance - b.distance || b.time.start - a.time.start);
}

/** Tokens between a time and its act; what a comma or dash parts is farther. */
function distanceOf(tokens: Token[], time: number, act: number): number {
  const between = tokens.slice(Math.min(time, act), Math.max(time, act));
  return between.length + 5 * between.filter(({ tag }) => tag === 'PUNCT').length;
}

const timesOf = ({ index }: Sentence, times: TimeMention[]): TimeMention[] =>
  times.filter(({ sentence }) => sentence === index);

/** "had met"; "has met" below the first sentences, where it is not the news itself. */
const isPerfect = (lower: string, index: number) =>
  lower === 'had' || ((lower === 'has' || lower === 'have') && index >= TOP);

/** Sentences from the top that tell the news. */
const TOP = 3;

const BEFORE = new Set(['once', 'formerly', 'previously', 'earlier', 'historically', 'already']);

/** "within hours" of something told is no time from publication on. */
const isYetToRun = ({ published }: Reading, { type, reach }: TimeMention): boolean =>
  type === 'DURATION' && published.date !== null && !!reach?.startsWith(published.date);

/** "called off the visit due *next week*": the day of what was called off. */
function isToCome({ published }: Reading, { edtf }: TimeMention): boolean {
  const [when, today] = [parseEdtf(edtf ?? ''), parseEdtf(published.date ?? '')];
  return when?.earliest != null && today?.latest != null && when.earliest > today.latest;
}

/** "had expelled", "once expelled": before what is told, nobody says how long. */
const isToldAsPast = ({ tokens, index }: Sentence, act: number): boolean =>
  childrenOf(tokens, act).some((i) => isPerfect(tokens[i]!.lower, index) || BEFORE.has(tokens[i]!.lower));

/** Days after which a plan is history, dated by when it was made. */
const HISTORY = 30;

/** A plan or proposal is dated by a time to come: "invited him *on Monday* to a meeting *in August*". */
function isForPlan(
  { published }: Reading,
  trigger: TriggerMention,
  time: TimeMention,
  status: Status,
): boolean {
  const today = parseEdtf(published.date ?? '')?.earliest;
  const when = parseEdtf(time.edtf ?? '');
  if (today == null || !when) return true;
  if (when.latest !== null && when.latest < today) return when.latest < today - HISTORY;
  const isBeforeAct = time.start < trigger.start;
  return status !== 'proposed' || !isBeforeAct || (when.earliest !== null && when.earliest > today);
}

function chooseOwn(
  reading: Reading,
  sentence: Sentence,
  trigger: TriggerMention,
  candidates: Candidate[],
  { status, previous }: DatingContext,
): EventDate | null {
  const own = candidates.filter(({ tie }) => RANK[tie] <= RANK.shared);
  for (const { time, tie } of own) {
    if (isAhead(status) && !isForPlan(reading, trigger, time, status)) continue;
    if (!isAhead(status) && isYetToRun(reading, time)) continue;
    if (trigger.mode === 'meet' && !isAhead(status) && isToCome(reading, time)) continue;
    if (tie === 'shared' && isAhead(status) && !isFuture(time)) continue;
    if (tie === 'shared' && isReply(sentence.tokens, trigger.head)) continue;
    const asTold = dateOfTime(sentence, time);
    const isSince = tie === 'when' && !!asTold?.date.endsWith('/..');
    const isDayItself = tie === 'when' || isDelayed(sentence.tokens, trigger.head);
    const dated = isDayItself ? dateItself(time) : asTold;
    if (dated) return { time, ...dated, text: time.text, rule: isSince ? 'since-when' : tie };
  }
  const anchored = own.find(({ time, tie }) => time.anchor && tie !== 'shared');
  return anchored ? hangOn(reading, anchored, previous) : null;
}

/** A date that waits for the event it hangs on: that of the same name, else what was told just before. */
function hangOn({ article }: Reading, { time, tie }: Candidate, previous: EventDate | null): EventDate {
  const { event } = time.anchor!;
  const isDefinite = /^(?:the|that|this|his|her|its|their)\s/i.test(
    article.text.slice(event.start, event.end),
  );
  const otherwise = isDefinite && previous?.date ? resolveAnchor(time.anchor!, previous.date) : null;
  return {
    time,
    date: null,
    precision: 'unknown',
    basis: 'relative',
    text: time.text,
    rule: `${tie}-anchor`,
    otherwise,
  };
}

/** "expelled ten on 15 April and Moscow *replied* by expelling ten": what answers an act comes after it. */
const isReply = (tokens: Token[], act: number): boolean =>
  [act, ...pathToRoot(tokens, act).slice(0, 2)].some((at) =>
    /^(?:reply|respond|retaliate|answer|counter)$/.test(tokens[at]!.lemma),
  );

/** "this week's call" that has taken place did so by the day of publication, one that is planned from then on. */
function clip(date: EventDate, { published }: Reading, { status }: DatingContext): EventDate {
  const today = parseEdtf(published.date ?? '')?.earliest;
  const when = parseEdtf(date.date ?? '');
  if (today == null || when?.unit !== 'interval' || when.earliest === null || when.latest === null)
    return date;
  if (date.precision !== 'week' || today < when.earliest || today > when.latest) return date;
  const [first, last] = isAhead(status) ? [today, when.latest] : [when.earliest, today];
  return { ...date, date: first === last ? formatDay(first) : `${formatDay(first)}/${formatDay(last)}` };
}

const isFuture = ({ edtf, precision }: TimeMention) => edtf?.endsWith('/..') || precision === 'open';

/** "*announced* on 10 August that they had reached": an act of state is done on the day that it is announced. */
const isProclaimed = (tokens: Token[], act: number): boolean =>
  pathToRoot(tokens, act)
    .slice(0, 2)
    .some((at) => /^(?:announce|proclaim|declare|disclose)$/.test(tokens[at]!.lemma));

/** Days before publication within which what is reported is news. */
const NEWS = 3;

/**
 * "said Thursday that it had expelled": the day of saying, where the act is news and has no day of its own; in a history
 * what was said to be so then ("told parliament on 9 November that he would go").
 */
function chooseReported(
  { published }: Reading,
  sentence: Sentence,
  candidates: Candidate[],
  { status, salience }: DatingContext,
  { isBefore, act }: { isBefore: boolean; act: number },
): EventDate | null {
  if (isAhead(status) || published.date === null) return null;
  const reported = candidates.find(({ tie }) => tie === 'reported');
  const dated = reported && dateOfTime(sentence, reported.time);
  const day = parseEdtf(dated?.date ?? '')?.earliest;
  const today = parseEdtf(published.date)?.earliest;
  if (!reported || !dated || day == null || today == null || day > today) return null;
  const isNews = today - day <= NEWS;
  const isPast = isBefore && !isProclaimed(sentence.tokens, act);
  if (isNews ? salience === 'background' : isPast || today - day < HISTORY) return null;
  return { time: reported.time, ...dated, basis: 'context', text: reported.time.text, rule: 'reported' };
}

/**
 * A plan or an offer whose own day is not told: of long ago it is dated by when it was made, of these days it is open
 * from the day it was made on.
 */
function fromPlanning(
  { published }: Reading,
  sentence: Sentence,
  candidates: Candidate[],
  { previous }: DatingContext,
  isMade: boolean,
): EventDate | null {
  const today = parseEdtf(published.date ?? '')?.earliest;
  if (today == null) return null;
  for (const { time, tie } of candidates) {
    const made = tie === 'apart' ? null : parseEdtf(time.edtf ?? '');
    if (made?.earliest == null || made.latest == null || made.latest > today || time.anchor) continue;
    const isHistory = made.latest < today - HISTORY;
    const dated = isHistory && RANK[tie] <= RANK.shared ? dateOfTime(sentence, time) : null;
    if (isHistory && !dated) continue;
    const open = { date: `${startOf(time.edtf!)}/..`, precision: 'open', basis: time.basis } as const;
    return { time, ...(dated ?? open), text: time.text, rule: `${tie}-made` };
  }
  const told =
    previous?.basis === 'published' || (previous?.rule === 'story' && !isMade)
      ? null
      : parseEdtf(previous?.date ?? '');
  if (told?.latest == null || told.latest >= today - HISTORY) return null;
  return { ...previous!, time: null, basis: 'context', rule: 'previous' };
}

/** "The bloc *offered* to mediate": made when the story goes on, where "will send" is still to come. */
const isMade = (tokens: Token[], { form, head }: TriggerMention): boolean =>
  form !== 'noun' &&
  tokens[head]!.lower.endsWith('ed') &&
  !childrenOf(tokens, head).some((i) => tokens[i]!.tag === 'AUX');

/** The first day or month of a date, without its clock. */
const startOf = (edtf: string) => edtf.split('/')[0]!.slice(0, 10);

/** An act that the main one is told after, see `dateOfCause`. */
function fromCause(
  { published }: Reading,
  sentence: Sentence,
  trigger: TriggerMention,
  times: TimeMention[],
  { status, previous }: DatingContext,
): EventDate | null {
  if (isAhead(status) || published.date === null) return null;
  const today = parseEdtf(published.date)!.earliest!;
  const main = previous?.date ?? newsDay(times, today) ?? published.date;
  const cause = dateOfCause(sentence, trigger, timesOf(sentence, times), main);
  if (!cause) return null;
  const isOpen = cause.date.includes('..');
  return { ...cause, precision: isOpen ? 'open' : 'day', basis: 'context', text: cause.time?.text ?? null };
}
