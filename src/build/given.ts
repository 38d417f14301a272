import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseTimeline, type Timeline } from '../model/timeline.ts';
import { fromColumnar } from './columnar.ts';
import { buildFolder } from './folder.ts';
import type { Assembled } from './timeline.ts';

/**
 * The timeline that a path gives: a folder of articles is read, a file is a timeline that was built before.
 * @throws when it is not there, or no timeline.
 */
export async function loadGiven(path: string, { title }: { title?: string } = {}): Promise<Assembled> {
  if ((await stat(path)).isDirectory()) return buildFolder(path, { title });
  const timeline = await readTimeline(path);
  return { timeline: title ? { ...timeline, title } : timeline, problems: [] };
}

/** A timeline file, with the file beside it that holds its events, where there are many. */
async function readTimeline(path: string): Promise<Timeline> {
  const head = parseTimeline(JSON.parse(await readFile(path, 'utf8')));
  if (!head.columns) return head;
  return parseTimeline(fromColumnar(head, await readFile(join(dirname(path), head.columns))));
}
