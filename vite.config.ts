import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { timelineFromArticles } from './src/build/plugin.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * In a sandbox without an origin, module scripts and stylesheets with `crossorigin` do not load: the embed's script is a
 * classic one, deferred, and its stylesheet plain.
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
});

/** We make no custom elements; their support stays in every bundle unless it is said to do nothing by itself. */
const treeshake = {
  moduleSideEffects: [
    { test: /svelte\/src\/internal\/client\/dom\/elements\/custom-element/, sideEffects: false },
  ],
};

export default defineConfig({
  root: at('src'),
  base: './',
  publicDir: at('public'),
  plugins: [
    svelte({
      configFile: false,
      compilerOptions: { runes: true, cssHash: ({ hash, filename }) => `s${hash(filename).slice(0, 4)}` },
    }),
    timelineFromArticles({ data: process.env.DEMARCHE_DATA ?? at('data') }),
    classicEmbed(),
  ],
  builder: {
    sharedConfigBuild: true,
    async buildApp(builder) {
      for (const name of ['client', 'marks', 'embed', 'host', 'cli'])
        await builder.build(builder.environments[name]!);
    },
  },
  build: { outDir: at('dist'), emptyOutDir: false, rolldownOptions: { treeshake } },
  environments: {
    client: {
      build: {
        emptyOutDir: true,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: at('src/index.html') },
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
        cssCodeSplit: false,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: at('src/embed.html'), output: { format: 'iife' } },
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
        rolldownOptions: { input: at('src/build/demarche.ts'), output: { entryFileNames: 'demarche.js' } },
      },
    },
  },
  test: {
    root: at('.'),
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**'],
    env: { TZ: 'Pacific/Kiritimati' },
  },
});
