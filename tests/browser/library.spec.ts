import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { expect, test } from '@playwright/test';
import { BUILT, HOST } from './hosts.ts';

/** Someone else's project, outside of ours: the package that `npm pack` gives, what it says it needs, and nothing more. */
const project = mkdtempSync(join(tmpdir(), 'demarche-library-'));
const installed = join(project, 'node_modules', 'demarche');
const run = (command: string, args: string[], cwd = project) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: 'pipe' });
const tsc = (...args: string[]) =>
  run(process.execPath, [resolve('node_modules/typescript/bin/tsc'), ...args]);

/** The README's own examples, by the entry that they import last. */
const section = readFileSync('README.md', 'utf8').split('\n## Library\n')[1]!.split('\n## ')[0]!;
const examples = new Map(
  [...section.matchAll(/```ts\n([^]*?)```/g)].map(([, code]) => [
    [...code!.matchAll(/'demarche\/(\w+)'/g)].at(-1)![1]!,
    code!,
  ]),
);

test.describe.configure({ mode: 'serial', timeout: 120_000 });

test('the package holds what its entries name, and nothing of the workshop', () => {
  run('npm', ['run', 'library'], resolve('.'));
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', project], resolve('.'));
  const file = readdirSync(project).find((name) => name.endsWith('.tgz'))!;
  run('tar', ['-xzf', file]);
  cpSync(join(project, 'package'), installed, { recursive: true });
  const { dependencies, exports, bin, sideEffects } = JSON.parse(
    readFileSync(join(installed, 'package.json'), 'utf8'),
  );
  for (const name of [...Object.keys(dependencies), '@types/node', 'undici-types']) {
    mkdirSync(dirname(join(project, 'node_modules', name)), { recursive: true });
    symlinkSync(resolve('node_modules', name), join(project, 'node_modules', name));
  }
  const files = new Set(readdirSync(installed, { recursive: true, encoding: 'utf8' }));
  const named = [...Object.values(exports).flatMap((entry) => Object.values(entry as object)), bin.demarche];
  for (const path of named.filter((path) => path.length > 1)) expect(files).toContain(path.replace('./', ''));
  expect(sideEffects).toEqual(['./lib/element.js', './bin/*']);
  expect([...files].filter((name) => /^(src|tests|data|dist)\b/.test(name))).toEqual([]);
});

test('the README’s examples have types, for bundlers and for Node', () => {
  expect([...examples.keys()]).toEqual(['extract', 'view', 'element']);
  writeFileSync(join(project, 'package.json'), '{"type": "module"}');
  for (const [name, code] of examples) writeFileSync(join(project, `${name}.ts`), code);
  const types = `
    import type { Timeline } from 'demarche/view';
    import { extractEvents } from 'demarche/extract';
    // @ts-expect-error: an article has a text
    extractEvents({ id: 'a' });
    export const title = (timeline: Timeline): string => timeline.title;`;
  writeFileSync(join(project, 'types.ts'), types);
  const files = [...examples.keys(), 'types'].map((name) => `${name}.ts`);
  const strict = ['--ignoreConfig', '--strict', '--target', 'es2023', '--types', 'node'];
  tsc(...strict, '--module', 'esnext', '--moduleResolution', 'bundler', '--noEmit', ...files);
  tsc(...strict, '--module', 'node16', '--skipLibCheck', '--outDir', 'out', ...files);
});

test('the examples of extract and view run in Node, and so does the command line', () => {
  writeFileSync(join(project, 'out', 'package.json'), '{"type": "module"}');
  expect(run('node', ['out/extract.js'])).toMatch(/^2021-04-15 .*Norway.* occurred\n$/);
  run('node', ['out/view.js']);
  expect(readFileSync(join(project, 'timeline.svg'), 'utf8')).toMatch(/^<svg [^]*Norway[^]*<\/svg>$/);
  mkdirSync(join(project, 'data'));
  writeFileSync(join(project, 'data', 'a.txt'), 'Norway summoned the Russian ambassador on 15 April 2021.\n');
  const demarche = (...args: string[]) => run('node', [join(installed, 'bin/demarche.js'), ...args]);
  demarche('build', '--out', 'timeline.json');
  demarche('export', '--single-file', 'page.html');
  expect(readFileSync(join(project, 'page.html'), 'utf8')).toContain('Norway');
});

test('the example of the element draws a timeline where it is imported', async ({ page }) => {
  const code = examples.get('element')!.replace("'demarche/element'", "'/element.js'");
  const files: Record<string, [contentType: string, body: string]> = {
    '/': ['text/html', `<!doctype html><body><script type="module">${code}</script>`],
    '/element.js': ['text/javascript', readFileSync(join(installed, 'lib/element.js'), 'utf8')],
    '/timeline.json': ['application/json', JSON.stringify(BUILT)],
  };
  const asked: string[] = [];
  await page.route(`${HOST}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    asked.push(path);
    const [contentType, body] = files[path] ?? ['text/plain', ''];
    return route.fulfill({ contentType, body, status: files[path] ? 200 : 404 });
  });
  await page.goto(`${HOST}/`);
  await expect(page.getByRole('region', { name: 'Chart' })).toBeVisible();
  expect(await page.evaluate(() => customElements.get('demarche-timeline')?.name)).toBeTruthy();
  expect(asked.filter((path) => !(path in files) && path !== '/favicon.ico')).toEqual([]);
});
