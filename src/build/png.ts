import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

const require = createRequire(import.meta.url);
const FONTS = ['400Regular/Inter_400Regular.ttf', '700Bold/Inter_700Bold.ttf'];

/**
 * A drawing as PNG, without a browser. One font that comes with the program, none of the system's, so that the same drawing
 * gives the same bytes everywhere.
 * @param density pixels of the picture for one of the drawing
 */
export function paintPng(svg: string, density = 1): Uint8Array {
  const fontFiles = FONTS.map((file) => require.resolve(`@expo-google-fonts/inter/${file}`));
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' };
  // Resvg knows `currentColor` in this spelling only.
  const text = svg.replaceAll('currentcolor', 'currentColor');
  return new Resvg(text, { font, background: '#ffffff', fitTo: { mode: 'zoom', value: density } })
    .render()
    .asPng();
}
