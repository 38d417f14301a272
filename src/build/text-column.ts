import { batchType, Column, utf8 } from '@uwdata/flechette';

/**
 * A column of texts, one a row. They are encoded into one buffer: an encoder and a buffer for each, as the library has it,
 * is what a million rows spend their time on.
 */
export function textColumn<T>(rows: readonly T[], read: (row: T) => string): Column<string> {
  const offsets = new Int32Array(align(rows.length + 1, 2));
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(align(MOST_BYTES * SAMPLE, 8));
  let end = 0;
  rows.forEach((row, i) => {
    const text = read(row);
    const room = end + text.length * MOST_BYTES;
    if (room > bytes.length) bytes = enlarge(bytes, room, rows.length / (i + 1));
    end += encoder.encodeInto(text, bytes.subarray(end)).written;
    offsets[i + 1] = end;
  });
  const type = utf8();
  const batch = new (batchType(type))({
    type,
    length: rows.length,
    nullCount: 0,
    validity: new Uint8Array(0),
    offsets,
    values: bytes.subarray(0, align(end, 8)),
  });
  return new Column([batch], type);
}

/** A letter has so many bytes at most; that many rows get room before one can say how long they are. */
const MOST_BYTES = 3;
const SAMPLE = 4096;

/** Buffers of Arrow end at multiples of 8 bytes. */
const align = (length: number, unit: number) => Math.ceil(length / unit) * unit;

/** Room for all rows at once, if they go on as those so far did: each new buffer costs a round of garbage collection. */
function enlarge(bytes: Uint8Array<ArrayBuffer>, room: number, rest: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(align(room * Math.min(MOST_GROWTH, Math.max(1.1, rest * 1.02)), 8));
  larger.set(bytes);
  return larger;
}

const MOST_GROWTH = 64;
