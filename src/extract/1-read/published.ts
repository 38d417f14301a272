/** The day an article appeared: stated beside it, in its page, in its dateline, in its byline or in a post it embeds. */
import type { Article, Published } from '../../model/article.ts';
import type { Sentence } from '../../model/mention.ts';
import { dateOf, dayOf, formatDay, isEdtf, parseEdtf, type Day } from '../../model/when.ts';
import words from '../lexicon/time-words.json' with { type: 'json' };

const MONTHS: Record<string, number> = { ...words.months, ...words.monthAbbreviations };
const MONTH = Object.keys(MONTHS).join('|');
const WEEKDAYS = new Map(Object.entries(words.weekdays));

/** "April 15, 2021", "15 April 2021", "2021-04-15", "15 Apr. 2021". */
const DATE = `(?:(?<m1>${MONTH})\\.? (?<d1>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<y1>\\d{4}))?|(?<d2>\\d{1,2})(?:st|nd|rd|th)? (?<m2>${MONTH})\\.?,?(?: (?<y2>\\d{4}))?|(?<iso>\\d{4}-\\d{2}-\\d{2}))(?!\\w)`;
const FULL = new RegExp(`(?<![\\w-])${DATE}`, 'giu');
const BYLINE = new RegExp(
  `^\\W{0,3}(?:by [^.|]{1,80}[.|] )?(?:first |last )?(?:published|posted|updated|filed|issued|modified|released|created|date)(?: on| at)?:? {0,2}(?:(?:[a-z]{3,9}),? )?(?:\\d{1,2}[:.]\\d{2} ?(?:[ap]\\.?m\\.?)?,? (?:[A-Z]{2,4},? )?(?:on )?)?${DATE}`,
  'iu',
);
const ALONE = new RegExp(
  `^\\W{0,3}(?:(?:${[...WEEKDAYS.keys()].join('|')}),? )?${DATE}(?:,? (?:at )?\\d{1,2}[:.]\\d{2}.{0,20})?\\W{0,3}$`,
  'iu',
);
/** "— Al Arabiya English (@AlArabiya_Eng) April 15, 2021". */
const POST = new RegExp(`[—–-] ?[^\\n(]{1,60}\\(@\\w{1,30}\\) ${DATE}`, 'giu');

/** How many sentences from the top may hold a dateline or a byline; a byline may also stand last. */
const TOP = 6;

/** The publication day of an article, in the order in which sources are trusted; `text` is read where nothing states it. */
export function readPublished(article: Article, sentences: Sentence[]): Published {
  const stated = dayIn(article.published ?? '');
  if (stated) {
    const written = datelineBefore(stated, sentences);
    return { date: stated, from: 'front-matter', rule: 'front-matter', ...(written && { written }) };
  }
  return (
    fromMetadata(article.text) ??
    fromDateline(article.text, sentences) ??
    fromByline(article.text) ??
    fromPost(article.text, sentences) ??
    fromNews(sentences) ?? { date: null, from: 'unknown', rule: 'none' }
  );
}

/** The day of "2021-04-15", "2021-04-15T10:00:00Z", "April 15, 2021", or null; a month or year stays as it is. */
export function dayIn(text: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return isEdtf(text.slice(0, 10)) ? text.slice(0, 10) : null;
  if (isEdtf(text)) return text;
  for (const match of text.matchAll(FULL)) return dayOfMatch(match);
  return null;
}

/** The day of a match of DATE, with `year` where it names none; null where there is no such day. */
function dayOfMatch(match: RegExpMatchArray, year?: number): string | null {
  const { m1, d1, y1, m2, d2, y2, iso } = match.groups!;
  if (iso) return isEdtf(iso) ? iso : null;
  const y = Number(y1 ?? y2 ?? year ?? NaN);
  const day = Number.isNaN(y) ? null : dayOf(y, MONTHS[(m1 ?? m2)!.toLowerCase()]!, Number(d1 ?? d2));
  return day === null ? null : formatDay(day);
}

const METADATA: [rule: string, pattern: RegExp][] = [
  ['json-ld', /"datePublished"\s{0,5}:\s{0,5}"([^"]{4,40})"/],
  [
    'open-graph',
    /<meta\s[^>]{0,200}(?:article:published_time|og:published_time|datePublished|pubdate|dc\.date|"date")[^>]{0,100}content=["']([^"']{4,40})["']/i,
  ],
  [
    'open-graph',
    /<meta\s[^>]{0,60}content=["']([^"']{4,40})["'][^>]{0,100}(?:article:published_time|datePublished|pubdate)/i,
  ],
  ['time-element', /<time\s[^>]{0,200}datetime=["']([^"']{4,40})["']/i],
];

function fromMetadata(text: string): Published | null {
  if (!text.includes('<') && !text.includes('"datePublished"')) return null;
  for (const [rule, pattern] of METADATA) {
    const words = pattern.exec(text)?.[1];
    const date = words && dayIn(words);
    if (date) return { date, from: 'metadata', rule, text: words };
  }
  return null;
}

/** Days by which print follows its dateline. */
const PRINT = 3;

/** The day of a dateline that lies shortly before publication, or null: "CAIRO, July 18 —" in the paper of the 19th. */
function datelineBefore(published: string, sentences: Sentence[]): string | null {
  const today = parseEdtf(published)?.earliest;
  if (today == null) return null;
  const filed = sentences.slice(0, TOP).find((sentence) => sentence.filed);
  if (!filed) return null;
  const match = dateIn(filed);
  if (!match) return weekdayBefore(today, filed);
  const { year } = dateOf(today);
  const isJustBefore = (day: string | null) => {
    const at = parseEdtf(day ?? '')?.earliest;
    return at != null && at < today && today - at <= PRINT;
  };
  return [year, year - 1].map((y) => dayOfMatch(match, y)).find(isJustBefore) ?? null;
}

/** "LONDON, Tuesday night" in the paper of Wednesday. */
function weekdayBefore(today: Day, { tokens }: Sentence): string | null {
  const named = tokens.map(({ lower }) => WEEKDAYS.get(lower)).find((n) => n !== undefined);
  if (named === undefined) return null;
  const past = (dateOf(today).weekday - named + 7) % 7;
  return past > 0 && past <= PRINT ? formatDay(today - past) : null;
}

/** The date of a dateline: "15 April" in "WASHINGTON, 15 April (Reuters) –". */
const dateIn = ({ filed = '' }: Sentence): RegExpMatchArray | undefined => [...filed.matchAll(FULL)][0];

/** A dateline without a year takes that of the copyright line, else the latest that the text names. */
function fromDateline(text: string, sentences: Sentence[]): Published | null {
  for (const sentence of sentences.slice(0, TOP)) {
    const match = dateIn(sentence);
    const date = match && dayOfMatch(match, copyrightYear(text) ?? latestYear(sentences));
    if (!date) continue;
    const end = sentence.text.indexOf(match[0]) + match[0].length;
    return { date, from: 'dateline', rule: 'dateline', text: sentence.text.slice(0, end) };
  }
  return null;
}

/** "© 2018 Great Lakes News Service", "(c) 2018". */
function copyrightYear(text: string): number | undefined {
  const year = /(?:©|\(c\)|copyright)\s{0,3}((?:19|20)\d{2})\b/i.exec(text)?.[1];
  return year ? Number(year) : undefined;
}

function latestYear(sentences: Sentence[]): number | undefined {
  const years = sentences
    .flatMap(({ text }) => text.match(/(?<![\w,.-])(?:19|20)\d{2}(?![\w-])/g) ?? [])
    .map(Number);
  return years.length > 0 ? years.reduce((a, b) => Math.max(a, b)) : undefined;
}

/** "Published 8 August 2019", "Updated: …", or a line that is nothing but a date. */
function fromByline(text: string): Published | null {
  const lines = text.split('\n').filter((line) => line.trim());
  for (const line of [...lines.slice(0, TOP), ...lines.slice(-3)]) {
    const short = line.trim().slice(0, 120);
    const match = BYLINE.exec(short) ?? (line.trim().length < 60 ? ALONE.exec(short) : null);
    const date = match && dayOfMatch(match);
    if (date) return { date, from: 'text', rule: 'byline', text: match[0].trim() };
  }
  return null;
}

/** The latest post whose day is a weekday that the text names, where it names any. */
function fromPost(text: string, sentences: Sentence[]): Published | null {
  const posts = [...text.matchAll(POST)].flatMap((match) => {
    const date = dayOfMatch(match);
    return date ? [{ date, text: match[0] }] : [];
  });
  const latest = posts
    .sort((a, b) => a.date.localeCompare(b.date))
    .findLast(({ date }) => fitsWeekdays(date, sentences));
  return latest ? { date: latest.date, from: 'text', rule: 'post', text: latest.text } : null;
}

function fitsWeekdays(date: string, sentences: Sentence[]): boolean {
  const day = parseEdtf(date)!.earliest as Day;
  const named = new Set(
    sentences.flatMap(({ tokens }) =>
      tokens.map(({ lower }) => WEEKDAYS.get(lower)).filter((n) => n !== undefined),
    ),
  );
  return named.size === 0 || named.has(dateOf(day).weekday);
}

/** A full date at the top that no later one follows: what the text tells as news. */
function fromNews(sentences: Sentence[]): Published | null {
  const dates = (some: Sentence[]) =>
    some
      .flatMap(({ text }) => [...text.matchAll(FULL)])
      .flatMap((match) => {
        const date = dayOfMatch(match);
        return date ? [{ date, text: match[0] }] : [];
      });
  const all = dates(sentences);
  const latest = all.reduce((max, { date }) => (date > max ? date : max), '');
  const top = dates(sentences.slice(0, 3)).find(({ date }) => date === latest);
  const isPost = sentences.some(({ text }) => text.includes('(@'));
  return top && !isPost ? { date: top.date, from: 'text', rule: 'latest-news', text: top.text } : null;
}
