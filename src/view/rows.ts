import { rowCenter } from './lane-boxes.ts';
import { Occupancy } from './occupancy.ts';
import { GLYPH_RADIUS, GLYPH_ROOM, LABEL_LINE, type LaneBox } from './scene.ts';

/** A glyph that wants a place in a lane. */
export interface Wish {
  position: number;
  t: number;
  /** Width its label would like, in pixels after the glyph. */
  wants: number;
  /** How far it may move within the band of its possible time, in pixels. */
  slack: number;
  /** How much it hurts to have no room for its label. */
  weight: number;
}

/** A place in a lane. */
export interface Place {
  row: number;
  t: number;
  c: number;
}

/** How far a glyph may step aside along time where its exact place is taken, in pixels, nearest first. */
const STEPS_ASIDE = [0, 5, -5, 10, -10, 15, -15, 20, -20];

/** The same within a band, where the day is known no better. */
const FARTHEST = 200;

/** The rows of one lane while they are being filled, in order of time. */
export class Rows {
  readonly occupied: Occupancy[];
  /** The latest wish of each row: up to where its label would like to reach. */
  private readonly wanted: { to: number; weight: number }[];

  private readonly tall: { c: number; from: number; to: number }[] = [];

  /** @param length pixels along time that are seen */
  constructor(
    readonly box: LaneBox,
    private readonly length: number,
  ) {
    this.occupied = Array.from({ length: box.rows }, () => new Occupancy());
    this.wanted = Array.from({ length: box.rows }, () => ({ to: -Infinity, weight: 0 }));
  }

  /** Whether a label of two lines at `c`, from `from` along time, stays clear of such labels in the rows beside it. */
  hasHeight(c: number, from: number, width: number): boolean {
    if (this.box.breadth < 2 * LABEL_LINE + 2) return false;
    return !this.tall.some(
      (other) => Math.abs(other.c - c) < 2 * LABEL_LINE && other.from < from + width && from < other.to,
    );
  }

  takeHeight(c: number, from: number, width: number): void {
    this.tall.push({ c, from, to: from + width });
  }

  /** Takes all rows, for a cluster. */
  block(from: number, to: number): void {
    for (const row of this.occupied) row.take(from, to);
  }

  /**
   * The place for a glyph: its exact time and the row where it covers the least of its neighbours' labels, its
   * previous row first; a little aside where no row is free; null where even that is taken.
   */
  place(wish: Wish, previous: number | undefined): Place | null {
    for (const aside of STEPS_ASIDE) {
      if (this.isCut(wish.t, wish.t + aside)) continue;
      const row = this.bestRow(wish.t + aside, previous);
      if (row !== null) return this.settle(row, wish.t + aside, wish);
    }
    // Anywhere in its band is as true as the middle.
    for (let aside = GLYPH_ROOM; aside <= Math.min(wish.slack, FARTHEST); aside += GLYPH_ROOM)
      for (const t of [wish.t + aside, wish.t - aside]) {
        if (this.isCut(wish.t, t)) continue;
        const row = this.bestRow(t, previous);
        if (row !== null) return this.settle(row, t, wish);
      }
    return null;
  }

  /** Whether a glyph that stands in sight would be cut by the edge at another place. */
  private isCut(from: number, to: number): boolean {
    const isWhole = (t: number) => t >= GLYPH_RADIUS && t <= this.length - GLYPH_RADIUS;
    return isWhole(from) && !isWhole(to);
  }

  /** Places a glyph that must be seen: where there is no room, over what is there. */
  force(wish: Wish, previous: number | undefined): Place {
    return this.place(wish, previous) ?? this.settle(previous ?? 0, wish.t, wish);
  }

  /** A free row at exactly `t`, nearest to pixel `toward` across; null when there is none. */
  placeEnd(t: number, toward: number): number | null {
    let best: number | null = null;
    const away = (row: number) => Math.abs(rowCenter(this.box, row) - toward);
    for (let row = 0; row < this.box.rows; row++)
      if (this.isFree(row, t) && (best === null || away(row) < away(best))) best = row;
    if (best === null) return null;
    this.occupied[best]!.take(t - GLYPH_ROOM / 2, t + GLYPH_ROOM / 2);
    return rowCenter(this.box, best);
  }

  private isFree(row: number, t: number): boolean {
    return this.occupied[row]!.isFree(t - GLYPH_ROOM / 2, t + GLYPH_ROOM / 2);
  }

  private bestRow(t: number, previous: number | undefined): number | null {
    if (previous !== undefined && previous < this.box.rows && this.isFree(previous, t)) return previous;
    let best: number | null = null;
    let least = Infinity;
    for (let row = 0; row < this.box.rows; row++) {
      if (!this.isFree(row, t)) continue;
      const { to, weight } = this.wanted[row]!;
      const covered = Math.max(0, to - (t - GLYPH_ROOM / 2));
      const cost = covered === 0 ? row * 0.01 : weight * (1 + covered / 100);
      if (cost < least) {
        best = row;
        least = cost;
      }
    }
    return best;
  }

  private settle(row: number, t: number, wish: Wish): Place {
    this.occupied[row]!.take(t - GLYPH_ROOM / 2, t + GLYPH_ROOM / 2);
    this.wanted[row] = { to: t + GLYPH_ROOM / 2 + wish.wants, weight: wish.weight };
    return { row, t, c: rowCenter(this.box, row) };
  }
}
