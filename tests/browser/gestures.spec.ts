import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { generateTimeline } from '../view/generate.ts';

type Span = [number, number];
type Point = [x: number, y: number];

const DAY = 86_400_000;
const START: Span = [Date.UTC(2021, 0, 1), Date.UTC(2021, 6, 1)];
const ADDRESS = 'span=2021-01-01/2021-07-01';

test.describe.configure({ timeout: 60_000 });

async function open(page: Page, path = `/?${ADDRESS}`) {
  await page.goto(path);
  await expect(page.getByRole('listbox', { name: /^Timeline, / })).toBeVisible();
}

/** The visible time as the address has it; it follows a little after the chart has come to rest. */
function spanOf(page: Page): Span {
  const [from, to] = new URL(page.url()).searchParams.get('span')!.split('/');
  return [readInstant(from!), readInstant(to!)];
}
const readInstant = (text: string) => Date.parse(text.includes('T') ? `${text}Z` : `${text}T00:00Z`);

/** The visible time after it has changed and then stayed the same for a second. */
async function spanAfter(page: Page, before: Span): Promise<Span> {
  await expect.poll(() => spanOf(page), { timeout: 15_000 }).not.toEqual(before);
  let last = spanOf(page);
  await expect
    .poll(
      () => {
        const rests = String(spanOf(page)) === String(last);
        last = spanOf(page);
        return rests;
      },
      { timeout: 15_000, intervals: [1000] },
    )
    .toBe(true);
  return last;
}

/** Where the plot lies on the screen, and a height in it where no mark stands: above the lanes. */
async function plotOf(page: Page) {
  const box = (await page.locator('svg.plot .ground').boundingBox())!;
  return { ...box, clear: box.y + 8 };
}
type Plot = Awaited<ReturnType<typeof plotOf>>;

const length = ([from, to]: Span) => to - from;
const instantAt = (span: Span, { x, width }: Plot, at: number) => span[0] + ((at - x) / width) * length(span);
/** The address counts minutes and a pointer whole pixels. */
const pixels = (span: Span, { width }: Plot, n: number) => (n * length(span)) / width;

function expectNear(actual: number, wanted: number, tolerance: number) {
  expect(Math.abs(actual - wanted)).toBeLessThan(tolerance);
}

test('the wheel zooms, and the instant under the pointer stays there', async ({ page }) => {
  await open(page);
  const plot = await plotOf(page);
  for (const [part, turn] of [
    [0.3, -200],
    [0.7, 150],
  ] as const) {
    // prettier-ignore
    const before = spanOf(page);
    const x = Math.round(plot.x + plot.width * part);
    await page.mouse.move(x, plot.clear);
    await page.mouse.wheel(0, turn);
    const after = await spanAfter(page, before);
    if (turn < 0) expect(length(after)).toBeLessThan(length(before) * 0.9);
    else expect(length(after)).toBeGreaterThan(length(before) * 1.1);
    expectNear(instantAt(after, plot, x), instantAt(before, plot, x), pixels(before, plot, 2));
  }
});

test('a double click zooms in about the pointer', async ({ page }) => {
  await open(page);
  const plot = await plotOf(page);
  const x = Math.round(plot.x + plot.width * 0.6);
  await page.mouse.dblclick(x, plot.clear);
  const after = await spanAfter(page, START);
  expectNear(length(START) / length(after), 2.2, 0.02);
  expectNear(instantAt(after, plot, x), instantAt(START, plot, x), pixels(START, plot, 2));
});

test.describe('for readers who prefer reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('a drag takes the time along, and nothing moves on after it', async ({ page }) => {
    await open(page);
    const plot = await plotOf(page);
    await fling(page, plot);
    const after = await spanAfter(page, START);
    expectNear(length(after), length(START), 2 * 60_000);
    expectNear(after[0] - START[0], pixels(START, plot, 200), pixels(START, plot, 2));
  });
});

test('what is thrown moves on after the hand let go', async ({ page }) => {
  await open(page);
  const plot = await plotOf(page);
  await fling(page, plot);
  const after = await spanAfter(page, START);
  expectNear(length(after), length(START), 2 * 60_000);
  expect(after[0] - START[0]).toBeGreaterThan(pixels(START, plot, 215));
});

/** Drags 200 pixels to the left and lets go at full speed; the browser gets it all at once, however slow it is. */
async function fling(page: Page, plot: Plot) {
  const client = await page.context().newCDPSession(page);
  const x = Math.round(plot.x + plot.width * 0.6);
  const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', by: number) =>
    client.send('Input.dispatchMouseEvent', {
      type,
      x: x - by,
      y: plot.clear,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
    });
  await mouse('mousePressed', 0);
  const moves = Array.from({ length: 10 }, (_, i) => mouse('mouseMoved', 20 * (i + 1)));
  await Promise.all([...moves, mouse('mouseReleased', 200)]);
}

test('a drag with Shift zooms to the box', async ({ page }) => {
  await open(page);
  const plot = await plotOf(page);
  const [a, b] = [0.25, 0.75].map((part) => Math.round(plot.x + plot.width * part)) as Point;
  await page.keyboard.down('Shift');
  await page.mouse.move(a, plot.clear);
  await page.mouse.down();
  await page.mouse.move(b, plot.clear + 80, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  const after = await spanAfter(page, START);
  expectNear(after[0], instantAt(START, plot, a), pixels(START, plot, 2));
  expectNear(after[1], instantAt(START, plot, b), pixels(START, plot, 2));
});

test('a button let go outside the window, or while another window has focus, holds nothing', async ({
  page,
}) => {
  await open(page);
  const plot = await plotOf(page);
  const x = Math.round(plot.x + plot.width * 0.5);
  const drag = async () => {
    await page.mouse.move(x, plot.clear);
    await page.mouse.down();
    await page.mouse.move(x - 60, plot.clear, { steps: 3 });
  };
  await drag();
  await page.mouse.move(-40, -40);
  await page.mouse.up();
  const dragged = await spanAfter(page, START);
  await page.mouse.move(x + 100, plot.clear, { steps: 3 });
  await page.waitForTimeout(800);
  expect(spanOf(page)).toEqual(dragged);

  await drag();
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  const again = await spanAfter(page, dragged);
  await page.mouse.move(x + 140, plot.clear, { steps: 3 });
  await page.waitForTimeout(800);
  expect(spanOf(page)).toEqual(again);
  await page.mouse.up();
});

test('the brush of the overview moves and resizes what is visible', async ({ page }) => {
  await open(page, '/?span=2005-01-01/2015-01-01');
  const strip = (await page.getByRole('img', { name: /^All events/ }).boundingBox())!;
  const brush = (await page.locator('svg.overview .brush').boundingBox())!;
  const y = strip.y + strip.height / 2;
  const drag = async (from: number, by: number) => {
    await page.mouse.move(from, y);
    await page.mouse.down();
    await page.mouse.move(from + by, y, { steps: 4 });
    await page.mouse.up();
  };
  const before = spanOf(page);
  await drag(brush.x + brush.width / 2, -40);
  const moved = await spanAfter(page, before);
  expectNear(length(moved), length(before), DAY);
  expect(moved[0]).toBeLessThan(before[0] - DAY);
  await drag(brush.x - 40 + brush.width - 1, 50);
  const wider = await spanAfter(page, moved);
  expectNear(wider[0], moved[0], DAY);
  expect(wider[1]).toBeGreaterThan(moved[1] + DAY);
});

test.describe('fingers', () => {
  test.use({ hasTouch: true, contextOptions: { reducedMotion: 'reduce' } });

  test('one finger pans', async ({ page }) => {
    await open(page);
    const plot = await plotOf(page);
    const x = Math.round(plot.x + plot.width * 0.6);
    await swipe(page, [[[x, plot.clear]], [[x - 60, plot.clear]], [[x - 150, plot.clear]]]);
    const after = await spanAfter(page, START);
    expectNear(length(after), length(START), 2 * 60_000);
    expectNear(after[0] - START[0], pixels(START, plot, 150), pixels(START, plot, 20));
  });

  test('two fingers zoom about their middle', async ({ page }) => {
    await open(page);
    const plot = await plotOf(page);
    const x = Math.round(plot.x + plot.width * 0.4);
    const apart = (by: number): Point[] => [[x - by, plot.clear], [x + by, plot.clear]]; // prettier-ignore
    await swipe(page, [apart(50), apart(70), apart(100)]);
    const after = await spanAfter(page, START);
    expectNear(length(START) / length(after), 2, 0.1);
    expectNear(instantAt(after, plot, x), instantAt(START, plot, x), pixels(START, plot, 4));
  });

  test('a double tap zooms in where it is', async ({ page }) => {
    await open(page);
    const plot = await plotOf(page);
    const client = await page.context().newCDPSession(page);
    const x = Math.round(plot.x + plot.width * 0.6);
    const taps = [1, 2].flatMap(() => [
      touch(client, 'touchStart', [[x, plot.clear]]),
      touch(client, 'touchEnd', []),
    ]);
    await Promise.all(taps);
    const after = await spanAfter(page, START);
    expectNear(length(START) / length(after), 2.2, 0.02);
    expectNear(instantAt(after, plot, x), instantAt(START, plot, x), pixels(START, plot, 2));
  });

  test('on a narrow screen time runs downwards, and one finger pans it', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page);
    const plot = await plotOf(page);
    const [x, y] = [plot.x + plot.width / 2, Math.min(700, plot.y + plot.height * 0.5)];
    await swipe(page, [[[x, y]], [[x, y - 50]], [[x, y - 120]]]);
    const after = await spanAfter(page, START);
    expectNear(length(after), length(START), 2 * 60_000);
    expect(after[0]).toBeGreaterThan(START[0] + DAY);
  });
});

const touch = (client: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
  client.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: points.map(([x, y], id) => ({ x, y, id })),
  });

/** Puts fingers down, moves them from place to place and lifts them. */
async function swipe(page: Page, places: Point[][]) {
  const client = await page.context().newCDPSession(page);
  await touch(client, 'touchStart', places[0]!);
  for (const points of places.slice(1)) await touch(client, 'touchMove', points);
  await touch(client, 'touchEnd', []);
}

test.describe('in the page of someone else', () => {
  test.use({ hasTouch: true });
  const HOST = `<!doctype html><meta name="viewport" content="width=device-width"><body style="margin:0">
    <p style="height:60px">Above</p>
    <iframe src="/embed.html?${ADDRESS}" style="width:100%;height:820px;border:0"></iframe>
    <p style="height:3000px">Below</p>`;

  async function openHost(page: Page, width: number) {
    await page.setViewportSize({ width, height: 800 });
    await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body: HOST }));
    await page.goto('/host.html');
    const frame = page.frameLocator('iframe');
    const chart = frame.getByRole('listbox', { name: /^Timeline, January – June 2021/ });
    await expect(chart).toBeVisible();
    return { frame, chart, ground: (await frame.locator('svg.plot .ground').boundingBox())! };
  }
  const scrolled = (page: Page) => page.evaluate(() => scrollY);

  test('the wheel scrolls that page, and the chart says how to zoom', async ({ page }) => {
    const { frame, chart, ground } = await openHost(page, 1000);
    const name = (await chart.getAttribute('aria-label'))!;
    await page.mouse.move(ground.x + ground.width / 2, ground.y + 8);
    await page.mouse.wheel(0, 120);
    await expect(frame.getByText('Hold Ctrl')).not.toHaveCSS('opacity', '0');
    await expect.poll(() => scrolled(page)).toBeGreaterThan(50);
    await expect(chart).toHaveAttribute('aria-label', name);
  });

  test('the wheel with Ctrl zooms the chart and scrolls nothing', async ({ page }) => {
    const { frame, ground } = await openHost(page, 1000);
    await page.mouse.move(ground.x + ground.width / 2, ground.y + 8);
    await page.keyboard.down('Control');
    for (let turn = 0; turn < 4; turn++) await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect(frame.getByRole('listbox', { name: /^Timeline, (?!January – June 2021)/ })).toBeVisible();
    expect(await scrolled(page)).toBe(0);
  });

  for (const width of [1000, 360])
    test(`one finger up scrolls that page, at ${width} pixels`, async ({ page }) => {
      const { chart, ground } = await openHost(page, width);
      const name = (await chart.getAttribute('aria-label'))!;
      const [x, y] = [ground.x + ground.width / 2, ground.y + ground.height / 2];
      await swipe(page, [[[x, y]], [[x, y - 40]], [[x, y - 90]], [[x, y - 160]]]);
      await expect.poll(() => scrolled(page)).toBeGreaterThan(50);
      await expect(chart).toHaveAttribute('aria-label', name);
    });
});

test('in a full chart the event with focus has a name, and the table is offered', async ({ page }) => {
  const timeline = generateTimeline({ events: 6000 });
  await page.route('**/timeline.json', (route) => route.fulfill({ json: timeline }));
  await page.goto('/');
  const chart = page.getByRole('listbox', { name: /^Timeline, / });
  await chart.focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) {
    await page.keyboard.press(key);
    await expect(chart).toHaveAttribute('aria-activedescendant', /\d+$/);
    const active = (await chart.getAttribute('aria-activedescendant'))!;
    await expect(page.locator(`[id="${active}"]`)).toHaveAttribute('aria-label', /\w+, \w+.*\d{4}/);
  }
  await page.getByRole('button', { name: 'Show as table' }).click();
  await expect(page.getByRole('table')).toBeVisible();
});
