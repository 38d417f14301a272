import { element, writeMarkup } from '../../view/markup.ts';
import { lastPublished, type Site } from './site.ts';

/** A sitemap (https://www.sitemaps.org/protocol.html): one page, as new as its latest article. */
export function writeSitemap({ timeline, url }: Site): string {
  const last = lastPublished(timeline);
  const page = element(
    'url',
    {},
    element('loc', {}, url),
    last === null ? null : element('lastmod', {}, last),
  );
  const root = element('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, page);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeMarkup(root)}\n`;
}
