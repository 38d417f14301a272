/** Advance widths of Helvetica, and of the fonts made to its measure, from "!" on, in thousandths of the font size. */
const WIDTHS = [
  278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722,
  778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556,
  278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260,
  334, 584,
]; // prettier-ignore
const FIRST = '!'.charCodeAt(0);
const SPACE = 278;
const OTHER = 600;
const FULL = 1000;

/** Where no font can be asked, fonts differ by so much from Helvetica. */
const SAFETY = 1.06;

export const FONT = "Helvetica, Arial, 'Liberation Sans', sans-serif";

/** Width of a text in a sans-serif font of `size` pixels, in pixels, rather too much than too little. */
export function estimateWidth(text: string, size = 12, bold = false): number {
  let sum = 0;
  for (const sign of text.normalize('NFC')) sum += widthOf(sign);
  return Math.ceil((sum * size * SAFETY * (bold ? 1.06 : 1)) / 1000);
}

function widthOf(sign: string): number {
  if (sign === ' ' || sign === '\u00a0') return SPACE;
  if (/\p{Mn}/u.test(sign)) return 0;
  const plain = sign.normalize('NFD').charCodeAt(0);
  if (sign.codePointAt(0)! >= 0x1100 && /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{Emoji}]/u.test(sign))
    return FULL;
  return WIDTHS[plain - FIRST] ?? OTHER;
}
