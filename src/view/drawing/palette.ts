import { CLASSES, type EventClass } from '../../model/ontology.ts';
import type { Theme } from '../address.ts';
import { element, type Attributes, type Markup } from '../markup.ts';

/** What a colour is for; the same names as the design tokens of the page. */
export type Role = 'paper' | 'sunken' | 'hairline' | 'line' | 'ink' | 'ink-soft' | 'on-mark' | EventClass;
export type Palette = Readonly<Record<Role, string>>;

/** A drawing stands alone, so it carries its colours; a test keeps them equal to those of the page. */
export const PALETTES: Record<'light' | 'dark', Palette> = {
  light: {
    paper: '#fbfaf7',
    sunken: '#f3f1ec',
    hairline: '#e2dfd7',
    line: '#c9c4b8',
    ink: '#1a1c20',
    'ink-soft': '#575c66',
    'on-mark': '#ffffff',
    'verbal-cooperation': '#3584c4',
    'material-cooperation': '#0b5563',
    'verbal-conflict': '#cc6d08',
    'material-conflict': '#9c1237',
    other: '#787378',
  },
  dark: {
    paper: '#14161a',
    sunken: '#101215',
    hairline: '#2b2f37',
    line: '#474d58',
    ink: '#ececea',
    'ink-soft': '#a4abb8',
    'on-mark': '#14161a',
    'verbal-cooperation': '#3f8fd6',
    'material-cooperation': '#b5f0e6',
    'verbal-conflict': '#c77414',
    'material-conflict': '#f79ac0',
    other: '#767682',
  },
};

/** Gives elements their colour: as attributes, which every reader of SVG and every security policy lets pass. */
export interface Paint {
  /** What is drawn in `currentcolor` inside. */
  ink: (role: Role) => Attributes;
  fill: (role: Role) => Attributes;
  stroke: (role: Role) => Attributes;
  /** Filled in one colour, outlined in another. */
  both: (fill: Role, stroke: Role) => Attributes;
}

/** @param id of the drawing, for the rules that turn it dark where the reader prefers that */
export function paintFor(theme: Theme): Paint {
  const palette = PALETTES[theme === 'dark' ? 'dark' : 'light'];
  const give = (property: string, letter: string) => (role: Role) => ({
    class: theme === 'auto' ? letter + SHORT[role] : undefined,
    [property]: palette[role],
  });
  const [ink, fill, stroke] = [give('color', 'i'), give('fill', 'f'), give('stroke', 's')];
  const both = (inside: Role, outside: Role) => {
    const [a, b] = [fill(inside), stroke(outside)];
    return { ...a, ...b, class: a.class && `${a.class} ${b.class}` };
  };
  return { ink, fill, stroke, both };
}

/** The dark colours as a style sheet, scoped to the drawing; null where a theme is given. */
export function darkStyle(theme: Theme, id: string): Markup | null {
  if (theme !== 'auto') return null;
  const rules = ROLES.flatMap((role) =>
    (['color', 'fill', 'stroke'] as const).map(
      (property) =>
        `#${id} .${property[0] === 'c' ? 'i' : property[0]}${SHORT[role]}{${property}:${PALETTES.dark[role]}}`,
    ),
  );
  return element('style', {}, `@media(prefers-color-scheme:dark){${rules.join('')}}`);
}

const ROLES = Object.keys(PALETTES.light) as Role[];
const SHORT = Object.fromEntries(ROLES.map((role, i) => [role, i.toString(36)])) as Record<Role, string>;

/** The role of a class by its place in CLASSES. */
export const classRole = (place: number): Role => CLASSES[place]!;
