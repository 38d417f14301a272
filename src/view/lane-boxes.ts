import type { Lane } from './lanes.ts';
import type { LaneBox } from './scene.ts';

/** Pixels: what a lane needs at least, its rows, and the air at its edges, where arrows end. */
export const LEAST_LANE = 38;
const ROW = 30;
const BUSY_ROW = 24;
const PADDING = 7;
/** A lane that is a column of a narrow screen. */
const COLUMN = { least: 34, most: 64 };

/**
 * Shares the breadth among the lanes that lie one below the other: the same least for each, and the rest by the
 * square root of their events, so that a busy lane gets more rows but never all of them. A busy lane has close rows
 * with labels of one line, a quiet one has room for two.
 */
export function shareBreadth(
  lanes: readonly Lane[],
  breadth: number,
  isBusy: (lane: number) => boolean,
): LaneBox[] {
  const least = Math.min(LEAST_LANE, breadth / Math.max(1, lanes.length));
  const rest = breadth - least * lanes.length;
  const weights = lanes.map((lane) => Math.sqrt(lane.count) + 1);
  const sum = weights.reduce((a, b) => a + b, 0);
  let end = 0;
  let start = 0;
  return lanes.map((lane, i) => {
    end += least + (rest * weights[i]!) / sum;
    const own = Math.round(end) - start;
    const rowBreadth = Math.min(isBusy(i) ? BUSY_ROW : ROW, own - 4);
    const padding = isBusy(i) ? 2 : PADDING;
    const rows = Math.max(1, Math.floor((own - 2 * padding) / rowBreadth));
    const box = { lane, start, breadth: own, rows, rowBreadth };
    start += own;
    return box;
  });
}

/** Pixels of each of so many columns on a narrow screen: together they take about half of its breadth. */
export const columnBreadth = (columns: number, breadth: number): number =>
  Math.max(COLUMN.least, Math.min(COLUMN.most, (breadth * 0.55) / columns));

/** Columns beside each other for a narrow screen; each holds one row. */
export function shareColumns(lanes: readonly Lane[], breadth: number): LaneBox[] {
  const own = columnBreadth(lanes.length, breadth);
  return lanes.map((lane, i) => ({ lane, start: i * own, breadth: own, rows: 1, rowBreadth: own }));
}

/** The middle of a row, in pixels across; rows count from the middle of the lane: 0, then one below, one above … */
export function rowCenter(box: LaneBox, row: number): number {
  const first = box.start + (box.breadth - (box.rows - 1) * box.rowBreadth) / 2;
  return first + rowPlace(row, box.rows) * box.rowBreadth;
}

/** Place from the top of the row that is `row`-th from the middle. */
function rowPlace(row: number, rows: number): number {
  const middle = (rows - 1) >> 1;
  const away = (row + 1) >> 1;
  const place = row % 2 === 1 ? middle + away : middle - away;
  return Math.max(0, Math.min(rows - 1, place));
}
