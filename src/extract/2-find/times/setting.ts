/** What a time is counted from: the day of publication, and the dates last told. */
import type { DateBasis } from '../../../model/timeline.ts';
import { dateOf, type Day } from '../../../model/when.ts';
import { isFiner, periodAround, type Grain, type Period } from './period.ts';

/** A date that the text has told, with the paragraph it stands in. */
export interface Told {
  period: Period;
  /** Named in passing ("a deal of 1994", "the 2000 accord", "since 1999"): no story goes on from it. */
  isAside: boolean;
  /** Told in the pluperfect: it looks back from the story, which does not go on from there. */
  isLookBack: boolean;
  basis: DateBasis;
  /** Part of the day, as TIMEX3 names it. */
  part?: string;
  block: number;
  sentence: number;
}

export interface Setting {
  published: Day | null;
  /** The day of print, where the day of the dateline before it is the "today" of the text. */
  printed: Day | null;
  /** A history: most of its dates lie far from publication, and times count from the date last told. */
  isNarrative: boolean;
  /** It opens with news of the day: a story ends with its paragraph. */
  isNews: boolean;
  /** News that goes on to tell a history: there a story may pass from one paragraph to the next. */
  isChronicle: boolean;
  /** The paragraph being read. */
  block: number;
  sentence: number;
  /** The time being read stands in the pluperfect. */
  isLookBack: boolean;
  /** Whether the time being read looks to what is to come. */
  isAhead: () => boolean;
  told: Told[];
}

/** How many dates back, and how many paragraphs back in news, a time may lean on. */
const MEMORY = 12;
const REACH_OF_NEWS = 3;
/** Days after which a date is history for a news article. */
const LONG_AGO = 270;

/** A date after publication is no place to go on from, unless the sentence names it itself or goes on with what is to come. */
const isToCome = ({ period, sentence }: Told, { published, sentence: here, isAhead }: Setting) =>
  published !== null && period.first > published && sentence !== here && !isAhead();

/** Before the story that is being told. */
const isBeforeStory = (told: Told, { isLookBack, sentence }: Setting) =>
  told.isLookBack && !isLookBack && told.sentence !== sentence;

/** Has the text meanwhile gone on to a longer time that does not hold the finer one? "on 17 June …, in July …, the same week". */
const isElsewhere = (fine: Told, latest: Told) =>
  latest.sentence > fine.sentence &&
  latest.period.last >= fine.period.first &&
  (fine.period.first < latest.period.first || fine.period.last > latest.period.last);

/**
 * The date last told that is at least as fine as `grain`, or null; a coarser one where the story has moved on to that.
 */
export function lastTold(setting: Setting, grain: Grain): Told | null {
  const { told, isNarrative, block } = setting;
  let latest: Told | null = null;
  for (let i = told.length - 1; i >= Math.max(0, told.length - MEMORY); i--) {
    const candidate = told[i]!;
    if (!isNarrative && block - candidate.block > REACH_OF_NEWS) return null;
    if (isToCome(candidate, setting) || isBeforeStory(candidate, setting)) continue;
    if (latest === null && !candidate.isAside) latest = candidate;
    if (!isFiner(grain, candidate.period.grain))
      return latest && (isElsewhere(candidate, latest) || isInNewParagraph(candidate, latest, block))
        ? latest
        : candidate;
  }
  const isDaysInMonth = latest?.period.grain === 'month' && latest.block === block && isFiner(grain, 'month');
  return isDaysInMonth ? latest : null;
}

/** Has the paragraph its own time, if a longer one? "on 10 April // In July …; six weeks later". */
const isInNewParagraph = (fine: Told, latest: Told, block: number) =>
  fine.block < block && latest.block === block;

/** Does a date in the pluperfect look back from one told before it in its paragraph? */
export const hasStoryBefore = ({ told, block }: Setting): boolean =>
  told.some(
    (each) =>
      each.block === block && !each.isAside && !each.isLookBack && !isFiner('month', each.period.grain),
  );

/** Has news come back from the past to its own days ("since March") after `last`? */
function hasReturned({ told, published, block }: Setting, last: Told): boolean {
  const after = told.slice(told.lastIndexOf(last) + 1);
  return after.some(
    (each) => each.block === block && each.basis === 'relative' && each.period.last >= published! - LONG_AGO,
  );
}

/** The date that a month or day without a year leans on: in a history the last told, in news one long past in the same paragraph. */
export function storyDate(setting: Setting, grain: Grain = 'month'): Told | null {
  const { isNarrative, isNews, isChronicle, published, block } = setting;
  const last = setting.told.slice(-MEMORY).findLast((told) => !told.isAside && !isBeforeStory(told, setting));
  if (!last) return null;
  if (isNarrative) return last;
  if (published === null) return isNews ? null : last;
  if (hasReturned(setting, last)) return null;
  const isWide = isFiner('quarter', last.period.grain);
  const reach = isChronicle && grain === 'month' && !isWide ? 1 : isWide || isNews ? 0 : REACH_OF_NEWS - 1;
  const isNear = block - last.block <= reach && !(isNews && !isChronicle && isWide && grain !== 'year');
  return isNear && last.period.last < published - LONG_AGO ? last : null;
}

/** Today as far as the text knows it. */
export const today = (setting: Setting): Period | null =>
  setting.published === null ? null : periodAround(setting.published, 'day');

/** "began in June *last year* … broke down in March": after a month of last year news means an earlier one of its own year. */
function isOfThisYear(told: number, month: number, published: Day): boolean {
  const today = dateOf(published);
  return told === today.year - 1 && month <= today.month;
}

/**
 * The year of a month (1–12) told after `told` without one: the same year, but a story that stands in a month goes on over
 * New Year ("In November … In February") and may look back over it ("On 3 January … In December").
 */
export function yearInStory(told: Period, month: number, published: Day | null): number {
  const { year, month: at } = dateOf(told.first);
  if (told.last - told.first > 31) return year;
  if (month < at && published !== null && isOfThisYear(year, month, published)) return year + 1;
  if (month < at && month + 12 - at <= 4) return year + 1;
  if (month > at && at + 12 - month <= 2) return year - 1;
  return year;
}
