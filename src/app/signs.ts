/** Signs of the page, drawn as one family with the glyphs: a box of 16 × 16, round lines. */

export const CLOSE = 'M4 4l8 8M12 4l-8 8';
export const FILTER = 'M2.5 4h11M4.8 8h6.4M6.8 12h2.4';
export const PREVIOUS = 'M9.8 3.5 5.2 8l4.6 4.5';
export const NEXT = 'M6.2 3.5 10.8 8l-4.6 4.5';
export const EMBED = 'M5.4 4.4 2 8l3.4 3.6M10.6 4.4 14 8l-3.4 3.6';
export const HELP = 'M5.8 6.1a2.2 2.2 0 1 1 3.3 1.9C8.3 8.5 8 9 8 9.7M8 12.4v.1';
export const SEARCH = 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3l3.2 3.2';
export const LIGHT =
  'M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM8 1.6v1.2M8 13.2v1.2M1.6 8h1.2M13.2 8h1.2M3.5 3.5l.8.8M11.7 11.7l.8.8M12.5 3.5l-.8.8M4.3 11.7l-.8.8';
export const DARK = 'M13 9.6A5.4 5.4 0 0 1 6.4 3a5.4 5.4 0 1 0 6.6 6.6z';
export const AUTO =
  'M8 13.4A5.4 5.4 0 1 0 8 2.6a5.4 5.4 0 0 0 0 10.8zM8 2.6v10.8M8.2 5l3.4-.2M8.2 8h5M8.2 11l3.4.2';
export const LINK =
  'M6.7 9.3 9.3 6.7M7.3 4.6l1.2-1.2a2.9 2.9 0 0 1 4.1 4.1l-1.2 1.2M8.7 11.4l-1.2 1.2a2.9 2.9 0 0 1-4.1-4.1l1.2-1.2';
export const SAVE = 'M8 2.5v7M5 6.8l3 3 3-3M3 10.5v3h10v-3';
