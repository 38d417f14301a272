import { loadArticles } from './articles.ts';
import { loadCorrections } from './corrections.ts';
import { loadSlidesOf } from './slides/load.ts';
import { assembleTimeline, type Assembled, type AssembleOptions } from './timeline.ts';

/**
 * The timeline of a folder: its articles, the timelines of TimelineJS in it, its corrections, and every problem on the way.
 * @throws when the folder itself cannot be read.
 */
export async function buildFolder(
  folder: string,
  options: Omit<AssembleOptions, 'corrections' | 'given'> = {},
): Promise<Assembled> {
  const [{ articles, problems }, slides, edits] = await Promise.all([
    loadArticles(folder),
    loadSlidesOf(folder),
    loadCorrections(folder),
  ]);
  const { given } = slides;
  const assembled = assembleTimeline(articles, { ...options, given, corrections: edits.corrections });
  return {
    timeline: assembled.timeline,
    problems: [...problems, ...slides.problems, ...edits.problems, ...assembled.problems],
  };
}
