/**
 * Measures the chart in Chromium beside vis-timeline, timelines-chart and a bare canvas, all in one run.
 * usage: npm run bench [-- most events (1000000 when left out) [one chart only]]
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const [most = 1_000_000, only] = process.argv.slice(2);
/** Peers are not asked for more than they finish in reasonable time. */
const LIMITS = { demarche: Infinity, canvas: 1000, 'vis-timeline': 10_000, 'timelines-chart': 10_000 };
/** Steps of the reader's hands: fewer where a peer takes seconds for each. */
const stepsFor = (name, events) => (name !== 'demarche' && events >= 10_000 ? 8 : 40);

const outDir = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
const config = {
  configFile: false,
  logLevel: 'error',
  root: here('.'),
  base: './',
  plugins: [svelte({ configFile: false })],
};
await build({
  ...config,
  build: { outDir, target: 'es2022', rolldownOptions: { input: here('page.html') } },
});
const server = await preview({ ...config, build: { outDir }, preview: { port: 4199 } });
const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? installed,
  args: ['--no-sandbox', '--js-flags=--max-old-space-size=8000 --expose-gc'],
});
try {
  const rows = [];
  for (const events of [100, 1000, 10_000, 100_000, 1_000_000].filter((n) => n <= Number(most)))
    for (const [name, limit] of Object.entries(LIMITS))
      if (events <= limit && (!only || only === name)) {
        rows.push(await measure(name, events));
        console.error(`${name}, ${events.toLocaleString('en')} events: ${Math.round(rows.at(-1).cpu)} ms`);
      }
  printTable(rows);
} finally {
  await browser.close();
  await server.close();
  rmSync(outDir, { recursive: true });
}

/** What one chart does with so many events. */
async function measure(name, events) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 660 } });
  page.setDefaultTimeout(120_000);
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  await page.goto(`http://localhost:4199/page.html?contender=${name}&events=${events}`);
  await page.waitForFunction(() => window.bench);
  await page.evaluate(() => window.bench.prepare());
  const steps = stepsFor(name, events);
  const heapBefore = await heap(client);
  const cpuBefore = await cpu(client);
  await page.evaluate(() => window.bench.render());
  const cpuMs = ((await cpu(client)) - cpuBefore) * 1000;
  const bytes = ((await heap(client)) - heapBefore) / events;
  const elements = await page.evaluate(() => document.querySelectorAll('#stage *').length);
  const zoom = await frames(page, async () => {
    for (let i = 0; i < steps; i++) await page.mouse.wheel(0, i < steps * 0.75 ? -60 : 60);
  });
  const pan = await frames(page, async () => {
    await page.mouse.down();
    for (let i = 0; i < steps; i++) await page.mouse.move(640 + (i % 20) * 12, 300);
    await page.mouse.up();
  });
  // What was thrown comes to rest first.
  await page.waitForTimeout(1000);
  const layOut = await page.evaluate(() => window.bench.layOut());
  await page.waitForTimeout(300);
  const filter = await page.evaluate(() => window.bench.filter());
  const search = await page.evaluate(() => window.bench.search());
  await page.close();
  return { name, events, cpu: cpuMs, elements, zoom, pan, layOut, filter, search, bytes };
}

/** The report, as a table of Markdown. */
function printTable(rows) {
  console.log(
    '| events | chart | CPU to first render, ms | elements | zoom p50/p95, ms | pan p50/p95, ms | facets, ms | filter, ms | search first/all/longest task, ms | heap, B/event |',
  );
  console.log('| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const { name, events, cpu, elements, zoom, pan, layOut, filter, search, bytes } of rows) {
    const own = [layOut, filter].map((ms) => (filter === null ? '–' : Math.round(ms)));
    const cells = [
      events.toLocaleString('en'),
      name,
      Math.round(cpu),
      elements,
      zoom,
      pan,
      ...own,
      search ? [search.first, search.all, search.blocked].map(Math.round).join('/') : '–',
      Math.round(bytes),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

/** Median and 95th percentile of the frames while the reader's hands move. */
async function frames(page, move) {
  await page.mouse.move(640, 300);
  const watch = await page.evaluateHandle(() => window.bench.watch());
  await move();
  await page.waitForTimeout(100);
  const lengths = (await watch.evaluate((w) => w.stop())).sort((a, b) => a - b);
  const at = (part) => (lengths[Math.floor(lengths.length * part)] ?? 0).toFixed(1);
  return `${at(0.5)}/${at(0.95)}`;
}

async function cpu(client) {
  const { metrics } = await client.send('Performance.getMetrics');
  return metrics.find((metric) => metric.name === 'TaskDuration').value;
}

async function heap(client) {
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = await client.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}
