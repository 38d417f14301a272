import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CLASSES } from '../../src/model/ontology.ts';

const css = readFileSync(new URL('../../src/app/tokens.css', import.meta.url), 'utf8');

/** The colours of the block that a selector opens. */
function colorsOf(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  expect(start).toBeGreaterThanOrEqual(0);
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, hex]) => [name!, hex!]),
  );
}

const linear = (byte: number) => (byte <= 10 ? byte / 3294.6 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
const rgb = (hex: string) =>
  [1, 3, 5].map((i) => linear(parseInt(hex.slice(i, i + 2), 16))) as [number, number, number];
const luminance = (hex: string) => {
  const [r, g, b] = rgb(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** WCAG 2.2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

type Matrix = [number, number, number][];

/** How the three kinds of colour blindness see, in linear RGB: Machado, Oliveira and Fernandes 2009, severity 1. */
const SIGHTS: Record<string, Matrix> = {
  full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]],
  deutan: [[0.367, 0.861, -0.228], [0.28, 0.673, 0.047], [-0.012, 0.043, 0.969]],
  tritan: [[1.256, -0.077, -0.179], [-0.078, 0.931, 0.148], [0.005, 0.691, 0.304]],
}; // prettier-ignore

const apply = (matrix: Matrix, v: readonly number[]) =>
  matrix.map((row) => row.reduce((sum, m, i) => sum + m * v[i]!, 0));

/** OKLab, https://bottosson.github.io/posts/oklab/ */
function lab(v: readonly number[]): number[] {
  const cones = apply([[0.4122, 0.5363, 0.0514], [0.2119, 0.6807, 0.1074], [0.0883, 0.2817, 0.63]], v);
  const roots = cones.map((x) => Math.cbrt(Math.max(0, x)));
  return apply([[0.2105, 0.7936, -0.0041], [1.978, -2.4286, 0.4506], [0.0259, 0.7828, -0.8087]], roots);
} // prettier-ignore

describe.each([
  ['light', "[data-theme='light']"],
  ['dark', "[data-theme='dark']"],
])('%s', (_, selector) => {
  const colors = colorsOf(selector);

  test.each(['paper', 'surface', 'sunken'])('marks are seen and text is read on %s', (ground) => {
    for (const name of CLASSES) expect(contrast(colors[name]!, colors[ground]!)).toBeGreaterThanOrEqual(3);
    for (const name of ['ink', 'ink-soft', 'accent'])
      expect(contrast(colors[name]!, colors[ground]!)).toBeGreaterThanOrEqual(4.5);
  });

  test('lines and arrowheads are seen, though the paper shines through', () => {
    const marks = readFileSync(new URL('../../src/app/chart/Marks.svelte', import.meta.url), 'utf8');
    const opacity = Number(/\.lines \{\s*opacity: ([\d.]+)/.exec(marks)![1]);
    const channel = (hex: string, i: number) => parseInt(hex.slice(i, i + 2), 16);
    const mixed = (name: string) =>
      [1, 3, 5].map((i) => {
        const value = channel(colors[name]!, i) * opacity + channel(colors['paper']!, i) * (1 - opacity);
        return Math.round(value).toString(16).padStart(2, '0');
      });
    for (const name of CLASSES)
      expect(contrast(`#${mixed(name).join('')}`, colors['paper']!)).toBeGreaterThanOrEqual(3);
  });

  test('glyphs are seen on their discs', () => {
    for (const name of CLASSES) expect(contrast(colors[name]!, colors['on-mark']!)).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.keys(SIGHTS))('the classes differ for %s sight', (sight) => {
    const seen = CLASSES.map((name) =>
      lab(apply(SIGHTS[sight]!, rgb(colors[name]!)).map((x) => Math.min(1, Math.max(0, x)))),
    );
    seen.forEach((a, i) =>
      seen
        .slice(i + 1)
        .forEach((b) => expect(Math.hypot(...a.map((x, j) => x - b[j]!))).toBeGreaterThan(0.085)),
    );
  });
});
