import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Timeline } from '../model/timeline.ts';
import {
  pinnedFile,
  pinnedPage,
  pinPage,
  readVersions,
  tellLatest,
  versionOf,
  type Versions,
} from './pinned.ts';
import { formatTimeline } from './timeline.ts';

/**
 * Keeps every version of a timeline that was ever built into this folder, and writes the present one beside them: a
 * snippet may pin the hash of its content. Versions in `public` are kept as well, for sites that are built from nothing.
 */
export function pinVersions(timeline: () => Promise<Timeline>): Plugin {
  let folders: string[] = [];
  let versions: Versions = new Map();
  let latest = '';
  return {
    name: 'demarche:pinned-versions',
    sharedDuringBuild: true,
    apply: (_, { command }) => command === 'build' && !process.env.VITEST,
    configResolved({ root, build, publicDir }) {
      folders = [resolve(root, build.outDir), publicDir];
    },
    // Before the folder is emptied.
    async buildStart() {
      if (this.environment.name !== 'client') return;
      versions = await readVersions(folders);
      const file = formatTimeline(await timeline());
      versions.set((latest = versionOf(file)), file);
    },
    transformIndexHtml: (_, { path }) =>
      path.endsWith('index.html')
        ? [{ tag: 'meta', attrs: { name: 'demarche-version', content: latest }, injectTo: 'head' }]
        : [],
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source });
        if (this.environment.name === 'client') {
          for (const [version, file] of versions) emit(pinnedFile(version), file);
          emit('latest.js', tellLatest(latest));
        }
        const page = bundle['embed.html'];
        if (this.environment.name !== 'embed' || page?.type !== 'asset') return;
        for (const [version, file] of versions)
          try {
            emit(pinnedPage(version), pinPage(String(page.source), version, file));
          } catch (error) {
            this.warn(`${pinnedFile(version)} is kept, but has no page: ${(error as Error).message}`);
          }
      },
    },
  };
}
