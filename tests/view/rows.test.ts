import { expect, test } from 'vitest';
import { Rows, type Wish } from '../../src/view/rows.ts';
import { GLYPH_RADIUS } from '../../src/view/scene.ts';

const LENGTH = 400;
const lane = { key: 'RUS', name: 'Russia', count: 9, pinned: false, folded: 0 };
const box = { lane, start: 0, breadth: 30, rows: 1, rowBreadth: 30 };
const wish = (position: number, t: number): Wish => ({ position, t, wants: 0, slack: 200, weight: 1 });

test('a glyph that steps aside for another is not cut by the edge of the plot', () => {
  for (const edge of [GLYPH_RADIUS + 1, LENGTH - GLYPH_RADIUS - 1]) {
    const rows = new Rows(box, LENGTH);
    for (let position = 0; position < 6; position++) {
      const { t } = rows.place(wish(position, edge), undefined)!;
      expect(t).toBeGreaterThanOrEqual(GLYPH_RADIUS);
      expect(t).toBeLessThanOrEqual(LENGTH - GLYPH_RADIUS);
    }
  }
});

test('what comes in from outside is drawn before it is whole', () => {
  const rows = new Rows(box, LENGTH);
  expect(rows.place(wish(0, LENGTH + 2), undefined)!.t).toBe(LENGTH + 2);
});
