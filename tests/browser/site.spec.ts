import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import type { Timeline } from '../../src/model/timeline.ts';

/** The site as it was built, with its own timeline. */
const TIMELINE: Timeline = JSON.parse(readFileSync('dist/timeline.json', 'utf8'));

test('the page asks for at most five files, all its own', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./', { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TIMELINE.title);
  expect(asked.length).toBeLessThanOrEqual(5);
  expect(asked.filter((url) => !url.startsWith(baseURL!))).toEqual([]);
});

test('with scripts off the page lists the events', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}/index.html`);
  await expect(page.getByRole('listitem')).toHaveCount(TIMELINE.events.length);
  await context.close();
});

test('a wrong file is told with its place', async ({ page }) => {
  const wrong = { ...TIMELINE, title: '' };
  await page.route('**/timeline.json', (route) => route.fulfill({ json: wrong }));
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('is not a timeline');
  await expect(page.getByText('title', { exact: true })).toBeVisible();
});

test('a file that is not there can be asked for again', async ({ page }) => {
  await page.route('**/timeline.json', (route) => route.fulfill({ status: 404, body: '' }), { times: 1 });
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('404');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TIMELINE.title);
});

test('the page breaks no strict content security policy', async ({ page }) => {
  await page.route('**/index.html', async (route) => {
    const response = await route.fetch();
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  const refused: string[] = [];
  page.on(
    'console',
    (message) => /Content Security Policy/.test(message.text()) && refused.push(message.text()),
  );
  await page.goto('./index.html');
  await expect(page.getByRole('region', { name: 'Chart' })).toBeVisible();
  await page.keyboard.press('?');
  expect(refused).toEqual([]);
});

const heights = (page: Page, place: number) =>
  page
    .locator('iframe')
    .nth(place)
    .evaluate((frame: HTMLIFrameElement) => frame.getBoundingClientRect().height);

test('in the blog post both frames run in their sandbox, grow to their content and stay', async ({
  page,
}) => {
  await page.goto('./blog-post.html');
  for (const place of [0, 1]) {
    await page.locator('iframe').nth(place).scrollIntoViewIfNeeded();
    const frame = page.frameLocator('iframe').nth(place);
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(TIMELINE.title);
    const content = () => frame.locator('#app > div').evaluate((e) => e.getBoundingClientRect().height);
    await expect
      .poll(async () => Math.abs((await heights(page, place)) - (await content())))
      .toBeLessThanOrEqual(1);
    const before = await heights(page, place);
    await page.waitForTimeout(1500);
    expect(await heights(page, place)).toBe(before);
  }
});

test('the second frame shows one country only', async ({ page }) => {
  await page.goto('./blog-post.html');
  await page.locator('iframe').nth(1).scrollIntoViewIfNeeded();
  const russian = TIMELINE.events.filter((e) => e.countries.includes('RUS')).length;
  const status = page.frameLocator('iframe').nth(1).getByRole('status').first();
  await expect(status).toContainText(
    russian === TIMELINE.events.length ? `${russian} events` : `${russian} of`,
  );
  await expect(status).toContainText('Russia');
});

test('forged and foreign messages move nothing', async ({ page }) => {
  await page.goto('./blog-post.html');
  await page.locator('iframe').first().scrollIntoViewIfNeeded();
  await expect(page.frameLocator('iframe').first().getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForTimeout(500);
  const [before, address] = [await heights(page, 0), page.url()];
  await page.evaluate(() => {
    for (const data of [
      { demarche: 'height', height: 3000 },
      'pymxPYMxaxPYMxnavigateToxPYMxhttps://example.org',
      { demarche: 'height', height: 'x' },
    ])
      window.postMessage(data, '*');
  });
  await page.waitForTimeout(300);
  expect(await heights(page, 0)).toBe(before);
  expect(page.url()).toBe(address);
});
