/** Lists of numbers, one a row: those of row r are `values[offsets[r] … offsets[r + 1] - 1]`. */
export interface Lists {
  offsets: Uint32Array | Int32Array;
  values: Uint32Array | Int32Array;
}

/**
 * Lists of numbers, each kept once however many rows have it: row r has list `of[r]`. What is asked of a million rows is
 * answered for the few lists that are different.
 */
export interface SharedLists extends Lists {
  of: Uint32Array | Uint8Array;
}

/** How many rows have each value below `below`; `rows` null: all. */
export function countValues(
  values: Uint32Array | Uint8Array,
  rows: Uint32Array | null,
  below: number,
): Uint32Array {
  const sums = new Uint32Array(below);
  if (rows) for (let i = 0; i < rows.length; i++) sums[values[rows[i]!]!]!++;
  else for (let i = 0; i < values.length; i++) sums[values[i]!]!++;
  return sums;
}

/** Puts lists one behind the other. */
export function packLists(lists: readonly number[][]): Lists {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => (offsets[i + 1] = offsets[i]! + list.length));
  return { offsets, values: Uint32Array.from(lists.flat()) };
}

/** The beginning of a list: what it goes on with, and its number where it is a whole one. */
interface Beginning {
  list?: number;
  next: Map<number, Beginning>;
}

/** Fills lists row by row, without a value that the row already has, and finds those again that a row before had. */
export class SharedListsBuilder {
  private readonly of: Uint32Array;
  private readonly lists: number[][] = [];
  private readonly nothing: Beginning = { next: new Map() };
  private row = 0;
  private values: number[] = [];
  private at = this.nothing;

  constructor(rows: number) {
    this.of = new Uint32Array(rows);
  }

  push(value: number): void {
    if (this.values.includes(value)) return;
    this.values.push(value);
    let next = this.at.next.get(value);
    if (!next) this.at.next.set(value, (next = { next: new Map() }));
    this.at = next;
  }

  /** Ends a row. */
  next(): void {
    this.of[this.row++] = this.at.list ??= this.lists.push([...this.values]) - 1;
    this.values.length = 0;
    this.at = this.nothing;
  }

  done(): SharedLists {
    return { of: this.of, ...packLists(this.lists) };
  }
}
