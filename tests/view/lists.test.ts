import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countValues, packLists, SharedListsBuilder, type Lists } from '../../src/view/lists.ts';

const rowsOf = fc.array(fc.array(fc.nat({ max: 5 }), { maxLength: 4 }), { maxLength: 400 });
const listAt = ({ offsets, values }: Lists, list: number) => [
  ...values.subarray(offsets[list]!, offsets[list + 1]!),
];
function share(rows: number[][]) {
  const builder = new SharedListsBuilder(rows.length);
  for (const row of rows) {
    for (const value of row) builder.push(value);
    builder.next();
  }
  return builder.done();
}

test('each row has its values in their order', () => {
  fc.assert(
    fc.property(rowsOf, (rows) => {
      const lists = packLists(rows);
      rows.forEach((row, r) => expect(listAt(lists, r)).toEqual(row));
    }),
  );
});

test('shared lists say the same, without a value twice, and keep each list once', () => {
  fc.assert(
    fc.property(rowsOf, (rows) => {
      const lists = share(rows);
      rows.forEach((row, r) => expect(listAt(lists, lists.of[r]!)).toEqual([...new Set(row)]));
      const different = new Set(rows.map((row) => [...new Set(row)].join()));
      expect(lists.offsets).toHaveLength(different.size + 1);
    }),
  );
});

test('many different lists are found again', () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => [i % 7919, i % 3, 90_000]);
  const lists = share(rows);
  rows.forEach((row, r) => expect(listAt(lists, lists.of[r]!)).toEqual([...new Set(row)]));
});

test('values are counted in all rows or in some', () => {
  const values = Uint32Array.of(2, 0, 2, 1);
  expect([...countValues(values, null, 4)]).toEqual([1, 1, 2, 0]);
  expect([...countValues(values, Uint32Array.of(0, 2, 3), 4)]).toEqual([0, 1, 2, 0]);
});
