import type { Status } from '../../model/ontology.ts';
import type { Timeline } from '../../model/timeline.ts';
import { dateOf, parseEdtf, type Day } from '../../model/when.ts';
import { STATUS_WORDS } from '../wording.ts';
import { creditOf, tellEvents, type Told } from './telling.ts';

/** A calendar knows three: what is not sure to happen is tentative, and what did not happen is never confirmed. */
const CALENDAR_STATUS: Record<Status, 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'> = {
  occurred: 'CONFIRMED',
  ongoing: 'CONFIRMED',
  planned: 'TENTATIVE',
  proposed: 'TENTATIVE',
  alleged: 'TENTATIVE',
  denied: 'CANCELLED',
  cancelled: 'CANCELLED',
};

/**
 * A timeline as a calendar by RFC 5545: each event lasts whole days, from the first that is possible to the last, and says
 * so where that is more than one. What has no date, or none between the years 1 and 9999, is not in it. No clock: an
 * entry is as old as the news of it.
 */
export function writeIcs(timeline: Timeline): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Demarche//Timeline//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escape(timeline.title)}`,
    `X-WR-CALNAME:${escape(timeline.title)}`,
    ...tellEvents(timeline).flatMap(writeEntry),
    'END:VCALENDAR',
  ]
    .map((line) => fold(line) + '\r\n')
    .join('');
}

function writeEntry(told: Told): string[] {
  const { event, headline, days } = told;
  if (!days || !isInCalendar(days[0]) || !isInCalendar(days[1] + 1)) return [];
  const url = told.reports.find(({ article }) => article.url)?.article.url;
  return [
    'BEGIN:VEVENT',
    `UID:${escape(event.id)}@demarche`,
    `DTSTAMP:${writeDay(newsDay(told))}T000000Z`,
    `DTSTART;VALUE=DATE:${writeDay(days[0])}`,
    `DTEND;VALUE=DATE:${writeDay(days[1] + 1)}`,
    `SUMMARY:${escape(headline)}`,
    `DESCRIPTION:${escape(describe(told))}`,
    `STATUS:${CALENDAR_STATUS[event.status]}`,
    'TRANSP:TRANSPARENT',
    `CATEGORIES:${escape(event.kind)}`,
    ...(event.place ? [`LOCATION:${escape(event.place.name)}`] : []),
    ...(url ? [`URL:${withoutControls(url)}`] : []),
    'END:VEVENT',
  ];
}

function describe({ event, date, attribution, reports }: Told): string {
  const isExact = event.precision === 'day' && parseEdtf(event.date!)?.unit === 'day';
  const by = attribution.length ? `, according to ${attribution.join(', ')}` : '';
  return [
    ...(isExact ? [] : [`Exact day not known: ${date}.`]),
    ...(event.status === 'occurred' && !by ? [] : [`${capitalize(STATUS_WORDS[event.status])}${by}.`]),
    ...reports.map(({ quote, article }) =>
      [`“${quote}”`, creditOf(article), article.url].filter(Boolean).join(' · '),
    ),
  ].join('\n');
}

/** The day of the latest article that tells an event; 1970 where no article has a day. */
const newsDay = ({ reports }: Told): Day =>
  Math.max(
    ...reports.map(({ article }) => {
      const day = article.published === null ? null : parseEdtf(article.published)?.latest;
      return day != null && isInCalendar(day) ? day : 0;
    }),
  );

const isInCalendar = (day: Day) => dateOf(day).year >= 1 && dateOf(day).year <= 9999;

function writeDay(at: Day): string {
  const { year, month, day } = dateOf(at);
  return `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
}

const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** TEXT by RFC 5545, 3.3.11. */
const escape = (text: string) =>
  withoutControls(
    text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n?|[\n\u0085\u2028\u2029]/g, '\\n'),
  );

/** CONTROL may stand nowhere in a content line, and half a character nowhere in UTF-8. */
const withoutControls = (text: string) =>
  text.replace(/[\u0000-\u0008\u000A-\u001F\u007F]/g, '').replace(/\p{Surrogate}/gu, '\uFFFD');

const MOST_OCTETS = 75;

/** A content line broken into lines of at most 75 octets, never within a character (RFC 5545, 3.1). */
export function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const sign of line) {
    const more = octetsOf(sign.codePointAt(0)!);
    if (octets + more > MOST_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += sign;
    octets += more;
  }
  return folded;
}

const octetsOf = (point: number) => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
