import { batchType, Column, utf8 } from '@uwdata/flechette';

/**
 * A column of texts, one a row. They are encoded many at once: an encoder and a buffer for each, as the library has it, is
 * what a million rows spend their time on.
 */
export function textColumn<T>(rows: readonly T[], read: (row: T) => string): Column<string> {
  const offsets = new Int32Array(align(rows.length + 1, 2));
  const encoder = new TextEncoder();
  const blocks: Uint8Array[] = [];
  let end = 0;
  for (let first = 0; first < rows.length; first += BLOCK) {
    const texts = rows.slice(first, first + BLOCK).map(read);
    const joined = texts.join('');
    const block = encoder.encode(joined);
    const isPlain = block.length === joined.length;
    blocks.push(block);
    texts.forEach((text, i) => {
      end += isPlain ? text.length : encoder.encode(text).length;
      offsets[first + i + 1] = end;
    });
  }
  const type = utf8();
  const batch = new (batchType(type))({
    type,
    length: rows.length,
    nullCount: 0,
    validity: new Uint8Array(0),
    offsets,
    values: concat(blocks, align(end, 8)),
  });
  return new Column([batch], type);
}

/** Rows that are encoded at once; where all their letters are ASCII, a text has as many bytes as letters. */
const BLOCK = 256;

/** Buffers of Arrow end at multiples of 8 bytes. */
const align = (length: number, unit: number) => Math.ceil(length / unit) * unit;

function concat(blocks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const block of blocks) {
    bytes.set(block, at);
    at += block.length;
  }
  return bytes;
}
