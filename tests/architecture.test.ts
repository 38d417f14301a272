import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Who may import whom: each room of src, the rooms it may import beside itself, and the packages.
 * What is not listed is forbidden.
 */
const ROOMS: Record<string, { rooms: string[]; packages: RegExp }> = {
  model: { rooms: [], packages: /^(date-fns|valibot)$/ },
  extract: {
    rooms: ['model'],
    packages: /^(wink-nlp|wink-eng-lite-web-model|date-fns|countries-list)(\/|$)/,
  },
  build: {
    rooms: ['model', 'extract', 'view'],
    packages:
      /^(node:.*|vite|yaml|valibot|@valibot\/to-json-schema|d3-dsv|htmlparser2|schema-dts|@uwdata\/flechette|@resvg\/resvg-js)$/,
  },
  view: { rooms: ['model'], packages: /^d3-dsv$/ },
  app: { rooms: ['model', 'view', 'embed'], packages: /^(svelte(\/.*)?|@uwdata\/flechette)$/ },
  embed: { rooms: [], packages: /^$/ },
};
const STAGES = ['1-read', '2-find', '3-bind', '4-merge'];
const DOORS = { '1-read': 'read', '2-find': 'find', '3-bind': 'bind', '4-merge': 'merge' } as const;
const DRAWERS = /(^|\/)(utils?|helpers?|common|core|lib|misc|manager|service)s?(\/|\.)/;
const SRC = resolve('src');

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|svelte|js)$/.test(name))
  .map((name) => join(SRC, name));

interface Import {
  from: string;
  path: string;
}

const IMPORT =
  /^\s*(?:import|export)\b[^'"\n;]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

/** A multi-line import is one line for the pattern: names between braces hold no quotes. */
const flatten = (code: string) => code.replace(/\{[^{}'"]*\}/g, (names) => names.replace(/\n/g, ' '));

const importsOf = (file: string): Import[] =>
  [...flatten(readFileSync(file, 'utf8')).matchAll(IMPORT)].map((m) => ({
    from: file,
    path: (m[1] ?? m[2] ?? m[3])!,
  }));

const imports = files.flatMap(importsOf);
const isRelative = (path: string) => path.startsWith('.');
const placeOf = (file: string) => relative(SRC, file);
const roomOf = (file: string) => placeOf(file).split('/')[0]!;
const targetOf = ({ from, path }: Import) => resolve(dirname(from), path);
const stageOf = (file: string) => STAGES.indexOf(placeOf(file).split('/')[1] ?? '');
const tell = ({ from, path }: Import) => `${placeOf(from)} imports ${path}`;

describe('architecture', () => {
  it('sees imports at all', () => expect(imports.length).toBeGreaterThan(50));

  it('has only the rooms of the table', () => {
    const rooms = new Set(
      files
        .map(placeOf)
        .filter((p) => p.includes('/'))
        .map((p) => p.split('/')[0]),
    );
    expect([...rooms].filter((room) => !(room! in ROOMS))).toEqual([]);
  });

  it.each(Object.keys(ROOMS))('%s imports only the rooms it may', (room) => {
    const wrong = imports.filter((i) => {
      if (roomOf(i.from) !== room || !isRelative(i.path)) return false;
      const target = targetOf(i);
      if (relative(SRC, target).startsWith('..')) return !target.endsWith('package.json');
      return roomOf(target) !== room && !ROOMS[room]!.rooms.includes(roomOf(target));
    });
    expect(wrong.map(tell)).toEqual([]);
  });

  it.each(Object.keys(ROOMS))('%s imports only the packages it may', (room) => {
    const wrong = imports.filter(
      (i) => roomOf(i.from) === room && !isRelative(i.path) && !ROOMS[room]!.packages.test(i.path),
    );
    expect(wrong.map(tell)).toEqual([]);
  });

  it('inside extract a stage imports earlier stages only', () => {
    const wrong = imports.filter((i) => {
      if (roomOf(i.from) !== 'extract' || !isRelative(i.path)) return false;
      const [own, other] = [stageOf(i.from), stageOf(targetOf(i))];
      return own >= 0 && other > own;
    });
    expect(wrong.map(tell)).toEqual([]);
  });

  it('the orchestrator enters each stage by its door', () => {
    const entered = importsOf(join(SRC, 'extract/index.ts'))
      .filter((i) => stageOf(targetOf(i)) >= 0)
      .map((i) => placeOf(targetOf(i)));
    expect([...new Set(entered)]).toEqual(
      STAGES.map((s) => `extract/${s}/${DOORS[s as keyof typeof DOORS]}.ts`),
    );
  });

  it('no room goes in a circle', () => {
    const circle = findCircle(
      new Map(
        files.map((f) => [
          f,
          importsOf(f)
            .filter((i) => isRelative(i.path))
            .map(targetOf),
        ]),
      ),
    );
    expect(circle.map(placeOf)).toEqual([]);
  });

  it('no file is a drawer without an idea', () =>
    expect(files.map(placeOf).filter((f) => DRAWERS.test(f))).toEqual([]));

  it('files stay short', () => {
    const long = files.filter(
      (f) => readFileSync(f, 'utf8').split('\n').length > 301 && !f.includes('/lexicon/'),
    );
    expect(long.map(placeOf)).toEqual([]);
  });

  it('state is raw or a primitive value, and nothing is caught by a boundary: the build leaves out what else would need', () => {
    const app = files.filter((f) => roomOf(f) === 'app');
    const states = app.flatMap((f) => readFileSync(f, 'utf8').match(/\$state(<[^(]*>)?\([^()]*/g) ?? []);
    const primitive =
      /^\$state(<(string|number|boolean|null|'[^']*'|HTML\w+|SVG\w+| \| )+>\(|\((\d+|true|false|'.*')$)/;
    expect(states.length).toBeGreaterThan(10);
    expect(states.filter((state) => !primitive.test(state))).toEqual([]);
    expect(app.filter((f) => readFileSync(f, 'utf8').includes('<svelte:boundary')).map(placeOf)).toEqual([]);
  });

  it('article text stays text', () => {
    const markup = /\{@html|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\.html\(/;
    expect(files.filter((f) => markup.test(readFileSync(f, 'utf8'))).map(placeOf)).toEqual([]);
  });

  it('extract and view are pure: no clock, no random, no network', () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|Math\.random|\bfetch\(|\bprocess\.|\bdocument\.|\bwindow\./;
    const pure = files.filter((f) => ['extract', 'view', 'model'].includes(roomOf(f)));
    expect(pure.filter((f) => impure.test(readFileSync(f, 'utf8'))).map(placeOf)).toEqual([]);
  });
});

/** The files of one circle of imports, or none. */
function findCircle(graph: Map<string, string[]>): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const visit = (file: string, path: string[]): string[] => {
    if (state.get(file) === 'open') return [...path.slice(path.indexOf(file)), file];
    if (state.get(file) === 'done' || !graph.has(file)) return [];
    state.set(file, 'open');
    for (const next of graph.get(file)!) {
      const circle = visit(next, [...path, file]);
      if (circle.length) return circle;
    }
    state.set(file, 'done');
    return [];
  };
  for (const file of graph.keys()) {
    const circle = visit(file, []);
    if (circle.length) return circle;
  }
  return [];
}
