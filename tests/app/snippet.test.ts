import { describe, expect, test } from 'vitest';
import { VARIANTS, writeSnippet, type Embed, type Variant } from '../../src/app/share/snippet.ts';
import { FIRST_VIEW, readAddress } from '../../src/view/address.ts';
import { generateTimeline } from '../view/generate.ts';

const timeline = generateTimeline({ events: 12, countries: 4 });
const given: Embed = {
  timeline,
  view: FIRST_VIEW,
  site: 'https://site.example/t/',
  locale: 'en-GB',
  summary: '12 events',
  height: 640,
  pin: null,
  script: true,
};
const write = (variant: Variant, change: Partial<Embed> = {}) =>
  writeSnippet(variant, { ...given, ...change });
const count = (text: string, part: RegExp) => [...text.matchAll(new RegExp(part, 'g'))].length;

describe('the figure', () => {
  const html = write('figure');

  test('has a picture with words, for phones too, which is fetched from nowhere', () => {
    expect(count(html, /(?:src|srcset)="data:image\/svg\+xml,/)).toBe(2);
    expect(html).toMatch(/<img [^>]*alt="Timeline: 12 events[^"]+Events by lane/);
    expect(html.match(/srcset="([^"]*)"/)![1]).not.toMatch(/\s/);
  });

  test('lists every event with its date and headline', () => {
    expect(count(html, /<li>/)).toBe(12);
    for (const { title } of timeline.events) expect(html).toContain(title);
    const day = timeline.events.find(({ precision }) => precision === 'day')!;
    expect(html).toContain(`<time datetime="${day.date}">`);
  });

  test('credits the outlets, with a link where an article has an address', () => {
    const articles = timeline.articles.map((a) => ({ ...a, publisher: 'The Courier', url: 'https://courier.example/1' }));
    expect(write('figure', { timeline: { ...timeline, articles } })).toContain('<a href="https://courier.example/1">The Courier</a>');
  }); // prettier-ignore

  test('frames the timeline lazily, fluidly, in a sandbox and without a referrer', () => {
    const frame = html.match(/<iframe [^>]*>/)![0];
    for (const part of [
      'src="https://site.example/t/embed.html"',
      `title="${timeline.title}"`,
      'loading="lazy"',
      'width="100%"',
      'height="640"',
      'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"',
      'referrerpolicy="no-referrer"',
      'style="width:0;min-width:100%;border:0"',
    ])
      expect(frame).toContain(part);
  });

  test('ends with the script, unless it is not wanted', () => {
    expect(html).toMatch(/<script src="https:\/\/site\.example\/t\/embed\.js" async=""><\/script>$/);
    expect(write('figure', { script: false })).not.toContain('<script');
  });
});

test('nothing in the static variant runs or frames', () => {
  expect(write('static')).not.toMatch(/<script|<iframe|<details/);
  expect(count(write('static'), /<li>/)).toBe(12);
});

test.each(VARIANTS)('%s shows the view that is asked for, and its address', (variant) => {
  const code = timeline.countries[1]!.code;
  const text = write(variant, { view: readAddress(`?country=${code}&lanes=actor`) });
  expect(text).toContain(variant === 'markdown' || variant === 'link' ? `?country=${code}&lanes=actor` : `?country=${code}&amp;lanes=actor`);
  const shown = timeline.events.filter(({ countries }) => countries.includes(code)).length;
  if (variant === 'figure' || variant === 'static') expect(count(text, /<li>/)).toBe(shown);
  if (variant === 'markdown') expect(count(text, /\n- /)).toBe(shown);
}); // prettier-ignore

test('a span leaves out what lies outside of it', () => {
  const days = timeline.events.flatMap(({ date, precision }) => (precision === 'day' ? date! : [])).sort();
  const text = write('markdown', { view: readAddress(`?span=${days[0]}/${days[3]}`) });
  const events = count(text, /\n- /);
  expect(events).toBeGreaterThan(1);
  expect(events).toBeLessThan(12);
});

test('a pinned snippet names the content it keeps to', () => {
  expect(write('frame', { pin: 'abc123' })).toContain('src="https://site.example/t/embed.abc123.html"');
  expect(write('element', { pin: 'abc123' })).toContain('src="https://site.example/t/timeline.abc123.json"');
});

test.each(VARIANTS)('whatever an article says, in %s it stays text', (variant) => {
  const hostile = '</script><img src=x onerror=alert(1)> "\'` ](javascript:alert(1)) **é**';
  const events = timeline.events.map((event) => ({ ...event, title: hostile.slice(0, 80) }));
  const articles = timeline.articles.map((article) => ({ ...article, publisher: hostile }));
  const text = write(variant, { timeline: { ...timeline, title: hostile, events, articles } });
  if (variant === 'markdown') expect(text).not.toMatch(/(?<!\\)<img|(?<!\\)\]\(javascript/);
  else {
    expect(text).not.toMatch(/<img src=x|<[^>]* onerror=(?![^"<]*")/);
    expect(count(text, /<script /)).toBeLessThanOrEqual(1);
    expect([...text].filter((sign) => sign > '\x7f')).toEqual([]);
  }
});
