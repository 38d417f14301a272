import { expect, faults, open, test, TIMELINE } from './open.ts';

const EVENT = TIMELINE.events[10]!.id;
const VIEWS = { page: './', list: './?view=list', event: `./?event=${EVENT}`, embed: './embed.html' };

for (const [name, address] of Object.entries(VIEWS))
  for (const theme of ['light', 'dark'])
    for (const width of [1280, 360])
      test(`axe finds nothing: ${name}, ${theme}, ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await open(page, `${address}${address.includes('?') ? '&' : '?'}theme=${theme}`);
        await page.waitForTimeout(400);
        expect(await faults(page)).toEqual([]);
      });

test('axe finds nothing in the dialogs and in the drawer', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Embed' }).click();
  expect(await faults(page, 'iframe[title=Preview]')).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('button', { name: 'Filters' }).click();
  expect(await faults(page)).toEqual([]);
});

test('the chart names every event that it shows', async ({ page, timeline }) => {
  await open(page);
  await page.getByRole('button', { name: 'Fit' }).click();
  await page.getByRole('button', { name: 'Fit' }).click();
  await page.waitForTimeout(600);
  const chart = page.getByRole('region', { name: 'Chart' });
  const snapshot = await chart.ariaSnapshot();
  const lines = snapshot.split('\n');
  const named = timeline.events.filter((e) => lines.some((line) => line.includes(e.title)));
  const counted = [...snapshot.matchAll(/: (\d+) events? \(/g)].reduce((sum, m) => sum + Number(m[1]), 0);
  expect(named.length).toBeGreaterThan(10);
  const items = lines.filter((line) => timeline.events.some((e) => line.includes(`${e.title}. `))).length;
  expect(items + counted).toBeGreaterThanOrEqual(timeline.events.length);
});
