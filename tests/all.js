// Runs every check and test, finds or gets a browser, and ends with one line: N passed, N failed.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const folder = mkdtempSync(join(tmpdir(), 'demarche-tests-'));
const total = { passed: 0, failed: 0 };

/** A check counts as one; a test runner counts what its report says. */
function step(name, command, args, count = null, env = {}) {
  const started = Date.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  const result = (status !== null && count?.()) || {
    passed: status === 0 ? 1 : 0,
    failed: status === 0 ? 0 : 1,
  };
  if (status !== 0 && result.failed === 0) result.failed = 1;
  total.passed += result.passed;
  total.failed += result.failed;
  console.log(
    `   ${name}: ${result.passed} passed, ${result.failed} failed, ${Math.round((Date.now() - started) / 1000)} s`,
  );
  return status === 0;
}

const report = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

/** Vitest on the files that `args` choose. */
function vitest(name, ...args) {
  const file = join(folder, `${name}.json`);
  const count = () => {
    const result = report(file);
    return (
      result && {
        passed: result.numPassedTests,
        failed: result.numFailedTests + (result.numFailedTestSuites && !result.numFailedTests ? 1 : 0),
      }
    );
  };
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  step(name, 'npx', ['vitest', 'run', ...args, ...reporters], count);
}

const browserReport = join(folder, 'playwright.json');
const countBrowser = () => {
  const stats = report(browserReport)?.stats;
  return stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky };
};

/** One that is there; else Playwright's download; else Debian's package. */
function findBrowser() {
  const known = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'];
  const there = () => known.find((path) => existsSync(path));
  if (process.env.CHROMIUM || there()) return;
  const tries = [
    ['npx', ['playwright', 'install', '--with-deps', 'chromium']],
    ['sh', ['-c', 'apt-get update && apt-get install -y --no-install-recommends chromium']],
  ];
  for (const [command, args] of tries) {
    console.log(`\n── browser: ${command} ${args.join(' ')}`);
    try {
      execFileSync(command, args, { stdio: 'inherit', timeout: 600_000 });
      return;
    } catch {
      console.log('   not this way');
    }
  }
}

step('types', 'npx', ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings']);
step('lint', 'npx', ['eslint', '.', '--max-warnings', '0']);
step('format', 'npx', ['prettier', '--check', '.']);
// What is timed runs with nothing beside it.
const TIMED = 'tests/extract/speed.test.ts';
vitest('unit', '--exclude', TIMED);
vitest('speed', TIMED);
if (step('build', 'npx', ['vite', 'build'])) {
  findBrowser();
  step('browser', 'npx', ['playwright', 'test', '--reporter=list,json'], countBrowser, {
    PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport,
  });
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
