import { CARD, CARD_FILE, OEMBED_FILE, type Site } from './site.ts';

/** An element of a page's head. */
export interface HeadTag {
  tag: 'meta' | 'link';
  attrs: Record<string, string>;
}

/** What feeds, chats and search engines read of a page: its address, its oEmbed, OpenGraph (https://ogp.me) and card. */
export function headTags({ timeline, url, summary }: Site): HeadTag[] {
  const { title, language } = timeline;
  const image = url + CARD_FILE;
  const open: [property: string, content: string][] = [
    ['og:title', title],
    ['og:type', 'website'],
    ['og:url', url],
    ['og:description', summary],
    ['og:locale', language.replace('-', '_')],
    ['og:image', image],
    ['og:image:type', 'image/png'],
    ['og:image:width', String(CARD.width)],
    ['og:image:height', String(CARD.height)],
    ['og:image:alt', `${title}: ${summary}`],
  ];
  const card: [name: string, content: string][] = [
    ['description', summary],
    ['twitter:card', 'summary_large_image'],
    ['twitter:title', title],
    ['twitter:description', summary],
    ['twitter:image', image],
    ['twitter:image:alt', `${title}: ${summary}`],
  ];
  return [
    { tag: 'link', attrs: { rel: 'canonical', href: url } },
    oembedLink(url, title),
    ...open.map(([property, content]): HeadTag => ({ tag: 'meta', attrs: { property, content } })),
    ...card.map(([name, content]): HeadTag => ({ tag: 'meta', attrs: { name, content } })),
  ];
}

/** By this a consumer of oEmbed finds the answer. */
const oembedLink = (url: string, title: string): HeadTag => ({
  tag: 'link',
  attrs: { rel: 'alternate', type: 'application/json+oembed', href: url + OEMBED_FILE, title },
});
