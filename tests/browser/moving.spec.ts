import type { Page } from '@playwright/test';
import { generateTimeline } from '../view/generate.ts';
import { expect, open, test } from './open.ts';

const plot = (page: Page) => page.locator('svg.plot');

/** Drags through the plot, slowly enough that many frames are drawn on the way. */
async function pan(page: Page, by: [x: number, y: number]) {
  const { x, y, width } = (await plot(page).boundingBox())!;
  const [fromX, fromY] = [x + width * 0.8, y + 260];
  await page.mouse.move(fromX, fromY);
  await page.mouse.down();
  for (let step = 1; step <= 24; step++) {
    await page.mouse.move(fromX + (by[0] * step) / 24, fromY + (by[1] * step) / 24);
    await page.waitForTimeout(20);
  }
  await page.waitForTimeout(120);
  await page.mouse.up();
}

for (const address of ['./', './embed.html'])
  test(`what is shown is announced once when a movement has come to rest: ${address}`, async ({ page }) => {
    await page.goto(address);
    await expect(plot(page)).toBeVisible();
    await page.waitForTimeout(700);
    await page.evaluate(() => {
      const said: string[] = [];
      for (const region of document.querySelectorAll('[role=status], [role=alert], [aria-live]'))
        new MutationObserver(() => said.push(region.textContent)).observe(region, {
          childList: true,
          characterData: true,
          subtree: true,
        });
      Object.assign(window, { said });
    });
    // Turns of a wheel sideways, one for each frame, however slow the machine is.
    await page.evaluate(async () => {
      const surface = document.querySelector('svg.plot .surface')!;
      for (let turn = 0; turn < 30; turn++) {
        surface.dispatchEvent(new WheelEvent('wheel', { deltaX: 12, bubbles: true, cancelable: true }));
        await new Promise(requestAnimationFrame);
      }
    });
    const said = () => page.evaluate('said') as Promise<string[]>;
    await expect.poll(said).toHaveLength(1);
    await page.waitForTimeout(700);
    expect(await said()).toHaveLength(1);
  });

test('on a narrow screen the legend stays as it is while the reader moves, and the chart with it', async ({
  page,
}) => {
  const timeline = generateTimeline({ events: 200, countries: 8 });
  await page.route('**/timeline.json', (route) => route.fulfill({ json: timeline }));
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, './?span=2021-01-01/2021-02-01');
  const legend = page.getByRole('list', { name: 'Outlines' });
  await expect(legend).toBeVisible();
  const before = await legend.innerText();
  const { height } = (await plot(page).boundingBox())!;
  for (let i = 0; i < 4; i++) {
    await pan(page, [0, -200]);
    expect(await legend.innerText()).toBe(before);
    expect((await plot(page).boundingBox())!.height).toBe(height);
  }
});

test('on a narrow screen the word at the line of today is seen', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2021-05-10T12:00:00Z'));
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, './?span=2021-05-01/2021-05-21');
  const today = plot(page).getByText('Today', { exact: true });
  await today.scrollIntoViewIfNeeded();
  const word = (await today.boundingBox())!;
  const dates = (await page.locator('svg.dates').boundingBox())!;
  expect(word.x).toBeGreaterThan(dates.x + dates.width);
  expect(word.x + word.width).toBeLessThanOrEqual(360);
});

test('keys and buttons pressed in a row add up', async ({ page }) => {
  const days = async () => {
    const [from, to] = new URL(page.url()).searchParams.get('span')!.split('/');
    return (Date.parse(to!) - Date.parse(from!)) / 86_400_000;
  };
  await open(page, './?span=2020-01-01/2021-12-31');
  await plot(page).focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('+');
  await expect.poll(days).toBeLessThan(730 / 1.6 ** 3.9);
  await expect.poll(days).toBeGreaterThan(730 / 1.6 ** 4.1);
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect.poll(days).toBeGreaterThan((730 / 1.6 ** 4) * 1.8 ** 2.9);
});

test('the ring of a chart with focus goes all around it, dates and all', async ({ page }) => {
  await open(page);
  await plot(page).focus();
  const bottom = await page.locator('.sheet').evaluate((sheet) => {
    const { borderBottomWidth, bottom, position } = getComputedStyle(sheet, '::after');
    return `${position} ${bottom} ${borderBottomWidth}`;
  });
  expect(bottom).toBe('absolute 0px 2px');
});

test('at 320 px what lies before the visible time can be reached beside the names of the lanes', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await open(page, './?span=2021-04-01/2021-05-01');
  const earlier = page.getByRole('button', { name: /^\d+ earlier$/ });
  await earlier.click();
  await expect(page).not.toHaveURL(/span=2021-04-01/);
});
