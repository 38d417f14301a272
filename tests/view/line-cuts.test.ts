import { describe, expect, it } from 'vitest';
import { indexEvents } from '../../src/view/event-index.ts';
import { fitSpan } from '../../src/view/fit.ts';
import { groupEvents } from '../../src/view/groups.ts';
import { inkMarks } from '../../src/view/ink.ts';
import { assignLanes } from '../../src/view/lanes.ts';
import { layoutChart } from '../../src/view/layout.ts';
import { paperOf } from '../../src/view/paper.ts';
import { findParties } from '../../src/view/parties.ts';
import { generateTimeline } from './generate.ts';

function draw(countries: number, events: number) {
  const timeline = generateTimeline({ events, countries });
  const index = indexEvents(timeline);
  const lanes = assignLanes(findParties(timeline, index, 'country'), null, { pinned: [], limit: 60 });
  const groups = groupEvents(index, lanes, null);
  const breadth = lanes.list.length * 38;
  const title = () => '';
  const scene = layoutChart({
    ...{ index, groups, domain: fitSpan(index, null), length: 1100, breadth, vertical: false },
    ...{ title, measure: (text: string) => text.length * 6, always: [], previous: null },
  });
  const inks = inkMarks(scene, index, paperOf(scene, false));
  const ends = scene.marks.flatMap((mark) => mark.ends.map((end) => ({ mark, end })));
  return { scene, ends, inks, lanes: lanes.list.length };
}

const crossed = ({ mark, end }: ReturnType<typeof draw>['ends'][number]) =>
  end.bundle === undefined ? Math.max(0, Math.abs(mark.lane - end.lane) - 1) : 0;

describe('lines to whom', () => {
  it('cross at 40 lanes only so many lanes that these stay readable', () => {
    const { ends, lanes } = draw(40, 160);
    expect(lanes).toBeGreaterThan(35);
    expect(ends.length).toBeGreaterThan(40);
    const whole = ends.reduce(
      (sum, line) => sum + Math.max(0, Math.abs(line.mark.lane - line.end.lane) - 1),
      0,
    );
    expect(whole).toBeGreaterThan(300);
    expect(ends.reduce((sum, line) => sum + crossed(line), 0)).toBeLessThanOrEqual(150);
  });

  it('are whole where few lanes are crossed', () => {
    const { ends } = draw(5, 60);
    expect(ends.length).toBeGreaterThan(10);
    expect(ends.every(({ end }) => end.bundle === undefined)).toBe(true);
  });

  it('the longest are cut first, and a cut line still says where it goes', () => {
    const { ends, inks } = draw(40, 160);
    const length = ({ mark, end }: (typeof ends)[number]) => Math.abs(mark.lane - end.lane);
    const cut = ends.filter(({ end }) => end.bundle !== undefined);
    const shortest = Math.min(...cut.map(length));
    expect(Math.max(...ends.filter((line) => !cut.includes(line)).map(length))).toBeLessThanOrEqual(shortest);
    const stretches = inks.reduce((sum, ink) => sum + (ink.lines.match(/M/g)?.length ?? 0), 0);
    const standing = cut.filter(({ end }) => end.bundle! > 0).length;
    expect(stretches).toBe(ends.length + standing);
  });

  it('arrive as one where they arrive together, and none is lost in the count', () => {
    const { ends } = draw(40, 160);
    const cut = ends.filter(({ end }) => end.bundle !== undefined);
    expect(cut.reduce((sum, { end }) => sum + end.bundle!, 0)).toBe(cut.length);
    for (const { mark, end } of cut)
      for (const other of cut)
        if (
          end !== other.end &&
          end.lane === other.end.lane &&
          end.form === 'arrow' &&
          other.end.form === 'arrow'
        )
          if (end.bundle! > 0 && other.end.bundle! > 0 && mark.lane < end.lane === other.mark.lane < end.lane)
            expect(Math.abs(mark.t - other.mark.t)).toBeGreaterThan(14);
  });
});
