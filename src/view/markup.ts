/** A piece of SVG or HTML: text, or an element with its attributes and what stands in it; `null` stands for nothing. */
export type Markup = string | null | { name: string; attributes: Attributes; children: readonly Markup[] };

/** Attributes without a value are left out; numbers are written to a tenth of a pixel. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Makes an element of SVG or HTML. */
export const element = (name: string, attributes: Attributes, ...children: readonly Markup[]): Markup => ({
  name,
  attributes,
  children,
});

/** Elements that are written without an end tag; in HTML they may not have one, in SVG they need none. */
const SINGLE = new Set(['img', 'source', 'path', 'circle', 'rect', 'stop', 'use']);

/** Nodes → HTML that is XML too. The only place where markup is made: every text and value is escaped here. */
export function writeMarkup(node: Markup): string {
  if (node === null) return '';
  if (typeof node === 'string') return escapeMarkup(node);
  const { name, attributes, children } = node;
  const head = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeMarkup(writeValue(value!))}"`)
    .join('');
  return SINGLE.has(name)
    ? `<${name}${head}/>`
    : `<${name}${head}>${children.map(writeMarkup).join('')}</${name}>`;
}

const writeValue = (value: string | number) =>
  typeof value === 'number' ? String(Math.round(value * 10) / 10) : value;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that no XML document may hold, however they are written: most controls, halves of surrogate pairs. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text as it may stand between tags or quotes, in HTML and in XML alike. */
export const escapeMarkup = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
