import { createHash } from 'node:crypto';
import { STATUSES, type Status } from '../../model/ontology.ts';
import type { Actor, ArticleRecord, Evidence, TimelineEvent } from '../../model/timeline.ts';
import { STATUS_WORDS } from '../../view/wording.ts';
import { dateSlide } from './date.ts';
import { joinGroup, readHeadline } from './headline.ts';
import { isWebAddress, plainText, type PlainText } from './html.ts';
import type { Slide } from './slide.ts';

/** Events that a person gave, with everyone and everything that they name. */
export interface GivenEvents {
  articles: ArticleRecord[];
  actors: Actor[];
  events: TimelineEvent[];
}

type Severity = 'error' | 'warning';

/** The rule of evidence in which no program read anything. */
const GIVEN = 'given';
const MOST_OF_TITLE = 80;

/**
 * Slides as events. They are what a person says: without confidence, with their own words as evidence, and dated no more
 * exactly than they were. A slide that cannot be one is told and stops no other.
 * @param file its name, which is the id of the record that stands for it
 */
export function eventsOfSlides(
  file: string,
  slides: readonly Slide[],
  tell: (slide: Slide, message: string, severity: Severity) => void,
): GivenEvents {
  const title = slides.find(({ kind }) => kind === 'title');
  const self = recordOf(file, plainText(title?.headline ?? '').text || file);
  if (title && plainText(title.text).text)
    tell(title, 'only the headline of the title is kept; its text is left out', 'warning');
  const sources = new Map<string, ArticleRecord>();
  const actors = new Map<string, Actor>();
  const ids = new Map<string, number>();
  const events: TimelineEvent[] = [];
  for (const slide of slides) {
    if (slide === title) continue;
    try {
      const source = sourceOf(slide, (url) => sources.get(url) ?? `${file}.${sources.size + 1}`);
      const { event, named } = eventOf(slide, source?.id ?? self.id);
      for (const actor of named) if (!actors.has(actor.id)) actors.set(actor.id, actor);
      if (source) sources.set(source.url!, source);
      else if (slide.media) tell(slide, 'its media has no link to the web and is left out', 'warning');
      if (event.date === null) tell(slide, 'has no year; it stands without a date', 'warning');
      events.push({ ...event, id: uniqueId(event.id, ids) });
    } catch (error) {
      tell(slide, (error as Error).message, 'error');
    }
  }
  return { articles: [self, ...sources.values()], actors: [...actors.values()], events };
}

function eventOf(slide: Slide, article: string): { event: TimelineEvent; named: Actor[] } {
  const { date, precision } = dateSlide(slide);
  const words = plainText(slide.text).text;
  const { headline, status } = splitStatus(plainText(slide.headline).text.replaceAll('\n', ' ') || words);
  if (!headline) throw new Error('has neither a headline nor a text');
  const group = plainText(slide.group).text;
  const read = readHeadline(headline);
  const { actors, rule, ...act } = group ? joinGroup(read, group, slug) : read;
  const title = shorten(headline);
  const isWhole = words !== '' && title === headline;
  const event: TimelineEvent = {
    id: isId(slide.id)
      ? slide.id
      : `${date?.replace('/', '-') ?? 'undated'}-${slug(headline)}`.replace(/^-/, 'bc-'),
    title,
    date,
    precision,
    dateText: plainText(slide.displayDate).text || null,
    dateBasis: date === null ? null : 'stated',
    ...act,
    ...(status && { status }),
    place: null,
    attribution: [],
    confidence: null,
    salience: slide.kind === 'era' ? 'background' : 'main',
    evidence: [writeEvidence(article, isWhole ? words : [headline, words].filter(Boolean).join('\n'), rule)],
    links: [],
  };
  return { event, named: actors };
}

/** What was written of it. No words of it made the event, so none are marked. */
const writeEvidence = (article: string, quote: string, rule: string | null): Evidence => ({
  article,
  start: 0,
  end: quote.length,
  quote,
  trigger: [0, 0],
  rule: rule === null ? GIVEN : `${GIVEN}, headline read by ${rule}`,
});

/** Where the slide leads: its media, a link or HTML with one; else the first link of its text. */
function sourceOf(slide: Slide, known: (url: string) => ArticleRecord | string): ArticleRecord | null {
  const [caption, credit] = [plainText(slide.caption).text, plainText(slide.credit).text];
  const link: PlainText['links'][number] | undefined = isWebAddress(slide.media)
    ? { url: slide.media, words: caption || credit }
    : [...plainText(slide.media).links, ...plainText(slide.text).links][0];
  if (!link) return null;
  const record = known(link.url);
  if (typeof record !== 'string') return record;
  return { ...recordOf(record, link.words.replaceAll('\n', ' ') || new URL(link.url).host), url: link.url };
}

const recordOf = (id: string, title: string): ArticleRecord => ({
  id,
  title,
  language: 'en',
  published: null,
  publishedFrom: 'unknown',
  given: true,
  // Of no text: none was read.
  sha256: createHash('sha256').update('').digest('hex'),
});

/** Our own export says in brackets what did not happen, or not yet. */
function splitStatus(headline: string): { headline: string; status: Status | null } {
  const status = STATUSES.find((known) => headline.endsWith(` (${STATUS_WORDS[known]})`)) ?? null;
  const length = status ? STATUS_WORDS[status].length + 3 : 0;
  return { headline: headline.slice(0, headline.length - length), status };
}

function shorten(headline: string): string {
  if (headline.length <= MOST_OF_TITLE) return headline;
  const cut = headline.slice(0, MOST_OF_TITLE - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40)).replace(/[\s\p{P}\p{Surrogate}]+$/u, '')}…`;
}

const isId = (text: string) => /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,199}$/u.test(text);

const slug = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|[-\p{Surrogate}]+$/gu, '') || 'event';

/**
 * The id, with a number behind it where it is taken.
 * @param taken ids, each with the number that was last put behind it; takes the answer up
 */
export function uniqueId(id: string, taken: Map<string, number>): string {
  let [free, number] = [id, taken.get(id) ?? 1];
  while (taken.has(free)) free = `${id}-${++number}`;
  taken.set(id, number).set(free, 1);
  return free;
}
