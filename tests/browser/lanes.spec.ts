import { generateTimeline } from '../view/generate.ts';
import type { Locator, Page } from '@playwright/test';
import { expect, open, test } from './open.ts';

const lanes = (page: Page) => page.getByRole('list', { name: 'Lanes' }).getByRole('listitem');
const names = async (page: Page) =>
  (await lanes(page).allInnerTexts()).map((text) => text.replace(/\s*\d+\s*$/, '').trim());
const pins = (page: Page) => new URL(page.url()).searchParams.getAll('pin');

test('Alt and an arrow move a lane, the focus goes with it, and Back undoes it', async ({ page }) => {
  await open(page);
  const before = await names(page);
  const second = page.getByRole('button', { name: `Pin ${before[1]}` });
  await second.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => names(page).then(([first]) => first)).toBe(before[1]);
  await expect(second).toBeFocused();
  expect(pins(page)).toHaveLength(1);
  await page.goBack();
  await expect.poll(() => names(page)).toEqual(before);
});

test('a lane is dragged to another place, and the drag chooses nothing', async ({ page }) => {
  await open(page);
  const before = await names(page);
  const from = (await lanes(page).nth(0).boundingBox())!;
  const to = (await lanes(page).nth(2).boundingBox())!;
  await page.mouse.move(from.x + 20, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y + from.height, { steps: 4 });
  await page.mouse.move(to.x + 20, to.y + to.height / 2 + 6, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => names(page).then((now) => now.indexOf(before[0]!))).toBe(2);
  expect(pins(page)).toHaveLength(3);
  await expect(page.getByRole('list', { name: 'Lanes' }).locator('.name[aria-pressed=true]')).toHaveCount(0);
});

test('a lane is folded into others, which open and give it back', async ({ page }) => {
  await open(page);
  const before = await names(page);
  await lanes(page).nth(1).hover();
  await page.getByRole('button', { name: `Fold ${before[1]} into others` }).click();
  await expect.poll(() => names(page)).not.toContain(before[1]);
  expect(pins(page)[0]).toMatch(/^-/);
  await page.getByRole('button', { name: /^\d+ others/ }).click();
  const back = page.getByRole('button', { name: `Fold ${before[1]} into others` });
  await expect(back).toHaveAttribute('aria-pressed', 'true');
  await back.click({ force: true });
  await expect.poll(() => pins(page)).toEqual(['*']);
});

test('open others are kept in the address: Back closes them, and a link opens them, in a frame too', async ({
  page,
}) => {
  const timeline = generateTimeline({ events: 60, countries: 40 });
  await page.route('**/timeline.json', (route) => route.fulfill({ json: timeline }));
  await open(page);
  const folded = (await names(page)).length;
  await page.getByRole('button', { name: /^\d+ others/ }).click();
  await expect.poll(() => names(page).then((now) => now.length)).toBeGreaterThan(folded);
  const address = page.url();
  await page.goBack();
  await expect.poll(() => names(page).then((now) => now.length)).toBe(folded);
  await open(page, address);
  await expect(page.getByRole('button', { name: 'Fewer lanes' })).toBeVisible();
  await page.goto('./embed.html?pin=*');
  const heads = page.getByRole('list', { name: 'Lanes' });
  const all = await heads.locator('.name').count();
  await heads.locator('.others').press('Enter');
  await expect(page.getByRole('button', { name: /^\d+ others/ })).toBeFocused();
  expect(await heads.locator('.name').count()).toBeLessThan(all);
});

for (const width of [1280, 360])
  test(`with 40 lanes open at ${width} px the axis stays in sight, and so does what has the focus`, async ({
    page,
  }) => {
    const timeline = generateTimeline({ events: 60, countries: 40 });
    await page.route('**/timeline.json', (route) => route.fulfill({ json: timeline }));
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    const first = await page.getByRole('list', { name: 'Lanes' }).locator('.name').first().textContent();
    await page.getByRole('button', { name: /^(\d+ )?Others/i }).click();
    const fewer = page.getByRole('button', { name: 'Fewer lanes' });
    await expect(fewer).toBeFocused();
    const heads = page.getByRole('list', { name: 'Lanes' }).locator('.name');
    expect(await heads.count()).toBeGreaterThan(20);
    await expect(heads.first()).toHaveText(first!);
    const isInside = async (part: Locator) => {
      const body = (await page.locator('.chart .body').boundingBox())!;
      const box = (await part.boundingBox())!;
      return (
        box.x > body.x - 2 &&
        box.y > body.y - 2 &&
        box.x + box.width < body.x + body.width + 2 &&
        box.y + box.height < body.y + body.height + 2
      );
    };
    expect(await isInside(page.locator('svg.dates'))).toBe(true);
    const plot = page.locator('svg.plot');
    await plot.focus();
    await page.keyboard.press('Home');
    for (let i = 0; i < 40; i++) await page.keyboard.press(width === 360 ? 'ArrowRight' : 'ArrowDown');
    await page.waitForTimeout(400);
    const focused = page.locator(`[id="${await plot.getAttribute('aria-activedescendant')}"]`);
    expect(await isInside(focused)).toBe(true);
    expect(await isInside(page.locator('svg.dates'))).toBe(true);
  });
