import { CLASSES, STATUSES, type Status } from '../../model/ontology.ts';
import { stackClusters, type Bar } from '../bars.ts';
import { BAND_EDGES } from '../band-edges.ts';
import { labelAnchor, linePath, round, toXY } from '../paper.ts';
import { GLYPH_RADIUS, LABEL_LINE, MOST_COUNTS, type End, type Mark } from '../scene.ts';
import { element, type Markup } from '../markup.ts';
import { showGlyph } from './glyph.ts';
import { classRole, type Paint } from './palette.ts';
import type { Plan } from './plan.ts';
import { estimateWidth } from './text-width.ts';

const CURRENT = { fill: 'none', stroke: 'currentcolor' };
const DASHES: Partial<Record<Status, string>> = {
  planned: '4 3',
  proposed: '4 3',
  alleged: '1 3',
  denied: '1 3',
  cancelled: '1 3',
};
/** The gradients of bands, for the classes and edges that occur. */
export function defineBands({ scene, index, vertical, mirrored }: Plan, paint: Paint, id: string): Markup[] {
  const [from, to] = mirrored && !vertical ? [1, 0] : [0, 1];
  const line = vertical ? { x1: 0, y1: 0, x2: 0, y2: 1 } : { x1: from, y1: 0, x2: to, y2: 0 };
  const needed = new Set(scene.marks.map((mark) => mark.band && edgeOf(mark, index.class[mark.position]!)));
  return Object.entries(BAND_EDGES).flatMap(([edge, stops]) =>
    Array.from(CLASSES.keys())
      .filter((place) => needed.has(`${edge}-${place}`))
      .map((place) => {
        const drawn = stops.map(([offset, opacity]) =>
          element('stop', {
            offset: `${offset}`,
            'stop-color': 'currentcolor',
            'stop-opacity': `${opacity}`,
          }),
        );
        return element(
          'linearGradient',
          { id: `${id}-${edge}-${place}`, ...line, ...paint.ink(classRole(place)) },
          ...drawn,
        );
      }),
  );
}

const edgeOf = ({ band }: Mark, place: number) => `${band!.edge}-${place}`;

/** The width of what is not known, behind the marks. */
export function drawBands({ scene, index, paper }: Plan, id: string): Markup[] {
  return scene.marks
    .filter(({ band }) => band)
    .map((mark) => {
      const [x1, y1] = toXY(paper, mark.band!.from, mark.c - 7);
      const [x2, y2] = toXY(paper, mark.band!.to, mark.c + 7);
      const rx = mark.band!.edge === 'hard' ? 3 : undefined;
      return element('rect', {
        x: Math.min(x1, x2),
        y: Math.min(y1, y2),
        width: Math.abs(x2 - x1),
        height: Math.abs(y2 - y1),
        rx,
        fill: `url(#${id}-${edgeOf(mark, index.class[mark.position]!)})`,
      });
    });
}

/** Lines from who acts to everyone else, with an arrow at whom the act is done to. */
export function drawLinks(plan: Plan, paint: Paint, id: string): Markup[] {
  const { scene, index, paper } = plan;
  return scene.marks
    .filter(({ ends }) => ends.length > 0)
    .map((mark) => {
      const status = STATUSES[index.status[mark.position]!]!;
      const d = mark.ends.map((end) => linePath(paper, mark, end, GLYPH_RADIUS)).join('');
      return element(
        'g',
        paint.ink(classRole(index.class[mark.position]!)),
        element('path', {
          ...CURRENT,
          d,
          'stroke-width': `1.25`,
          'stroke-dasharray': DASHES[status],
          opacity: 0.9,
        }),
        ...mark.ends.filter((end) => end.bundle !== 0).map((end) => drawEnd(plan, mark, end, id)),
      );
    });
}

function drawEnd({ index, paper }: Plan, mark: Mark, end: End, id: string): Markup {
  const [x, y] = toXY(paper, mark.t, end.c);
  const transform = `translate(${round(x)} ${round(y)})`;
  if (end.form === 'dot') return element('circle', { r: 3, fill: 'currentcolor', transform });
  if (end.form === 'glyph') return showGlyph(index, mark.position, { x, y }, id);
  const [fromX, fromY] = toXY(paper, mark.t, mark.c);
  const angle = Math.round((Math.atan2(y - fromY, x - fromX) * 180) / Math.PI);
  return element('path', {
    d: 'M1 0-7-4.2-5.2 0-7 4.2z',
    fill: 'currentcolor',
    transform: `${transform} rotate(${angle})`,
  });
}

/** The events with their headlines. */
export const drawMarks = (plan: Plan, paint: Paint, id: string): Markup[] =>
  plan.scene.marks.flatMap((mark) => {
    const [x, y] = toXY(plan.paper, mark.t, mark.c);
    const color = paint.ink(classRole(plan.index.class[mark.position]!));
    return [drawLabel(plan, mark, paint), showGlyph(plan.index, mark.position, { x, y, ...color }, id)];
  });

/** A headline beside its mark, on a seam of paper so that lines do not run through it. */
function drawLabel({ paper, index }: Plan, { label, position }: Mark, paint: Paint): Markup {
  if (!label) return null;
  const { x, anchor } = labelAnchor(paper, label);
  const lines = label.lines.map((line, i) => element('tspan', { x, y: label.y + i * LABEL_LINE }, line));
  const ink = paint.both(index.salience[position] === 1 ? 'ink-soft' : 'ink', 'paper');
  return element('text', { ...ink, 'text-anchor': anchor === 'end' ? anchor : undefined }, ...lines);
}

/** Where events crowd: their mix of classes, and how many they are. */
export function drawClusters({ scene, paper, locale }: Plan, paint: Paint): Markup[] {
  const write = (count: number) => count.toLocaleString(locale);
  const stacks = stackClusters(scene, (count) => estimateWidth(write(count), 11));
  const bars = CLASSES.map((_, place) => {
    const own = stacks.flatMap((stack) => stack.bars.filter((bar) => bar.class === place));
    return own.length
      ? element('path', {
          ...paint.fill(classRole(place)),
          d: own.map((bar) => rectangle(paper, bar)).join(''),
        })
      : '';
  });
  const counts = stacks.slice(0, MOST_COUNTS).map(({ count, cluster }) => {
    if (!count) return '';
    const [x, y] = toXY(paper, count.t, count.c);
    const place = { x, y: y + 4, 'text-anchor': 'middle', 'font-size': 11 };
    return element('text', { ...place, ...paint.fill('ink-soft') }, write(cluster.total));
  });
  return [...bars, ...counts];
}

function rectangle(paper: Plan['paper'], { t, c, length, breadth }: Bar): string {
  const [x1, y1] = toXY(paper, t, c);
  const [x2, y2] = toXY(paper, t + length, c + breadth);
  return `M${round(x1)} ${round(y1)}H${round(x2)}V${round(y2)}H${round(x1)}z`;
}

/** What has no date, beside the axis. */
export function drawUndated(plan: Plan, paint: Paint, id: string): Markup[] {
  const { undated, gutter, scene, vertical, mirrored, index } = plan;
  if (gutter === 0) return [];
  const across = scene.breadth;
  const place = ({ t, c }: { t: number; c: number }): [x: number, y: number] =>
    vertical ? [round(mirrored ? across - c : c), round(t)] : [round(t), round(c)];
  const [width, height] = vertical ? [across, gutter] : [gutter, across];
  const words = vertical
    ? { x: mirrored ? 8 : across - 8, y: gutter / 2 + 4, 'text-anchor': mirrored ? undefined : 'end' }
    : { x: gutter / 2, y: across + 17, 'text-anchor': 'middle' };
  return [
    element('rect', { ...paint.fill('sunken'), width, height, rx: 4 }),
    element('text', { ...words, ...paint.fill('ink-soft') }, 'No date'),
    ...undated.rest.map((rest) =>
      element(
        'text',
        {
          transform: `translate(${place(rest).join(' ')})`,
          dy: 4,
          'text-anchor': 'middle',
          ...paint.fill('ink-soft'),
        },
        `+${rest.count}`,
      ),
    ),
    ...undated.glyphs.map((glyph) => {
      const [x, y] = place(glyph);
      const color = paint.ink(classRole(index.class[glyph.position]!));
      return showGlyph(index, glyph.position, { x, y, ...color }, id);
    }),
  ];
}
