import type { ArticleRecord, DateBasis, TimelineEvent } from '../model/timeline.ts';
import type { Status } from '../model/ontology.ts';
import type { Chapter } from './story.ts';

/** Whether it happened, as a sentence's end: "Expulsion, announced for later". */
export const STATUS_WORDS: Record<Status, string> = {
  occurred: 'happened',
  ongoing: 'under way',
  planned: 'planned for later',
  proposed: 'proposed, not yet accepted',
  alleged: 'alleged',
  denied: 'denied',
  cancelled: 'called off',
};

const BASIS_WORDS: Record<DateBasis, string> = {
  stated: 'the text says',
  relative: 'counted from the day of the article: the text says',
  context: 'from the sentences around it: the text says',
  published: 'the article gives no day of its own; this is the day it was published',
};

/** How the date is known: "the text says ‘earlier this week’"; null for an unknown date, and one that a person gave. */
export function dateReason({ date, dateText, dateBasis, confidence }: TimelineEvent): string | null {
  if (date === null || dateBasis === null) return null;
  if (confidence === null) return dateText;
  if (dateBasis === 'published') return BASIS_WORDS.published;
  if (dateText !== null)
    return `${dateBasis === 'context' ? BASIS_WORDS.context : 'the text says'} ‘${dateText}’`;
  return dateBasis === 'context' ? 'it follows from the sentences around it' : null;
}

const PUBLISHED_WORDS: Record<ArticleRecord['publishedFrom'], string> = {
  'front-matter': 'given with the article',
  metadata: 'from the data of its page',
  dateline: 'from its dateline',
  text: 'found in its text',
  unknown: 'not known',
};

/** Where an article's publication date was found. */
export const publishedReason = ({ publishedFrom }: ArticleRecord): string => PUBLISHED_WORDS[publishedFrom];

const LATER: Record<Chapter['relation'], string> = {
  fulfils: 'Held',
  cancels: 'Called off',
  answers: 'Answered',
  repeats: 'Repeated',
};
const EARLIER: Record<Chapter['relation'], string> = {
  fulfils: 'Had been proposed',
  cancels: 'Calls off',
  answers: 'In answer to',
  repeats: 'Repeats',
};

/** A chapter of an event's story seen from the event at `position`: "Answered after 3 days", "In answer to, 3 days before". */
export function tellFrom({ from, relation, days }: Chapter, position: number): string {
  const isFirst = from === position;
  const words = (isFirst ? LATER : EARLIER)[relation];
  if (days === null || days < 0) return words;
  if (days === 0) return `${words}, the same day`;
  const count = days === 1 ? '1 day' : `${days} days`;
  return isFirst ? `${words} after ${count}` : `${words}, ${count} before`;
}
