/** Acts with no time of their own: the date of what is told around them, else one as near to publication as a reader would put it. */
import type { DateRule } from '../../model/rules.ts';
import type { Reading, Sentence, TimeMention, TriggerMention } from '../../model/mention.ts';
import type { Precision } from '../../model/timeline.ts';
import { formatDay, isEdtf, parseEdtf } from '../../model/when.ts';
import { carriedDate } from './carry.ts';
import { dateItself } from './date-of-time.ts';
import { isAhead, type DatingContext, type EventDate } from './event-date.ts';
import { newsDay } from './news-day.ts';

/** "On Monday she spent an hour with him; her request *was turned down*": the day that the sentence has told; `times` are its own. */
export function fromSentence(
  { published, sentences }: Reading,
  { start }: TriggerMention,
  times: TimeMention[],
  { status }: DatingContext,
): EventDate | null {
  const before = times.filter(({ end }) => end <= start);
  if (isAhead(status) || !before.length) return null;
  const today = parseEdtf(published.date ?? '')?.earliest ?? null;
  const carried = carriedDate(sentences[before[0]!.sentence]!, before, today);
  return carried && { ...carried, rule: 'sentence' };
}

/** "It is the first time *since 1998* that … *Then*, Moscow was protesting": the time that the sentence before has named. */
export function fromBackThen(
  { published, sentences }: Reading,
  { index, block, text }: Sentence,
  times: TimeMention[],
): EventDate | null {
  const before = sentences[index - 1];
  if (!BACK_THEN.test(text) || before?.block !== block) return null;
  const today = parseEdtf(published.date ?? '')?.earliest ?? null;
  const isPast = (date: string) => today === null || (parseEdtf(date)?.latest ?? Infinity) < today;
  const named = times
    .filter(({ sentence }) => sentence === before.index)
    .flatMap((time) => dateItself(time) ?? []);
  const dated = named.findLast(({ date }) => !date.includes('..') && isPast(date));
  return dated ? { ...dated, time: null, basis: 'context', text: null, rule: 'sentence' } : null;
}

/** "Then, …" and "At the time …" look back, where "Then he left" goes on. */
const BACK_THEN = /^(?:Then,|At (?:the|that) time\b|Back then\b|On that occasion\b|In those days\b)/;

/** The act told just before, in the same paragraph. */
export function fromPrevious({ role }: Sentence, { previous, status }: DatingContext): EventDate | null {
  // "had offered on Saturday to": what is open from a day on is no day of what comes next.
  if (
    !previous?.date ||
    previous.date.endsWith('/..') ||
    role === 'headline' ||
    isAhead(status) ||
    previous.basis === 'published'
  )
    return null;
  return { ...previous, time: null, basis: 'context', rule: 'previous' };
}

/** As near to publication as a reader would put it: news on the day of the news, the past before, plans after. */
export function fromPublication(
  { published }: Reading,
  sentence: Sentence,
  times: TimeMention[],
  { status, salience }: DatingContext,
): EventDate {
  const today = parseEdtf(published.date ?? '')?.earliest ?? null;
  const give = (date: string | null, precision: Precision, rule: DateRule): EventDate => ({
    time: null,
    date,
    precision,
    basis: date === null ? null : 'published',
    text: null,
    rule,
  });
  if (today === null) return give(null, 'unknown', 'unknown');
  const day = formatDay(today);
  const news = newsDay(times, today) ?? published.written;
  if (sentence.date && isEdtf(sentence.date) && !isAhead(status)) return give(sentence.date, 'day', 'entry');
  if (isAhead(status)) return give(`${news ?? day}/..`, 'open', 'to-come');
  if (salience === 'background') return give(`../${day}`, 'open', 'past');
  if (news) return give(news, 'day', 'news-day');
  return give(`${formatDay(today - 1)}/${day}`, 'day', 'news');
}
