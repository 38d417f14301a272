import { readAddress } from '../view/address.ts';
import { excerptOf } from '../view/exports/excerpt.ts';
import { FORMATS, FORMAT_IDS, leftOut, type FormatId } from '../view/exports/formats.ts';
import { loadGiven } from './given.ts';
import { reportProblems } from './report.ts';
import { writeWhole } from './write-whole.ts';

export interface ExportRequest {
  /** A folder of articles, or a timeline file. */
  from: string;
  format: FormatId;
  /** Where to write; "-" is standard output. */
  out: string;
  /** The query of an address of the page: only what it shows, as it shows it. */
  view?: string;
}

/** Whether a word names a format. */
export const isFormat = (word: string | undefined): word is FormatId => FORMAT_IDS.includes(word as FormatId);

/**
 * Writes a timeline, or the part that a view shows, in a format for other programs.
 * @returns how many articles had an error.
 * @throws when the timeline cannot be read or nothing can be written.
 */
export async function exportTimeline({ from, format, out, view }: ExportRequest): Promise<number> {
  const { timeline, problems } = await loadGiven(from);
  if (problems.length) process.stderr.write(reportProblems(problems) + '\n');
  const asked = readAddress(view ?? '');
  const part = excerptOf(timeline, asked);
  const content = FORMATS[format].write(part, asked);
  if (out === '-') process.stdout.write(content);
  else await writeWhole(out, content);
  const left = leftOut(part, FORMATS[format]);
  const events = `${part.events.length - left} of ${timeline.events.length} events`;
  const where = out === '-' ? '' : ` to ${out}`;
  process.stderr.write(`${events} written${where}${left ? `; ${left} without a date left out` : ''}\n`);
  return problems.filter((p) => p.severity === 'error').length;
}
