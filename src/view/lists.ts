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

/** Lists that grow; the last is open. A value that it already has is left out. */
class OpenLists {
  protected offsets: Uint32Array<ArrayBuffer>;
  protected values: Uint32Array<ArrayBuffer>;
  protected count = 0;
  protected start = 0;
  protected end = 0;

  constructor(expected: number) {
    this.offsets = new Uint32Array(expected + 1);
    this.values = new Uint32Array(expected + 16);
  }

  push(value: number): void {
    for (let i = this.start; i < this.end; i++) if (this.values[i] === value) return;
    if (this.end === this.values.length) this.values = doubled(this.values);
    this.values[this.end++] = value;
  }

  /** Ends a list. */
  protected close(): void {
    this.start = this.end;
    if (++this.count === this.offsets.length) this.offsets = doubled(this.offsets);
    this.offsets[this.count] = this.end;
  }
}

function doubled(small: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const large = new Uint32Array(small.length * 2);
  large.set(small);
  return large;
}

/** Fills lists row by row. */
export class ListsBuilder extends OpenLists {
  next(): void {
    this.close();
  }

  done(): { offsets: Uint32Array; values: Uint32Array<ArrayBuffer> } {
    return { offsets: this.offsets, values: this.values.slice(0, this.end) };
  }
}

/** Fills lists row by row and finds those again that a row before had: by their hashes, in a table with open places. */
export class SharedListsBuilder extends OpenLists {
  private readonly of: Uint32Array;
  private row = 0;
  /** Number of a list plus 1; 0 where the place is free. At most half of the places are taken. */
  private table = new Uint32Array(64);

  constructor(rows: number) {
    super(15);
    this.of = new Uint32Array(rows);
  }

  /** Ends a row. */
  next(): void {
    const place = this.find(this.start, this.end);
    const known = this.table[place]!;
    this.of[this.row++] = known > 0 ? known - 1 : this.count;
    if (known > 0) this.end = this.start;
    else this.keep(place);
  }

  done(): SharedLists {
    const { of, offsets, values, count, end } = this;
    return { of, offsets: offsets.slice(0, count + 1), values: values.slice(0, end) };
  }

  private keep(place: number): void {
    this.close();
    this.table[place] = this.count;
    if (this.count * 2 < this.table.length) return;
    this.table = new Uint32Array(this.table.length * 2);
    for (let list = 0; list < this.count; list++)
      this.table[this.find(this.offsets[list]!, this.offsets[list + 1]!)] = list + 1;
  }

  /** Where in the table the list stands that is like `values[from … to - 1]`, or may stand. */
  private find(from: number, to: number): number {
    const last = this.table.length - 1;
    let place = hashOf(this.values, from, to) & last;
    while (this.table[place]! > 0 && !this.isLike(this.table[place]! - 1, from, to))
      place = (place + 1) & last;
    return place;
  }

  private isLike(list: number, from: number, to: number): boolean {
    const start = this.offsets[list]!;
    if (this.offsets[list + 1]! - start !== to - from) return false;
    for (let i = from; i < to; i++) if (this.values[i] !== this.values[start + i - from]) return false;
    return true;
  }
}

/** FNV-1a over whole numbers, its high bits mixed into the low ones. */
function hashOf(values: Uint32Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ values[i]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
