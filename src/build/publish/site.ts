import type { Timeline } from '../../model/timeline.ts';
import { FIRST_VIEW } from '../../view/address.ts';
import { indexEvents } from '../../view/event-index.ts';
import { summarize } from '../../view/summary.ts';

/** What other sites are told of a published timeline. */
export interface Site {
  timeline: Timeline;
  /** Where the site will stand, absolute, ending in a slash. */
  url: string;
  /** One line that says what it shows. */
  summary: string;
}

/** Width and height of an image or frame, pixels. */
export const CARD = { width: 1200, height: 630 };
export const FRAME = { width: 800, height: 640 };
export const CARD_FILE = 'card.png';
export const OEMBED_FILE = 'oembed.json';
export const SITEMAP_FILE = 'sitemap.xml';

/**
 * The address of a site as given on the command line → with a slash at its end.
 * @throws when it is not an absolute http or https address, or has a query, a fragment or a password.
 */
export function readSiteUrl(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  const isSite =
    url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username && !url.password;
  if (!isSite) throw new Error(`"${given}" is no address of a site; write it as https://your.site/timeline/`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** A timeline that will be published at an address. */
export function describeSite(timeline: Timeline, url: string): Site {
  return { timeline, url, summary: summaryOf(timeline) };
}

/** What a timeline shows, in one line. */
export function summaryOf(timeline: Timeline): string {
  const { filters } = FIRST_VIEW;
  const index = indexEvents(timeline);
  return summarize({ timeline, index, filters, shown: null, span: null, locale: timeline.language });
}

/** The day of the latest article, as EDTF; null where none has a day. */
export const lastPublished = ({ articles }: Timeline): string | null =>
  articles.reduce<string | null>(
    (last, { published }) => (published !== null && (last === null || published > last) ? published : last),
    null,
  );
