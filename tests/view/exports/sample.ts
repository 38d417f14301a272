import type { Timeline, TimelineEvent } from '../../../src/model/timeline.ts';

const ARTICLE = {
  id: 'expelled',
  title: 'Ten to go',
  publisher: 'Harbour Post',
  url: 'https://example.org/a?b=1,2&c=3',
  language: 'en',
  published: '2021-04-15',
  publishedFrom: 'front-matter' as const,
  sha256: '0'.repeat(64),
};

/** An expulsion on 15 April 2021, but for what is said otherwise. */
export const sampleEvent = (change: Partial<TimelineEvent> = {}): TimelineEvent => ({
  id: '2021-04-15-expulsion',
  title: 'United States expels ten Russian diplomats',
  date: '2021-04-15',
  precision: 'day',
  dateText: 'on Thursday',
  dateBasis: 'relative',
  type: 'SANCTION',
  mode: 'expel',
  status: 'occurred',
  kind: 'expulsion',
  source: ['united-states'],
  target: ['russia'],
  countries: ['RUS', 'USA'],
  place: { name: 'Washington', country: 'USA' },
  attribution: [],
  confidence: 0.9,
  salience: 'main',
  evidence: [
    {
      article: 'expelled',
      start: 0,
      end: 59,
      quote: 'The United States **expelled** ten Russian\ndiplomats on Thursday.',
      trigger: [18, 30],
      rule: 'sample',
    },
  ],
  links: [],
  ...change,
});

/** A timeline of one article and these events. */
export const sampleTimeline = (...events: TimelineEvent[]): Timeline => ({
  format: 'demarche-timeline/1',
  title: 'A spring of sanctions',
  language: 'en',
  articles: [ARTICLE],
  countries: [
    { code: 'RUS', name: 'Russia' },
    { code: 'USA', name: 'United States' },
  ],
  actors: [
    { id: 'russia', name: 'Russia', kind: 'country', country: 'RUS' },
    { id: 'united-states', name: 'United States', kind: 'country', country: 'USA' },
  ],
  events,
});
