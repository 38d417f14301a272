import type { ArticleRecord, Evidence, Timeline, TimelineEvent } from '../../model/timeline.ts';
import { parseEdtf, type Day } from '../../model/when.ts';
import { dateInWords } from '../dates.ts';
import { quoteParts } from '../quote.ts';
import { STATUS_WORDS } from '../wording.ts';

/** An event with everything that it names by id in words, as each format for other programs tells it. */
export interface Told {
  event: TimelineEvent;
  /** The headline, with the word that it did not happen (yet, or for sure): other programs show nothing else of it. */
  headline: string;
  /** First and last possible day; the known end where the other is open; null where no date is known. */
  days: [first: Day, last: Day] | null;
  /** "on 15 April 2021", "between 11 and 15 April 2021". */
  date: string;
  source: string[];
  target: string[];
  attribution: string[];
  countries: string[];
  reports: Report[];
}

/** A sentence that tells the event, without markup and line breaks, and where it stands. */
export interface Report {
  quote: string;
  article: ArticleRecord;
}

const HAPPENS: readonly TimelineEvent['status'][] = ['occurred', 'ongoing'];

/** The events of a timeline in words, in its order. */
export function tellEvents({ events, articles, actors, countries }: Timeline): Told[] {
  const articleOf = new Map(articles.map((a) => [a.id, a]));
  const actorNames = new Map(actors.map((a) => [a.id, a.name]));
  const countryNames = new Map(countries.map((c) => [c.code, c.name]));
  const nameActors = (ids: string[]) => ids.map((id) => actorNames.get(id) ?? id);
  return events.map((event) => ({
    event,
    headline: HAPPENS.includes(event.status) ? event.title : `${event.title} (${STATUS_WORDS[event.status]})`,
    days: daysOf(event.date),
    date: dateInWords(event.date, event.precision),
    source: nameActors(event.source),
    target: nameActors(event.target),
    attribution: nameActors(event.attribution),
    countries: event.countries.map((code) => countryNames.get(code) ?? code),
    reports: event.evidence.map((x) => ({ quote: plainQuote(x), article: articleOf.get(x.article)! })),
  }));
}

/** Who says so, for a credit: the publisher, or the article's title. */
export const creditOf = ({ publisher, title }: ArticleRecord): string => publisher ?? title;

function daysOf(date: string | null): Told['days'] {
  const when = date === null ? null : parseEdtf(date);
  if (!when) return null;
  const { earliest, latest } = when;
  return [(earliest ?? latest)!, (latest ?? earliest)!];
}

const plainQuote = (evidence: Evidence) =>
  quoteParts(evidence)
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
