import { element, writeMarkup } from '../../view/markup.ts';
import { CARD, CARD_FILE, FRAME, type Site } from './site.ts';

/**
 * The answer of an oEmbed provider (https://oembed.com, 1.0, type "rich") as a file, for consumers that find it by the
 * page's `<link>`. A file cannot answer `maxwidth`: the frame is as wide as its place, by an attribute that sanitizers leave.
 */
export function writeOembed({ timeline, url }: Site): string {
  const frame = element('iframe', {
    src: `${url}embed.html`,
    title: timeline.title,
    width: '100%',
    height: FRAME.height,
    loading: 'lazy',
    style: 'border:0',
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
  });
  const answer = {
    version: '1.0',
    type: 'rich',
    title: timeline.title,
    provider_name: timeline.title,
    provider_url: url,
    html: writeMarkup(frame),
    ...FRAME,
    thumbnail_url: url + CARD_FILE,
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
  };
  return JSON.stringify(answer, null, 2) + '\n';
}
