import type { Page } from '@playwright/test';
import type { Timeline } from '../../src/model/timeline.ts';
import { dateOf, formatDay } from '../../src/model/when.ts';
import { expect, open, test, TIMELINE } from './open.ts';

const serve = (page: Page, timeline: Timeline) =>
  page.route('**/timeline.json', (route) => route.fulfill({ json: timeline }));
const plot = (page: Page) => page.getByRole('listbox');

/** Places of elements from the left, in the order of the document. */
const lefts = async (page: Page, selector: string) =>
  page
    .locator('svg.plot, svg.dates')
    .locator(selector)
    .evaluateAll((nodes) => nodes.map((node) => Math.round(node.getBoundingClientRect().left)));

test('in a language from right to left time runs to the left, and so do the arrow keys', async ({ page }) => {
  await open(page, './');
  await expect(plot(page).locator('circle.target').first()).toBeAttached();
  const ticks = await lefts(page, 'text.tick');
  expect(ticks).toEqual(ticks.toSorted((a, b) => a - b));
  const [first] = await lefts(page, 'circle.target');
  await open(page, './?lang=ar');
  await expect(page.locator('svg.dates text.tick').first()).toHaveText(/[\u0600-\u06ff]/);
  await expect(plot(page).locator('circle.target').first()).toBeAttached();
  const mirrored = await lefts(page, 'text.tick');
  expect(mirrored).toEqual(mirrored.toSorted((a, b) => b - a));
  expect(mirrored.length).toBe(ticks.length);
  const box = (await plot(page).boundingBox())!;
  const [same] = await lefts(page, 'circle.target');
  const middle = box.x + box.width / 2;
  expect(first! < middle).not.toBe(same! < middle);
  await plot(page).focus();
  await page.keyboard.press('Home');
  const place = () => page.locator('circle.focused').evaluate((node) => node.getBoundingClientRect().left);
  const start = await place();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(place).toBeLessThanOrEqual(start);
});

test('today is marked where it is, and nowhere when it is out of sight', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2021-05-10T12:00:00Z'));
  await open(page, './?span=2021-05-01/2021-05-21');
  const today = plot(page).getByText('Today', { exact: true });
  await expect(today).toHaveCount(1);
  const ticks = page.locator('svg.dates text.tick');
  const at = async (day: string) => (await ticks.getByText(day, { exact: true }).boundingBox())!.x;
  const { x, width } = (await today.boundingBox())!;
  expect(x + width / 2).toBeGreaterThan(await at('10'));
  expect(x + width / 2).toBeLessThan(await at('11'));
  await open(page, './?span=2021-03-01/2021-03-21');
  await expect(ticks.first()).toBeAttached();
  await expect(today).toHaveCount(0);
});

test('days on which articles appeared are marked on the axis, each once', async ({ page }) => {
  const [article] = TIMELINE.articles;
  const days = ['2021-04-05', '2021-04-15', '2021-04-15', '2020-01-01'];
  const articles = days.map((published, i) => ({ ...article!, id: i ? `a${i}` : article!.id, published }));
  await serve(page, { ...TIMELINE, articles });
  await open(page, './?span=2021-04-01/2021-05-01');
  const marks = page.locator('svg.dates path.published');
  await expect(marks).toHaveCount(2);
  const [a, b] = await lefts(page, 'path.published');
  const { width } = (await plot(page).locator('rect.ground').first().boundingBox())!;
  expect((b! - a!) / width).toBeCloseTo(10 / 30, 1);
});

test('what has no date stands in a gutter with a name, opens from there, and has no place on the axis', async ({
  page,
}) => {
  const events = TIMELINE.events.map((event, i) =>
    i === 7
      ? { ...event, date: null, precision: 'unknown' as const, dateText: null }
      : { ...event, date: event.date ?? '2021-05-05' },
  );
  await serve(page, { ...TIMELINE, events });
  await open(page);
  await expect(page.locator('svg.dates').getByText('No date')).toBeVisible();
  const undated = page.getByRole('option', { name: /unknown date/ });
  await expect(undated).toHaveCount(1);
  const gutter = (await plot(page).locator('rect.ground[rx]').boundingBox())!;
  const { x, width } = (await undated.boundingBox())!;
  expect(x + width / 2).toBeGreaterThan(gutter.x);
  expect(x + width / 2).toBeLessThan(gutter.x + gutter.width);
  await undated.click();
  await expect(page.getByRole('dialog', { name: events[7]!.title })).toBeVisible();
  await serve(page, { ...TIMELINE, events: events.filter((_, i) => i !== 7) });
  await open(page);
  await expect(plot(page).getByText('No date')).toHaveCount(0);
});

test('on a narrow screen what has no date stands in the column of its lane, in either direction', async ({
  page,
}) => {
  const events = TIMELINE.events.map((event, i) =>
    i === 7 ? { ...event, date: null, precision: 'unknown' as const, dateText: null } : event,
  );
  await serve(page, { ...TIMELINE, events });
  await page.setViewportSize({ width: 360, height: 740 });
  const lane = async () => {
    const { x, width } = (await page.locator('svg.plot g.event').first().boundingBox())!;
    return page
      .getByRole('list', { name: 'Lanes' })
      .locator('.name')
      .evaluateAll(
        (names, middle) => {
          const away = (name: Element) => {
            const box = name.getBoundingClientRect();
            return Math.abs(box.left + box.width / 2 - middle);
          };
          return names.toSorted((a, b) => away(a) - away(b))[0]!.textContent;
        },
        x + width / 2,
      );
  };
  await open(page, './');
  const usual = await lane();
  await open(page, './?lang=he');
  expect(await lane()).toBe(usual);
});

test('the slider of what was known leaves what had been reported by a day, and says the day', async ({
  page,
}) => {
  const [article] = TIMELINE.articles;
  const first = TIMELINE.events.length / 2;
  const day = (i: number) => formatDay(18_700 + i * 10);
  const articles = [0, 1, 2].map((i) => ({ ...article!, id: `a${i}`, published: day(i) }));
  const events = TIMELINE.events.map((event, i) => ({
    ...event,
    evidence: event.evidence.map((x) => ({ ...x, article: i < first ? 'a0' : i % 2 ? 'a1' : 'a2' })),
  }));
  await serve(page, { ...TIMELINE, articles, events });
  await open(page);
  const slider = page.getByRole('slider', { name: /Known by/ });
  const shown = page
    .getByRole('status')
    .filter({ hasText: /events?/ })
    .first();
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', String(dateOf(18_700).day) + ' Mar 2021');
  await expect(shown).toContainText(`${first} of ${events.length} events`);
  await page.keyboard.press('ArrowRight');
  await expect(shown).toContainText(`${first * 1.5} of ${events.length} events`);
  expect(new URL(page.url()).searchParams.get('asof')).toBe(day(1));
  await page.keyboard.press('End');
  await expect(shown).toContainText(`${events.length} events`);
  await expect(page).not.toHaveURL(/asof/);
});
