import { expect, test } from './open.ts';

test('a frame tells its height in the dialects of its hosts', async ({ page, baseURL }) => {
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<script>heard = []; addEventListener('message', (e) => heard.push(e.data))</script>
        <iframe src="${baseURL}/embed.html?childId=pym-0#?secret=abc" width="600" height="400"></iframe>`,
    }),
  );
  await page.goto('./host.html');
  const heard = () => page.evaluate('heard') as Promise<unknown[]>;
  await expect.poll(async () => (await heard()).length).toBeGreaterThanOrEqual(6);
  const last = (await heard()).slice(-6);
  const { height } = last[0] as { height: number };
  expect(Number.isInteger(height)).toBe(true);
  expect(last).toEqual([
    { demarche: 'height', height },
    { 'datawrapper-height': { demarche: height } },
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({
      src: `${baseURL}/embed.html?childId=pym-0#?secret=abc`,
      context: 'iframe.resize',
      height,
    }),
    `pymxPYMxpym-0xPYMxheightxPYMx${height}`,
    { message: 'height', value: height, secret: 'abc' },
  ]);
});

test('in a frame an event opens below the chart and the host is told the new height', async ({ page }) => {
  await page.goto('./embed.html');
  const content = page.locator('#app > div');
  const height = () => content.evaluate((element) => element.getBoundingClientRect().height);
  const before = await height();
  const chart = page.getByRole('region', { name: 'Chart' });
  await chart.locator('[tabindex="0"]').first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(panel.getByRole('region', { name: 'Evidence' }).locator('mark').first()).toBeVisible();
  expect(await height()).toBeGreaterThan(before + 100);
  expect(page.url()).toMatch(/embed\.html$/);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  expect(await height()).toBe(before);
});
