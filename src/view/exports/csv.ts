import { csvFormatRow } from 'd3-dsv';
import type { Timeline } from '../../model/timeline.ts';
import { formatDay, parseEdtf } from '../../model/when.ts';
import { creditOf, tellEvents, type Told } from './telling.ts';

const COLUMNS: readonly [name: string, read: (told: Told) => string][] = [
  ['id', ({ event }) => event.id],
  ['title', ({ event }) => event.title],
  ['date', ({ event }) => event.date ?? ''],
  ['first_day', ({ event }) => dayAt(event.date, 'earliest')],
  ['last_day', ({ event }) => dayAt(event.date, 'latest')],
  ['precision', ({ event }) => event.precision],
  ['date_in_words', ({ date }) => date],
  ['date_text', ({ event }) => event.dateText ?? ''],
  ['status', ({ event }) => event.status],
  ['kind', ({ event }) => event.kind],
  ['type', ({ event }) => event.type],
  ['mode', ({ event }) => event.mode ?? ''],
  ['source', ({ source }) => list(source)],
  ['target', ({ target }) => list(target)],
  ['countries', ({ event }) => list(event.countries)],
  ['place', ({ event }) => event.place?.name ?? ''],
  ['attribution', ({ attribution }) => list(attribution)],
  ['confidence', ({ event }) => String(event.confidence ?? '')],
  ['salience', ({ event }) => event.salience],
  ['quote', ({ reports }) => reports[0]!.quote],
  ['publisher', ({ reports }) => list([...new Set(reports.map(({ article }) => creditOf(article)))])],
  ['url', ({ reports }) => reports.find(({ article }) => article.url)?.article.url ?? ''],
];

/**
 * A timeline as a table by RFC 4180, one event a row, its first sentence quoted. It opens with the mark of UTF-8, without
 * which Excel takes the letters of names for others; several values of a cell are parted by "; ".
 */
export function writeCsv(timeline: Timeline): string {
  const rows = tellEvents(timeline).map((told) => COLUMNS.map(([, read]) => defuse(read(told))));
  const lines = [COLUMNS.map(([name]) => name), ...rows].map((row) => csvFormatRow(row) + '\r\n');
  return '\uFEFF' + lines.join('');
}

const list = (values: readonly string[]) => values.join('; ');

function dayAt(date: string | null, end: 'earliest' | 'latest'): string {
  const day = date === null ? null : (parseEdtf(date)?.[end] ?? null);
  return day === null ? '' : formatDay(day);
}

/**
 * Text that no spreadsheet takes for a formula: an apostrophe before each sign that starts one (=, +, -, @, and their wide
 * forms), where a cell starts, or could start for a program that splits at other signs than the comma
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export const defuse = (text: string): string =>
  text.replace(
    /^(?=[\t\r\n])|(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])(?<=(?:^|[;\t\r\n])[^\S\t\r\n]*)/g,
    () => "'",
  );
