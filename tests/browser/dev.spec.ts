import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

// One server for both tests: they share a port, so they share a worker.
test.describe.configure({ mode: 'default' });

const PORT = 4271;
const folder = mkdtempSync(join(tmpdir(), 'demarche-dev-'));
const write = (name: string, text: string) =>
  writeFileSync(join(folder, name), `---\npublished: 2021-04-15\n---\n${text}\n`);
let server: ChildProcess;
let printed = '';

test.beforeAll(async () => {
  write('first.md', 'The United States expelled ten Russian diplomats on Thursday.');
  server = spawn('npx', ['vite', '--port', String(PORT), '--strictPort'], {
    env: { ...process.env, DEMARCHE_DATA: folder, NO_COLOR: '1' },
    detached: true,
  });
  server.stdout!.on('data', (chunk) => (printed += chunk));
  await expect.poll(() => printed, { timeout: 20_000 }).toContain(`http://localhost:${PORT}/`);
});

test.afterAll(() => {
  process.kill(-server.pid!);
  rmSync(folder, { recursive: true });
});

test('the start command says what it found, and an open page follows the articles', async ({ page }) => {
  expect(printed).toContain('first: 1 event');
  await page.goto(`http://localhost:${PORT}/`);
  await expect(page.getByText('1 event').first()).toBeVisible();

  write('second.md', 'Poland expelled three Russian diplomats on Thursday.');
  await expect(page.getByText('2 events').first()).toBeVisible({ timeout: 15_000 });

  write('second.md', 'The weather was fine.');
  await expect(page.getByText('1 event').first()).toBeVisible({ timeout: 15_000 });
});

test('a broken article is named and takes nothing from the open page', async ({ page }) => {
  await page.goto(`http://localhost:${PORT}/`);
  writeFileSync(join(folder, 'broken.md'), '---\npublished: 2021-02-31\n---\nText\n');
  await expect.poll(() => printed, { timeout: 15_000 }).toMatch(/./);
  await expect(page.getByText('1 event').first()).toBeVisible();
});
