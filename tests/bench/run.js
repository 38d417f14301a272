/**
 * Measures the chart in Chromium beside vis-timeline, timelines-chart and a bare canvas, all in one run.
 * usage: npm run bench [-- most events, 1000000 when left out]
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const most = Number(process.argv[2] ?? 1_000_000);
/** Peers are not asked for more than they finish in a minute. */
const LIMITS = { demarche: Infinity, canvas: 1000, 'vis-timeline': 10_000, 'timelines-chart': 10_000 };
const STEPS = 40;

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
  console.log(
    'contender         events   CPU ms  render ms  elements  zoom p50/p95 ms  pan p50/p95 ms  filter ms  B/event',
  );
  for (const events of [100, 1000, 10_000, 100_000, 1_000_000].filter((n) => n <= most))
    for (const [name, limit] of Object.entries(LIMITS))
      if (events <= limit) console.log(await measure(name, events));
} finally {
  await browser.close();
  await server.close();
  rmSync(outDir, { recursive: true });
}

/** One line of the report. */
async function measure(name, events) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 660 } });
  page.setDefaultTimeout(120_000);
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  await page.goto(`http://localhost:4199/page.html?contender=${name}&events=${events}`);
  await page.waitForFunction(() => window.bench);
  await page.evaluate(() => window.bench.prepare());
  const heapBefore = await heap(client);
  const cpuBefore = await cpu(client);
  const render = await page.evaluate(() => window.bench.render());
  const cpuMs = ((await cpu(client)) - cpuBefore) * 1000;
  const bytes = ((await heap(client)) - heapBefore) / events;
  const elements = await page.evaluate(() => document.querySelectorAll('#stage *').length);
  const zoom = await frames(page, async () => {
    for (let i = 0; i < STEPS; i++) await page.mouse.wheel(0, i < STEPS * 0.75 ? -60 : 60);
  });
  const pan = await frames(page, async () => {
    await page.mouse.down();
    for (let i = 0; i < STEPS; i++) await page.mouse.move(640 + (i % 20) * 12, 300);
    await page.mouse.up();
  });
  const filter = await page.evaluate(() => window.bench.filter());
  await page.close();
  const cells = [name.padEnd(16), pad(events, 8), pad(cpuMs, 8), pad(render, 10), pad(elements, 9)];
  return [...cells, pad(zoom, 16), pad(pan, 15), pad(filter ?? '–', 10), pad(bytes, 8)].join(' ');
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

function pad(value, width) {
  return (typeof value === 'number' ? value.toFixed(0) : value).padStart(width);
}
