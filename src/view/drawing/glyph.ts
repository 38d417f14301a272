import { KINDS, STATUSES, type Kind, type Status } from '../../model/ontology.ts';
import type { EventIndex } from '../event-index.ts';
import { GLYPHS } from '../glyphs.ts';
import { element, type Attributes, type Markup } from '../markup.ts';
import { GLYPH_RADIUS } from '../scene.ts';
import type { Paint } from './palette.ts';
import type { Plan } from './plan.ts';

const HOLLOW: readonly Status[] = ['planned', 'proposed', 'alleged', 'denied', 'cancelled'];
const OUTLINES: Partial<Record<Status, { width: number; dashes: string }>> = {
  planned: { width: 1.5, dashes: '3.6 2.2' },
  proposed: { width: 1.5, dashes: '3.6 2.2' },
  alleged: { width: 1.9, dashes: '0.1 3.2' },
};

/** The sign of an act: its kind as a glyph, its status as the outline, about the origin, in `currentcolor`. */
export function drawGlyph(kind: Kind, status: Status, paint: Paint, name?: string): Markup {
  const r = GLYPH_RADIUS;
  const hollow = HOLLOW.includes(status);
  const { width = 1.5, dashes } = OUTLINES[status] ?? {};
  const disc = hollow ? paint.fill('paper') : { fill: 'currentcolor' };
  const line = hollow ? { stroke: 'currentcolor' } : paint.stroke('on-mark');
  const struck = status === 'denied' || status === 'cancelled';
  return element(
    'g',
    { id: name, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', fill: 'none' },
    element('circle', {
      ...disc,
      r: `${r - 0.75}`,
      stroke: 'currentcolor',
      'stroke-width': width,
      'stroke-dasharray': dashes,
    }),
    status === 'ongoing' ? element('circle', { ...line, r: r * 0.72, 'stroke-width': 1.3 }) : null,
    element('path', {
      ...line,
      d: GLYPHS[kind],
      'stroke-width': 1.6,
      transform: `scale(${(r * 1.4) / 16})`,
    }),
    struck
      ? element('path', {
          stroke: 'currentcolor',
          'stroke-width': `1.75`,
          d: `M${-r * 0.95} ${r * 0.95}L${r * 0.95} ${-r * 0.95}`,
        })
      : null,
  );
}

/** Each sign that the drawing needs, once. */
export function defineGlyphs({ index, scene, undated }: Plan, paint: Paint, id: string): Markup[] {
  const shown = [...scene.marks, ...undated.glyphs].map(({ position }) => position);
  const signs = new Map(shown.map((position) => [nameOf(index, position, id), position]));
  return [...signs].map(([name, position]) => drawGlyph(...signOf(index, position), paint, name));
}

/** The sign of an event at a place. */
export const showGlyph = (index: EventIndex, position: number, place: Attributes, id: string): Markup =>
  element('use', { href: `#${nameOf(index, position, id)}`, ...place });

const signOf = ({ kind, status }: EventIndex, position: number): [Kind, Status] => [
  KINDS[kind[position]!]!,
  STATUSES[status[position]!]!,
];

const nameOf = (index: EventIndex, position: number, id: string) =>
  `${id}-${signOf(index, position).join('-').replaceAll(' ', '-')}`;
