import { expect, test } from '@playwright/test';
import { toColumnar } from '../../src/build/columnar.ts';
import { formatTimeline } from '../../src/build/timeline.ts';
import { generateTimeline } from '../view/generate.ts';
import { summary } from './open.ts';

const TIMELINE = generateTimeline({ events: 30_000, from: 0, to: 20_000, countries: 20 });
const { head, events } = toColumnar(TIMELINE, 'timeline.arrow');

test.beforeEach(async ({ page }) => {
  await page.route('**/timeline.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: formatTimeline(head) }),
  );
  await page.route('**/timeline.arrow', (route) => route.fulfill({ body: Buffer.from(events) }));
});

test('a large timeline comes as columns: filters, search and an opened event work as ever', async ({
  page,
}) => {
  const event = TIMELINE.events[12_345]!;
  await page.goto(`./?event=${event.id}`);
  await expect(page.getByRole('dialog', { name: event.title })).toBeVisible();
  await expect(page.getByRole('blockquote')).toHaveText('They said.');
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: /^Russia/ }).check();
  const russian = TIMELINE.events.filter(({ countries }) => countries.includes('RUS')).length;
  await expect(summary(page)).toContainText(`${russian.toLocaleString('en-GB')} of 30,000 events`);
  await page.getByRole('searchbox').fill('visa');
  const visas = TIMELINE.events.filter(
    ({ countries, title }) => countries.includes('RUS') && title.includes('visa'),
  ).length;
  await expect(summary(page)).toContainText(`${visas.toLocaleString('en-GB')} of 30,000 events`);
});

test('columns that are missing or broken are told', async ({ page }) => {
  await page.route('**/timeline.arrow', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('timeline.arrow could not be read: it answered 404');
  await page.route('**/timeline.arrow', (route) => route.fulfill({ body: 'no columns' }));
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toContainText('timeline.arrow could not be read');
});
