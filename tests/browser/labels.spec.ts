import type { Page } from '@playwright/test';
import { generateTimeline } from '../view/generate.ts';
import { expect, open, test } from './open.ts';

/** What is wrong with the labels of the chart, as a reader sees it: one line for each fault. */
async function audit(page: Page): Promise<{ labels: number; faults: string[] }> {
  return page.evaluate(() => {
    const plot = document.querySelector('svg.plot')!.getBoundingClientRect();
    const labels = [...document.querySelectorAll<SVGTextElement>('svg.plot text.label')];
    const boxes = labels.map((label) => ({ words: label.textContent!, box: label.getBoundingClientRect() }));
    const marks = [...document.querySelectorAll<SVGCircleElement>('svg.plot circle.target')].map((mark) => ({
      words: '',
      box: mark.getBoundingClientRect(),
    }));
    // Air within a box: the line is higher than its letters, the target of a mark wider than its disc.
    const meet = (a: DOMRect, b: DOMRect, air: number) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > air &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > air;
    const faults: string[] = [];
    boxes.forEach((one, i) => {
      for (const other of boxes.slice(i + 1))
        if (meet(one.box, other.box, 2)) faults.push(`"${one.words}" lies over "${other.words}"`);
      for (const mark of marks)
        if (meet(one.box, mark.box, 5)) faults.push(`"${one.words}" lies over a mark`);
      if (one.box.left < plot.left - 1 || one.box.right > plot.right + 1)
        faults.push(`"${one.words}" is cut`);
      if (/…|\.\.\.$/.test(one.words)) faults.push(`"${one.words}" is shortened`);
    });
    return { labels: labels.length, faults };
  });
}

/** How many labels stand without a fault once the zoom rests: on a busy machine it rests late. */
async function settled(page: Page): Promise<number> {
  let labels = 0;
  await page.waitForTimeout(500);
  const faults = async () => {
    const found = await audit(page);
    labels = found.labels;
    return found.faults;
  };
  await expect.poll(faults).toEqual([]);
  return labels;
}

for (const events of [20, 100, 1000])
  for (const width of [1280, 360])
    test(`labels at ${width} px with ${events} events: none over another, none cut`, async ({ page }) => {
      const timeline = generateTimeline({ events, countries: 8, from: 18_600, to: 18_600 + events * 2 });
      await page.route('**/timeline.json', (route) => route.fulfill({ json: timeline }));
      await page.setViewportSize({ width, height: 800 });
      await open(page);
      const whole = await settled(page);
      // Closer there is room for labels, however many events there are.
      await page.locator('svg.plot').focus();
      await page.keyboard.press('Home');
      for (let i = 0; i < 8; i++) await page.keyboard.press('+');
      expect(whole + (await settled(page))).toBeGreaterThan(0);
    });

for (const width of [1280, 360])
  test(`at ${width} px the axis and the lanes have whole names`, async ({ page }) => {
    const timeline = generateTimeline({ events: 3, countries: 4 });
    await page.route('**/timeline.json', (route) => route.fulfill({ json: timeline }));
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    await page.waitForTimeout(400);
    const covered = await page.evaluate(() => {
      const plot = document.querySelector('svg.plot')!.getBoundingClientRect();
      const texts = [...document.querySelectorAll('svg.dates .context, svg.dates .tick')];
      const cut = texts.filter(
        (text) => text.textContent && text.getBoundingClientRect().left < plot.left - 1,
      );
      const hidden = [...document.querySelectorAll('ol[aria-label=Lanes] .name')].filter((name) => {
        const range = document.createRange();
        range.selectNodeContents(name);
        const { right, top, bottom } = range.getBoundingClientRect();
        const above = document.elementFromPoint(right - 2, (top + bottom) / 2);
        const cover = above && !name.contains(above) ? (above.closest('button') ?? above) : null;
        return cover && getComputedStyle(cover).opacity !== '0';
      });
      return [...cut, ...hidden].map(({ textContent }) => textContent);
    });
    expect(covered).toEqual([]);
  });

for (const lanes of ['kind', 'actor', 'country'])
  test(`at 360 px columns by ${lanes} have whole names, none over another`, async ({ page }) => {
    const timeline = generateTimeline({ events: 200, countries: 12 });
    await page.route('**/timeline.json', (route) => route.fulfill({ json: timeline }));
    await page.setViewportSize({ width: 360, height: 800 });
    await open(page, `./?lanes=${lanes}`);
    const names = page.getByRole('list', { name: 'Lanes' }).locator('.name');
    await expect(names).toHaveCount(4);
    const found = await names.evaluateAll((elements) => {
      const dates = document.querySelector('svg.dates')!.getBoundingClientRect();
      const boxes = elements.map((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return range.getBoundingClientRect();
      });
      const meets = (a: DOMRect, b: DOMRect) => a.left < b.right && b.left < a.right && a.bottom > b.top + 4;
      return {
        cut: elements.filter((x) => x.scrollWidth > x.clientWidth + 1).map((x) => x.textContent),
        covered: boxes.filter(({ left }) => left < dates.right - 1).length,
        over: boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => a.top <= b.top && meets(a, b))).length,
      };
    });
    expect(found).toEqual({ cut: [], covered: 0, over: 0 });
  });

test('while the reader pans, a label in sight stays where it stands in time', async ({ page }) => {
  const timeline = generateTimeline({ events: 100, countries: 8 });
  await page.route('**/timeline.json', (route) => route.fulfill({ json: timeline }));
  await open(page);
  await page.waitForTimeout(500);
  const places = () =>
    page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll<SVGTextElement>('svg.plot text.label')].map((label) => [
          label.dataset.position,
          [label.getBoundingClientRect().left, label.getBoundingClientRect().top],
        ]),
      ),
    );
  const before = await places();
  const box = (await page.locator('svg.plot').boundingBox())!;
  await page.mouse.move(box.x + 500, box.y + box.height - 80);
  await page.mouse.down();
  await page.mouse.move(box.x + 440, box.y + box.height - 80, { steps: 12 });
  await page.waitForTimeout(300);
  await page.mouse.up();
  await page.waitForTimeout(400);
  const after = await places();
  const kept = Object.keys(before).filter((position) => position in after);
  const shifts = kept.map((position) => Math.round((after[position]![0]! - before[position]![0]!) / 2) * 2);
  const rows = kept.map((position) => Math.round(after[position]![1]! - before[position]![1]!));
  expect(kept.length).toBeGreaterThan(Object.keys(before).length * 0.7);
  const usual = shifts.toSorted((a, b) => a - b)[Math.floor(shifts.length / 2)]!;
  expect(shifts.filter((by) => Math.abs(by - usual) <= 2).length).toBeGreaterThan(kept.length * 0.8);
  expect(rows.filter((by) => by === 0).length).toBeGreaterThan(kept.length * 0.8);
});
