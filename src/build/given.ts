import { readFile, stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { FORMAT, parseTimeline, type Timeline } from '../model/timeline.ts';
import { fromColumnar } from './columnar.ts';
import { buildFolder } from './folder.ts';
import { readSlides } from './slides/load.ts';
import { assembleTimeline, type Assembled, type AssembleOptions } from './timeline.ts';

type Options = Pick<AssembleOptions, 'title' | 'onArticle'>;

/**
 * The timeline that a path gives: a folder is read, a file is a timeline that was built before, or one of TimelineJS.
 * @throws when it is not there, or no timeline.
 */
export async function loadGiven(path: string, options: Options = {}): Promise<Assembled> {
  if ((await stat(path)).isDirectory()) return buildFolder(path, options);
  const bytes = await readFile(path);
  const built = extname(path).toLowerCase() === '.csv' ? null : await readBuilt(path, bytes);
  if (built) return { timeline: { ...built, title: options.title ?? built.title }, problems: [] };
  const { given, problems } = readSlides(path, bytes);
  const assembled = assembleTimeline([], { ...options, given });
  return { timeline: assembled.timeline, problems: [...problems, ...assembled.problems] };
}

/** A timeline file, with the file beside it that holds its events, where there are many; null for any other file. */
async function readBuilt(path: string, bytes: Uint8Array): Promise<Timeline | null> {
  const value = parseJson(new TextDecoder().decode(bytes));
  if ((value as { format?: unknown } | null)?.format !== FORMAT) return null;
  const head = parseTimeline(value);
  if (!head.columns) return head;
  return parseTimeline(fromColumnar(head, await readFile(join(dirname(path), head.columns))));
}

/** What is wrong with it, who reads it next will say. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
