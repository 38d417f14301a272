import { expect, test } from '@playwright/test';
import { BUILT, frameAt, HOST, showHost } from './hosts.ts';

const [first, second] = BUILT.events.filter(({ salience, date }) => salience === 'main' && date !== null);
const frames = (site: string, ...queries: string[]) =>
  queries
    .map(
      (query) =>
        `<iframe src="${site}/embed.html${query}" title="Timeline" loading="lazy" sandbox="allow-scripts" width="100%" height="640" style="border:0"></iframe>`,
    )
    .join('') + `<script src="${site}/embed.js" async></script>`;
const away = '<div style="height:3000px">A long article</div>';

test('a link to the article with an event opens it in the frame and brings the frame into sight', async ({
  page,
  baseURL,
}) => {
  await showHost(page, away + frames(baseURL!, ''), {}, `/post#demarche=${first!.id}`);
  const dialog = page.frameLocator('iframe').getByRole('dialog');
  await expect(dialog.getByRole('heading', { level: 2 })).toHaveText(first!.title);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1500);
});

test('of several frames the first that shows the event opens it', async ({ page, baseURL }) => {
  const country = first!.countries[0]!;
  const other = BUILT.countries.find(({ code }) => !first!.countries.includes(code))!.code;
  await showHost(
    page,
    frames(baseURL!, `?country=${other}`, `?country=${country}`, ''),
    {},
    `/post#demarche=${first!.id}`,
  );
  const dialogIn = (place: number) => page.frameLocator('iframe').nth(place).getByRole('dialog');
  const open = () => Promise.all([0, 1, 2].map((place) => dialogIn(place).count()));
  await expect.poll(async () => (await open()).join()).toMatch(/^0,(1,0|0,1)$/);
  await page.waitForTimeout(500);
  expect((await open()).join()).toMatch(/^0,(1,0|0,1)$/);
});

test('opening an event changes the article’s address without a step in its history, and closing clears it', async ({
  page,
  baseURL,
}) => {
  await showHost(page, frames(baseURL!, ''), {}, '/post?id=1');
  const frame = await frameAt(page);
  const steps = await page.evaluate(() => history.length);
  await frame.getByRole('listbox').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toMatch(/\/post\?id=1#demarche=[\w.-]+$/);
  const title = await frame.getByRole('dialog').getByRole('heading', { level: 2 }).textContent();
  const id = decodeURIComponent(page.url().split('=').at(-1)!);
  expect(BUILT.events.find((event) => event.id === id)!.title).toBe(title);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.url()).toBe(`${HOST}/post?id=1`);
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test('a changed address opens the other event; the host’s own anchors are left alone', async ({
  page,
  baseURL,
}) => {
  await showHost(
    page,
    `<a href="#demarche=${second!.id}">see</a><a href="#part">part</a>` + frames(baseURL!, ''),
    {},
    '/post',
  );
  const frame = await frameAt(page);
  await page.getByRole('link', { name: 'see' }).click();
  await expect(frame.getByRole('dialog').getByRole('heading', { level: 2 })).toHaveText(second!.title);
  await page.getByRole('link', { name: 'part' }).click();
  await frame.getByRole('button', { name: 'Close' }).click();
  await page.waitForTimeout(300);
  expect(page.url()).toBe(`${HOST}/post#part`);
});

test('a paragraph lights up its event while it is read, and is marked when a reader opens that event', async ({
  page,
  baseURL,
}) => {
  const paragraph = (id: string) => `<p data-demarche-event="${id}" style="margin:500px 0">About it</p>`;
  await showHost(
    page,
    frames(baseURL!, '') + paragraph(first!.id) + paragraph(second!.id) + away,
    {},
    '/post',
  );
  const frame = await frameAt(page);
  /** The name of the event that has a ring about it. */
  const lit = () =>
    frame.evaluate(() => {
      const place = (e: Element) => [Number(e.getAttribute('cx')), Number(e.getAttribute('cy'))] as const;
      const rings = [...document.querySelectorAll('circle.halo')].map(place);
      const marks = [...document.querySelectorAll('circle[role=option]')];
      const near = (mark: Element) =>
        rings.some(([x, y]) => Math.hypot(place(mark)[0] - x, place(mark)[1] - y) < 1);
      return marks
        .filter(near)
        .map((mark) => mark.getAttribute('aria-label'))
        .join();
    });
  await page.waitForTimeout(300);
  const read = (place: number) =>
    page
      .locator('p')
      .nth(place)
      .evaluate((p) => scrollTo(0, p.getBoundingClientRect().top + scrollY - innerHeight * 0.4 + 4));
  await read(0);
  await expect.poll(lit).toContain(first!.title);
  await read(1);
  await expect.poll(lit).toContain(second!.title);
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(lit).toBe('');
  await page.evaluate((event) => window.frames[0]!.postMessage({ demarche: 'open', event }, '*'), first!.id);
  await expect(page.locator('[data-demarche-lit]')).toHaveCount(1);
  await expect(page.locator('p').first()).toHaveAttribute('data-demarche-lit', '');
});
