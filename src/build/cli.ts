import { basename, dirname, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../../package.json' with { type: 'json' };
import type { Timeline } from '../model/timeline.ts';
import { MANY_EVENTS, toColumnar } from './columnar.ts';
import { exportTimeline, isFormat, OUTPUT_IDS } from './export.ts';
import { loadGiven } from './given.ts';
import { progressBar } from './progress.ts';
import { publishedFiles } from './publish/files.ts';
import { describeSite, readSiteUrl } from './publish/site.ts';
import { reportProblems, reportTimeline } from './report.ts';
import { extractStream } from './stream.ts';
import { formatTimeline } from './timeline.ts';
import { writeWhole } from './write-whole.ts';

const HELP = `demarche ${version}: news articles on diplomacy → a timeline of dated events

Usage:
  demarche build [dir] --out FILE [--title TITLE] [--site-url URL]
      Reads the articles (*.md, *.txt) of a folder (default: data) and writes their timeline. From
      20,000 events on they stand as columns (Apache Arrow) in a second file beside it. With the
      address of the site also oembed.json, card.png and sitemap.xml.
  demarche import FILE --out FILE [--title TITLE] [--site-url URL]
      The same from a timeline of TimelineJS: its JSON, or its spreadsheet saved as CSV. Such a file in
      the folder of articles is read with them.
  demarche extract [--explain] < articles.ndjson > events.ndjson
      Reads one article a line, {"id", "text", "title"?, "published"?, "publisher"?, "url"?, "language"?},
      and answers each by one line. --explain adds every time, actor and trigger that was read.
  demarche export [dir|file] --format FORMAT [--view QUERY] [--out FILE]
      Writes the timeline of a folder, a timeline.json or one of TimelineJS for other programs:
      ${OUTPUT_IDS.join(', ')}. --view takes the query of the page's address
      ("?country=RUS&from=2021-04-01"): only what it shows.
  demarche export [dir|file] --single-file FILE [--view QUERY] [--title TITLE]
      Writes the whole page with its timeline as one HTML file that needs no server and no network.

Options:
  -o, --out FILE          where to write ("-" for standard output)
      --title TEXT        title of the timeline
      --site-url URL      where the site will stand
      --explain           say why
      --format FORMAT     how to write an export
      --single-file FILE  where to write the page in one file
      --view QUERY        what to write of it
  -h, --help              this text
  -v, --version           the version

Exit status: 0 all is well, 1 some article or line had an error (the others were done), 2 wrong usage.
`;

const OK = 0;
const SOME_FAILED = 1;
const USAGE = 2;

/** Runs the command line and gives its exit status. */
export async function runCommand(args: string[]): Promise<number> {
  const parsed = readArguments(args);
  if (typeof parsed === 'string') return usageError(parsed);
  const { values, positionals } = parsed;
  const [command, ...rest] = positionals;
  if (values.version) return say(`${version}\n`);
  if (values.help || command === 'help') return say(HELP);
  if (command === 'extract')
    return rest.length
      ? usageError('extract reads standard input; give it no file')
      : extract(values.explain);
  if (command === 'build')
    return rest.length > 1 ? usageError('build takes one folder') : build(rest[0] ?? 'data', values);
  if (command === 'import')
    return rest.length === 1 ? build(rest[0]!, values) : usageError('import takes one file');
  if (command === 'export')
    return rest.length > 1 ? usageError('export takes one folder or file') : share(rest[0] ?? 'data', values);
  return usageError(command ? `unknown command "${command}"` : 'no command given');
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o' },
        title: { type: 'string' },
        'site-url': { type: 'string' },
        explain: { type: 'boolean', default: false },
        format: { type: 'string' },
        'single-file': { type: 'string' },
        view: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (error) {
    return (error as Error).message;
  }
}

async function extract(explain: boolean): Promise<number> {
  const errors = await extractStream(process.stdin, process.stdout, { explain });
  if (errors) process.stderr.write(`${errors} ${errors === 1 ? 'line' : 'lines'} could not be read\n`);
  return errors ? SOME_FAILED : OK;
}

type BuildOptions = Partial<Record<'out' | 'title' | 'site-url', string>>;

async function build(path: string, { out, title, 'site-url': address }: BuildOptions): Promise<number> {
  if (!out) return usageError('say where to write the timeline: --out FILE');
  const url = address === undefined ? null : trySiteUrl(address);
  if (url instanceof Error) return usageError(url.message);
  const built = await loadGiven(path, { title, onArticle: progressBar(process.stderr, 'Reading') }).catch(
    (error: Error) => error,
  );
  if (built instanceof Error) {
    process.stderr.write(`${path}: error: ${built.message}\n`);
    return SOME_FAILED;
  }
  const { timeline, problems } = built;
  if (problems.length) process.stderr.write(reportProblems(problems) + '\n');
  if (!timeline.articles.length) {
    process.stderr.write(`${path}: error: nothing could be read; ${out} stays as it was\n`);
    return SOME_FAILED;
  }
  if (out === '-') process.stdout.write(formatTimeline(timeline));
  else {
    const files = await writeTimeline(timeline, out);
    if (url) files.push(...(await writePublished(timeline, url, dirname(out))));
    process.stderr.write(`${reportTimeline(timeline)}\n  written to ${files.join(' and ')}\n`);
  }
  return problems.some((p) => p.severity === 'error') ? SOME_FAILED : OK;
}

/** Writes a timeline, a large one in two files: `out` and, beside it, the events as columns; gives their names. */
async function writeTimeline(timeline: Timeline, out: string): Promise<string[]> {
  if (timeline.events.length < MANY_EVENTS) {
    await writeWhole(out, formatTimeline(timeline));
    return [out];
  }
  const columns = `${basename(out, extname(out))}.arrow`;
  const { head, events } = toColumnar(timeline, columns);
  await writeWhole(join(dirname(out), columns), events);
  await writeWhole(out, formatTimeline(head));
  return [out, join(dirname(out), columns)];
}

function trySiteUrl(address: string): string | Error {
  try {
    return readSiteUrl(address);
  } catch (error) {
    return error as Error;
  }
}

/** Writes what others find the site by into its folder; gives the names of the files. */
async function writePublished(timeline: Timeline, url: string, folder: string): Promise<string[]> {
  const files = Object.entries(await publishedFiles(describeSite(timeline, url)));
  for (const [name, content] of files) await writeWhole(join(folder, name), content);
  return files.map(([name]) => join(folder, name));
}

type ExportOptions = Partial<Record<'format' | 'single-file' | 'view' | 'out' | 'title', string>>;

async function share(from: string, { format, 'single-file': page, view, out, title }: ExportOptions) {
  if (page && (format || out)) return usageError('--single-file says both how and where to write');
  const output = page
    ? { format: 'page' as const, out: page }
    : isFormat(format) && { format, out: out ?? '-' };
  if (!output) return usageError(`say how to write it: --format ${OUTPUT_IDS.join('|')}`);
  try {
    return (await exportTimeline({ from, ...output, view, title })) ? SOME_FAILED : OK;
  } catch (error) {
    process.stderr.write(`${from}: error: ${(error as Error).message}\n`);
    return SOME_FAILED;
  }
}

function say(text: string): number {
  process.stdout.write(text);
  return OK;
}

function usageError(message: string): number {
  process.stderr.write(`demarche: ${message}\nTry "demarche --help".\n`);
  return USAGE;
}
