import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';

/** Bytes, gzipped, of the scripts and style sheets that a page asks for before the reader does anything. */
async function weigh(page: Page, address: string): Promise<{ bytes: number; requests: string[] }> {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(address, { waitUntil: 'networkidle' });
  await expect(page.getByRole('region', { name: 'Chart' })).toBeVisible();
  const files = requests.filter((path) => /\.(js|css)$/.test(path));
  const bytes = files.reduce(
    (sum, path) => sum + gzipSync(readFileSync(`dist${path}`), { level: 9 }).length,
    0,
  );
  return { bytes, requests };
}

test('the page weighs at most 70 kB of script and style', async ({ page }) => {
  const { bytes } = await weigh(page, './index.html');
  expect(bytes).toBeLessThanOrEqual(70_000);
});

test('the embed weighs at most 50 kB and is whole with three files', async ({ page }) => {
  const { bytes, requests } = await weigh(page, './embed.html');
  expect(bytes).toBeLessThanOrEqual(50_000);
  expect(requests.length).toBeLessThanOrEqual(3);
});

test('an embed whose address asks for filters brings them in one file more', async ({ page }) => {
  const { requests } = await weigh(page, './embed.html?country=CZE');
  expect(requests.length).toBeLessThanOrEqual(4);
  await expect(page.getByRole('status')).toContainText(/^\d+ of \d+ events, Czech Republic/);
  await page.goto('./embed.html?country=CZE&kind=summit&q=nothing+like+it');
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(page.getByRole('status')).toContainText(/^\d+ of \d+ events, \D|^\d+ events/);
});

test('what the page does not need at first comes when it is asked for', async ({ page }) => {
  await page.goto('./index.html', { waitUntil: 'networkidle' });
  const later: string[] = [];
  page.on('request', (request) => later.push(new URL(request.url()).pathname));
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
  expect(later.some((path) => /HelpDialog.*\.js$/.test(path))).toBe(true);
});
