import { expect, test, type Page } from '@playwright/test';
import { faults } from './open.ts';
import { BUILT, HOST, layoutShift, showHost } from './hosts.ts';

const element = (site: string, view = '', style = 'display:block;min-height:640px') =>
  `<demarche-timeline src="${site}/timeline.json" view="${view}" style="${style}"><a href="#else">The timeline</a></demarche-timeline>`;
const script = (site: string) => `<script src="${site}/demarche-element.js" async></script>`;
const charts = (page: Page) => page.getByRole('region', { name: 'Chart' });

/** A site whose server lets other pages read its timeline. */
test.beforeEach(({ page, baseURL }) =>
  page.route(`${baseURL}/timeline.json`, (route) =>
    route.fulfill({ json: BUILT, headers: { 'access-control-allow-origin': '*' } }),
  ),
);

test('the element shows its view without a frame, in the room that was kept for it', async ({
  page,
  baseURL,
}) => {
  await showHost(page, element(baseURL!, '?country=RUS&lanes=kind') + '<p>After</p>' + script(baseURL!));
  await expect(charts(page)).toBeVisible();
  await expect(page.locator('demarche-timeline').getByRole('status')).toContainText('Russia');
  await expect(page.getByRole('link', { name: 'The timeline' })).toBeHidden();
  expect(page.frames()).toHaveLength(1);
  const height = await page.locator('demarche-timeline').evaluate((e) => e.getBoundingClientRect().height);
  expect(height).toBeGreaterThan(638);
  expect(height).toBeLessThanOrEqual(640);
  expect(await layoutShift(page)).toBe(0);
});

test('neither a hostile style sheet nor a small root font nor a page from right to left reach into it', async ({
  page,
  baseURL,
}) => {
  const looks = () =>
    charts(page).evaluate((chart) => {
      const style = getComputedStyle(chart.querySelector('text')!);
      const name = getComputedStyle(chart.querySelector('li')!);
      return [style.fontSize, style.fill, style.letterSpacing, name.color, chart.clientHeight];
    });
  await showHost(page, element(baseURL!) + script(baseURL!));
  await expect(charts(page)).toBeVisible();
  const plain = await looks();
  const hostile = `<style>html { font-size: 5px } * { color: red !important; font: 40px cursive !important; letter-spacing: 9px !important; text-transform: uppercase }
    svg, path, text { display: none !important } demarche-timeline { direction: rtl; line-height: 4 }</style>`;
  await showHost(page, `<html dir="rtl">${hostile}${element(baseURL!)}${script(baseURL!)}`);
  await expect(charts(page)).toBeVisible();
  expect(await looks()).toEqual(plain);
});

test('the strictest style policy of a host takes nothing from it', async ({ page, baseURL }) => {
  const refused: string[] = [];
  page.on('console', (m) => /Content Security Policy/.test(m.text()) && refused.push(m.text()));
  const policy = `default-src 'none'; script-src ${baseURL}; connect-src ${baseURL}; style-src 'none'`;
  await showHost(page, element(baseURL!, '', '') + script(baseURL!), { 'content-security-policy': policy });
  await expect(charts(page)).toBeVisible();
  const paper = await charts(page).evaluate((e) => getComputedStyle(e).backgroundColor);
  expect(paper).toBe('rgb(251, 250, 247)');
  expect(refused.filter((text) => !/inline style.*violates/.test(text) || !/attribute/.test(text))).toEqual(
    [],
  );
});

test('an event opens and closes by keyboard, and the focus comes back', async ({ page, baseURL }) => {
  await showHost(page, element(baseURL!) + script(baseURL!));
  const list = page.getByRole('listbox');
  await list.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(list).toBeFocused();
  expect(page.url()).toBe(`${HOST}/`);
});

test('ten elements on one page are ten timelines, each with its own theme', async ({ page, baseURL }) => {
  const views = Array.from({ length: 10 }, (_, i) => (i % 2 ? '?theme=dark' : '?theme=light'));
  await showHost(page, views.map((view) => element(baseURL!, view)).join('') + script(baseURL!).repeat(2));
  await expect(charts(page)).toHaveCount(10);
  const papers = await charts(page).evaluateAll((all) => all.map((e) => getComputedStyle(e).backgroundColor));
  expect(new Set(papers).size).toBe(2);
});

test('where the file cannot be read, what stood between the tags stays', async ({ page, baseURL }) => {
  await page.route(`${baseURL}/timeline.json`, (route) =>
    route.fulfill({ json: { format: 'other' }, headers: { 'access-control-allow-origin': '*' } }),
  );
  await showHost(page, element(baseURL!) + script(baseURL!));
  await expect(page.getByRole('alert')).toContainText('is not a timeline');
  await expect(page.getByRole('link', { name: 'The timeline' })).toBeVisible();
});

test('another view can be given at any time', async ({ page, baseURL }) => {
  await showHost(page, element(baseURL!) + script(baseURL!));
  await expect(page.getByRole('status')).toContainText(`${BUILT.events.length} events`);
  await page.locator('demarche-timeline').evaluate((e) => e.setAttribute('view', '?country=RUS'));
  await expect(page.getByRole('status')).toContainText('Russia');
});

test('an element that keeps to a version says when a newer one exists', async ({ page, baseURL }) => {
  const headers = { 'access-control-allow-origin': '*' };
  const pinned = element(baseURL!).replace('timeline.json', 'timeline.0123456789ab.json');
  await page.route('**/timeline.0123456789ab.json', (route) => route.fulfill({ json: BUILT, headers }));
  await page.route('**/latest.js', (route) =>
    route.fulfill({ body: "demarcheLatest = 'ba9876543210';", headers }),
  );
  await showHost(page, pinned + script(baseURL!));
  await expect(page.getByText('a newer version exists')).toBeVisible();
});

test('axe finds no fault in it', async ({ page, baseURL }) => {
  const body = `<html lang="en"><title>Post</title><main><h1>Post</h1>${element(baseURL!)}</main>${script(baseURL!)}`;
  await showHost(page, body);
  await expect(charts(page)).toBeVisible();
  expect(await faults(page)).toEqual([]);
});
