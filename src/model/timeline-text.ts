import { parseTimeline, type Timeline } from './timeline.ts';

/** The bytes of the file: keys in the order of the format, one event a line so that changes can be read in a diff. */
export function formatTimeline(timeline: Timeline): string {
  const { articles, countries, actors, events, ...head } = parseTimeline(timeline);
  const lists = Object.entries({ articles, countries, actors, events }).map(
    ([name, rows]) =>
      `  ${JSON.stringify(name)}: [${rows.map((row) => `\n    ${JSON.stringify(row)}`).join(',')}${rows.length ? '\n  ' : ''}]`,
  );
  const fields = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${[...fields, ...lists].join(',\n')}\n}\n`;
}
