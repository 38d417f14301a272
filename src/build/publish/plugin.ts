import type { Plugin } from 'vite';
import type { Timeline } from '../../model/timeline.ts';
import { publishedFiles } from './files.ts';
import { headTags } from './head.ts';
import { writeJsonLd } from './json-ld.ts';
import { describeSite, readSiteUrl } from './site.ts';

/**
 * What a site needs to be found, where its address is known: oEmbed, card image and sitemap as files, the tags of its page
 * and of its frame, whose canonical address is the page's.
 * @throws when `address` is none of a site.
 */
export function publishAt(address: string, timeline: () => Promise<Timeline>): Plugin {
  const url = readSiteUrl(address);
  const site = async () => describeSite(await timeline(), url);
  return {
    name: 'demarche:publish',
    apply: 'build',
    sharedDuringBuild: true,
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      for (const [fileName, source] of Object.entries(await publishedFiles(await site())))
        this.emitFile({ type: 'asset', fileName, source });
    },
    async transformIndexHtml(_, { path }) {
      const isPage = path.endsWith('/index.html');
      if (!isPage && !path.endsWith('/embed.html')) return [];
      const described = await site();
      const data = { type: 'application/ld+json' };
      return [
        ...headTags(described),
        ...(isPage ? [{ tag: 'script', attrs: data, children: writeJsonLd(described) }] : []),
      ];
    },
  };
}
