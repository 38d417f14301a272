import type { Timeline } from '../model/timeline.ts';
import { FIRST_VIEW } from '../view/address.ts';
import { drawTimeline, type Drawing } from '../view/drawing.ts';
import { element, writeMarkup } from '../view/markup.ts';

/** The drawings that a built site holds, by file name; a phone gets the one on which time runs downwards. */
const WIDTHS = { 'timeline.svg': 800, 'timeline-narrow.svg': 400 };

/** The timeline as it first opens, drawn at the widths of the site's files. */
export const drawFiles = (timeline: Timeline): Record<string, Drawing> =>
  Object.fromEntries(
    Object.entries(WIDTHS).map(([name, width]) => [name, drawTimeline(timeline, FIRST_VIEW, { width })]),
  );

/** HTML that shows the drawings beside a page, for readers without scripts. */
export function showDrawings(timeline: Timeline): string {
  const { width, height, text } = drawFiles(timeline)['timeline.svg']!;
  const narrow = { media: '(max-width: 599px)', srcset: './timeline-narrow.svg' };
  const image = { src: './timeline.svg', width, height, alt: text };
  return writeMarkup(element('picture', {}, element('source', narrow), element('img', image)));
}
