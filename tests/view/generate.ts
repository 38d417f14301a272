import { kindOf, MODES, STATUSES, type EventType, type Mode } from '../../src/model/ontology.ts';
import type { Actor, Country, Timeline, TimelineEvent } from '../../src/model/timeline.ts';
import { dateOf, formatDay, formatYear, type Day } from '../../src/model/when.ts';

export interface GenerateOptions {
  events: number;
  /** First and last day, EDTF-free: day numbers since 1970. */
  from?: Day;
  to?: Day;
  seed?: number;
  /** How many of the countries below take part. */
  countries?: number;
}

const COUNTRIES: [code: string, name: string, leader: string][] = [
  ['USA', 'United States', 'Joe Biden'],
  ['RUS', 'Russia', 'Vladimir Putin'],
  ['CHN', 'China', 'Xi Jinping'],
  ['GBR', 'United Kingdom', 'Boris Johnson'],
  ['FRA', 'France', 'Emmanuel Macron'],
  ['DEU', 'Germany', 'Angela Merkel'],
  ['IRN', 'Iran', 'Hassan Rouhani'],
  ['ISR', 'Israel', 'Naftali Bennett'],
  ['CZE', 'Czechia', 'Andrej Babiš'],
  ['UKR', 'Ukraine', 'Volodymyr Zelensky'],
  ['TUR', 'Turkey', 'Recep Tayyip Erdoğan'],
  ['IND', 'India', 'Narendra Modi'],
  ['PAK', 'Pakistan', 'Imran Khan'],
  ['JPN', 'Japan', 'Yoshihide Suga'],
  ['KOR', 'South Korea', 'Moon Jae-in'],
  ['PRK', 'North Korea', 'Kim Jong Un'],
  ['SAU', 'Saudi Arabia', 'Mohammed bin Salman'],
  ['QAT', 'Qatar', 'Tamim bin Hamad Al Thani'],
  ['EGY', 'Egypt', 'Abdel Fattah el-Sisi'],
  ['POL', 'Poland', 'Andrzej Duda'],
  ['ITA', 'Italy', 'Mario Draghi'],
  ['ESP', 'Spain', 'Pedro Sánchez'],
  ['NLD', 'Netherlands', 'Mark Rutte'],
  ['BEL', 'Belgium', 'Alexander De Croo'],
  ['SWE', 'Sweden', 'Stefan Löfven'],
  ['NOR', 'Norway', 'Erna Solberg'],
  ['FIN', 'Finland', 'Sauli Niinistö'],
  ['DNK', 'Denmark', 'Mette Frederiksen'],
  ['GRC', 'Greece', 'Kyriakos Mitsotakis'],
  ['HUN', 'Hungary', 'Viktor Orbán'],
  ['SRB', 'Serbia', 'Aleksandar Vučić'],
  ['BRA', 'Brazil', 'Jair Bolsonaro'],
  ['MEX', 'Mexico', 'Andrés Manuel López Obrador'],
  ['CAN', 'Canada', 'Justin Trudeau'],
  ['AUS', 'Australia', 'Scott Morrison'],
  ['ZAF', 'South Africa', 'Cyril Ramaphosa'],
  ['NGA', 'Nigeria', 'Muhammadu Buhari'],
  ['ETH', 'Ethiopia', 'Abiy Ahmed'],
  ['VNM', 'Vietnam', 'Nguyễn Xuân Phúc'],
  ['BIH', 'Bosnia and Herzegovina', 'Milorad Dodik'],
];

const HEADLINES: Record<EventType, [words: string, weight: number]> = {
  CONSULT: ['{a} and {b} discuss arms control and regional security', 24],
  ACCUSE: ['{a} accuses {b} of interference', 12],
  SANCTION: ['{a} expels ten diplomats of {b}', 14],
  AGREE: ['{a} offers {b} a treaty', 8],
  SUPPORT: ['{a} praises {b}', 6],
  CONCEDE: ['{a} eases visa rules for citizens of {b}', 3],
  COOPERATE: ['{a} and {b} hold a joint exercise in the Mediterranean', 4],
  AID: ['{a} sends aid to {b}', 4],
  RETREAT: ['{a} withdraws its troops from {b}', 3],
  REQUEST: ['{a} demands the release of prisoners held by {b}', 6],
  REJECT: ['{a} rejects the proposal of {b}', 5],
  THREATEN: ['{a} threatens {b} with sanctions over election interference', 6],
  PROTEST: ['Protesters in {a} march on the embassy of {b}', 2],
  MOBILIZE: ['{a} moves troops to the border of {b}', 4],
  COERCE: ['{a} hacks government agencies of {b}', 5],
  ASSAULT: ['{a} strikes targets in {b}', 4],
  OTHER: ['{a} and {b} mark an anniversary', 0],
};

/** A timeline of plausible events, the same for the same options; it keeps to the format. */
export function generateTimeline(options: GenerateOptions): Timeline {
  const { events: count, from = 18_600, to = 18_840, seed = 1, countries: parties = 8 } = options;
  const random = randomFrom(seed);
  const countries = COUNTRIES.slice(0, Math.max(2, parties));
  const types = Object.keys(HEADLINES) as EventType[];
  const events = Array.from({ length: count }, (_, i): TimelineEvent => {
    const a = pickEarly(countries, random);
    let b = pickEarly(countries, random);
    if (b === a) b = countries[(countries.indexOf(a) + 1) % countries.length]!;
    const type = pickWeighted(types, (t) => HEADLINES[t][1], random);
    return makeEvent(i, type, a, b, { from, to, random });
  });
  events.sort((x, y) => ((x.date ?? '9') < (y.date ?? '9') ? -1 : 1));
  return {
    format: 'demarche-timeline/1',
    title: 'A generated timeline',
    language: 'en',
    articles: [
      {
        id: 'wire',
        title: 'From the wire',
        publisher: 'The Wire',
        url: 'https://example.org/wire',
        language: 'en',
        published: formatDay(to),
        publishedFrom: 'front-matter',
        sha256: '0'.repeat(64),
      },
    ],
    countries: countries.map(([code, name]): Country => ({ code, name })),
    actors: countries.flatMap(([code, name, leader]): Actor[] => [
      { id: name.toLowerCase().replaceAll(' ', '-'), name, kind: 'country', country: code },
      { id: `leader-${code.toLowerCase()}`, name: leader, kind: 'person', country: code },
    ]),
    events,
  };
}

type Party = (typeof COUNTRIES)[number];

function makeEvent(
  i: number,
  type: EventType,
  a: Party,
  b: Party,
  { from, to, random }: { from: Day; to: Day; random: () => number },
): TimelineEvent {
  const modes = MODES[type] as readonly Mode[];
  const mode = modes.length > 0 ? modes[Math.floor(random() * modes.length)]! : null;
  const id = (party: Party) => party[1].toLowerCase().replaceAll(' ', '-');
  const isMutual = type === 'CONSULT' || type === 'COOPERATE';
  const title = HEADLINES[type][0].replace('{a}', a[1]).replace('{b}', b[1]);
  return {
    id: `e${i}`,
    title: title.charAt(0).toUpperCase() + title.slice(1),
    ...makeDate(Math.floor(from + random() * (to - from)), random),
    dateText: 'this week',
    dateBasis: 'relative',
    type,
    mode,
    status: random() < 0.75 ? 'occurred' : STATUSES[Math.floor(random() * STATUSES.length)]!,
    kind: kindOf(type, mode),
    source: isMutual ? [id(a), id(b)] : [id(a)],
    target: isMutual ? [] : [id(b)],
    countries: [a[0], b[0]].sort(),
    place: null,
    attribution: [],
    confidence: 0.5 + random() / 2,
    salience: random() < 0.4 ? 'main' : 'background',
    evidence: [
      { article: 'wire', start: 0, end: 10, quote: 'They said.', trigger: [5, 9], rule: 'generated' },
    ],
    links:
      i > 3 && random() < 0.1 ? [{ relation: 'answers', event: `e${i - 1 - Math.floor(random() * 3)}` }] : [],
  };
}

/** Mostly days; some weeks, months, years, open ends and unknown ones, as in real articles. */
function makeDate(day: Day, random: () => number): Pick<TimelineEvent, 'date' | 'precision'> {
  const { year, month } = dateOf(day);
  const monthText = `${formatYear(year)}-${String(month).padStart(2, '0')}`;
  const x = random();
  if (x < 0.72) return { date: formatDay(day), precision: 'day' };
  if (x < 0.82) return { date: `${formatDay(day)}/${formatDay(day + 6)}`, precision: 'week' };
  if (x < 0.89) return { date: monthText, precision: 'month' };
  if (x < 0.92) return { date: formatYear(year), precision: 'year' };
  if (x < 0.95) return { date: `${formatDay(day)}/..`, precision: 'open' };
  if (x < 0.98) return { date: `../${formatDay(day)}`, precision: 'open' };
  return { date: null, precision: 'unknown' };
}

/** The first are picked most: few states make most of the news. */
function pickEarly<T>(from: readonly T[], random: () => number): T {
  return from[Math.floor(random() ** 2 * from.length)]!;
}

function pickWeighted<T>(from: readonly T[], weight: (item: T) => number, random: () => number): T {
  const sum = from.reduce((total, item) => total + weight(item), 0);
  let place = random() * sum;
  return from.find((item) => (place -= weight(item)) < 0) ?? from.at(-1)!;
}

/** Mulberry32: small, quick, the same everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
