import { SALIENCES } from '../model/ontology.ts';
import { wrapLabel } from './labels.ts';
import type { LayoutInput } from './layout-input.ts';
import { Occupancy } from './occupancy.ts';
import type { Rows } from './rows.ts';
import {
  GLYPH_RADIUS,
  GLYPH_ROOM,
  hasScale,
  LABEL_LINE,
  type Label,
  type LaneBox,
  type Mark,
} from './scene.ts';

/** Pixels: between glyph and label, around a label, its greatest width, and from the middle of a line to its baseline. */
const BESIDE = 5;
const AROUND = 7;
const WIDEST = 260;
const BASELINE = 4;

/** Gives labels to the marks that have room for a whole one: what must be seen first, then by salience, then by time. */
export function placeLabels(
  input: LayoutInput,
  boxes: readonly LaneBox[],
  marks: readonly Mark[],
  rows: readonly Rows[],
): void {
  const ordered = inOrder(input, marks);
  if (input.vertical) placeBesideColumns(input, boxes, ordered);
  else for (const mark of ordered) mark.label = besideGlyph(input, rows[mark.lane]!, mark);
}

function inOrder({ index, always, previous, domain, length }: LayoutInput, marks: readonly Mark[]): Mark[] {
  const kept = previous && hasScale(previous, domain, length) ? previous.marks : [];
  const labelled = new Set(kept.filter((mark) => mark.label).map((mark) => mark.position));
  const rank = (mark: Mark) => {
    const forced = always.indexOf(mark.position);
    if (forced >= 0) return forced - 1000;
    const background = SALIENCES[index.salience[mark.position]!] === 'main' ? 0 : 2;
    return background + (labelled.has(mark.position) ? 0 : 1);
  };
  return marks
    .map((mark) => ({ mark, rank: rank(mark) }))
    .sort((a, b) => a.rank - b.rank || a.mark.position - b.mark.position)
    .map(({ mark }) => mark);
}

/** After the glyph, else before it, in one line or two; null where a whole label has no room. */
function besideGlyph(input: LayoutInput, rows: Rows, mark: Mark): Label | null {
  const row = rows.occupied[mark.row]!;
  const after = mark.t + GLYPH_RADIUS + BESIDE;
  const before = mark.t - GLYPH_RADIUS - BESIDE;
  const roomAfter = Math.min(row.nextStart(mark.t + 1) - AROUND, input.length - 2) - after;
  const roomBefore = before - Math.max(row.lastEnd(mark.t - GLYPH_ROOM / 2 - 0.001) + AROUND, 2);
  // A mark just outside is drawn, so that it can come in; a label that begins there would be cut.
  const isInside = (t: number) => t >= 2 && t <= input.length - 2;
  const title = input.title(mark.position);
  for (const side of ['after', 'before'] as const) {
    if (!isInside(side === 'after' ? after : before)) continue;
    const room = Math.min(side === 'after' ? roomAfter : roomBefore, WIDEST);
    const place = (width: number) => (side === 'after' ? after : before - width);
    const lines =
      room > 24 ? fitLines(input, title, room, (width) => rows.hasHeight(mark.c, place(width), width)) : null;
    if (!lines) continue;
    const width = Math.max(...lines.map(input.measure));
    const x = place(width);
    row.take(x, x + width);
    if (lines.length > 1) rows.takeHeight(mark.c, x, width);
    return { x, y: firstBaseline(mark.c, lines.length), lines, width, side };
  }
  return null;
}

/** One line where it is short or stands alone in its row, else two even ones where there is height for them. */
function fitLines(
  { measure }: LayoutInput,
  title: string,
  room: number,
  hasHeight: (width: number) => boolean,
): string[] | null {
  for (const width of [Math.min(room, 150), room]) {
    const lines = wrapLabel(title, measure, width, 2);
    if (lines && (lines.length === 1 || hasHeight(Math.max(...lines.map(measure))))) return lines;
  }
  return measure(title) <= room ? [title] : null;
}

const firstBaseline = (middle: number, lines: number) => middle + BASELINE - ((lines - 1) * LABEL_LINE) / 2;

/** How far a label may stand above or below its glyph where its own height is taken, in pixels. */
const SHIFTS = [0, 6, -6, 12, -12, 18, -18];

/** In the column of text beside the lanes of a narrow screen. */
function placeBesideColumns(input: LayoutInput, boxes: readonly LaneBox[], marks: readonly Mark[]): void {
  const last = boxes.at(-1);
  const x = last ? last.start + last.breadth + 10 : 0;
  const column = new Occupancy();
  for (const mark of marks) {
    const lines = wrapLabel(input.title(mark.position), input.measure, input.breadth - x - 4, 4);
    if (!lines) continue;
    const half = (lines.length * LABEL_LINE) / 2;
    for (const shift of SHIFTS) {
      const middle = mark.t + shift;
      if (middle - half < 0 || middle + half > input.length) continue;
      if (!column.isFree(middle - half - 2, middle + half + 2)) continue;
      column.take(middle - half - 2, middle + half + 2);
      const width = Math.max(...lines.map(input.measure));
      mark.label = { x, y: firstBaseline(middle, lines.length), lines, width, side: 'after' };
      break;
    }
  }
}
