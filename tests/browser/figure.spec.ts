import { expect, test, type Page } from '@playwright/test';
import { writeSnippet, type Embed } from '../../src/app/share/snippet.ts';
import { FIRST_VIEW, readAddress } from '../../src/view/address.ts';
import { BUILT, expectFit, frameAt, HOST, layoutShift, showHost } from './hosts.ts';

const QUERY = '?country=RUS&country=USA&all=country';
const COUNT = BUILT.events.filter(({ countries }) =>
  ['RUS', 'USA'].every((c) => countries.includes(c)),
).length;

const embed = (baseURL: string, change: Partial<Embed> = {}): Embed => ({
  timeline: BUILT,
  view: readAddress(QUERY),
  site: `${baseURL}/`,
  locale: 'en-GB',
  summary: 'Steps between two',
  height: 640,
  pin: null,
  script: true,
  ...change,
});
const article = (snippet: string) =>
  `<body style="margin:0 auto;max-width:44rem;font:18px/1.5 serif"><p>Before</p>${snippet}<p>After</p>${'<p>And on</p>'.repeat(9)}`;
const isPainted = (page: Page) =>
  page.locator('figure img').evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0);

for (const [device, size] of [
  ['a desk', { width: 1280, height: 800 }],
  ['a phone', { width: 360, height: 740 }],
] as const)
  test(`with the script the timeline takes the place of its picture and nothing moves, on ${device}`, async ({
    page,
    baseURL,
  }) => {
    await page.setViewportSize(size);
    await showHost(page, article(writeSnippet('figure', embed(baseURL!))));
    expect(await isPainted(page)).toBe(true);
    const frame = await frameAt(page);
    await expectFit(page, frame, device === 'a desk' ? 10_000 : 1000);
    await expect(page.locator('iframe')).toBeVisible();
    await expect(page.locator('figure img')).toBeHidden();
    await expect(frame.getByRole('status').first()).toContainText(`${COUNT} of ${BUILT.events.length}`);
    expect(await layoutShift(page)).toBe(0);
    await page.getByText('Explore it').press('Enter');
    await expect(page.locator('iframe')).toBeHidden();
    await expect(page.locator('figure img')).toBeVisible();
  });

test('without the script a reader opens the timeline below its picture', async ({ page, baseURL }) => {
  await showHost(page, article(writeSnippet('figure', embed(baseURL!, { script: false }))));
  await expect(page.locator('iframe')).toBeHidden();
  await page.getByText('Explore it').press('Enter');
  await expect(page.frameLocator('iframe').getByRole('region', { name: 'Chart' })).toBeVisible();
});

test('when our site is down the picture and the list remain', async ({ page, baseURL }) => {
  await page.route(`${baseURL}/**`, (route) => route.abort());
  await showHost(page, article(writeSnippet('figure', embed(baseURL!))));
  await expect(page.locator('figure img')).toBeVisible();
  expect(await isPainted(page)).toBe(true);
  await page.getByText(`${COUNT} events as a list`).click();
  await expect(page.getByRole('listitem')).toHaveCount(COUNT);
});

test('in a card of raw HTML, as Ghost has it, the timeline is as wide as the card and nothing moves', async ({
  page,
  baseURL,
}) => {
  const theme = `<style>.gh-content { display: grid; grid-template-columns: [full-start] 1fr [main-start] min(720px, 100%) [main-end] 1fr [full-end] }
    .gh-content > * { grid-column: main-start / main-end } figure { margin: 0 0 1.5em } iframe { max-width: 100% } img { max-width: 100%; height: auto }</style>`;
  const card = `<!--kg-card-begin: html-->${writeSnippet('figure', embed(baseURL!))}<!--kg-card-end: html-->`;
  await showHost(
    page,
    `${theme}<body><section class="gh-content"><p>Before</p>${card}<p>After</p></section>`,
  );
  const frame = await frameAt(page);
  await expectFit(page, frame, 500);
  const widths = await page
    .locator('iframe, .gh-content > p')
    .evaluateAll((all) => all.map((e) => e.clientWidth));
  expect(new Set(widths)).toEqual(new Set([720]));
  expect(await layoutShift(page)).toBe(0);
});

test('a strict policy of the host takes nothing but looks', async ({ page, baseURL }) => {
  const policy = `default-src 'none'; frame-src ${baseURL}; script-src ${baseURL}; style-src 'none'; img-src 'none'`;
  await showHost(page, article(writeSnippet('figure', embed(baseURL!))), {
    'content-security-policy': policy,
  });
  await expectFit(page, await frameAt(page), 500);
});

test('a hostile style sheet and a page from right to left leave the picture and the timeline whole', async ({
  page,
  baseURL,
}) => {
  const style = `<style>* { color: lime !important; float: left; letter-spacing: 1em } path, text { display: none !important }</style>`;
  const snippet = writeSnippet('figure', embed(baseURL!));
  await showHost(page, `<html dir="rtl">${style}<body>${snippet}`);
  expect(await isPainted(page)).toBe(true);
  await expectFit(page, await frameAt(page), 500);
});

test('in print the picture stands where the timeline was', async ({ page, baseURL }) => {
  await showHost(page, article(writeSnippet('figure', embed(baseURL!, { script: false }))));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('figure img')).toBeVisible();
  expect(await isPainted(page)).toBe(true);
});

test('the static variant asks nobody for anything', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await showHost(page, article(writeSnippet('static', embed(baseURL!, { view: FIRST_VIEW }))));
  expect(await isPainted(page)).toBe(true);
  await expect(page.getByRole('listitem')).toHaveCount(BUILT.events.length);
  expect(asked.filter((url) => !url.startsWith(HOST) && !url.startsWith('data:'))).toEqual([]);
});
