import { faults, expect, open, test } from './open.ts';

const HTML = { name: 'HTML' };

test.beforeEach(async ({ page }) => {
  await open(page, './?country=RUS');
  await page.getByRole('button', { name: 'Embed' }).click();
  await expect(page.getByRole('dialog', { name: 'Embed' })).toBeVisible();
});

test('each way to embed has its own text, and a preview', async ({ page }) => {
  const text = (name = 'HTML') => page.getByRole('textbox', { name, exact: true });
  const choose = (name: string) => page.getByRole('radio', { name, exact: true }).check();
  await expect(text()).toHaveValue(/^<figure .*<picture>.*<iframe .*\?country=RUS".*<\/figure>\n<script /s);
  await choose('Frame');
  await expect(text()).toHaveValue(/^<iframe [^>]*embed\.html\?country=RUS"[^>]*><\/iframe>\n<script /);
  await choose('Element');
  await expect(text()).toHaveValue(/^<demarche-timeline src="[^"]+timeline\.json" view="\?country=RUS"/);
  await choose('Picture and list');
  await expect(text()).toHaveValue(/^<figure (?!.*<iframe)/s);
  await choose('Markdown');
  await expect(text('Markdown')).toHaveValue(/^\[.+\]\(<http.+\?country=RUS>\)/);
  await choose('Link');
  await expect(text('Link')).toHaveValue(/^http.+\/\?country=RUS$/);
  const preview = page.frameLocator('iframe[title=Preview]');
  await expect(preview.getByRole('link', { name: /\?country=RUS$/ })).toBeVisible();
});

test('theme, lanes, language, filters, height and script change the text', async ({ page }) => {
  await page.getByRole('radio', { name: 'Frame', exact: true }).check();
  const text = page.getByRole('textbox', HTML);
  await page.getByLabel('Theme').last().selectOption('dark');
  await page.getByRole('dialog').getByLabel('Lanes').selectOption('kind');
  await page.getByLabel('Dates in').selectOption('de');
  await page.getByLabel('Height in pixels').fill('480');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove Russia' }).click();
  await page.getByLabel(/^With the script/).uncheck();
  await expect(text).toHaveValue(/embed\.html\?lanes=kind&amp;theme=dark&amp;lang=de" .* height="480"/);
  await expect(text).not.toHaveValue(/<script|country=/);
  expect(new URL(page.url()).search).toBe('?country=RUS');
});

test('the preview shows the snippet at three widths', async ({ page }) => {
  const preview = page.frameLocator('iframe[title=Preview]');
  await expect(preview.locator('figure img')).toBeAttached({ timeout: 15_000 });
  for (const [name, width] of [['Phone', 360], ['Column', 680], ['Wide', 1080]] as const) {
    await page.getByRole('button', { name }).click();
    await expect.poll(() => preview.locator('html').evaluate((e) => e.clientWidth)).toBe(width);
  }
}); // prettier-ignore

test('the text is copied as it stands', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('radio', { name: 'Link', exact: true }).check();
  await page.getByRole('button', { name: 'Copy Link' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\?country=RUS$/);
});

test('the dialog works by keyboard alone and gives the focus back', async ({ page }) => {
  await page.getByRole('radio', { name: 'Picture and timeline' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Frame', exact: true })).toBeChecked();
  await expect(page.getByRole('textbox', HTML)).toHaveValue(/^<iframe/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Embed' })).toBeFocused();
});

for (const size of [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
])
  test(`axe finds no fault in the dialog, ${size.width} px wide`, async ({ page }) => {
    await page.setViewportSize(size);
    // The preview is a page of its own, with the same chart in it.
    expect(await faults(page, 'iframe[title=Preview]')).toEqual([]);
  });
