import type { Timeline } from '../../model/timeline.ts';
import { FIRST_VIEW } from '../../view/address.ts';
import { drawTimeline } from '../../view/drawing.ts';
import { paintPng } from '../png.ts';
import { CARD } from './site.ts';

/** The width that the card's drawing is made for: at the card's own, its words would be too small in a feed. */
const DRAWN = 760;

/** The timeline as the PNG that feeds and chats show, 1200 × 630: the beginning of its drawing. */
export function drawCard(timeline: Timeline): Uint8Array {
  const drawing = drawTimeline(timeline, FIRST_VIEW, { width: DRAWN, theme: 'light' });
  const part = `0 0 ${DRAWN} ${(DRAWN * CARD.height) / CARD.width}`;
  const svg = drawing.svg.replace(/^<svg [^>]*>/, (head) =>
    head
      .replace(/ width="[^"]*"/, ` width="${CARD.width}"`)
      .replace(/ height="[^"]*"/, ` height="${CARD.height}"`)
      .replace(/ viewBox="[^"]*"/, ` viewBox="${part}"`),
  );
  return paintPng(svg);
}
