import { CLASSES, STATUSES, type Status } from '../../model/ontology.ts';
import { CLASS_NAMES } from '../class-names.ts';
import { OTHERS } from '../lanes.ts';
import { nameColumns } from '../column-names.ts';
import type { LaneBox } from '../scene.ts';
import { countClasses } from '../sums.ts';
import { element, type Markup } from '../markup.ts';
import { drawGlyph } from './glyph.ts';
import { classRole, type Paint } from './palette.ts';
import { MARGIN, type Plan } from './plan.ts';
import { estimateWidth } from './text-width.ts';

/** Something with a height, drawn from its own top left corner. */
export interface Block {
  height: number;
  nodes: Markup[];
}

/** Breaks a text into lines of at most `width` pixels; a word that is longer has a line of its own. */
function fillLines(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && estimateWidth(longer, size, bold) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The title, and the sentence that says what is shown. */
export function drawHeading({ timeline, summary, width, mirrored }: Plan, paint: Paint): Block {
  const x = mirrored ? width - 12 : 12;
  const anchor = mirrored ? 'end' : undefined;
  let y = 6;
  const paragraph = (text: string, size: number, bold: boolean, role: 'ink' | 'ink-soft') => {
    const lines = fillLines(text, width - 24, size, bold).map((line) =>
      element('tspan', { x, y: (y += Math.round(size * 1.35)) }, line),
    );
    const font = { 'font-size': size, 'font-weight': bold ? 600 : undefined, 'text-anchor': anchor };
    return element('text', { ...font, ...paint.fill(role) }, ...lines);
  };
  const nodes = [paragraph(timeline.title, 17, true, 'ink'), paragraph(summary, 12, false, 'ink-soft')];
  return { height: y + 12, nodes };
}

/** Grid lines with the names of days, months and years, and a sign where an article appeared. */
export function drawAxisLines({ axis, scene, vertical, mirrored, published }: Plan, paint: Paint): Markup[] {
  const { breadth, length } = scene;
  const place = (t: number) => Math.round(mirrored && !vertical ? length - t : t);
  const side = mirrored ? -1 : 1;
  const beside = { x: mirrored ? breadth + 8 : -8, 'text-anchor': mirrored ? undefined : 'end' };
  const below = (at: number, y: number) => ({
    x: at + side * 5,
    y,
    'text-anchor': mirrored ? 'end' : undefined,
  });
  const lines = axis.ticks.map(({ x, major }) => {
    const at = place(x);
    return element('path', {
      ...paint.stroke(major ? 'line' : 'hairline'),
      d: vertical ? `M0 ${at}H${breadth}` : `M${at} 0V${breadth + (major ? 38 : 5)}`,
    });
  });
  const labels = axis.ticks.map(({ x, label }) =>
    label
      ? element(
          'text',
          {
            ...(vertical ? { ...beside, y: place(x) + 4 } : below(place(x), breadth + 17)),
            ...paint.fill('ink-soft'),
          },
          label,
        )
      : null,
  );
  const contexts = axis.contexts.map(({ x, label }) => {
    const at = vertical ? { ...beside, y: x <= 0 ? -10 : x + 18 } : below(place(x), breadth + 35);
    return element('text', { ...at, 'font-weight': 600, ...paint.fill('ink') }, label);
  });
  const signs = published.map((t) =>
    vertical ? `M0 ${place(t)}l-5-3v6z` : `M${place(t)} ${breadth}l-3.5 6h7z`,
  );
  return [
    ...lines,
    ...labels,
    ...contexts,
    signs.length ? element('path', { d: signs.join(''), ...paint.fill('ink-soft') }) : null,
  ].filter((node) => node !== null);
}

/** Names of the lanes, and the lines between them; the origin is that of the plot. */
export function drawLanes(plan: Plan, paint: Paint): Markup[] {
  const { lanes } = plan.scene;
  if (!plan.vertical) return lanes.flatMap((box) => drawRow(plan, box, paint));
  const list = lanes.map(({ lane }) => lane);
  const { names, rows } = nameColumns(list, lanes[0]?.breadth ?? 0, estimateWidth);
  return lanes.flatMap((box, i) => {
    const raised = rows === 2 && i % 2 === 0 ? 16 : 0;
    return drawColumn(plan, box, paint, { name: names[i]!, y: -plan.gutter - 12 - raised });
  });
}

function drawRow({ scene, aside, gutter, mirrored, locale }: Plan, box: LaneBox, paint: Paint): Markup[] {
  const { lane, start, breadth } = box;
  const away = aside + gutter + (gutter && 10) - 12;
  const [x, left, right] = mirrored
    ? [scene.length + away, -MARGIN, scene.length + away + 12]
    : [-away, -away - 12, scene.length + MARGIN];
  const isOthers = lane.key === OTHERS;
  const name = isOthers ? (lane.folded ? `${lane.folded} others` : 'Others') : lane.name;
  const lines = fillLines(name, aside - 20, 13, !isOthers);
  const top = start + breadth / 2 - (lines.length - 1) * 7.5 - 2;
  const anchor = mirrored ? 'end' : undefined;
  const font = { 'font-size': 13, 'text-anchor': anchor };
  const words = lines.map((line, i) => element('tspan', { x, y: top + i * 15 }, line));
  const count = { x, y: top + lines.length * 15, 'text-anchor': anchor, ...paint.fill('ink-soft') };
  return [
    element('path', { ...paint.stroke('line'), d: `M${left} ${start + breadth}H${right}` }),
    element(
      'text',
      { ...font, 'font-weight': isOthers ? undefined : 600, ...paint.fill(isOthers ? 'ink-soft' : 'ink') },
      ...words,
    ),
    element('text', count, lane.count.toLocaleString(locale)),
  ];
}

function drawColumn(
  { scene, mirrored }: Plan,
  { start, breadth }: LaneBox,
  paint: Paint,
  { name, y }: { name: string; y: number },
): Markup[] {
  const x = mirrored ? scene.breadth - start - breadth / 2 : start + breadth / 2;
  return [
    element('path', { ...paint.stroke('line'), d: `M${x} -4V${scene.length}` }),
    element(
      'text',
      { x, y, 'font-size': 11, 'font-weight': 600, 'text-anchor': 'middle', ...paint.fill('ink') },
      name,
    ),
  ];
}

const STATUS_SIGNS: readonly (readonly [words: string, first: Status, ...rest: Status[]])[] = [
  ['ongoing', 'ongoing'],
  ['planned, proposed', 'proposed', 'planned'],
  ['alleged', 'alleged'],
  ['denied, cancelled', 'cancelled', 'denied'],
];

/** What colours and outlines mean, as far as they occur, in as many rows as the width needs. */
export function drawLegend(plan: Plan, paint: Paint): Block {
  const counts = countClasses(plan.groups);
  const drawn = plan.scene.marks.map(({ position }) => STATUSES[plan.index.status[position]!]!);
  const classes = CLASSES.map((name, place) => ({
    name,
    count: counts[place]!,
    words: `${CLASS_NAMES[place]} ${counts[place]!.toLocaleString(plan.locale)}`,
    sign: element('circle', { r: 6, ...paint.fill(classRole(place)) }),
  })).filter(({ name, count }) => name !== 'other' || count > 0);
  const outlines = STATUS_SIGNS.filter(([, ...statuses]) => statuses.some((s) => drawn.includes(s))).map(
    ([words, status]) => ({
      words,
      sign: element(
        'g',
        { ...paint.ink('ink-soft'), transform: 'scale(.8)' },
        drawGlyph('summit', status, paint),
      ),
    }),
  );
  let [x, y] = [12, 10];
  const nodes = [...classes, ...outlines].map(({ words, sign }) => {
    const room = 22 + estimateWidth(words) + 16;
    if (x > 12 && x + room - 16 > plan.width - 12) [x, y] = [12, y + 22];
    const item = element(
      'g',
      { transform: `translate(${x + 8} ${y})` },
      sign,
      element('text', { x: 14, y: 4, ...paint.fill('ink-soft') }, words),
    );
    x += room;
    return item;
  });
  return { height: y + 16, nodes };
}
