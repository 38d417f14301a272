import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countValues, ListsBuilder, SharedListsBuilder, type Lists } from '../../src/view/lists.ts';

const rowsOf = fc.array(fc.array(fc.nat({ max: 5 }), { maxLength: 4 }), { maxLength: 400 });
const listAt = ({ offsets, values }: Lists, list: number) => [
  ...values.subarray(offsets[list]!, offsets[list + 1]!),
];
function fill<B extends ListsBuilder | SharedListsBuilder>(builder: B, rows: number[][]): B {
  for (const row of rows) {
    for (const value of row) builder.push(value);
    builder.next();
  }
  return builder;
}

test('each row has its values in their order, each once', () => {
  fc.assert(
    fc.property(rowsOf, (rows) => {
      const lists = fill(new ListsBuilder(rows.length), rows).done();
      rows.forEach((row, r) => expect(listAt(lists, r)).toEqual([...new Set(row)]));
    }),
  );
});

test('shared lists say the same, and keep each list once', () => {
  fc.assert(
    fc.property(rowsOf, (rows) => {
      const lists = fill(new SharedListsBuilder(rows.length), rows).done();
      rows.forEach((row, r) => expect(listAt(lists, lists.of[r]!)).toEqual([...new Set(row)]));
      const different = new Set(rows.map((row) => [...new Set(row)].join()));
      expect(lists.offsets).toHaveLength(different.size + 1);
    }),
  );
});

test('many different lists are found again', () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => [i % 7919, i % 3, 90_000]);
  const lists = fill(new SharedListsBuilder(rows.length), rows).done();
  rows.forEach((row, r) => expect(listAt(lists, lists.of[r]!)).toEqual([...new Set(row)]));
});

test('values are counted in all rows or in some', () => {
  const values = Uint32Array.of(2, 0, 2, 1);
  expect([...countValues(values, null, 4)]).toEqual([1, 1, 2, 0]);
  expect([...countValues(values, Uint32Array.of(0, 2, 3), 4)]).toEqual([0, 1, 2, 0]);
});
