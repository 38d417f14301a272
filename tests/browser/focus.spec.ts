import { expect, open, test } from './open.ts';

test('the first tab stop skips to the events', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the events' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeFocused();
  await open(page, './?view=list');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('the focus is never lost by a chip, a filter to loosen, open lanes, a closed event or Back', async ({
  page,
}) => {
  await open(page, './?country=RUS&q=zebra');
  await page.getByRole('button', { name: /^Loosen Search/ }).press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.getByRole('button', { name: 'Remove Russia' }).press('Enter');
  await expect(page.locator('main')).toBeFocused();
  const plot = page.locator('svg.plot');
  await plot.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(plot).toBeFocused();
  await page.keyboard.press('+');
  await expect(plot).toBeFocused();
});

test('arrow keys reach every event, those without a date too', async ({ page, timeline }) => {
  await open(page);
  const plot = page.locator('svg.plot');
  await plot.focus();
  await page.keyboard.press('Home');
  const seen = new Set<string>();
  for (let i = 0; i < timeline.events.length; i++) {
    await expect(plot).toHaveAttribute('aria-activedescendant', /./);
    seen.add((await plot.getAttribute('aria-activedescendant'))!);
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(20);
  }
  expect(seen.size).toBe(timeline.events.length);
});
