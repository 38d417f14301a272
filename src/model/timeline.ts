import * as v from 'valibot';
import { PUBLISHED_FROM } from './article.ts';
import {
  ACTOR_KINDS,
  DATE_BASES,
  EVENT_TYPES,
  KINDS,
  MODES,
  PRECISIONS,
  RELATIONS,
  SALIENCES,
  STATUSES,
  type Mode,
} from './ontology.ts';
import { isEdtf } from './when.ts';

export const FORMAT = 'demarche-timeline/1';

const text = v.pipe(v.string(), v.nonEmpty());
const id = v.pipe(
  v.string(),
  v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'must be an id of letters, digits, dots and dashes'),
);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.tuple([offset, offset]);
const edtf = v.pipe(v.string(), v.check(isEdtf, 'must be an EDTF date'));
const countryCode = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'must be an ISO 3166-1 alpha-3 code'));
const webAddress = v.pipe(v.string(), v.regex(/^https?:\/\//i, 'must be an http or https address'));
const ALL_MODES = [...new Set(Object.values(MODES).flat())] as Mode[];

export const ArticleRecordSchema = v.object({
  id,
  title: text,
  publisher: v.optional(text),
  author: v.optional(text),
  url: v.optional(webAddress),
  language: text,
  published: v.nullable(edtf),
  publishedFrom: v.picklist(PUBLISHED_FROM),
  /** No article was read: a file in which a person put events, or a source that they name beside one. */
  given: v.optional(v.literal(true)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal')),
  /** The whole text, only where the article's front matter says `republish: true`. */
  text: v.optional(v.string()),
});

export const CountrySchema = v.object({ code: countryCode, name: text });

export const ActorSchema = v.object({
  id,
  name: text,
  kind: v.picklist(ACTOR_KINDS),
  country: v.optional(countryCode),
  role: v.optional(text),
  wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q\d+$/, 'must be a Wikidata item'))),
});

export const EvidenceSchema = v.object({
  article: id,
  start: offset,
  end: offset,
  quote: text,
  /** Offsets into the article's text, like `start` and `end`. */
  trigger: span,
  /** The same, of the words in the quote that tell who, to whom and when; absent where no words do. */
  words: v.optional(
    v.object({
      source: v.optional(v.array(span)),
      target: v.optional(v.array(span)),
      date: v.optional(v.array(span)),
    }),
  ),
  rule: text,
});

export const LinkSchema = v.object({ relation: v.picklist(RELATIONS), event: id });

export const TimelineEventSchema = v.object({
  id,
  title: v.pipe(text, v.maxLength(80)),
  date: v.nullable(edtf),
  precision: v.picklist(PRECISIONS),
  dateText: v.nullable(text),
  dateBasis: v.nullable(v.picklist(DATE_BASES)),
  type: v.picklist(EVENT_TYPES),
  mode: v.nullable(v.picklist(ALL_MODES)),
  status: v.picklist(STATUSES),
  kind: v.picklist(KINDS),
  source: v.array(id),
  target: v.array(id),
  countries: v.array(countryCode),
  place: v.nullable(v.object({ name: text, country: v.optional(countryCode) })),
  attribution: v.array(id),
  /** null: a person gave the event, and nothing was estimated; its `quote` is what they wrote of it. */
  confidence: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  salience: v.picklist(SALIENCES),
  evidence: v.pipe(v.array(EvidenceSchema), v.minLength(1)),
  links: v.array(LinkSchema),
});

/** The file `timeline.json`: the one door between extracting and showing. */
export const TimelineSchema = v.object({
  format: v.literal(FORMAT),
  title: text,
  language: text,
  articles: v.array(ArticleRecordSchema),
  countries: v.array(CountrySchema),
  actors: v.array(ActorSchema),
  /** Name of a file beside this one that holds the events as columns (Apache Arrow); then `events` is empty. */
  columns: v.optional(
    v.pipe(v.string(), v.regex(/^[\w-][\w.-]*$/, 'must be the name of a file beside this one')),
  ),
  events: v.array(TimelineEventSchema),
});

export type Timeline = v.InferOutput<typeof TimelineSchema>;
export type TimelineEvent = v.InferOutput<typeof TimelineEventSchema>;
export type ArticleRecord = v.InferOutput<typeof ArticleRecordSchema>;
export type Actor = v.InferOutput<typeof ActorSchema>;
export type ActorKind = Actor['kind'];
export type Country = v.InferOutput<typeof CountrySchema>;
export type Evidence = v.InferOutput<typeof EvidenceSchema>;
export type Link = v.InferOutput<typeof LinkSchema>;
export type Precision = TimelineEvent['precision'];
export type DateBasis = (typeof DATE_BASES)[number];
export type Salience = TimelineEvent['salience'];

/**
 * Checks that `value` is a timeline.
 * @throws TimelineError naming the first place that is wrong, e.g. `events[3].date`.
 */
export function parseTimeline(value: unknown): Timeline {
  const result = v.safeParse(TimelineSchema, value, { abortEarly: true });
  if (!result.success) {
    const issue = result.issues[0];
    throw new TimelineError(v.getDotPath(issue) ?? '(the whole file)', issue.message);
  }
  checkReferences(result.output);
  return result.output;
}

/** A timeline file that does not keep to the format: `place` is a path such as `events.3.date`. */
export class TimelineError extends Error {
  constructor(
    readonly place: string,
    readonly reason: string,
  ) {
    super(`${place}: ${reason}`);
    this.name = 'TimelineError';
  }
}

/** Every actor, article, country and event that an event names must be in the file. */
function checkReferences({ articles, countries, actors, events }: Timeline) {
  const known = {
    article: new Set(articles.map((a) => a.id)),
    country: new Set(countries.map((c) => c.code)),
    actor: new Set(actors.map((a) => a.id)),
    event: new Set(events.map((e) => e.id)),
  };
  const check = (kind: keyof typeof known, id: string, place: string) => {
    if (!known[kind].has(id))
      throw new TimelineError(place, `names ${kind} "${id}", which the file does not have`);
  };
  actors.forEach((a, i) => a.country && check('country', a.country, `actors.${i}.country`));
  events.forEach((e, i) => {
    for (const role of ['source', 'target', 'attribution'] as const)
      e[role].forEach((a, j) => check('actor', a, `events.${i}.${role}.${j}`));
    e.countries.forEach((c, j) => check('country', c, `events.${i}.countries.${j}`));
    e.evidence.forEach((x, j) => check('article', x.article, `events.${i}.evidence.${j}.article`));
    e.links.forEach((l, j) => check('event', l.event, `events.${i}.links.${j}.event`));
  });
}
