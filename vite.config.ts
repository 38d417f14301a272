import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { minify } from 'terser';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { timelineFromArticles } from './src/build/plugin.ts';
import { singlePage } from './src/build/single-page-plugin.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * In a sandbox without an origin, module scripts and stylesheets with `crossorigin` do not load: the embed's scripts are
 * classic ones, and its stylesheet plain. Each is a module in a function; what is imported later comes by another script
 * element.
 */
const classicEmbed = (): Plugin => ({
  name: 'demarche:classic-embed',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { path, bundle }) =>
      bundle && path.endsWith('embed.html')
        ? html.replaceAll('<script type="module" crossorigin', '<script defer').replaceAll(' crossorigin', '')
        : html,
  },
  // What is imported later brings its style in its script: nothing is to be loaded before it.
  transform: {
    filter: { id: /vite\/preload-helper/ },
    handler() {
      return this.environment.name === 'embed' ? 'export const __vitePreload = (load) => load()' : null;
    },
  },
  async generateBundle(_, bundle) {
    if (this.environment.name !== 'embed') return;
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk' && !file.isEntry);
    const parts = chunks.filter(({ name }) => name !== 'embed') as Rolldown.OutputChunk[];
    const [whole] = chunks.filter(({ name }) => name === 'embed') as Rolldown.OutputChunk[];
    // A second minifier finds what the first left: two hundredths, which this script can use.
    const script = `{${REQUIRE}(()=>{"use strict";${withoutModules(whole!)}})()}`;
    whole!.code = (await minify(script, { ecma: 2020, compress: { passes: 3 } })).code!;
    for (const part of parts)
      part.code = `demarchePart=(require,exports)=>{"use strict";${adoptStyles(part, bundle)}${withoutModules(part)}}`;
    for (const name of parts.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]))
      delete bundle[name];
  },
});

/** What a chunk imports comes by `require`, what it exports goes into `exports`. */
function withoutModules({ code, fileName }: Rolldown.OutputChunk): string {
  const plain = code
    .replace(
      /^import\{([^}]*)\}from("\.\/embed-.*?");/,
      (_, names: string, from: string) => `const{${names.replaceAll(' as ', ':')}}=require(${from});`,
    )
    .replace(/\bimport\(/g, 'require(')
    .replace(
      /export\{([^}]*)\};?\s*$/,
      (_, names: string) => `Object.assign(exports,{${names.replace(/([^\s,]+) as ([^\s,]+)/g, '$2:$1')}})`,
    );
  if (/(?:^|[;}/])(?:import|export)[{"'`]/.test(plain))
    throw new Error(`${fileName}: a part of the embed may import only what its first script has`);
  return plain;
}

/** The script of a part adopts the text of its style sheets, which the strictest policy allows. */
function adoptStyles({ viteMetadata }: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): string {
  const sheets = [...(viteMetadata?.importedCss ?? [])].map((name) => {
    const file = bundle[name];
    return file?.type === 'asset' ? String(file.source) : '';
  });
  return sheets.length === 0
    ? ''
    : `{const sheet=new CSSStyleSheet;sheet.replaceSync(${JSON.stringify(sheets.join(''))});document.adoptedStyleSheets.push(sheet)}`;
}

/** The entry's `exports`, and a `require` that answers with the promise of another script's. */
const REQUIRE = `const home=document.currentScript.src,exports={},parts={},require=(name)=>parts[name]??=new Promise((done,failed)=>{
const script=document.createElement("script"),part={};
script.src=new URL(name,home);
script.onload=()=>{demarchePart(()=>exports,part);done(part)};
script.onerror=()=>{delete parts[name];failed()};
document.head.append(script)});`;

/**
 * Svelte guards what only some pages need by variables, for bundlers to leave out what stays switched off: here nothing is
 * hydrated, all components are in runes mode, and none awaits. Rolldown has to be told that these variables never change.
 * Nor is anything seen through a proxy, since all our state is raw or a primitive value, nor caught by a boundary (a test
 * holds both).
 */
const withoutUnusedSvelte = (): Plugin => ({
  name: 'demarche:without-unused-svelte',
  apply: 'build',
  transform: {
    filter: {
      id: /svelte\/src\/internal\/(client\/dom\/(hydration|blocks\/boundary)|flags\/index|client\/(proxy|error-handling)|client\/reactivity\/async)\.js/,
    },
    handler: (code) =>
      code
        .replace(/export let (hydrating|\w+_flag) = false/g, 'export const $1 = false')
        .replace(/^\t(hydrating|\w+_flag) = .*$/gm, '')
        .replace('if (async.length === 0 && pending.length === 0) {', '{')
        .replace('export function proxy(value) {', '$& return value;')
        .replace('while (effect !== null) {\n\t\t// Skip boundaries', 'while (false) {\n//')
        .replace(
          'export function boundary(node, props, children, transform_error) {',
          '$& return branch(() => children(node));',
        ),
  },
});

/** What Svelte derives in our classes is `readonly`: nobody calls the setters that it writes for it. */
const withoutSetters = (): Plugin => ({
  name: 'demarche:without-setters',
  enforce: 'post',
  apply: 'build',
  transform: {
    filter: { id: /src\/app\/.*\.svelte\.ts$/ },
    handler: (code) => {
      const derived = new Set([...code.matchAll(/#(\w+) = \$\.derived\(/g)].map(([, name]) => name));
      return code.replace(
        /\bset (\w+)\(value\) \{\s*\$\.set\(this\.#(\w+), value\);\s*\}/g,
        (setter, _, name) => (derived.has(name) ? '' : setter),
      );
    },
  },
});

/** A second minifier finds what the first left: two hundredths, which what comes first can use. */
const minifyAgain = (): Plugin => ({
  name: 'demarche:minify-again',
  async generateBundle(_, bundle) {
    if (this.environment.name !== 'client') return;
    for (const file of Object.values(bundle))
      if (file.type === 'chunk')
        file.code = (await minify(file.code, { module: true, ecma: 2020, compress: { passes: 3 } })).code!;
  },
});

/**
 * The element's style sheet goes into its script, as the text that its shadow root adopts: the page's own rules become
 * those of the element, and sizes do not follow the font size of someone else's page.
 */
const stylesInElement = (): Plugin => ({
  name: 'demarche:styles-in-element',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      if (!/^element/.test(this.environment.name)) return;
      const sheets = Object.values(bundle).filter((file) => file.fileName.endsWith('.css'));
      const styles = sheets.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('');
      for (const { fileName } of sheets) delete bundle[fileName];
      for (const file of Object.values(bundle))
        if (file.type === 'chunk')
          file.code = file.code.replace(/(["'`])__DEMARCHE_STYLES__\1/, () =>
            JSON.stringify(RESET + scopeToElement(styles)),
          );
    },
  },
});
const RESET = ':host{display:block}.demarche{all:initial;display:block}';
const scopeToElement = (css: string) =>
  css
    .replace(/:root|(?<=^|[},\s])(?:html|body)(?=[\s{,])/g, '.demarche')
    .replace(/(\d*\.?\d+)rem/g, (_, size: string) => `${Number(size) * 16}px`);

/** We make no custom elements; their support stays in every bundle unless it is said to do nothing by itself. */
const treeshake = {
  moduleSideEffects: [
    { test: /svelte\/src\/internal\/client\/dom\/elements\/custom-element/, sideEffects: false },
  ],
};

/** The site with the command line, or (`--mode library`) what other programs import. */
const BUILDS: Record<string, string[]> = {
  production: ['client', 'marks', 'embed', 'element', 'host', 'cli', 'single'],
  library: ['library', 'elementLibrary'],
};

/**
 * What a page needs at first is one script, also what parts that come later need too; what opens in its place or beside it,
 * with the style of its buttons, is another.
 */
const inOneScript = (name: string, entry: RegExp) => ({
  codeSplitting: {
    groups: [
      { name, test: entry, priority: 1, includeDependenciesRecursively: true },
      {
        name: 'opened',
        test: /(reading\/Detail|chart\/(Stories|Tip)|filter\/Nothing)\.svelte$|chart\/keyboard\.ts$/,
        includeDependenciesRecursively: true,
      },
    ],
  },
});

export default defineConfig(({ mode }) => ({
  root: at('src'),
  base: './',
  publicDir: at('public'),
  plugins: [
    svelte({
      configFile: false,
      compilerOptions: {
        runes: true,
        discloseVersion: false,
        cssHash: ({ hash, filename }) => `s${hash(filename).slice(0, 4)}`,
      },
    }),
    timelineFromArticles({
      data: process.env.DEMARCHE_DATA ?? at('data'),
      siteUrl: process.env.DEMARCHE_SITE_URL,
    }),
    classicEmbed(),
    stylesInElement(),
    singlePage(),
    withoutUnusedSvelte(),
    withoutSetters(),
    minifyAgain(),
  ],
  builder: {
    sharedConfigBuild: true,
    async buildApp(builder) {
      for (const name of BUILDS[mode] ?? BUILDS.production!) await builder.build(builder.environments[name]!);
    },
  },
  build: { outDir: at('dist'), emptyOutDir: false, rolldownOptions: { treeshake } },
  environments: {
    client: {
      build: {
        emptyOutDir: true,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: at('src/index.html'), output: inOneScript('page', /src\/app\/page\.ts$/) },
      },
    },
    marks: {
      consumer: 'client',
      build: { copyPublicDir: false, rolldownOptions: { input: at('src/marks.html') } },
    },
    embed: {
      consumer: 'client',
      build: {
        copyPublicDir: false,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: at('src/embed.html'),
          output: inOneScript('embed', /src\/app\/frame\.ts$/),
          transform: { define: { 'import.meta': '{}' } },
        },
      },
    },
    element: {
      consumer: 'client',
      build: {
        copyPublicDir: false,
        cssCodeSplit: false,
        rolldownOptions: {
          input: at('src/app/element.ts'),
          output: { format: 'iife', entryFileNames: 'demarche-element.js', codeSplitting: false },
          transform: { define: { 'import.meta': '{}' } },
        },
      },
    },
    host: {
      consumer: 'client',
      build: {
        copyPublicDir: false,
        rolldownOptions: {
          input: at('src/embed/host.ts'),
          output: { format: 'iife', entryFileNames: 'embed.js' },
        },
      },
    },
    cli: {
      consumer: 'server',
      build: {
        outDir: at('bin'),
        emptyOutDir: true,
        copyPublicDir: false,
        ssr: true,
        rolldownOptions: {
          input: at('src/build/demarche.ts'),
          output: { entryFileNames: 'demarche.js', chunkFileNames: '[name].js' },
        },
      },
    },
    library: {
      consumer: 'server',
      build: {
        outDir: at('lib'),
        emptyOutDir: true,
        copyPublicDir: false,
        ssr: true,
        rolldownOptions: {
          input: {
            extract: at('src/extract/index.ts'),
            view: at('src/view/index.ts'),
            build: at('src/build/timeline.ts'),
          },
          output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
        },
      },
    },
    elementLibrary: {
      consumer: 'client',
      build: {
        outDir: at('lib'),
        copyPublicDir: false,
        cssCodeSplit: false,
        rolldownOptions: {
          input: at('src/app/element.ts'),
          preserveEntrySignatures: 'strict',
          output: { format: 'es', entryFileNames: 'element.js', codeSplitting: false },
        },
      },
    },
    single: {
      consumer: 'client',
      build: {
        outDir: at('bin'),
        copyPublicDir: false,
        cssCodeSplit: false,
        rolldownOptions: {
          input: at('src/app/single.ts'),
          output: { format: 'iife', codeSplitting: false },
          transform: { define: { 'import.meta': '{}' } },
        },
      },
    },
  },
  test: {
    root: at('.'),
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**'],
    env: { TZ: 'Pacific/Kiritimati' },
    // A busy machine is no failure; what must be quick says so itself.
    testTimeout: 30_000,
  },
}));
