/** Which time belongs to which act: the grammar's nearest, never a neighbour's, and no more exact than the text. */
import { clauseOf, pathToRoot } from '../1-read/tree.ts';
import type { Reading, Sentence, TimeMention, Token, TriggerMention } from '../../model/mention.ts';
import type { Status } from '../../model/ontology.ts';
import type { DateBasis, Precision, Salience } from '../../model/timeline.ts';
import { formatDay, parseEdtf } from '../../model/when.ts';
import { dateOfTime } from './date-of-time.ts';
import { newsDay } from './news-day.ts';

/** When an act took or takes place, and how that is known. */
export interface EventDate {
  /** The words that date it, or null. With `date` null and an anchor in `time`, merging finds the day by the event they name. */
  time: TimeMention | null;
  date: string | null;
  precision: Precision;
  basis: DateBasis | null;
  text: string | null;
  rule: string;
}

/** What else is known about the act that is to be dated. */
export interface DatingContext {
  status: Status;
  salience: Salience;
  /** The date of the act told before it, where that stands in the same paragraph. */
  previous: EventDate | null;
}

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
  const own = chooseOwn(sentence, candidates, context);
  if (own) return clip(own, reading, context);
  const reported = chooseReported(reading, sentence, candidates, context);
  if (reported) return reported;
  return fromPrevious(sentence, context) ?? fromPublication(reading, sentence, times, context);
}

type Tie = 'own' | 'clause' | 'shared' | 'reported' | 'apart';
interface Candidate {
  time: TimeMention;
  tie: Tie;
  distance: number;
}

const RANK: Record<Tie, number> = { own: 0, clause: 1, shared: 2, reported: 3, apart: 4 };

function candidatesOf(sentence: Sentence, trigger: TriggerMention, times: TimeMention[]): Candidate[] {
  return timesOf(sentence, times)
    .filter(({ type }) => type !== 'SET')
    .map((time) => {
      const token = headOf(sentence.tokens, time);
      const tie = token < 0 ? 'apart' : tieOf(sentence.tokens, trigger, token);
      return { time, tie, distance: Math.abs(token - trigger.head) };
    })
    .sort((a, b) => RANK[a.tie] - RANK[b.tie] || a.distance - b.distance || b.time.start - a.time.start);
}

const BY_SENTENCE = new WeakMap<TimeMention[], Map<number, TimeMention[]>>();

/** The times of a sentence; grouped once for all acts of an article. */
function timesOf({ index }: Sentence, times: TimeMention[]): TimeMention[] {
  let groups = BY_SENTENCE.get(times);
  if (!groups) {
    groups = new Map();
    for (const time of times) groups.set(time.sentence, [...(groups.get(time.sentence) ?? []), time]);
    BY_SENTENCE.set(times, groups);
  }
  return groups.get(index) ?? [];
}

/** The token of a time that hangs on something outside it. */
function headOf(tokens: Token[], time: TimeMention): number {
  const inside = (i: number) => i >= 0 && tokens[i]!.start < time.end && tokens[i]!.end > time.start;
  return tokens.findIndex((token, i) => inside(i) && !inside(token.head));
}

/** How a time hangs together with an act. */
function tieOf(tokens: Token[], trigger: TriggerMention, time: number): Tie {
  const opened = tieOfOpening(tokens, trigger, time);
  if (opened) return opened;
  const path = pathToRoot(tokens, time);
  if (trigger.form === 'noun' && (path.includes(trigger.head) || time === trigger.head)) {
    return isWithin(tokens, time, trigger.head) ? 'own' : 'apart';
  }
  const [clauseOfTime, clauseOfAct] = [clauseOf(tokens, time), clauseOf(tokens, trigger.head)];
  if (clauseOfTime === clauseOfAct) return isOfOtherNoun(tokens, trigger, time) ? 'apart' : 'clause';
  return tieAbove(tokens, clauseOfAct, clauseOfTime, time);
}

/**
 * "On Monday [Turkey] *expelled* …": a time that opens the sentence belongs to the first verb after it, also where the
 * tree takes it for a part of the subject's name.
 */
function tieOfOpening(tokens: Token[], trigger: TriggerMention, time: number): Tie | null {
  const opening = tokens.slice(0, time);
  if (time > 6 || !opening.every(({ tag }) => /^(ADP|DET|ADJ|ADV|NUM|PUNCT|PROPN|SCONJ)$/.test(tag)))
    return null;
  const verb = tokens.findIndex(({ tag }, i) => i > time && tag === 'VERB');
  if (verb < 0) return null;
  if (trigger.head === verb || clauseOf(tokens, trigger.head) === verb) return 'clause';
  return tokens[trigger.head]!.relation === 'conj' && tokens[trigger.head]!.head === verb ? 'shared' : null;
}

/** In the noun's own phrase, or in a participle that hangs on it: "sanctions *imposed* in March"; not in "which" clauses. */
function isWithin(tokens: Token[], time: number, noun: number): boolean {
  const clause = clauseOf(tokens, time);
  return (
    clause === clauseOf(tokens, noun) || (tokens[clause]?.relation === 'acl' && tokens[clause]?.head === noun)
  );
}

/** The first token of the time words that end in `time`: a preposition right before them makes them a phrase of their own. */
function firstOf(tokens: Token[], time: number, head: number): number {
  let first = time;
  while (
    first > 0 &&
    (tokens[first - 1]!.head === time || tokens[first - 1]!.head === head) &&
    tokens[first - 1]!.tag !== 'ADP'
  )
    first--;
  return first;
}

/** "announced *sanctions* after Monday's vote": Monday is the vote's. */
function isOfOtherNoun(tokens: Token[], trigger: TriggerMention, time: number): boolean {
  const { relation, head } = tokens[time]!;
  if (tokens[firstOf(tokens, time, head) - 1]?.tag === 'ADP') return false;
  return (relation === 'nmod:poss' || relation === 'compound') && !trigger.tokens.includes(head);
}

/** Up from the act's clause: conjuncts and completed verbs share their times, verbs of saying keep theirs. */
function tieAbove(tokens: Token[], act: number, clauseOfTime: number, time: number): Tie {
  let at = act;
  let tie: Tie = 'shared';
  for (let steps = 0; at >= 0 && steps < 12; steps++) {
    const { relation, head } = tokens[at]!;
    if (relation === 'conj') {
      if (head === clauseOfTime) return tie;
    } else if (relation === 'ccomp' || relation === 'parataxis') tie = 'reported';
    else if (relation === 'xcomp') tie = tie === 'shared' ? 'shared' : tie;
    else if ((relation === 'advcl' || relation === 'acl') && tokens[at]!.lower.endsWith('ing'))
      tie = tie === 'shared' ? 'shared' : tie;
    else break;
    at = head < 0 ? -1 : clauseOf(tokens, head);
    if (at === clauseOfTime) return tie;
  }
  return isConjunctBelow(tokens, act, clauseOfTime, time) ? 'shared' : 'apart';
}

/** "cut aid and recalled its envoy *on Monday*": a time at the end is shared by the verbs before it. */
function isConjunctBelow(tokens: Token[], act: number, clauseOfTime: number, time: number): boolean {
  const clause = tokens[clauseOfTime];
  return clause?.relation === 'conj' && clause.head === act && time > clauseOfTime;
}

function chooseOwn(sentence: Sentence, candidates: Candidate[], { status }: DatingContext): EventDate | null {
  const own = candidates.filter(({ tie }) => RANK[tie] <= RANK.shared);
  for (const { time, tie } of own) {
    if (tie === 'shared' && isAhead(status) && !isFuture(time)) continue;
    const dated = dateOfTime(sentence, time);
    if (dated) return { time, ...dated, text: time.text, rule: tie };
  }
  const anchored = own.find(({ time }) => time.anchor);
  if (!anchored) return null;
  const { time, tie } = anchored;
  return {
    time,
    date: null,
    precision: 'unknown',
    basis: 'relative',
    text: time.text,
    rule: `${tie}-anchor`,
  };
}

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

const isAhead = (status: Status) => status === 'planned' || status === 'proposed';
const isFuture = ({ edtf, precision }: TimeMention) => edtf?.endsWith('/..') || precision === 'open';

/** Days before publication within which what is reported is news. */
const NEWS = 3;

/** "said Thursday that it had expelled": the day of saying, where the act is news and has no day of its own. */
function chooseReported(
  { published }: Reading,
  sentence: Sentence,
  candidates: Candidate[],
  { status, salience }: DatingContext,
): EventDate | null {
  if (isAhead(status) || salience === 'background' || published.date === null) return null;
  const reported = candidates.find(({ tie }) => tie === 'reported');
  const dated = reported && dateOfTime(sentence, reported.time);
  const day = parseEdtf(dated?.date ?? '')?.earliest;
  const today = parseEdtf(published.date)?.earliest;
  if (!reported || !dated || day == null || today == null || today - day > NEWS || day > today) return null;
  return { time: reported.time, ...dated, basis: 'context', text: reported.time.text, rule: 'reported' };
}

/** The act told just before, in the same paragraph. */
function fromPrevious({ role }: Sentence, { previous, status }: DatingContext): EventDate | null {
  if (!previous?.date || role === 'headline' || isAhead(status) || previous.basis === 'published')
    return null;
  return { ...previous, time: null, basis: 'context', rule: 'previous' };
}

/** As near to publication as a reader would put it: news on the day of the news, the past before, plans after. */
function fromPublication(
  { published }: Reading,
  sentence: Sentence,
  times: TimeMention[],
  { status, salience }: DatingContext,
): EventDate {
  const today = parseEdtf(published.date ?? '')?.earliest ?? null;
  const give = (date: string | null, precision: Precision, rule: string): EventDate => ({
    time: null,
    date,
    precision,
    basis: date === null ? null : 'published',
    text: null,
    rule,
  });
  if (today === null) return give(null, 'unknown', 'unknown');
  const day = formatDay(today);
  if (isAhead(status)) return give(`${day}/..`, 'open', 'to-come');
  if (salience === 'background') return give(`../${day}`, 'open', 'past');
  const news = sentence.date ?? newsDay(times, today);
  if (news) return give(news, 'day', 'news-day');
  return give(`${formatDay(today - 1)}/${day}`, 'day', 'news');
}
