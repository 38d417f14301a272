import { kindOf, STATUSES, type EventType, type Mode, type Status } from '../../model/ontology.ts';
import type { Timeline, TimelineEvent } from '../../model/timeline.ts';

type Row = [
  title: string,
  date: string | null,
  type: EventType,
  mode: Mode | null,
  status: Status,
  directed: boolean,
];

/** One of each precision and direction, then one of each status, between two countries. */
const ROWS: Row[] = [
  ['A day: a point', '2021-03-04', 'SANCTION', 'expel', 'occurred', true],
  ['A week: a band', '2021-03-14/2021-03-20', 'CONSULT', 'phone', 'occurred', false],
  ['A month', '2021-05', 'ACCUSE', null, 'occurred', true],
  ['A season', '2021-22', 'COOPERATE', null, 'ongoing', false],
  ['Before a day', '../2021-04-06', 'COERCE', 'cyber', 'occurred', true],
  ['From a day on', '2021-08-20/..', 'CONSULT', 'summit', 'proposed', true],
  ['No date', null, 'AID', null, 'occurred', true],
  ...STATUSES.map((status, i): Row => [
    `Status: ${status}`,
    `2021-10-${String(4 + i * 4).padStart(2, '0')}`,
    'AGREE',
    null,
    status,
    true,
  ]),
];

const countries = [
  { code: 'FRA', name: 'France' },
  { code: 'BRA', name: 'Brazil' },
];

/** The timeline of the style page: every precision, status and direction once. */
export const SAMPLE: Timeline = {
  format: 'demarche-timeline/1',
  title: 'Every mark',
  language: 'en',
  articles: [
    {
      id: 'a',
      title: 'An article',
      language: 'en',
      published: '2021-09-15',
      publishedFrom: 'front-matter',
      sha256: '0'.repeat(64),
    },
  ],
  countries,
  actors: countries.map(({ code, name }) => ({
    id: name.toLowerCase(),
    name,
    kind: 'country',
    country: code,
  })),
  events: ROWS.map(makeEvent),
};

function makeEvent([title, date, type, mode, status, directed]: Row, i: number): TimelineEvent {
  const [from, to] = i % 2 === 0 ? ['france', 'brazil'] : ['brazil', 'france'];
  return {
    id: `e${i}`,
    title,
    date,
    precision: date === null ? 'unknown' : date.includes('..') ? 'open' : 'day',
    dateText: null,
    dateBasis: null,
    type,
    mode,
    status,
    kind: kindOf(type, mode),
    source: directed ? [from!] : [from!, to!],
    target: directed ? [to!] : [],
    countries: ['BRA', 'FRA'],
    place: null,
    attribution: [],
    confidence: 1,
    salience: 'main',
    evidence: [{ article: 'a', start: 0, end: 1, quote: 'A', trigger: [0, 1], rule: 'sample' }],
    links: i === 0 ? [{ relation: 'answers', event: 'e2' }] : [],
  };
}
