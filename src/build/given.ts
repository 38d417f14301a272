import { readFile, stat } from 'node:fs/promises';
import { parseTimeline } from '../model/timeline.ts';
import { buildFolder } from './folder.ts';
import type { Assembled } from './timeline.ts';

/**
 * The timeline that a path gives: a folder of articles is read, a file is a timeline that was built before.
 * @throws when it is not there, no timeline, or one whose events stand in a second file.
 */
export async function loadGiven(path: string): Promise<Assembled> {
  if ((await stat(path)).isDirectory()) return buildFolder(path);
  const timeline = parseTimeline(JSON.parse(await readFile(path, 'utf8')));
  if (timeline.columns)
    throw new Error(`its events stand in ${timeline.columns}; give the folder of its articles instead`);
  return { timeline, problems: [] };
}
