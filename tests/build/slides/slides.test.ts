import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { buildFolder } from '../../../src/build/folder.ts';
import { formatProblem } from '../../../src/build/problem.ts';
import { dateSlide } from '../../../src/build/slides/date.ts';
import { readHeadline } from '../../../src/build/slides/headline.ts';
import { uniqueId } from '../../../src/build/slides/events.ts';
import { plainText } from '../../../src/build/slides/html.ts';
import { readSlides } from '../../../src/build/slides/load.ts';
import { assembleTimeline } from '../../../src/build/timeline.ts';
import { parseTimeline, type Timeline } from '../../../src/model/timeline.ts';
import { parseEdtf } from '../../../src/model/when.ts';
import { FIRST_VIEW } from '../../../src/view/address.ts';
import { FORMATS, FORMAT_IDS } from '../../../src/view/exports/formats.ts';
import { generateTimeline } from '../../view/generate.ts';
import { hostileTimeline } from '../../view/exports/hostile.ts';
import { sampleEvent, sampleTimeline } from '../../view/exports/sample.ts';

const HEAD =
  'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background';

/** A row of the spreadsheet; only some of its cells are filled. */
function row(cells: Record<string, string | number>): string {
  const cell = (name: string) => `"${String(cells[name] ?? '').replaceAll('"', '""')}"`;
  return HEAD.split(',').map(cell).join(',');
}
const table = (...rows: string[]) => [HEAD, ...rows].join('\r\n');

/** A file's content → the timeline of its slides, and what is wrong in it. */
function read(name: string, content: string): { timeline: Timeline; told: string[] } {
  const { given, problems } = readSlides(name, new TextEncoder().encode(content));
  return { timeline: assembleTimeline([], { given }).timeline, told: problems.map(formatProblem) };
}
const only = (cells: Record<string, string | number>) => read('a.csv', table(row(cells))).timeline.events[0]!;

describe("TimelineJS's spreadsheet", () => {
  const { timeline, told } = read(
    'the iran deal.csv',
    table(
      row({ Headline: 'Eleven <i>years</i>', Text: 'How it went', Type: 'title' }),
      row({ Year: 2013, Month: 11, Day: 24, Headline: 'Interim deal', Text: 'First line.\nSecond line.' }),
      row({}),
      row({ Year: 2015, Month: 13, Headline: 'No such month' }),
      row({ Year: '2,015', Month: 7, Headline: 'A month', Media: 'https://example.org/vienna.jpg', 'Media Caption': 'The hall' }),
      row({ Year: 2006, 'End Year': 2015, Headline: 'Years of sanctions', Type: 'era' }),
      row({ Headline: 'Some day', Media: '<video>' }),
      row({ Year: 2016, Day: 5, Headline: 'A day of no month' }),
    ),
  ); // prettier-ignore

  it('gives a timeline of the format, named by its title slide', () => {
    expect(parseTimeline(timeline)).toEqual(timeline);
    expect(timeline.title).toBe('Eleven years');
    expect(timeline.articles[0]).toMatchObject({ id: 'the-iran-deal.csv', given: true, published: null });
  });

  it('gives every row that can be an event, in the order of time', () =>
    expect(timeline.events.map(({ title, date, salience }) => [title, date, salience])).toEqual([
      ['Years of sanctions', '2006/2015', 'background'],
      ['Interim deal', '2013-11-24', 'main'],
      ['A month', '2015-07', 'main'],
      ['Some day', null, 'main'],
    ]));

  it('tells each row that is wrong or loses something by its line, also below cells of several lines', () =>
    expect(told).toEqual([
      'the iran deal.csv:2: warning: “Eleven <i>years</i>” only the headline of the title is kept; its text is left out',
      'the iran deal.csv:6: error: “No such month” 2015-13 is no date of the calendar',
      'the iran deal.csv:9: warning: “Some day” its media has no link to the web and is left out',
      'the iran deal.csv:9: warning: “Some day” has no year; it stands without a date',
      'the iran deal.csv:10: error: “A day of no month” has a day but no month',
    ]));

  it('claims no confidence and marks no words; the media are the source', () => {
    for (const event of timeline.events) {
      expect(event.confidence).toBeNull();
      expect(event.evidence).toHaveLength(1);
      expect(event.evidence[0]).toMatchObject({ trigger: [0, 0], start: 0 });
      expect(event.evidence[0]!.rule).toMatch(/^given/);
    }
    const source = timeline.articles.find(({ id }) => id === timeline.events[2]!.evidence[0]!.article);
    expect(source).toMatchObject({ title: 'The hall', url: 'https://example.org/vienna.jpg', given: true });
    expect(timeline.events[1]!.evidence[0]!.quote).toBe('First line.\nSecond line.');
  });

  it.each([';', '\t'])('may be separated by %j', (separator) => {
    const text = ['Year', 'Month', 'Headline'].join(separator) + '\n' + ['1990', '3', 'x'].join(separator);
    expect(read('a.csv', text).timeline.events[0]).toMatchObject({ title: 'x', date: '1990-03' });
  });

  it.each([
    ['Name,Age\nx,3', 'a.csv:1: error: has not the columns'],
    ['Start Date,End Date,Headline\n1/2/1990,,x', 'a.csv:1: error: has the columns of TimelineJS 1'],
    ['', 'a.csv:1: error: has not the columns'],
  ])('that is another table is told: %j', (text, message) => {
    const { timeline, told } = read('a.csv', text);
    expect(timeline.events).toEqual([]);
    expect(told[0]).toContain(message);
  });
});

describe("TimelineJS's JSON", () => {
  const slide = {
    start_date: { year: '1972', month: 2, day: '21' },
    text: { headline: 'A visit', text: '' },
  };

  it('tells a wrong slide by its line', () => {
    const events = [slide, { ...slide, start_date: { year: 'MCM' } }, { start_date: { year: 1990 } }, 7];
    const { timeline, told } = read('a.json', JSON.stringify({ title: null, events }, null, 1));
    expect(timeline.events.map(({ title, date }) => [title, date])).toEqual([['A visit', '1972-02-21']]);
    expect(told).toEqual([
      'a.json:15: error: “A visit” "MCM" is no year; write it in digits',
      'a.json:24: error: has neither a headline nor a text',
      'a.json:29: error: has neither a headline nor a text',
    ]);
  });

  it.each([
    ['{"events": [}', /a\.json:1: error: is not JSON/],
    ['[]', /no list of "events"/],
    ['{"timeline": {"date": []}}', /TimelineJS 2/],
  ])('%s is told', (text, message) => expect(read('a.json', text).told[0]).toMatch(message));

  it('that we exported comes back: ids, headlines, days, kinds, status, words and sources', () => {
    const before = generateTimeline({ events: 120, countries: 8 });
    const { timeline: after, told } = read('back.json', FORMATS.timelinejs.write(before));
    const dated = before.events.filter(({ date }) => date !== null);
    const days = ({ date }: { date: string | null }) => {
      const { earliest, latest } = parseEdtf(date!)!;
      return [earliest ?? latest, latest ?? earliest];
    };
    expect(after.title).toBe(before.title);
    expect(told.filter((line) => line.includes('error'))).toEqual([]);
    const byId = new Map(after.events.map((event) => [event.id, event]));
    expect(byId.size).toBe(dated.length);
    for (const event of dated) {
      const back = byId.get(event.id)!;
      const status = event.status === 'ongoing' ? 'occurred' : event.status;
      expect([back.title, back.kind, back.status]).toEqual([event.title, event.kind, status]);
      expect(days(back)).toEqual(days(event));
      expect(back.evidence[0]!.quote).toContain(event.evidence[0]!.quote.replace(/\s+/g, ' '));
    }
  });

  it('that we exported keeps the link to its article', () => {
    const { timeline } = read('back.json', FORMATS.timelinejs.write(sampleTimeline(sampleEvent())));
    expect(timeline.articles[1]).toMatchObject({
      title: 'Harbour Post',
      url: 'https://example.org/a?b=1,2&c=3',
    });
  });

  it('with anything in its texts gives a timeline of the format, and every format can be written of it', () => {
    fc.assert(
      fc.property(hostileTimeline, (hostile) => {
        const { timeline } = read('back.json', FORMATS.timelinejs.write(hostile));
        expect(parseTimeline(timeline)).toEqual(timeline);
        for (const id of FORMAT_IDS) FORMATS[id].write(timeline, FIRST_VIEW);
      }),
      { numRuns: 30 },
    );
  });
});

describe("TimelineJS's own templates", () => {
  const own = (name: string) =>
    read(name, readFileSync(`node_modules/@knight-lab/timelinejs/src/template/${name}`, 'utf8'));

  it.each([
    ['my-own-timeline.csv', 10, 'MY OWN CSV'],
    ['eras.json', 23, 'Eras Test'],
    ['all-media-types.json', 41, 'TimelineJS Media Types'],
  ])('%s gives all its %i events, under its title', (name, count, title) => {
    const { timeline, told } = own(name);
    expect([timeline.events.length, timeline.title]).toEqual([count, title]);
    expect(told.filter((line) => line.includes('error'))).toEqual([]);
  });

  it('of the universe give what a calendar reaches, and tell the rest', () => {
    const { timeline, told } = own('cosmo-mixed.json');
    expect(timeline.events).toHaveLength(7);
    expect(told.filter((line) => line.includes('farther away'))).toHaveLength(4);
  });
});

describe('a date', () => {
  const date = (year: string, month = '', day = '') => ({ year, month, day });
  it.each([
    [date('1945'), null, '1945', 'year'],
    [date('1945', '5'), null, '1945-05', 'month'],
    [date('1945', '5', '8'), null, '1945-05-08', 'day'],
    [date('-44', '3', '15'), null, '-0044-03-15', 'day'],
    [date('1914', '7', '28'), date('1918', '11', '11'), '1914-07-28/1918-11-11', 'day'],
    [date('1947'), date('1991', '12', '26'), '1947/1991-12-26', 'year'],
    [date('1947'), date('1947'), '1947', 'year'],
    [null, null, null, 'unknown'],
  ])('%j to %j is %s, to the %s', (start, end, expected, precision) =>
    expect(dateSlide({ start, end })).toEqual({ date: expected, precision }),
  );
  it.each([
    [date('nineteen'), null, /no year/],
    [date('-13800000000'), null, /farther away/],
    [date('2021', '2', '29'), null, /2021-02-29 is no date/],
    [date('2021', '24'), null, /2021-24 is no date/],
    [date('2021', 'May'), null, /"May" is no month or day/],
    [date('2021', '', '3'), null, /a day but no month/],
    [date('', '3'), null, /no year/],
    [date('2019'), date('2018'), /ends \(2018\) before it begins/],
    [null, date('2018'), /an end but no beginning/],
  ])('%j to %j is none', (start, end, message) => expect(() => dateSlide({ start, end })).toThrow(message));
});

describe('HTML', () => {
  it.each([
    ['a &amp; b &lt;c&gt; &eacute;', 'a & b <c> é', []],
    ['<p>One</p><p>two<br>three</p>', 'One\ntwo\nthree', []],
    ['x<script>alert(1)</script><style>y{}</style> z', 'x z', []],
    ['<a href="https://a.example/?b&amp;c">the <b>words</b></a> on', 'the words on', [{ url: 'https://a.example/?b&c', words: 'the words' }]],
    ['<a href="javascript:alert(1)">no</a> <a href="/x">nor</a>', 'no nor', []],
    ['<iframe src="https://v.example/1"></iframe>', '', [{ url: 'https://v.example/1', words: '' }]],
    ['1 < 2 and <unclosed', '1 < 2 and', []],
  ])('%s', (html, text, links) => expect(plainText(html)).toEqual({ text, links })); // prettier-ignore
});

describe('a headline', () => {
  it.each([
    ['Germany recognises Croatia', 'SUPPORT', 'support', ['germany'], ['croatia']],
    ['Soviet Union invades Afghanistan', 'ASSAULT', 'attack', ['soviet-union'], ['afghanistan']],
    ['Fall of the Berlin Wall', 'OTHER', 'other', [], []],
    ['Talks with Iran collapse', 'OTHER', 'other', [], []],
    ['Whitney Houston is born', 'OTHER', 'other', [], []],
  ])('%s is %s', (headline, type, kind, source, target) =>
    expect(readHeadline(headline)).toMatchObject({ type, kind, source, target, status: 'occurred' }),
  );
  it('that tells no act still says whose it is', () =>
    expect(readHeadline('Talks with Iran collapse').countries).toEqual(['IRN']));
});

describe('a group', () => {
  const head = { Year: 1993, Headline: 'A conference' };
  it('of a country is that country', () => {
    expect(only({ ...head, Group: 'France' })).toMatchObject({ source: ['france'], countries: ['FRA'] });
  });
  it('of any name is a lane of that name', () => {
    const { timeline } = read('a.csv', table(row({ ...head, Group: 'The <b>Arts</b>' })));
    expect(timeline.actors).toEqual([{ id: 'the-arts', name: 'The Arts', kind: 'group' }]);
    expect(timeline.events[0]!.source).toEqual(['the-arts']);
  });
  it('of a kind of ours says what the act is', () =>
    expect(only({ ...head, Group: 'Summit' })).toMatchObject({
      kind: 'summit',
      type: 'CONSULT',
      mode: 'summit',
      source: [],
    }));
  it('takes no party away that the headline names', () =>
    expect(only({ Year: 1992, Headline: 'Germany recognises Croatia', Group: 'Germany' })).toMatchObject({
      source: ['germany'],
      target: ['croatia'],
    }));
});

test('ids that are taken get the next number, in linear time', () => {
  const taken = new Map([['a-2', 1]]);
  expect(['a', 'a', 'a', 'a-2', 'b'].map((id) => uniqueId(id, taken))).toEqual([
    'a',
    'a-3',
    'a-4',
    'a-2-2',
    'b',
  ]);
  const many = Array.from({ length: 100_000 }, () => uniqueId('same', taken));
  expect(new Set(many).size).toBe(many.length);
});

describe('a folder', () => {
  const NEWS = '---\npublished: 2021-04-15\n---\nThe US expelled ten Russian diplomats on Thursday.\n';
  function folderWith(files: Record<string, string>): string {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-'));
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return folder;
  }

  it('may hold articles and tables; nothing of either is lost, ids are unique, and corrections reach both', async () => {
    const sheet = table(
      row({ Year: 2021, Month: 4, Day: 16, Headline: 'Poland expels three Russians' }),
      row({ Year: 2021, Headline: 'Twice' }),
      row({ Year: 2021, Headline: 'Twice' }),
    );
    const { timeline, problems } = await buildFolder(
      folderWith({
        'a.md': NEWS,
        'a.csv': sheet,
        'b.csv': sheet,
        'corrections.yaml': '- { event: 2021-twice, set: { status: planned } }\n',
      }),
    );
    expect(problems).toEqual([]);
    expect(timeline.events).toHaveLength(7);
    expect(new Set(timeline.events.map(({ id }) => id)).size).toBe(7);
    expect(timeline.events.find(({ id }) => id === '2021-twice')!.status).toBe('planned');
    expect(timeline.actors.filter(({ id }) => id === 'russia')).toHaveLength(1);
  });

  it('may hold other tables and JSON, which are told, and the timeline that was built in it', async () => {
    const built = JSON.stringify(sampleTimeline(sampleEvent()));
    const { timeline, problems } = await buildFolder(
      folderWith({ 'a.md': NEWS, 'notes.csv': 'a,b\n1,2', 'x.json': '{}', 'timeline.json': built }),
    );
    expect(timeline.events).toHaveLength(1);
    expect(problems.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  });
});
