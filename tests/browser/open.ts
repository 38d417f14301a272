import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import type { Timeline } from '../../src/model/timeline.ts';
import { generateTimeline } from '../view/generate.ts';

/** The built site with a timeline whose content the tests know. */
export const TIMELINE: Timeline = generateTimeline({ events: 60, countries: 6 });

export const test = base.extend<{ timeline: Timeline }>({
  timeline: [
    async ({ page }, use) => {
      await page.route('**/timeline.json', (route) => route.fulfill({ json: TIMELINE }));
      await use(TIMELINE);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens an address and waits until the timeline is there. */
export async function open(page: Page, address = './') {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('');
}

/** What axe finds against WCAG 2.2 AA, with target-size on; one line for each fault. */
export async function faults(page: Page, without?: string): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  const { violations } = await (without ? builder.exclude(without) : builder)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .options({ rules: { 'target-size': { enabled: true } } })
    // A preview holds the whole timeline once more, as another page: it is audited as the embed that it shows.
    .exclude('iframe[title="Preview"]')
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target.join(' ')).join(' | ')}`);
}

/** The sentence of what is shown. */
export const summary = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /events?/ })
    .first();
