import type { Timeline } from '../model/timeline.ts';
import type { View } from './address.ts';
import { drawAxisLines, drawHeading, drawLanes, drawLegend } from './drawing/frame.ts';
import { defineBands, drawBands, drawClusters, drawLinks, drawMarks, drawUndated } from './drawing/marks.ts';
import { defineGlyphs } from './drawing/glyph.ts';
import { darkStyle, paintFor } from './drawing/palette.ts';
import { GAP, MARGIN, planDrawing, type DrawingOptions, type Plan } from './drawing/plan.ts';
import { FONT } from './drawing/text-width.ts';
import { describeDrawing } from './drawing/words.ts';
import { element, writeMarkup, type Markup } from './markup.ts';

export type { DrawingOptions } from './drawing/plan.ts';

/** A view as a picture that needs nothing else: no script, no style sheet, no font, no network. */
export interface Drawing {
  /** A whole SVG document, every text escaped. */
  svg: string;
  /** Pixels. */
  width: number;
  height: number;
  /** What it shows, in words: the alternative text. */
  text: string;
}

/** A drawing as an address that holds its own data. Quotes change over, so that it can stand between double ones. */
export const addressOf = (svg: string): string =>
  // A text in it holds neither kind of quotes; white space would end an address in `srcset`.
  `data:image/svg+xml,${svg.replaceAll('"', "'").replace(/[%#<>{}\s]|[^\0-\x7f]/gu, encodeURIComponent)}`;

/** Room above the lanes and for the axis below them, in pixels. */
const SKY = 14;
const AXIS = 44;
const HEADS = 44;

/** Draws the present view of a timeline as the chart would show it, at a fixed width. Same input, same bytes. */
export function drawTimeline(
  timeline: Timeline,
  view: View,
  {
    width,
    theme = view.theme,
    locale = view.lang ?? timeline.language,
    id = 'demarche',
  }: Partial<DrawingOptions> & { width: number },
): Drawing {
  // 1. Where everything stands.
  const options = { width, theme, locale, id };
  const plan = planDrawing(timeline, view, options);
  const paint = paintFor(theme);
  const text = describeDrawing(plan);

  // 2. From top to bottom: heading, plot with the undated beside it, legend.
  const heading = drawHeading(plan, paint);
  const legend = drawLegend(plan, paint);
  const [x, y] = originOf(plan, heading.height);
  const bottom = y + (plan.vertical ? plan.scene.length + 16 : plan.scene.breadth + AXIS + 8);
  const height = Math.ceil(bottom + legend.height);

  // 3. All of it as one document, from the ground upwards.
  const root = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      id,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      direction: 'ltr',
      'font-family': FONT,
      'font-size': 12,
    },
    element('title', { id: `${id}-title` }, timeline.title),
    element('desc', { id: `${id}-desc` }, text),
    darkStyle(theme, id),
    element('defs', {}, ...defineBands(plan, paint, id), ...defineGlyphs(plan, paint, id)),
    clipTo(plan, `${id}-plot`),
    element('rect', { ...paint.fill('paper'), width, height }),
    ...heading.nodes,
    at(...gutterAt(plan, y), ...drawUndated(plan, paint, id)),
    at(
      x,
      y,
      ...drawAxisLines(plan, paint),
      ...drawLanes(plan, paint),
      element('g', { 'clip-path': `url(#${id}-plot)` }, ...drawBands(plan, id)),
      ...drawLinks(plan, paint, id),
      ...drawClusters(plan, paint),
      element(
        'g',
        { 'paint-order': 'stroke', 'stroke-width': 3, 'stroke-linejoin': 'round' },
        ...drawMarks(plan, paint, id),
      ),
    ),
    at(0, bottom, ...legend.nodes),
  );
  return { svg: writeMarkup(root), width, height, text };
}

/** Bands of what is vaguely dated end where the plot does. */
const clipTo = ({ scene, vertical }: Plan, id: string): Markup => {
  const [width, height] = vertical ? [scene.breadth, scene.length] : [scene.length, scene.breadth];
  return element('clipPath', { id }, element('rect', { width, height }));
};

const at = (x: number, y: number, ...nodes: Markup[]): Markup =>
  nodes.length ? element('g', { transform: `translate(${x} ${y})` }, ...nodes) : '';

function originOf({ vertical, mirrored, aside, gutter }: Plan, top: number): [number, number] {
  if (vertical) return [mirrored ? 0 : aside, top + HEADS + gutter];
  return [mirrored ? MARGIN : aside + gutter + (gutter && GAP), top + SKY];
}

function gutterAt({ vertical, mirrored, aside, gutter, scene }: Plan, y: number): [number, number] {
  if (vertical) return [mirrored ? 0 : aside, y - gutter - 6];
  return [mirrored ? MARGIN + scene.length + GAP : aside, y];
}
