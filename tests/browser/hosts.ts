import { readFileSync } from 'node:fs';
import { expect, type Frame, type Page } from '@playwright/test';
import type { Timeline } from '../../src/model/timeline.ts';

/** The site as it was built, with its own timeline. */
export const BUILT: Timeline = JSON.parse(readFileSync('dist/timeline.json', 'utf8'));

/** Someone else's site: its pages are made by the tests, and are of another origin than ours. */
export const HOST = 'http://blog.example';

/** Shows a page of someone else's, as HTML, under the headers that their server sends. */
export async function showHost(page: Page, body: string, headers: Record<string, string> = {}, path = '/') {
  await page.route(`${HOST}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    return pathname === '/' || pathname === '/post'
      ? route.fulfill({ contentType: 'text/html', body: `<!doctype html>${body}`, headers })
      : route.fulfill({ status: 404, body: '' });
  });
  await page.goto(HOST + path);
}

/** The frame that stands at a place among the page's iframes, once its timeline is there. */
export async function frameAt(page: Page, place = 0): Promise<Frame> {
  const element = page.locator('iframe').nth(place);
  await element.scrollIntoViewIfNeeded();
  const frame = (await (await element.elementHandle())!.contentFrame())!;
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(BUILT.title);
  return frame;
}

/** The heights, px, that a frame has in its host and that its content has. */
export async function heights(frame: Frame): Promise<{ outer: number; inner: number }> {
  const element = await frame.frameElement();
  const outer = await element.evaluate((e) => (e as HTMLElement).getBoundingClientRect().height);
  const inner = await frame.locator('#app > div').evaluate((e) => e.getBoundingClientRect().height);
  return { outer, inner };
}

/** Waits until a frame is as high as its content, within a pixel, and sees that it stays so. */
export async function expectFit(page: Page, frame: Frame, rest = 1000) {
  const misfit = async () => {
    const { outer, inner } = await heights(frame);
    return Math.abs(outer - inner);
  };
  await expect.poll(misfit).toBeLessThanOrEqual(1);
  const { outer } = await heights(frame);
  const seen = new Set<number>();
  for (let waited = 0; waited < rest; waited += 250) {
    await page.waitForTimeout(250);
    seen.add((await heights(frame)).outer);
  }
  expect([...seen]).toEqual([outer]);
}

/** How much the page's content was moved without a reader asking for it: the layout shift score. */
export const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 200);
      }),
  );
