import { isMap, LineCounter, parseDocument } from 'yaml';

/** The head of an article file, split from its text; lines count from 1 in the whole file. */
export interface FrontMatter {
  fields: Record<string, unknown>;
  /** Line of each field, for messages. */
  lines: Record<string, number>;
  text: string;
  errors: { line: number; message: string }[];
}

const FENCE = '---';

/** Splits YAML front matter between two `---` lines from the text; without it, all is text. */
export function splitFrontMatter(content: string): FrontMatter {
  const source = content.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  if (!source.startsWith(FENCE + '\n')) return { fields: {}, lines: {}, text: source, errors: [] };
  const close = source.indexOf(`\n${FENCE}\n`, FENCE.length);
  const closesAtEnd = close < 0 && source.trimEnd().endsWith(`\n${FENCE}`);
  if (close < 0 && !closesAtEnd)
    return {
      fields: {},
      lines: {},
      text: '',
      errors: [{ line: 1, message: 'the front matter is not closed; end it with a line "---"' }],
    };
  const yaml = close < 0 ? source.trimEnd().slice(4, -FENCE.length) : source.slice(4, close + 1);
  const text = close < 0 ? '' : source.slice(close + FENCE.length + 2);
  return { ...readFields(yaml), text };
}

function readFields(yaml: string): Omit<FrontMatter, 'text'> {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const lineOf = (offset: number) => counter.linePos(offset).line + 1;
  if (document.errors.length)
    return {
      fields: {},
      lines: {},
      errors: document.errors.map((e) => ({
        line: lineOf(e.pos[0]),
        message: `the front matter is not YAML: ${e.message}`,
      })),
    };
  const { contents } = document;
  if (contents === null) return { fields: {}, lines: {}, errors: [] };
  if (!isMap(contents))
    return {
      fields: {},
      lines: {},
      errors: [{ line: 2, message: 'the front matter must be lines of "key: value"' }],
    };
  const lines: Record<string, number> = {};
  for (const { key } of contents.items) {
    const { value, range } = key as { value: unknown; range?: [number, number, number] };
    if (range) lines[String(value)] = lineOf(range[0]);
  }
  try {
    return { fields: document.toJS({ maxAliasCount: 20 }) as Record<string, unknown>, lines, errors: [] };
  } catch (error) {
    return {
      fields: {},
      lines: {},
      errors: [{ line: 2, message: `the front matter is not usable: ${(error as Error).message}` }],
    };
  }
}
