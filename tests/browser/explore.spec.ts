import { expect, faults, open, summary, test } from './open.ts';

const span = (address: string) => new URL(address).searchParams.get('span');
const lengthOf = (text: string) => {
  const [from = '', to = ''] = text.split('/').map((end) => (end.includes('T') ? `${end}Z` : end));
  return Date.parse(to) - Date.parse(from);
};

test('buttons and wheel change the visible time, and fit takes it back', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => span(page.url())).not.toBeNull();
  await page.waitForTimeout(500);
  const first = lengthOf(span(page.url())!);
  const box = (await page.getByRole('region', { name: 'Chart' }).boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.5);
  await page.mouse.wheel(0, -400);
  await expect.poll(() => lengthOf(span(page.url())!)).toBeLessThan(first * 0.8);
  await expect(summary(page)).toContainText(/of 60 events/);
  await page.getByRole('button', { name: 'Fit' }).click();
  await expect.poll(() => span(page.url())).toBeNull();
});

test('a country filters the counts and the address; Back undoes it', async ({ page, timeline }) => {
  await open(page);
  const filters = page.getByRole('complementary', { name: 'Filters' });
  await filters.getByRole('checkbox', { name: /Russia/ }).check();
  const russian = timeline.events.filter((e) => e.countries.includes('RUS'));
  await expect(page).toHaveURL(/\?country=RUS$/);
  await expect(summary(page)).toContainText(`${russian.length} of 60 events, Russia`);
  const both = russian.filter((e) => e.countries.includes('CHN')).length;
  await filters.getByRole('checkbox', { name: /China/ }).check();
  await filters.getByRole('switch', { name: /all of them/ }).check();
  await expect(summary(page)).toContainText(`${both} of 60 events`);
  await page.goBack();
  await page.goBack();
  await expect(summary(page)).toContainText(`${russian.length} of 60 events, Russia`);
  await page.goBack();
  await expect(summary(page)).toContainText(/^60 events/);
  await expect(filters.getByRole('checkbox', { name: /Russia/ })).not.toBeChecked();
});

test('chips are removed one by one or all together', async ({ page }) => {
  await open(page, './?country=RUS&country=USA&status=occurred&q=russia');
  const chips = page.getByRole('list', { name: 'Active filters' });
  await expect(chips.getByRole('button', { name: /^Remove/ })).toHaveCount(4);
  await chips.getByRole('button', { name: 'Remove Occurred' }).click();
  await expect(page).not.toHaveURL(/status/);
  await chips.getByRole('button', { name: 'Clear all' }).click();
  await expect(chips).toHaveCount(0);
  await expect(summary(page)).toContainText(/^60 events/);
});

test('nothing matches: the page names the filter to loosen', async ({ page, timeline }) => {
  await open(page, './?country=RUS&q=zebra');
  const count = timeline.events.filter((e) => e.countries.includes('RUS')).length;
  await page.getByRole('button', { name: `Loosen Search: ${count} events` }).click();
  await expect(summary(page)).toContainText(`${count} of 60 events, Russia`);
});

test('an event opens with its sentence, the trigger marked, and a link into the article', async ({
  page,
  timeline,
}) => {
  const event = timeline.events[10]!;
  await open(page, `./?event=${event.id}`);
  const panel = page.getByRole('dialog', { name: event.title });
  await expect(panel.getByRole('blockquote')).toHaveText('They said.');
  await expect(panel.getByRole('blockquote').locator('mark')).toHaveText('said');
  await expect(panel.getByRole('link', { name: /Read it in the article/ })).toHaveAttribute(
    'href',
    'https://example.org/wire#:~:text=They%20said.',
  );
  await panel.getByText('Why?').click();
  await expect(panel.getByText('generated')).toBeVisible();
  await panel.getByRole('button', { name: 'Next event' }).click();
  await expect(page).not.toHaveURL(new RegExp(`event=${event.id}$`));
  await page.goBack();
  await expect(panel).toBeVisible();
});

test('one click in an open event leaves what passed between its two countries, and Back undoes it', async ({
  page,
  timeline,
}) => {
  const event = timeline.events.find((e) => e.countries.length === 2)!;
  const between = timeline.events.filter((e) => event.countries.every((code) => e.countries.includes(code)));
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page, `./?event=${event.id}`);
    await page.getByRole('button', { name: /^Only between / }).click();
    await expect(page).toHaveURL(/all=country/);
    await page.getByRole('button', { name: 'List' }).click();
    await expect(page.getByRole('rowheader')).toHaveCount(between.length);
    await expect(page.getByRole('button', { name: /^Only between / })).toHaveCount(0);
    await page.goBack();
    await page.goBack();
    if (width === 360) await page.goBack();
    await expect(page).not.toHaveURL(/country=/);
  }
});

test('colours and outlines of the legend filter, and take it back', async ({ page, timeline }) => {
  await open(page);
  const chips = page.getByRole('list', { name: 'Active filters' }).getByRole('listitem');
  const isOf = (...statuses: string[]) => timeline.events.filter((e) => statuses.includes(e.status)).length;
  await page.getByRole('button', { name: 'denied, cancelled' }).click();
  await expect(chips).toHaveText([/cancelled/i, /denied/i, 'Clear all']);
  await expect(summary(page)).toContainText(`${isOf('denied', 'cancelled')} of ${timeline.events.length}`);
  await page.getByRole('button', { name: 'denied, cancelled' }).click();
  await expect(chips).toHaveCount(0);
  await page.getByRole('button', { name: /^Words of conflict/ }).click();
  await expect(page).toHaveURL(/class=verbal-conflict/);
  await page.goBack();
  await expect(chips).toHaveCount(0);
});

test('the keyboard walks, opens, closes, searches and helps', async ({ page }) => {
  await open(page);
  const chart = page.getByRole('region', { name: 'Chart' });
  const plot = chart.locator('[tabindex="0"]').first();
  await plot.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/event=/);
  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(plot).toBeFocused();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('sanctions');
  await expect(page).toHaveURL(/q=sanctions/);
  await page.getByRole('button', { name: 'Help and keys' }).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Help' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Help and keys' })).toBeFocused();
});

test('any state is a link', async ({ page, timeline }) => {
  const event = timeline.events[20]!;
  await open(
    page,
    `./?kind=${encodeURIComponent(event.kind)}&lanes=kind&event=${event.id}&theme=dark&span=2020-10-01/2021-06-01`,
  );
  await page.reload();
  await expect(page.getByRole('dialog', { name: event.title })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Lanes' })).toHaveValue('kind');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(summary(page)).toContainText('October 2020');
});

test('the list names every event shown', async ({ page, timeline }) => {
  await open(page, './?view=list&country=CHN');
  const shown = timeline.events.filter((e) => e.countries.includes('CHN'));
  const rows = page.getByRole('table', { name: 'Events' }).getByRole('row');
  await expect(rows).toHaveCount(shown.length + 1);
  const names = await page.getByRole('rowheader').allTextContents();
  expect(names.map((name) => name.trim()).sort()).toEqual(shown.map((e) => e.title).sort());
});

test('the narrow page has the filters in a drawer and the event in a sheet', async ({ page, timeline }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  await page.getByRole('button', { name: 'Filters' }).click();
  const drawer = page.getByRole('dialog', { name: 'Filters' });
  await drawer.getByRole('checkbox', { name: /Russia/ }).check();
  await drawer.getByRole('button', { name: /^Show \d+ events/ }).click();
  await expect(drawer).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Filters' })).toBeFocused();
  await page.getByRole('button', { name: 'List' }).click();
  const row = page.getByRole('rowheader').first().getByRole('button');
  await row.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row).toBeFocused();
  expect(timeline.events.length).toBe(60);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('the day slider shows what was known then', async ({ page, timeline }) => {
  const later = { ...timeline.articles[0]!, id: 'later', published: '2022-01-10' };
  const events = timeline.events.map((e, i) =>
    i < 20 ? { ...e, evidence: [{ ...e.evidence[0]!, article: 'later' }] } : e,
  );
  await page.route('**/timeline.json', (route) =>
    route.fulfill({ json: { ...timeline, articles: [...timeline.articles, later], events } }),
  );
  await open(page);
  const slider = page.getByRole('slider', { name: /Known by/ });
  await slider.fill('0');
  await expect(summary(page)).toContainText('40 of 60 events');
  await expect(page).toHaveURL(/asof=/);
  await page.goBack();
  await expect(summary(page)).toContainText(/^60 events/);
});

test('in print the events stand as a list below the chart', async ({ page, timeline }) => {
  await open(page);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.getByRole('rowheader')).toHaveCount(timeline.events.length);
  for (const name of ['Embed', 'Zoom in', 'Filters'])
    await expect(page.getByRole('button', { name })).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.getByRole('rowheader')).toHaveCount(0);
});

test('a reader of dark pages prints dark ink on light paper', async ({ page }) => {
  const ink = () => page.locator('body').evaluate((body) => getComputedStyle(body).color);
  await open(page);
  const light = await ink();
  for (const address of ['./?theme=dark', './']) {
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await open(page, address);
    expect(await ink()).not.toBe(light);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await ink()).toBe(light);
  }
});

test('beside an open event the whole chart is in sight', async ({ page, timeline }) => {
  await open(page);
  await page.goto(`./?event=${timeline.events[20]!.id}`);
  const panel = page.getByRole('dialog');
  await expect(panel).toBeVisible();
  const edges = () =>
    page.evaluate(() =>
      ['svg.plot', '[aria-label=Zoom]', 'svg.overview'].map(
        (part) => document.querySelector(part)!.getBoundingClientRect().right,
      ),
    );
  const { x } = (await panel.boundingBox())!;
  await expect.poll(async () => Math.max(...(await edges()))).toBeLessThanOrEqual(x);
  await page.getByRole('button', { name: 'Close event' }).click();
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.locator('svg.plot').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect.poll(async () => Math.max(...(await edges()))).toBeLessThanOrEqual(x);
});

test('an event says which words and which rules made each part of it', async ({ page, timeline }) => {
  const [first, ...others] = timeline.events;
  const quote = 'Ten diplomats were expelled by Poland on Monday.';
  const at = (words: string): [number, number] => [quote.indexOf(words), quote.indexOf(words) + words.length];
  const evidence = {
    ...first!.evidence[0]!,
    start: 0,
    end: quote.length,
    quote,
    trigger: at('expelled'),
    words: { source: [at('Poland')], target: [at('Ten diplomats')], date: [at('Monday')] },
    rule: 'SANCTION/expel#1 source:agent target:object date:clause',
  };
  const events = [{ ...first!, evidence: [evidence] }, ...others];
  await page.route('**/timeline.json', (route) => route.fulfill({ json: { ...timeline, events } }));
  await open(page, `./?event=${first!.id}`);
  const why = page.getByRole('dialog').getByRole('group').filter({ hasText: 'Why?' });
  await why.getByText('Why?').click();
  await expect(why).toContainText('the subject of a passive verb: whom it is done to');
  await expect(why).toContainText('after “by”');
  await expect(why.locator('.told')).toHaveText([/^Ten diplomats/, /^expelled/, /^Poland/, /^Monday/]);
  expect(await faults(page)).toEqual([]);
});
