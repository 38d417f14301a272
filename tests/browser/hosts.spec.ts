import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { faults } from './open.ts';
import { BUILT, expectFit, frameAt, heights, HOST, showHost } from './hosts.ts';

/** How other people's hosts listen, copied in little: each finds its frame and gives it the height it was told. */
const HOSTS: Record<string, { frame: string; script: string }> = {
  'WordPress, with its secret and its clamp': {
    frame: `<iframe src="SITE/embed.html#?secret=s3cr3t" data-secret="s3cr3t" sandbox="allow-scripts" security="restricted" width="600" height="200" frameborder="0" scrolling="no"></iframe>`,
    script: `addEventListener('message', ({ data, source }) => {
      if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
      for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]'))
        if (source === frame.contentWindow && data.message === 'height')
          frame.height = Math.max(200, Math.min(1000, parseInt(data.value, 10)));
    })`,
  },
  'Datawrapper’s listener': {
    frame: `<iframe src="SITE/embed.html" style="width:0;min-width:100%;border:0" scrolling="no" height="300"></iframe>`,
    script: `addEventListener('message', ({ data, source }) => {
      if (data['datawrapper-height'] === undefined) return;
      for (const frame of document.querySelectorAll('iframe')) for (const id in data['datawrapper-height'])
        if (frame.contentWindow === source) frame.style.height = data['datawrapper-height'][id] + 'px';
    })`,
  },
  AMP: {
    frame: `<iframe src="SITE/embed.html" sandbox="allow-scripts" width="640" height="200" frameborder="0"></iframe>`,
    script: `addEventListener('message', ({ data, source, origin }) => {
      const frame = document.querySelector('iframe');
      if (source === frame.contentWindow && origin === 'null' && data.sentinel === 'amp' && data.type === 'embed-size')
        frame.style.height = data.height + 'px';
    })`,
  },
  'Medium and Embedly, by a string of JSON': {
    frame: `<iframe src="SITE/embed.html" width="700" height="250" frameborder="0"></iframe>`,
    script: `addEventListener('message', ({ data, source }) => {
      if (typeof data !== 'string' || data[0] !== '{') return;
      const { context, src, height } = JSON.parse(data);
      for (const frame of document.querySelectorAll('iframe'))
        if (context === 'iframe.resize' && frame.src === src && frame.contentWindow === source) frame.height = height;
    })`,
  },
  Pym: {
    frame: `<iframe src="SITE/embed.html?initialWidth=700&childId=pym-7" width="700" height="100" frameborder="0"></iframe>`,
    script: `addEventListener('message', ({ data }) => {
      const found = typeof data === 'string' && /^pymxPYMxpym-7xPYMx(\\S+)xPYMx(.*)$/.exec(data);
      if (found && found[1] === 'height') document.querySelector('iframe').style.height = parseInt(found[2]) + 'px';
    })`,
  },
};

for (const [name, { frame: html, script }] of Object.entries(HOSTS))
  test(`the height fits to a pixel and stays: ${name}`, async ({ page, baseURL }) => {
    const body = `<h1>Post</h1><script>${script}</script>${html.replace('SITE', baseURL!)}<p>After</p>`;
    await showHost(page, `<body style="margin:0">${body}`);
    const frame = await frameAt(page);
    await expectFit(page, frame, 1500);
    await expect(frame.getByRole('region', { name: 'Chart' })).toBeVisible();
  });

const sandboxed = (site: string, query = '', height = 300) =>
  `<iframe src="${site}/embed.html${query}" title="Timeline" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" width="100%" height="${height}" style="border:0"></iframe>`;
const hostScript = (site: string) => `<script src="${site}/embed.js" async></script>`;

test('with our script the height is exact for ten seconds, through opening and closing', async ({
  page,
  baseURL,
}) => {
  await showHost(page, sandboxed(baseURL!) + hostScript(baseURL!));
  const frame = await frameAt(page);
  await expectFit(page, frame, 10_000);
  await frame.getByRole('listbox').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(frame.getByRole('dialog')).toBeVisible();
  await expectFit(page, frame);
  await page.keyboard.press('Escape');
  await expectFit(page, frame);
});

test('a host that always adds to the height does not make the frame grow without end', async ({
  page,
  baseURL,
}) => {
  const greedy = `<script>heard = 0; addEventListener('message', ({ data }) => {
    if (data.demarche === 'height') document.querySelector('iframe').style.height = data.height + 40 + 'px', heard++;
  })</script>`;
  await showHost(page, greedy + sandboxed(baseURL!));
  await frameAt(page);
  await page.waitForTimeout(2000);
  const heard = await page.evaluate('heard');
  expect(heard).toBeLessThan(6);
  await page.waitForTimeout(1000);
  expect(await page.evaluate('heard')).toBe(heard);
});

test('a frame whose host chose a height fills it, so that nothing moves', async ({ page, baseURL }) => {
  for (const height of [480, 640, 900]) {
    await showHost(page, sandboxed(baseURL!, '', height) + hostScript(baseURL!));
    const frame = await frameAt(page);
    await expectFit(page, frame, 500);
    expect((await heights(frame)).outer).toBe(height);
  }
});

test('ten frames on one page each get their own height', async ({ page, baseURL }) => {
  const frames = Array.from({ length: 10 }, (_, i) =>
    sandboxed(baseURL!, i % 2 ? '?country=RUS' : '', 200 + i),
  );
  await showHost(page, frames.join('<p>Between</p>') + hostScript(baseURL!).repeat(10));
  for (let place = 0; place < 10; place++) await expectFit(page, await frameAt(page, place), 250);
});

test('messages that are forged, foreign or malformed move nothing and lead nowhere', async ({
  page,
  baseURL,
}) => {
  const forger = `<iframe name="forger" srcdoc="<script>
    onmessage = ({ data }) => parent.postMessage(data, '*')
  </script>" style="height:111px"></iframe>`;
  const body = `<body style="margin:0">${sandboxed(baseURL!, '', 640)}${forger}${hostScript(baseURL!)}`;
  await showHost(page, body, {}, '/post');
  const frame = await frameAt(page);
  await expectFit(page, frame, 500);
  await page.evaluate(() => {
    const forged = [
      { demarche: 'height', height: 3000 },
      { demarche: 'opened', event: 'forged-event' },
      { 'datawrapper-height': { demarche: 3000 } },
      'pymxPYMxaxPYMxnavigateToxPYMxhttps://example.org',
      'pymxPYMxaxPYMxheightxPYMx3000',
      { demarche: 'navigate', href: 'https://example.org' },
    ];
    for (const data of forged) {
      window.postMessage(data, '*');
      (document.querySelector('[name=forger]') as HTMLIFrameElement).contentWindow!.postMessage(data, '*');
    }
  });
  // From the frame itself only numbers and ids count, and a height stays within bounds.
  const say = (data: unknown) => frame.evaluate((message) => parent.postMessage(message, '*'), data);
  for (const height of ['3000', null, Infinity, NaN, {}]) await say({ demarche: 'height', height });
  for (const event of ['javascript:alert(1)', '../elsewhere', '#x', 7, 'a'.repeat(400)])
    await say({ demarche: 'opened', event });
  await page.waitForTimeout(400);
  expect((await heights(frame)).outer).toBe(640);
  expect(page.url()).toBe(`${HOST}/post`);
  expect(await page.locator('[name=forger]').evaluate((e) => e.clientHeight)).toBe(111);
  await say({ demarche: 'height', height: 1e9 });
  await expect.poll(async () => (await heights(frame)).outer).toBe(5000);
});

test('the frame hears its host only, and only what is of its kind', async ({ page, baseURL }) => {
  const id = BUILT.events[0]!.id;
  const body = `${sandboxed(baseURL!)}<iframe name="other" srcdoc="<script>
    onmessage = ({ data }) => parent.frames[0].postMessage(data, '*')
  </script>"></iframe>${hostScript(baseURL!)}`;
  await showHost(page, body);
  const frame = await frameAt(page);
  const address = frame.url();
  await page.evaluate((event) => {
    const other = (document.querySelector('[name=other]') as HTMLIFrameElement).contentWindow!;
    other.postMessage({ demarche: 'open', event }, '*');
    const wrong = [
      { demarche: 'open', event: 5 },
      { demarche: 'navigate', href: '//evil.example' },
      'open',
      null,
    ];
    for (const data of wrong) window.frames[0]!.postMessage(data, '*');
  }, id);
  await page.waitForTimeout(500);
  await expect(frame.getByRole('dialog')).toHaveCount(0);
  expect(frame.url()).toBe(address);
  await page.evaluate((event) => window.frames[0]!.postMessage({ demarche: 'open', event }, '*'), id);
  await expect(frame.getByRole('dialog')).toBeVisible();
});

test('under a strict policy of the host everything works', async ({ page, baseURL }) => {
  const policy = `default-src 'none'; frame-src ${baseURL}; script-src ${baseURL}; style-src 'none'`;
  const refused: string[] = [];
  page.on('console', (m) => /Content Security Policy/.test(m.text()) && refused.push(m.text()));
  const frames = `<iframe src="${baseURL}/embed.html" title="Timeline" sandbox="allow-scripts" width="700" height="300" frameborder="0"></iframe>`;
  await showHost(page, frames + hostScript(baseURL!), { 'content-security-policy': policy });
  await expectFit(page, await frameAt(page), 500);
  expect(refused).toEqual([]);
});

test('in a shadow root, a hostile style sheet and a page from right to left the frame fits and reads on', async ({
  page,
  baseURL,
}) => {
  const hostile = `<style>* { color: red !important; font: 40px cursive !important; letter-spacing: 9px; filter: sepia(1) }
    svg, path { display: none !important } iframe { max-width: 90% }</style>`;
  const root = `<div><template shadowrootmode="open">${sandboxed(baseURL!)}</template></div>`;
  await showHost(page, `<html dir="rtl" lang="ar">${hostile}${root}${hostScript(baseURL!)}`);
  const frame = await frameAt(page);
  await expectFit(page, frame, 500);
  expect(await frame.getByRole('option').count()).toBeGreaterThan(10);
  const color = await frame.getByRole('heading', { level: 1 }).evaluate((e) => getComputedStyle(e).color);
  expect(color).not.toBe('rgb(255, 0, 0)');
});

test('in an opaque origin the frame runs with no storage, four requests at most, all of them its own', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  const failures: string[] = [];
  page.on('request', (request) => !request.url().startsWith(HOST) && asked.push(request.url()));
  page.on('pageerror', (error) => failures.push(error.message));
  await showHost(
    page,
    `<iframe src="${baseURL}/embed.html" sandbox="allow-scripts" width="700" height="600"></iframe>`,
  );
  const frame = await frameAt(page);
  await expect(frame.getByRole('region', { name: 'Chart' })).toBeVisible();
  await page.waitForTimeout(500);
  expect(asked.length).toBeLessThanOrEqual(4);
  expect(asked.filter((url) => !url.startsWith(baseURL!))).toEqual([]);
  expect(failures).toEqual([]);
});

test('axe finds no fault in a page with a frame, nor inside it, and every shown event has its name there', async ({
  page,
  baseURL,
}) => {
  const body = `<html lang="en"><title>Post</title><main><h1>Post</h1>${sandboxed(baseURL!, '?country=RUS')}</main>`;
  await showHost(page, body);
  const frame = await frameAt(page);
  expect(await faults(page)).toEqual([]);
  const names = await frame
    .getByRole('option')
    .evaluateAll((all) => all.map((e) => e.getAttribute('aria-label')));
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !name || name.length < 20)).toEqual([]);
});

test('from a disk, without any server, the embed works and opens an event', async ({ page }) => {
  await page.goto(pathToFileURL('dist/embed.html').href);
  await page.getByRole('listbox').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeVisible();
});

test('the script for hosts weighs at most 1.5 kB', () =>
  expect(gzipSync(readFileSync('dist/embed.js')).length).toBeLessThanOrEqual(1500));
