import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { generateTimeline } from '../view/generate.ts';
import { faults, summary } from './open.ts';
import { HOST, showHost } from './hosts.ts';

const NASTY = '</script><!--<script>"\u2028& <img src=x onerror="hacked=1">';
const timeline = generateTimeline({ events: 60, countries: 6 });
timeline.title = NASTY;
timeline.events[0]!.title = NASTY;

const folder = mkdtempSync(join(tmpdir(), 'demarche-single-'));
const file = join(folder, 'timeline.html');

/** The file that the built command line writes, as a user gets it. */
function write(...options: string[]): string {
  writeFileSync(join(folder, 'timeline.json'), JSON.stringify(timeline));
  const from = join(folder, 'timeline.json');
  execFileSync(process.execPath, ['bin/demarche.js', 'export', from, '--single-file', file, ...options], {
    stdio: 'pipe',
  });
  return file;
}

/** Everything that the page asks for, refuses or stumbles over. */
async function watch(page: Page): Promise<string[]> {
  const seen: string[] = [];
  page.on('request', (request) => /^(data|blob):/.test(request.url()) || seen.push(request.url()));
  page.on('pageerror', (error) => seen.push(error.message));
  page.on('console', (message) => message.type() === 'error' && seen.push(message.text()));
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', (e) =>
      console.error(`${e.violatedDirective} ${e.blockedURI} ${e.sample}`),
    ),
  );
  return seen;
}

test('one file works from a disk, without a network, and asks nobody for anything', async ({ page }) => {
  write();
  await page.context().setOffline(true);
  const seen = await watch(page);
  await page.goto(pathToFileURL(file).href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(NASTY.replace('\u2028', ' '));
  await expect(page).toHaveTitle(/^<\/script><!--/);
  expect(await page.getByRole('option').count()).toBeGreaterThan(10);

  const russian = timeline.events.filter((e) => e.countries.includes('RUS')).length;
  await page.getByRole('checkbox', { name: /^Russia/ }).check();
  await expect(summary(page)).toContainText(`${russian} of ${timeline.events.length}`);
  expect(page.url()).toContain('?country=RUS');
  await page.goBack();
  await expect(summary(page)).toContainText(`${timeline.events.length} events`);

  await page.getByRole('listbox').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Help' }).click();
  await expect(page.getByRole('dialog', { name: 'Help' }).getByRole('link')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Export' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Picture (PNG)' }).click();
  expect((await coming).suggestedFilename()).toMatch(/\.png$/);
  await page.keyboard.press('Escape');

  await expect(page.getByRole('button', { name: 'Embed' })).toHaveCount(0);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(await faults(page)).toEqual([]);
  expect(seen).toEqual([pathToFileURL(file).href]);
});

test('one file shows the part and the lanes that were asked for, and its address says so', async ({
  page,
}) => {
  write('--view', '?country=RUS&lanes=kind&theme=dark', '--title', 'Moscow');
  await page.goto(pathToFileURL(file).href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Moscow');
  const russian = timeline.events.filter((e) => e.countries.includes('RUS')).length;
  await expect(summary(page)).toContainText(`${russian} events`);
  await expect(page).toHaveURL(/\?lanes=kind&theme=dark$/);
});

test('without scripts one file shows its picture and its events', async ({ browser }) => {
  write();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  const picture = page.getByRole('img', { name: /^Timeline: / });
  expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await expect(page.getByRole('listitem')).toHaveCount(timeline.events.length);
  await context.close();
});

test('one file of many events is packed, and opens as ever', async ({ page }) => {
  const many = generateTimeline({ events: 3000, countries: 6 });
  const from = join(folder, 'many.json');
  writeFileSync(from, JSON.stringify(many));
  execFileSync(process.execPath, ['bin/demarche.js', 'export', from, '--single-file', file], {
    stdio: 'pipe',
  });
  const data = /<script type="application\/gzip"[^>]*>([^<]*)/.exec(readFileSync(file, 'utf8'))![1]!;
  expect(data.length).toBeLessThan(JSON.stringify(many).length / 4);
  const seen = await watch(page);
  await page.goto(pathToFileURL(file).href);
  await expect(summary(page)).toContainText('3,000 events');
  await page.getByRole('checkbox', { name: /^Russia/ }).check();
  const russian = many.events.filter((e) => e.countries.includes('RUS')).length;
  await expect(summary(page)).toContainText(`${russian.toLocaleString('en-GB')} of 3,000 events`);
  expect(seen).toEqual([pathToFileURL(file).href]);
});

for (const [how, frame] of [
  ['by its address', `<iframe src="/post" sandbox="allow-scripts" width="1000" height="700"></iframe>`],
  ['as a document inside another', `<iframe sandbox="allow-scripts" width="1000" height="700"></iframe>`],
] as const)
  test(`one file works in a sandbox without an origin, ${how}`, async ({ page }) => {
    const html = readFileSync(write(), 'utf8');
    const seen = await watch(page);
    await showHost(page, frame);
    await page.route(`${HOST}/post`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.locator('iframe').evaluate((e: HTMLIFrameElement, text) => {
      if (!e.src) e.srcdoc = text;
      else e.src += '';
    }, html);
    const inside = page.frameLocator('iframe');
    await inside.getByRole('checkbox', { name: /^Russia/ }).check();
    await expect(inside.getByRole('status').filter({ hasText: 'of 60' }).first()).toBeVisible();
    expect(seen.filter((line) => !line.startsWith(HOST))).toEqual([]);
  });

test('one file of a spreadsheet of TimelineJS says of each event that a person gave it', async ({ page }) => {
  const sheet = join(folder, 'sheet.csv');
  const rows = [
    'Year,Month,Day,Headline,Text,Media,Media Caption,Group',
    '1972,2,21,Nixon lands in Peking,"A <b>handshake</b> at the foot of the stairs.",https://example.org/a.jpg,The stairs,Visits',
    '1975,8,1,Final Act,Signed in Helsinki.,,,Conferences',
  ];
  writeFileSync(sheet, rows.join('\n'));
  execFileSync(process.execPath, ['bin/demarche.js', 'export', sheet, '--single-file', file], {
    stdio: 'pipe',
  });
  const seen = await watch(page);
  await page.goto(pathToFileURL(file).href);
  await expect(page.getByRole('list', { name: 'Colours' })).toContainText('Other 2');
  await expect(page.getByRole('option', { name: /Final Act|Nixon lands/ })).toHaveCount(2);
  await page.getByRole('listbox').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Nixon lands in Peking');
  const evidence = panel.getByRole('region', { name: 'Evidence' });
  await expect(evidence).toContainText('A handshake at the foot of the stairs.');
  await expect(evidence.locator('mark')).toHaveCount(0);
  await expect(evidence.getByRole('link', { name: /^Open the source/ })).toHaveAttribute(
    'href',
    'https://example.org/a.jpg',
  );
  await panel.getByText('Why?').click();
  await expect(panel.getByText('A person put this event on the timeline')).toBeVisible();
  await expect(panel.getByText('Confidence')).toHaveCount(0);
  expect(await faults(page)).toEqual([]);
  expect(seen).toEqual([pathToFileURL(file).href]);
});
