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

test('the embed weighs at most 56 kB and is whole with three files', async ({ page }) => {
  const { bytes, requests } = await weigh(page, './embed.html');
  expect(bytes).toBeLessThanOrEqual(56_000);
  expect(requests.length).toBeLessThanOrEqual(3);
});

test('what the page does not need at first comes when it is asked for', async ({ page }) => {
  await page.goto('./index.html', { waitUntil: 'networkidle' });
  const later: string[] = [];
  page.on('request', (request) => later.push(new URL(request.url()).pathname));
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
  expect(later.some((path) => /HelpDialog.*\.js$/.test(path))).toBe(true);
});
