import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { BUILT, expectFit, frameAt, showHost } from './hosts.ts';

const latest = /'([0-9a-f]{12})'/.exec(readFileSync('dist/latest.js', 'utf8'))![1]!;
const NOTE = 'a newer version exists';
const frame = (site: string) =>
  `<iframe src="${site}/embed.${latest}.html" title="Timeline" sandbox="allow-scripts" width="700" height="640" style="border:0"></iframe><script src="${site}/embed.js" async></script>`;

test('the present version stands beside the files that change, under the hash of its content', () => {
  expect(readdirSync('dist')).toEqual(
    expect.arrayContaining([`timeline.${latest}.json`, `embed.${latest}.html`]),
  );
  expect(readFileSync(`dist/timeline.${latest}.json`, 'utf8')).toBe(
    readFileSync('dist/timeline.json', 'utf8'),
  );
});

test('a pinned embed shows its version, in four requests, and says nothing while that is the latest', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => request.url().startsWith(baseURL!) && asked.push(request.url()));
  await showHost(page, frame(baseURL!).replace(/<script.*/, ''));
  const inside = await frameAt(page);
  await expect(inside.getByRole('status').first()).toContainText(`${BUILT.events.length} events`);
  await page.waitForTimeout(300);
  await expect(inside.getByText(NOTE)).toHaveCount(0);
  expect(asked.length).toBeLessThanOrEqual(4);
});

test('when a newer version exists a pinned embed says so, and its height holds', async ({
  page,
  baseURL,
}) => {
  await page.route('**/latest.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `demarcheLatest = '0123456789ab';` }),
  );
  await showHost(page, frame(baseURL!));
  const inside = await frameAt(page);
  await expect(inside.getByText(NOTE)).toBeVisible();
  await expectFit(page, inside, 500);
});

test('where nobody can be asked a pinned embed is silent and whole', async ({ page, baseURL }) => {
  await page.route('**/latest.js', (route) => route.abort());
  await showHost(page, frame(baseURL!));
  const inside = await frameAt(page);
  await expect(inside.getByRole('region', { name: 'Chart' })).toBeVisible();
  await expect(inside.getByText(NOTE)).toHaveCount(0);
});

test('the Embed dialog pins the present version', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Embed' }).click();
  await page.getByRole('radio', { name: 'Frame', exact: true }).check();
  await page.getByLabel('Later changes').selectOption('pinned');
  await expect(page.getByRole('textbox', { name: 'HTML' })).toHaveValue(
    new RegExp(`/embed\\.${latest}\\.html"`),
  );
});
