import type { Timeline } from '../model/timeline.ts';
import { formatProblem, type Problem } from './problem.ts';

/** What was found in each article, for the terminal: one line an article, then a line an event. */
export function reportTimeline({ articles, events }: Timeline): string {
  const lines = articles.map((article) => {
    const own = events.filter((e) => e.evidence.some((x) => x.article === article.id));
    const date = article.published ? `${article.published} (from ${article.publishedFrom})` : 'date unknown';
    const rows = own.map((e) => `    ${(e.date ?? 'undated').padEnd(22)}  ${e.status.padEnd(9)}  ${e.title}`);
    return [`  ${article.id}: ${plural(own.length, 'event')}, published ${date}`, ...rows].join('\n');
  });
  return [...lines, `  ${plural(articles.length, 'article')}, ${plural(events.length, 'event')}`].join('\n');
}

/** Problems, one a line. */
export const reportProblems = (problems: Problem[]): string => problems.map(formatProblem).join('\n');

const plural = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
