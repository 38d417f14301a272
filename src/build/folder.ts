import { loadArticles } from './articles.ts';
import { loadCorrections } from './corrections.ts';
import { assembleTimeline, type Assembled, type AssembleOptions } from './timeline.ts';

/**
 * The timeline of a folder of articles with its corrections, and every problem on the way.
 * @throws when the folder itself cannot be read.
 */
export async function buildFolder(
  folder: string,
  options: Omit<AssembleOptions, 'corrections'> = {},
): Promise<Assembled> {
  const [{ articles, problems }, edits] = await Promise.all([loadArticles(folder), loadCorrections(folder)]);
  const assembled = assembleTimeline(articles, { ...options, corrections: edits.corrections });
  return { timeline: assembled.timeline, problems: [...problems, ...edits.problems, ...assembled.problems] };
}
