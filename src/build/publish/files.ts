import { writeOembed } from './oembed.ts';
import { CARD_FILE, OEMBED_FILE, SITEMAP_FILE, type Site } from './site.ts';
import { writeSitemap } from './sitemap.ts';

/** The files by which others find a published timeline, by name; the drawing program is loaded for these only. */
export async function publishedFiles(site: Site): Promise<Record<string, string | Uint8Array>> {
  const { drawCard } = await import('./card.ts');
  return {
    [OEMBED_FILE]: writeOembed(site),
    [CARD_FILE]: drawCard(site.timeline),
    [SITEMAP_FILE]: writeSitemap(site),
  };
}
