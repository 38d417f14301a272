import { readArticle } from '../../src/extract/1-read/read.ts';
import type { ArticleReading, EventMention, TimeAnchor, TimeMention } from '../../src/model/mention.ts';
import { kindOf, type EventType, type Kind, type Mode, type Status } from '../../src/model/ontology.ts';
import type { Actor, DateBasis, Precision, Salience } from '../../src/model/timeline.ts';
import { parseEdtf } from '../../src/model/when.ts';

/** A mention in short: `words` names its act in the text; actors by their ids. */
export interface Told {
  words: string;
  type: EventType;
  mode?: Mode;
  kind?: Kind;
  status?: Status;
  source?: string[];
  target?: string[];
  date?: string | null;
  basis?: DateBasis;
  dateText?: string;
  count?: number;
  noun?: string;
  topic?: string;
  place?: string;
  attribution?: string[];
  salience?: Salience;
  rule?: string;
  anchor?: Omit<TimeAnchor, 'event'> & { words: string };
}

const person = (id: string, name: string, country: string): Actor => ({ id, name, kind: 'person', country });
const state = (id: string, name: string, country: string): Actor => ({ id, name, kind: 'country', country });

export const CAST: Actor[] = [
  state('united-states', 'United States', 'USA'),
  state('united-kingdom', 'United Kingdom', 'GBR'),
  state('russia', 'Russia', 'RUS'),
  state('poland', 'Poland', 'POL'),
  state('germany', 'Germany', 'DEU'),
  state('sweden', 'Sweden', 'SWE'),
  state('france', 'France', 'FRA'),
  state('iran', 'Iran', 'IRN'),
  state('israel', 'Israel', 'ISR'),
  state('turkey', 'Turkey', 'TUR'),
  state('netherlands', 'Netherlands', 'NLD'),
  state('ukraine', 'Ukraine', 'UKR'),
  state('kosovo', 'Kosovo', 'XKX'),
  state('east-germany', 'East Germany', 'DDR'),
  person('joe-biden', 'Joe Biden', 'USA'),
  person('antony-blinken', 'Antony Blinken', 'USA'),
  person('jake-sullivan', 'Jake Sullivan', 'USA'),
  person('john-sullivan', 'John Sullivan', 'USA'),
  person('vladimir-putin', 'Vladimir Putin', 'RUS'),
  person('sergei-lavrov', 'Sergei Lavrov', 'RUS'),
  person('jan-hamacek', 'Jan Hamáček', 'CZE'),
  person('alexei-navalny', 'Alexei Navalny', 'RUS'),
  { id: 'european-union', name: 'European Union', kind: 'organization' },
  { id: 'nato', name: 'NATO', kind: 'organization' },
  { id: 'houthis', name: 'Houthis', kind: 'group', country: 'YEM' },
  { id: 'senior-us-official', name: 'Senior US official', kind: 'office', country: 'USA' },
];
const BY_ID = new Map(CAST.map((actor) => [actor.id, actor]));

/** An article with its mentions made by hand; its sentences are read as always. */
export function tell(id: string, text: string, told: Told[], published = '2021-04-15'): ArticleReading {
  const reading = readArticle({ id, text, published, title: 'Report' });
  return {
    reading,
    times: [],
    triggers: [],
    actors: { byId: BY_ID, mentions: [] },
    mentions: told.map((one) => mentionOf(reading, text, one)),
  };
}

function mentionOf({ sentences }: ArticleReading['reading'], text: string, told: Told): EventMention {
  const start = text.indexOf(told.words);
  const sentence = sentences.find((s) => s.start <= start && s.end > start);
  if (start < 0 || !sentence) throw new Error(`“${told.words}” does not stand in the text`);
  const head = sentence.tokens.findIndex((token) => token.end > start);
  const { type, mode = null, date = null } = told;
  const kind = told.kind ?? kindOf(type, mode);
  const topic = told.topic === undefined ? -1 : text.indexOf(told.topic);
  return {
    sentence: sentence.index,
    trigger: {
      start,
      end: start + told.words.length,
      text: told.words,
      sentence: sentence.index,
      head,
      tokens: [head],
      form: sentence.tokens[head]!.tag === 'VERB' ? 'verb' : 'noun',
      type,
      mode,
      kind,
      status: null,
      frame: { source: [], target: [], mutual: type === 'CONSULT' },
      rule: told.rule ?? 'test',
    },
    type,
    mode,
    kind,
    status: told.status ?? 'occurred',
    source: told.source ?? [],
    target: told.target ?? [],
    others: [],
    place: told.place === undefined ? null : { name: told.place },
    attribution: told.attribution ?? [],
    time: told.anchor ? anchored(text, sentence.index, told.anchor) : null,
    date,
    precision: precisionOf(date),
    dateBasis: date === null ? null : (told.basis ?? 'stated'),
    dateText: told.dateText ?? null,
    quantity: told.count === undefined ? null : { count: told.count, noun: told.noun ?? 'diplomats' },
    topic: topic < 0 ? null : { start: topic, end: topic + told.topic!.length },
    named: { source: [], target: [] },
    quote: { start: sentence.start, end: sentence.end },
    salience: told.salience ?? 'main',
    confidence: 0.8,
    rules: [told.rule ?? 'test'],
  };
}

function anchored(
  text: string,
  sentence: number,
  { words, ...anchor }: NonNullable<Told['anchor']>,
): TimeMention {
  const start = text.indexOf(words);
  return {
    start,
    end: start + words.length,
    text: words,
    sentence,
    type: 'DATE',
    edtf: null,
    precision: 'unknown',
    basis: 'relative',
    rule: 'anchor',
    anchor: { ...anchor, event: { start, end: start + words.length } },
  };
}

function precisionOf(date: string | null): Precision {
  const when = parseEdtf(date ?? '');
  if (!when) return 'unknown';
  if (when.earliest === null || when.latest === null) return 'open';
  const days = when.latest - when.earliest;
  return days === 0 ? 'day' : days < 8 ? 'week' : days < 32 ? 'month' : 'year';
}
