import type { Timeline } from '../model/timeline.ts';
import { readAddress, type View } from '../view/address.ts';
import { excerptOf } from '../view/exports/excerpt.ts';
import { FORMATS, leftOut } from '../view/exports/formats.ts';
import { drawExport } from '../view/exports/svg.ts';
import { loadGiven } from './given.ts';
import { reportProblems } from './report.ts';
import { fillPage, readPage } from './single-page.ts';
import { writeWhole } from './write-whole.ts';

/** A way to write a timeline on the command line. */
interface Output {
  /** Leaves out what has no date. */
  needsDate: boolean;
  write: (timeline: Timeline, view: View) => string | Uint8Array | Promise<string | Uint8Array>;
}

/** Pixels of a picture for one of its drawing: sharp on dense screens and in print. */
const DENSITY = 2;

/** Every format as text, and what only Node can write: a picture, and a page in one file. */
const OUTPUTS = {
  ...FORMATS,
  png: {
    needsDate: false,
    write: async (timeline, view) => {
      const { svg } = drawExport(timeline, { ...view, theme: view.theme === 'dark' ? 'dark' : 'light' });
      return (await import('./png.ts')).paintPng(svg, DENSITY);
    },
  },
  page: {
    needsDate: false,
    write: async (timeline, view) => fillPage(await readPage(), timeline, view),
  },
} satisfies Record<string, Output>;

export type OutputId = keyof typeof OUTPUTS;

/** What `--format` may name; a page has an option of its own. */
export const OUTPUT_IDS = Object.keys(OUTPUTS).filter((id) => id !== 'page') as OutputId[];

export interface ExportRequest {
  /** A folder of articles, or a timeline file. */
  from: string;
  format: OutputId;
  /** Where to write; "-" is standard output. */
  out: string;
  /** The query of an address of the page: only what it shows, as it shows it. */
  view?: string;
  title?: string;
}

/** Whether a word names a format. */
export const isFormat = (word: string | undefined): word is OutputId => OUTPUT_IDS.includes(word as OutputId);

/**
 * Writes a timeline, or the part that a view shows, in a format for other programs.
 * @returns how many articles had an error.
 * @throws when the timeline cannot be read or nothing can be written.
 */
export async function exportTimeline({ from, format, out, view, title }: ExportRequest): Promise<number> {
  const { timeline, problems } = await loadGiven(from, { title });
  if (problems.length) process.stderr.write(reportProblems(problems) + '\n');
  if (!timeline.articles.length) throw new Error('nothing could be read');
  const asked = readAddress(view ?? '');
  const part = excerptOf(timeline, asked);
  const content = await OUTPUTS[format].write(part, asked);
  if (out === '-') process.stdout.write(content);
  else await writeWhole(out, content);
  const left = leftOut(part, OUTPUTS[format]);
  const events = `${part.events.length - left} of ${timeline.events.length} events`;
  const where = out === '-' ? '' : ` to ${out}`;
  process.stderr.write(`${events} written${where}${left ? `; ${left} without a date left out` : ''}\n`);
  return problems.filter((p) => p.severity === 'error').length;
}
