import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Timeline } from '../../src/model/timeline.ts';
import { FIRST_VIEW, readAddress } from '../../src/view/address.ts';
import { drawTimeline } from '../../src/view/drawing.ts';
import { PALETTES } from '../../src/view/drawing/palette.ts';
import { estimateWidth } from '../../src/view/drawing/text-width.ts';
import { generateTimeline } from './generate.ts';

const timeline = generateTimeline({ events: 40, countries: 6 });
const draw = (width: number, of: Timeline = timeline, query = '') =>
  drawTimeline(of, query ? readAddress(query) : FIRST_VIEW, { width });

/** The elements of a document in order, with their attributes; throws where tags do not pair. */
function elementsOf(xml: string): { name: string; attributes: Record<string, string>; text: string }[] {
  const open: string[] = [];
  const found: ReturnType<typeof elementsOf> = [];
  for (const [, end, name, attributes, single, text] of xml.matchAll(
    /<(\/?)([A-Za-z]+)((?: [\w-]+="[^"<]*")*)(\/?)>([^<]*)/g,
  )) {
    if (end) expect(open.pop()).toBe(name);
    else {
      if (!single) open.push(name!);
      const pairs = [...attributes!.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, k, v]) => [k!, v!]);
      found.push({ name: name!, attributes: Object.fromEntries(pairs), text: text! });
    }
  }
  expect(open).toEqual([]);
  return found;
}

const plain = (text: string) => text.replaceAll('&#39;', "'").replaceAll('&amp;', '&');

describe.each([320, 360, 480, 599, 600, 768, 1280])('a drawing %i px wide', (width) => {
  const drawing = draw(width);
  const elements = elementsOf(drawing.svg);

  test('is one whole document of its own size', () => {
    expect(elements[0]).toMatchObject({
      name: 'svg',
      attributes: { width: `${width}`, height: `${drawing.height}` },
    });
    expect(drawing.svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
  });

  test('holds nothing smaller than 11 px', () => {
    const sizes = elements.flatMap(({ attributes }) => attributes['font-size'] ?? []).map(Number);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });

  test('keeps title and summary within its width', () => {
    const heading = elements.filter(
      ({ name, attributes, text }) => name === 'tspan' && attributes.x === '12' && text,
    );
    for (const { text } of heading) expect(12 + estimateWidth(plain(text), 12)).toBeLessThanOrEqual(width);
  });

  test('shows some headlines whole', () => {
    const said = elements.filter(({ name }) => name === 'tspan').map(({ text }) => plain(text));
    const whole = timeline.events.filter(({ title }) => said.join(' ').includes(title));
    expect(whole.length).toBeGreaterThanOrEqual(4);
  });
});

test('a drawing names itself and says in words what it shows', () => {
  const { svg, text } = draw(720);
  expect(text).toMatch(/^Timeline: 40 events, .+ Events by lane: .+ \d+/);
  expect(text).toContain(timeline.events.find((e) => e.salience === 'main' && e.date)!.title);
  const [root, title, desc] = elementsOf(svg);
  expect(root!.attributes['aria-labelledby']).toBe(`${title!.attributes.id} ${desc!.attributes.id}`);
  expect(plain(desc!.text)).toBe(text);
});

test('a drawing shows the view it is asked for: filters, lanes, span', () => {
  const { text } = draw(720, timeline, '?country=RUS');
  const russian = timeline.events.filter(({ countries }) => countries.includes('RUS'));
  expect(text).toContain(`${russian.length} of 40 events, Russia`);
  const lanes = elementsOf(draw(720, timeline, '?lanes=kind').svg).map((e) => e.text);
  expect(lanes).toContain('Meeting');
});

test('what articles say stays text, whatever it looks like', () => {
  const hostile = '</text><script>alert(1)</script> "x" \u0000\ud800 onload=\'y\' &amp;';
  const events = timeline.events.map((event) => ({ ...event, title: hostile.slice(0, 80) }));
  const { svg } = draw(720, { ...timeline, title: hostile, events });
  const names = new Set(elementsOf(svg).map(({ name }) => name));
  expect(names).not.toContain('script');
  expect(svg).not.toMatch(/[\0\ud800]| on\w+="|href="[^#]|javascript:/);
  expect(svg).toContain('&lt;/text&gt;&lt;script&gt;');
});

test('nothing in a drawing is fetched from anywhere', () => {
  const addresses = draw(960).svg.match(/\b(?:https?:|url\()[^"]*/g) ?? [];
  expect(addresses.filter((a) => !a.startsWith('url(#') && a !== 'http://www.w3.org/2000/svg')).toEqual([]);
});

test('two drawings on one page share no ids', () => {
  const ids = (id: string) =>
    elementsOf(drawTimeline(timeline, FIRST_VIEW, { width: 720, id }).svg).flatMap(
      ({ attributes }) => attributes.id ?? [],
    );
  expect(ids('a').filter((id) => ids('b').includes(id))).toEqual([]);
  expect(new Set(ids('a')).size).toBe(ids('a').length);
});

test('each status has its own outline', () => {
  const [event] = timeline.events;
  const outline = (status: (typeof event & {})['status']) => {
    const one = { ...timeline, events: [{ ...event!, status, links: [] }] };
    return draw(720, one)
      .svg.match(/<circle[^>]*r="9.25"[^>]*>(?:<circle|<path)[^>]*>(?:<path[^>]*>)?/)![0]
      .replace(/ d="M[^"]{40,}"/, '');
  };
  const seen = (['occurred', 'ongoing', 'proposed', 'alleged', 'cancelled'] as const).map(outline);
  expect(new Set(seen).size).toBe(5);
});

test('a theme is kept, and none given follows the reader', () => {
  const of = (theme: 'auto' | 'light' | 'dark') =>
    drawTimeline(timeline, FIRST_VIEW, { width: 720, theme }).svg;
  expect(of('auto')).toContain('@media(prefers-color-scheme:dark)');
  expect(of('dark')).toContain(PALETTES.dark.paper);
  expect(of('dark')).not.toMatch(/<style|#fbfaf7/);
  expect(of('light')).not.toMatch(/<style|#14161a/);
});

test.each(['light', 'dark'] as const)('the %s colours are those of the page', (theme) => {
  const css = readFileSync(new URL('../../src/app/tokens.css', import.meta.url), 'utf8');
  const block = css.slice(css.indexOf(`[data-theme='${theme}'] {`));
  const tokens = Object.keys(PALETTES[theme]).map((role) => [
    role,
    new RegExp(`--${role}: (#[0-9a-f]{6})`).exec(block)?.[1],
  ]);
  expect(Object.fromEntries(tokens)).toEqual(PALETTES[theme]);
});

test('where text runs from right to left, time does too', () => {
  const { svg } = drawTimeline(timeline, FIRST_VIEW, { width: 720, locale: 'ar' });
  const heading = elementsOf(svg).find(({ attributes }) => attributes['font-size'] === '17')!;
  expect(heading.attributes['text-anchor']).toBe('end');
});

test('an empty timeline and one without dates can be drawn', () => {
  expect(draw(720, { ...timeline, events: [] }).text).toContain('0 events');
  const undated = timeline.events.map((e) => ({ ...e, date: null, precision: 'unknown' as const }));
  expect(draw(720, { ...timeline, events: undated }).svg).toContain('No date');
});

test('the same view gives the same bytes', () => expect(draw(720)).toEqual(draw(720)));
