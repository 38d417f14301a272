import { KINDS, STATUSES, type Kind, type Status } from '../model/ontology.ts';
import type { EventIndex } from './event-index.ts';
import { GLYPHS } from './glyphs.ts';
import { linePath, round, toXY, type Paper } from './paper.ts';
import { GLYPH_RADIUS, type End, type Mark, type Scene } from './scene.ts';

/** Signs of one status as SVG paths: however many there are, they are drawn by at most four elements. */
export interface Signs {
  status: Status;
  discs: string;
  /** What goes on has a second outline inside; what is denied or cancelled is struck through. */
  inner: string;
  strikes: string;
  /** In a box that is `GLYPH_SCALE` times as large. */
  glyphs: string;
}

/** All marks of one class and status, with the lines to the other lanes and the heads at their ends. */
export interface Ink extends Signs {
  class: number;
  lines: string;
  heads: string;
}

/** Pixels of a unit in the box of 16 × 16 that glyphs are drawn in. */
export const GLYPH_SCALE = (GLYPH_RADIUS * 1.4) / 16;

/** One sign about the origin. */
export function inkSign(kind: Kind, status: Status): Signs {
  const signs = noSigns(status);
  addSign(signs, kind, 0, 0);
  return signs;
}

/** All marks of a scene, by class and status: what is drawn costs a few elements for each look and not for each mark. */
export function inkMarks(scene: Scene, index: EventIndex, paper: Paper): Ink[] {
  const inks = new Map<number, Ink>();
  for (const mark of scene.marks) inkMark(inkOf(inks, index, mark.position), mark, index, paper);
  return [...inks.values()];
}

function inkOf(inks: Map<number, Ink>, index: EventIndex, position: number): Ink {
  const look = index.class[position]! * STATUSES.length + index.status[position]!;
  let ink = inks.get(look);
  if (!ink) {
    const status = STATUSES[index.status[position]!]!;
    inks.set(look, (ink = { ...noSigns(status), class: index.class[position]!, lines: '', heads: '' }));
  }
  return ink;
}

function inkMark(ink: Ink, mark: Mark, index: EventIndex, paper: Paper) {
  const kind = KINDS[index.kind[mark.position]!]!;
  addSign(ink, kind, ...toXY(paper, mark.t, mark.c));
  for (const end of mark.ends) {
    ink.lines += linePath(paper, mark, end, GLYPH_RADIUS);
    if (end.form === 'glyph') addSign(ink, kind, ...toXY(paper, mark.t, end.c));
    else if (end.bundle !== 0) ink.heads += headPath(paper, mark, end);
  }
}

const noSigns = (status: Status): Signs => ({ status, discs: '', inner: '', strikes: '', glyphs: '' });

function addSign(signs: Signs, kind: Kind, x: number, y: number) {
  const { status } = signs;
  signs.discs += circle(x, y, GLYPH_RADIUS - 0.75);
  const place = (n: number) => Math.round((n * 100) / GLYPH_SCALE) / 100;
  signs.glyphs += `M${place(x)} ${place(y)}${GLYPHS[kind]}`;
  if (status === 'ongoing') signs.inner += circle(x, y, GLYPH_RADIUS * 0.72);
  if (status === 'denied' || status === 'cancelled') signs.strikes += strike(x, y, GLYPH_RADIUS * 0.95);
}

const circle = (x: number, y: number, r: number) =>
  `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;

const strike = (x: number, y: number, r: number) => `M${round(x - r)} ${round(y + r)}l${2 * r} ${-2 * r}`;

/** An arrowhead that touches the end of a line, or a dot there. */
function headPath(paper: Paper, mark: Mark, end: End): string {
  const [x, y] = toXY(paper, mark.t, end.c);
  const [fromX, fromY] = toXY(paper, mark.t, mark.c);
  const [alongX, alongY] = [Math.sign(x - fromX), Math.sign(y - fromY)];
  // A bundle's head grows with the lines that arrive there.
  const size = Math.min(1.8, 0.7 + 0.3 * (end.bundle ?? 1));
  if (end.form === 'dot') return circle(x - alongX * DOT, y - alongY * DOT, DOT * size);
  const corner = (back: number, aside: number) =>
    `${round(x - (alongX * back + alongY * aside) * size)} ${round(y - (alongY * back - alongX * aside) * size)}`;
  return `M${corner(0, 0)}L${corner(8, 4.2)} ${corner(6.2, 0)} ${corner(8, -4.2)}z`;
}

const DOT = 3;
