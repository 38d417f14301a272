import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import type { Timeline } from '../../model/timeline.ts';
import { FIRST_VIEW } from '../../view/address.ts';
import { drawTimeline } from '../../view/drawing.ts';
import { CARD } from './site.ts';

const require = createRequire(import.meta.url);
const FONTS = ['400Regular/Inter_400Regular.ttf', '700Bold/Inter_700Bold.ttf'];

/** The width that the card's drawing is made for: at the card's own, its words would be too small in a feed. */
const DRAWN = 760;

/**
 * The timeline as the PNG that feeds and chats show, 1200 × 630: the beginning of its drawing. One font that comes with
 * the program, none of the system's, so that the same timeline gives the same bytes everywhere.
 */
export function drawCard(timeline: Timeline): Uint8Array {
  const drawing = drawTimeline(timeline, FIRST_VIEW, { width: DRAWN, theme: 'light' });
  const part = `0 0 ${DRAWN} ${(DRAWN * CARD.height) / CARD.width}`;
  // Resvg knows `currentColor` in this spelling only.
  const svg = drawing.svg.replaceAll('currentcolor', 'currentColor').replace(/^<svg [^>]*>/, (head) =>
    head
      .replace(/ width="[^"]*"/, ` width="${CARD.width}"`)
      .replace(/ height="[^"]*"/, ` height="${CARD.height}"`)
      .replace(/ viewBox="[^"]*"/, ` viewBox="${part}"`),
  );
  const fontFiles = FONTS.map((file) => require.resolve(`@expo-google-fonts/inter/${file}`));
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' };
  return new Resvg(svg, { font, background: '#ffffff' }).render().asPng();
}
