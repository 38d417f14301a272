import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../src/build/cli.ts';
import { toColumnar } from '../../src/build/columnar.ts';
import { parseTimeline } from '../../src/model/timeline.ts';
import { generateTimeline } from '../view/generate.ts';

const out: string[] = [];
const err: string[] = [];
beforeEach(() => {
  out.length = err.length = 0;
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean(out.push(String(text))));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean(err.push(String(text))));
});
afterEach(() => vi.restoreAllMocks());

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}
const NEWS = '---\npublished: 2021-04-15\n---\nThe US expelled ten Russian diplomats on Thursday.\n';

describe('demarche build', () => {
  it('writes a timeline and ends with 0', async () => {
    const folder = folderWith({ 'a.md': NEWS });
    const file = join(folder, 'site', 'timeline.json');
    expect(await runCommand(['build', folder, '--out', file, '--title', 'April'])).toBe(0);
    expect(parseTimeline(JSON.parse(readFileSync(file, 'utf8')))).toMatchObject({ title: 'April' });
    expect(err.join('')).toContain('a: 1 event, published 2021-04-15 (from front-matter)');
  });

  it('writes to standard output for "-"', async () => {
    expect(await runCommand(['build', folderWith({ 'a.md': NEWS }), '--out', '-'])).toBe(0);
    expect(parseTimeline(JSON.parse(out.join(''))).articles).toHaveLength(1);
  });

  it('builds the others when one is broken, says which and where, and ends with 1', async () => {
    const folder = folderWith({ 'a.md': NEWS, 'b.md': '---\npublished: 2021-04-31\n---\nText', 'c.txt': '' });
    const file = join(folder, 'timeline.json');
    expect(await runCommand(['build', folder, '--out', file])).toBe(1);
    expect(err.join('')).toMatch(/b\.md:2: error: published: "2021-04-31" is not a day/);
    expect(err.join('')).toMatch(/c\.txt: error: has no text/);
    expect(parseTimeline(JSON.parse(readFileSync(file, 'utf8'))).articles).toHaveLength(1);
  });

  it('leaves the timeline that was there when nothing can be read', async () => {
    const folder = folderWith({ 'b.md': ' ', 'timeline.json': 'as it was' });
    expect(await runCommand(['build', folder, '--out', join(folder, 'timeline.json')])).toBe(1);
    expect(readFileSync(join(folder, 'timeline.json'), 'utf8')).toBe('as it was');
  });

  it('with the address of the site writes what others find it by, and no other address will do', async () => {
    const folder = folderWith({ 'a.md': NEWS });
    const args = ['build', folder, '--out', join(folder, 'site', 'timeline.json'), '--site-url'];
    expect(await runCommand([...args, 'https://example.org/t'])).toBe(0);
    const oembed = JSON.parse(readFileSync(join(folder, 'site', 'oembed.json'), 'utf8'));
    expect(oembed).toMatchObject({ provider_url: 'https://example.org/t/' });
    expect(readFileSync(join(folder, 'site', 'sitemap.xml'), 'utf8')).toContain('https://example.org/t/');
    expect(await runCommand([...args, 'example.org'])).toBe(2);
  });

  it('names a folder that is not there', async () => {
    expect(await runCommand(['build', '/no/such/folder', '--out', '-'])).toBe(1);
    expect(err.join('')).toContain('/no/such/folder');
  });
});

describe('demarche import', () => {
  const SHEET = 'Year,Month,Day,Headline,Text\n1972,2,21,A visit,Words\n1972,2,31,No such day,\n';

  it('writes the timeline of a spreadsheet, tells wrong rows, and ends with 1 where there are any', async () => {
    const folder = folderWith({ 'sheet.csv': SHEET });
    const file = join(folder, 'timeline.json');
    expect(await runCommand(['import', join(folder, 'sheet.csv'), '--out', file, '--title', 'Visits'])).toBe(
      1,
    );
    expect(err.join('')).toMatch(/sheet\.csv:3: error: “No such day” 1972-02-31 is no date/);
    const { title, events } = parseTimeline(JSON.parse(readFileSync(file, 'utf8')));
    expect([title, events.map((e) => e.date)]).toEqual(['Visits', ['1972-02-21']]);
    expect(await runCommand(['export', join(folder, 'sheet.csv'), '--format', 'csv'])).toBe(1);
    expect(out.join('')).toContain('A visit');
  });

  it('leaves what was there when nothing can be read', async () => {
    const folder = folderWith({ 'a.csv': 'x,y\n1,2\n', 'timeline.json': 'as it was' });
    expect(await runCommand(['import', join(folder, 'a.csv'), '--out', join(folder, 'timeline.json')])).toBe(
      1,
    );
    expect(readFileSync(join(folder, 'timeline.json'), 'utf8')).toBe('as it was');
  });
});

describe('the command line', () => {
  it.each([
    [[], /no command given/],
    [['dance'], /unknown command "dance"/],
    [['build'], /--out FILE/],
    [['build', 'a', 'b', '--out', '-'], /one folder/],
    [['extract', 'file'], /standard input/],
    [['import', '--out', '-'], /one file/],
    [['build', '--nonsense'], /nonsense/],
  ])('%j is wrong usage: 2, and says why', async (args, message) => {
    expect(await runCommand(args)).toBe(2);
    expect(err.join('')).toMatch(message);
    expect(out).toEqual([]);
  });

  it('helps, and knows its version', async () => {
    expect(await runCommand(['--help'])).toBe(0);
    expect(await runCommand(['--version'])).toBe(0);
    expect(out[0]).toContain('Usage:');
    expect(out[1]).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('demarche export', () => {
  it.each(['json', 'csv', 'ics', 'timelinejs', 'vis', 'svg'])(
    'writes %s of a folder to a file',
    async (format) => {
      const folder = folderWith({ 'a.md': NEWS });
      const file = join(folder, 'out', `timeline.${format}`);
      expect(await runCommand(['export', folder, '--format', format, '--out', file])).toBe(0);
      expect(readFileSync(file, 'utf8')).toMatch(/2021-04-15|15 April 2021|Apr/);
      expect(err.join('')).toContain('1 of 1 events written to');
    },
  );

  it('writes what a view shows of a timeline file to standard output', async () => {
    const folder = folderWith({ 'a.md': NEWS, 'b.md': NEWS.replace('Russian', 'Chinese') });
    const file = join(folder, 'timeline.json');
    await runCommand(['build', folder, '--out', file]);
    expect(await runCommand(['export', file, '--format', 'csv', '--view', '?country=CHN'])).toBe(0);
    expect(out.join('')).toContain('China');
    expect(out.join('')).not.toContain('Russia');
  });

  it.each([
    [['export', 'data'], /--format json\|csv/],
    [['export', 'data', '--format', 'pdf'], /--format json\|csv/],
    [['export', 'a', 'b', '--format', 'csv'], /one folder or file/],
    [['export', 'data', '--single-file', 'a.html', '--format', 'csv'], /both how and where/],
  ])('%j is wrong usage', async (args, message) => {
    expect(await runCommand(args)).toBe(2);
    expect(err.join('')).toMatch(message);
  });

  it('names a file that is no timeline', async () => {
    const folder = folderWith({ 'x.json': '{"format": "x"}' });
    expect(await runCommand(['export', join(folder, 'x.json'), '--format', 'csv'])).toBe(1);
    expect(err.join('')).toMatch(/x\.json: error: is neither a timeline of this program nor/);
  });

  it('reads the events of a large timeline from the file beside it', async () => {
    const whole = generateTimeline({ events: 300, countries: 4 });
    const { head, events } = toColumnar(whole, 'timeline.arrow');
    const folder = folderWith({ 'timeline.json': JSON.stringify(head) });
    writeFileSync(join(folder, 'timeline.arrow'), events);
    const args = [
      'export',
      join(folder, 'timeline.json'),
      '--format',
      'json',
      '--out',
      join(folder, 'all.json'),
    ];
    expect(await runCommand(args)).toBe(0);
    expect(parseTimeline(JSON.parse(readFileSync(join(folder, 'all.json'), 'utf8'))).events).toEqual(
      whole.events,
    );
    writeFileSync(join(folder, 'timeline.arrow'), events.slice(0, 90));
    expect(await runCommand(args)).toBe(1);
    expect(err.join('')).toContain('timeline.arrow');
  });

  it('paints a picture, the same bytes each time', async () => {
    const folder = folderWith({ 'a.md': NEWS });
    const paint = async (name: string) => {
      await runCommand(['export', folder, '--format', 'png', '--out', join(folder, name)]);
      return readFileSync(join(folder, name));
    };
    const png = await paint('a.png');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(2400);
    expect((await paint('b.png')).equals(png)).toBe(true);
  });

  it('says how to get the page of a single file, where it is not built', async () => {
    const folder = folderWith({ 'a.md': NEWS });
    expect(await runCommand(['export', folder, '--single-file', join(folder, 'a.html')])).toBe(1);
    expect(err.join('')).toContain('npm run build');
  });
});
