import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { FORMATS } from '../../src/view/exports/formats.ts';
import { expect, faults, open, test, TIMELINE } from './open.ts';

/** The file that a button of the Export dialog saves. */
async function save(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('the Export dialog saves the present view, or all of it', async ({ page }) => {
  await open(page, './?country=RUS');
  await page.getByRole('button', { name: 'Export' }).click();
  const russian = TIMELINE.events.filter((e) => e.countries.includes('RUS')).length;
  const rows = async () =>
    Papa.parse((await save(page, 'CSV')).bytes.toString(), { header: true, skipEmptyLines: true }).data
      .length;
  expect(await rows()).toBe(russian);
  await page.getByRole('radio', { name: /^All/ }).check();
  expect(await rows()).toBe(TIMELINE.events.length);
  await expect(page.getByRole('status').filter({ hasText: 'is saved' })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Export' })).toBeFocused();
});

test('pictures are what they say they are', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Export' }).click();
  const svg = await save(page, 'Picture (SVG)');
  expect(svg.name).toBe('a-generated-timeline.svg');
  expect(svg.bytes.toString()).toMatch(/^<svg [^>]*width="1200"/);
  const { name, bytes } = await save(page, 'Picture (PNG)');
  expect(name).toBe('a-generated-timeline.png');
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBe(2400);
});

test("TimelineJS's own package renders the export, every event and no markup from it", async ({ page }) => {
  const hostile = '<img src=x onerror="window.hacked=1"> & "quotes"';
  const timeline = structuredClone(TIMELINE);
  timeline.events = timeline.events.slice(0, 12);
  timeline.events[0]!.title = hostile;
  const ids = new Set(timeline.events.map((e) => e.id));
  for (const event of timeline.events) event.links = event.links.filter((l) => ids.has(l.event));
  const file = FORMATS.timelinejs.write(timeline);
  const dated = timeline.events.filter((e) => e.date !== null).length;
  await page.route('**/host.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<div id="t" style="width:1000px;height:600px"></div>' }),
  );
  await page.goto('./host.html');
  await page.addScriptTag({ path: 'node_modules/@knight-lab/timelinejs/dist/js/timeline.js' });
  await page.evaluate((text) => {
    const { Timeline } = (window as unknown as { TL: { Timeline: new (id: string, data: object) => object } })
      .TL;
    new Timeline('t', JSON.parse(text) as object);
  }, file);
  await expect(page.locator('.tl-timemarker')).toHaveCount(dated);
  await expect(page.locator('.tl-timemarker', { hasText: hostile })).toHaveCount(1);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('vis-timeline renders the export, every event and no markup from it', async ({ page }) => {
  const hostile = '<img src=x onerror="window.hacked=1">';
  const timeline = structuredClone(TIMELINE);
  timeline.events[0]!.title = hostile;
  const file = FORMATS.vis.write(timeline);
  await page.route('**/host.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<div id="t"></div>' }),
  );
  await page.goto('./host.html');
  await page.addScriptTag({ path: 'node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js' });
  const ids = await page.evaluate((text) => {
    interface Vis {
      Timeline: new (at: HTMLElement, items: object[], groups: object[], options: object) => { fit(): void };
      DataSet: new (items: object[]) => { getIds(): string[] };
    }
    const { vis } = window as unknown as { vis: Vis };
    const { items, groups } = JSON.parse(text) as { items: object[]; groups: object[] };
    new vis.Timeline(document.getElementById('t')!, items, groups, { xss: { disabled: true } }).fit();
    return new vis.DataSet(items).getIds();
  }, file);
  expect(ids).toEqual(TIMELINE.events.filter((e) => e.date !== null).map((e) => e.id));
  await expect(page.locator('.vis-item', { hasText: hostile }).first()).toBeAttached();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});
