import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** A browser that is there is used as it is; else the one that Playwright has downloaded. */
const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'].find((path) =>
  existsSync(path),
);
const port = Number(process.env.PORT ?? 4173);
// Pages of a made-up host embed the site from this machine, which browsers ask about first.
const loopback = '--disable-features=LocalNetworkAccessChecks';
const offline =
  '--disable-background-networking --disable-component-update --disable-sync --disable-quic --no-first-run';

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  retries: 0,
  forbidOnly: true,
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Pacific/Kiritimati',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? installed,
      args: ['--no-sandbox', loopback, ...offline.split(' ')],
    },
  },
  webServer: { command: `npx vite preview --port ${port} --strictPort`, port, reuseExistingServer: false },
});
