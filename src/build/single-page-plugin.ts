import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { SINGLE_PAGE, writePage } from './single-page.ts';

/** Joins the script and the style sheet of the environment `single` to the one page that the command line fills. */
export function singlePage(): Plugin {
  let icon = '';
  return {
    name: 'demarche:single-page',
    apply: 'build',
    sharedDuringBuild: true,
    async configResolved({ publicDir }) {
      icon = await readFile(join(publicDir, 'favicon.svg'), 'utf8');
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        if (this.environment.name !== 'single') return;
        const files = Object.values(bundle);
        const script = files.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
        const style = files.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('');
        for (const { fileName } of files) delete bundle[fileName];
        this.emitFile({ type: 'asset', fileName: SINGLE_PAGE, source: writePage({ script, style, icon }) });
      },
    },
  };
}
