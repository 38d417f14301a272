import fc from 'fast-check';
import type { Timeline } from '../../../src/model/timeline.ts';
import { formatDay } from '../../../src/model/when.ts';
import { generateTimeline } from '../../view/generate.ts';

/** Words that break formats: separators, quotes, line ends, formulas, markup, signs of four octets, right to left. */
const NASTY = [
  ',', ';', '"', '""', "'", '\\', '\n', '\r\n', '\r', '\t', '=HYPERLINK("https://evil.example";"x")', '=1+1', '+1', '-1', '@SUM(A1)',
  '\nEND:VEVENT', '\r\nATTACH:https://evil.example', 'BEGIN:VALARM', '</script>', '<img src=x onerror=alert(1)>', '&amp;', ']]>',
  '😀', '👩‍👩‍👧', 'é', 'שלום', 'مرحبا', '\u202E', '\u2028', '\u0000', '\u0007', '\uD800', '\uFF1D1', ' ', 'Москва', '中国', 'a',
]; // prettier-ignore

/** A text of such words, never empty for a reader. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => (words.join('').trim() === '' ? 'x' : words.join('')).slice(0, 80));

const day = fc.integer({ min: -700_000, max: 40_000 }).map((at) => formatDay(at));
const date = fc.oneof(
  day,
  fc.constantFrom('2021-04', '2021', '202X', '2021-21', '2021-33', '2019-01/2019-04~', '../2021-04-15', '2021-04-15/..', '2021-04-11/2021-04-15', '2021-04-15~'),
  fc.constant(null),
); // prettier-ignore

/** A timeline that keeps to the format and says the worst in every field that is free text. */
export const hostileTimeline: fc.Arbitrary<Timeline> = fc
  .record({
    seed: fc.integer(),
    texts: fc.array(hostileText, { minLength: 8, maxLength: 8 }),
    dates: fc.array(date, { minLength: 4, maxLength: 4 }),
  })
  .map(({ seed, texts, dates }) => {
    const timeline = generateTimeline({ events: 4, countries: 3, seed });
    return {
      ...timeline,
      title: texts[0]!,
      articles: timeline.articles.map((a) => ({ ...a, title: texts[1]!, publisher: texts[2]! })),
      actors: timeline.actors.map((a) => ({ ...a, name: texts[3]! })),
      events: timeline.events.map((event, i) => ({
        ...event,
        title: texts[4 + (i % 2)]!,
        date: dates[i]!,
        dateText: texts[6]!,
        place: { name: texts[7]! },
        attribution: event.source,
        evidence: event.evidence.map((x) => ({ ...x, quote: texts[5 + (i % 3)]! })),
        links: [],
      })),
    };
  });
