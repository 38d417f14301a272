import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { defuse, writeCsv } from '../../../src/view/exports/csv.ts';
import { hostileTimeline } from './hostile.ts';
import { sampleEvent, sampleTimeline } from './sample.ts';

const read = (csv: string) => Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });

describe('CSV, read back by papaparse', () => {
  it('has a row for each event, with names instead of ids', () => {
    const { data, errors } = read(
      writeCsv(sampleTimeline(sampleEvent(), sampleEvent({ id: 'b', date: null }))),
    );
    expect(errors).toEqual([]);
    expect(data).toHaveLength(2);
    expect(data[0]).toMatchObject({
      title: 'United States expels ten Russian diplomats',
      date: '2021-04-15',
      first_day: '2021-04-15',
      last_day: '2021-04-15',
      date_in_words: 'on 15 April 2021',
      source: 'United States',
      target: 'Russia',
      countries: 'RUS; USA',
      quote: 'The United States expelled ten Russian diplomats on Thursday.',
      publisher: 'Harbour Post',
      url: 'https://example.org/a?b=1,2&c=3',
    });
    expect(data[1]).toMatchObject({ date: '', first_day: '', date_in_words: 'at an unknown date' });
  });

  it.each([
    ['2021-04', '2021-04-01', '2021-04-30'],
    ['2021-04-11/2021-04-15', '2021-04-11', '2021-04-15'],
    ['../2021-04-15', '', '2021-04-15'],
    ['2021-04-15/..', '2021-04-15', ''],
  ])('%s lies between %j and %j', (date, first, last) => {
    const [row] = read(writeCsv(sampleTimeline(sampleEvent({ date })))).data;
    expect([row!.date, row!.first_day, row!.last_day]).toEqual([date, first, last]);
  });

  it('ends each line by CR LF and starts with the mark of UTF-8', () => {
    const csv = writeCsv(sampleTimeline(sampleEvent()));
    expect(csv).toMatch(/^\uFEFFid,title,/);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it.each([
    ['=HYPERLINK("x")', '\'=HYPERLINK("x")'],
    ['+1', "'+1"],
    ['-1 °C', "'-1 °C"],
    ['@SUM', "'@SUM"],
    ['\t=1', "'\t'=1"],
    ['  =1', "  '=1"],
    ['＝1', "'＝1"],
    ['a;=1', "a;'=1"],
    ['1 = 1 - 0', '1 = 1 - 0'],
    ['mail@example.org', 'mail@example.org'],
  ])('%j becomes %j', (text, safe) => expect(defuse(text)).toBe(safe));

  it('whatever the texts are, rows stay rows and no cell is a formula, split at commas, semicolons or tabs', () => {
    fc.assert(
      fc.property(hostileTimeline, (timeline) => {
        const csv = writeCsv(timeline);
        const { data, errors } = read(csv);
        expect(errors).toEqual([]);
        expect(data.map((row) => row.id)).toEqual(timeline.events.map((e) => e.id));
        expect(data.map((row) => row.title!.replaceAll("'", ''))).toEqual(
          timeline.events.map((e) => e.title.replaceAll("'", '')),
        );
        for (const delimiter of [',', ';', '\t'])
          for (const row of Papa.parse<string[]>(csv, { delimiter }).data)
            for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      }),
    );
  });
});
