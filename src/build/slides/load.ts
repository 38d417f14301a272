import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Problem } from '../problem.ts';
import { eventsOfSlides, type GivenEvents } from './events.ts';
import { findLines, readJson } from './json.ts';
import type { Slide } from './slide.ts';
import { readTable } from './table.ts';

/** The events that files give, and what is wrong in them. */
export interface Given {
  given: GivenEvents[];
  problems: Problem[];
}

/** Whether a file of the data folder is a timeline of TimelineJS, by its name. */
export const isSlidesFile = (name: string): boolean =>
  ['.csv', '.json'].includes(extname(name).toLowerCase()) && !/^[._]/.test(basename(name));

/**
 * The timelines of TimelineJS among the files of a folder: its JSON, or its spreadsheet as CSV. Any other table or JSON is
 * told, but it may be there for something else.
 */
export async function loadSlidesOf(folder: string): Promise<Given> {
  const names = (await readdir(folder)).filter(isSlidesFile).sort();
  const loaded = await Promise.all(names.map((name) => loadSlides(join(folder, name))));
  const problems = loaded.flatMap((l) =>
    l.given.length ? l.problems : l.problems.map((p): Problem => ({ ...p, severity: 'warning' })),
  );
  return { given: loaded.flatMap((l) => l.given), problems };
}

/** One timeline of TimelineJS; never throws. */
export async function loadSlides(file: string): Promise<Given> {
  try {
    return readSlides(file, await readFile(file));
  } catch (error) {
    return {
      given: [],
      problems: [{ file, message: `cannot be read: ${(error as Error).message}`, severity: 'error' }],
    };
  }
}

/**
 * The events of a file's bytes.
 * @throws when they are not UTF-8 text
 */
export function readSlides(file: string, bytes: Uint8Array): Given {
  const source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const isTable = extname(file).toLowerCase() === '.csv';
  const { slides, problems } = isTable ? readTable(file, source) : readJson(file, source);
  if (!slides.length) return { given: [], problems };
  const lineOf = findLines(source);
  const tell = (slide: Slide, message: string, severity: Problem['severity']) => {
    const line = slide.line ?? lineOf(slide.place!);
    problems.push({ file, line, message: `${name(slide)}${message}`, severity });
  };
  return { given: [eventsOfSlides(idOf(file), slides, tell)], problems };
}

/** The beginning of its headline: a line is soon another where a table is sorted. */
const name = ({ headline }: Slide) => (headline ? `“${headline.slice(0, 40)}” ` : '');

/** A file's name as an id. */
const idOf = (file: string): string =>
  basename(file)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[._-]+/, '');
