import type { Timeline, TimelineEvent } from '../model/timeline.ts';
import { formatProblem, type Problem } from './problem.ts';

/** What was found in each article and what was given beside them, for the terminal: a line each, then a line an event. */
export function reportTimeline({ articles, events }: Timeline): string {
  const read = articles.filter((article) => !article.given);
  const lines = read.map((article) => {
    const own = events.filter((e) => e.evidence.some((x) => x.article === article.id));
    const date = article.published ? `${article.published} (from ${article.publishedFrom})` : 'date unknown';
    return [`  ${article.id}: ${plural(own.length, 'event')}, published ${date}`, ...own.map(tell)].join(
      '\n',
    );
  });
  const given = events.filter(({ confidence }) => confidence === null);
  if (given.length) lines.push([`  given: ${plural(given.length, 'event')}`, ...given.map(tell)].join('\n'));
  return [...lines, `  ${plural(read.length, 'article')}, ${plural(events.length, 'event')}`].join('\n');
}

const tell = ({ date, status, title }: TimelineEvent) =>
  `    ${(date ?? 'undated').padEnd(22)}  ${status.padEnd(9)}  ${title}`;

/** Problems, one a line. */
export const reportProblems = (problems: Problem[]): string => problems.map(formatProblem).join('\n');

const plural = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
