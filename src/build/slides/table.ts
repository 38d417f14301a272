import { dsvFormat } from 'd3-dsv';
import { noSlides, type Slide, type SlideDate, type Slides } from './slide.ts';

/** What separates cells: the comma, or what spreadsheets write in its place. */
const SEPARATORS = [',', ';', '\t'];

/**
 * The slides of TimelineJS's spreadsheet, saved as CSV (https://timeline.knightlab.com/docs/using-spreadsheets.html): columns
 * are known by their names, whatever their order.
 */
export function readTable(file: string, source: string): Slides {
  const text = source.replace(/^\uFEFF/, '');
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const separator = SEPARATORS.reduce((a, b) => (head.split(b).length > head.split(a).length ? b : a));
  const [names = [], ...rows] = dsvFormat(separator).parseRows(text);
  const columns = new Map(names.map((name, i) => [name.trim().toLowerCase(), i]));
  if (columns.has('start date'))
    return noSlides(
      file,
      'has the columns of TimelineJS 1; copy it into the present template, with Year, Month, Day',
      1,
    );
  if (!columns.has('year') || !columns.has('headline'))
    return noSlides(
      file,
      "has not the columns of TimelineJS's spreadsheet: Year, Month, Day, Headline, Text, …",
      1,
    );
  const slides: Slide[] = [];
  let line = 1 + linesOf(names);
  for (const row of rows) {
    const read = (name: string) => row[columns.get(name) ?? -1]?.trim() ?? '';
    if (row.some((cell) => cell.trim() !== '')) slides.push({ ...readRow(read), line });
    line += linesOf(row);
  }
  return { slides, problems: [] };
}

/** How many lines a row takes: cells may hold line ends. */
const linesOf = (row: readonly string[]) =>
  row.reduce((sum, cell) => sum + (cell.match(/\r\n?|\n/g)?.length ?? 0), 1);

type Read = (column: string) => string;

function readRow(read: Read): Slide {
  const type = read('type').toLowerCase();
  return {
    kind: type === 'title' || type === 'era' ? type : 'event',
    start: readDate(read, ''),
    end: readDate(read, 'end '),
    displayDate: read('display date'),
    headline: read('headline'),
    text: read('text'),
    media: read('media'),
    caption: read('media caption'),
    credit: read('media credit'),
    group: read('group') || read('tag'),
    id: '',
  };
}

function readDate(read: Read, end: '' | 'end '): SlideDate | null {
  const [year, month, day] = [read(`${end}year`), read(`${end}month`), read(`${end}day`)] as const;
  return year || month || day ? { year, month, day } : null;
}
