import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadArticles, readArticleFile } from '../../src/build/articles.ts';
import { formatProblem } from '../../src/build/problem.ts';

const read = (content: string | Uint8Array) =>
  readArticleFile('data/a.md', typeof content === 'string' ? new TextEncoder().encode(content) : content);
const messages = (content: string | Uint8Array) => read(content).problems.map(formatProblem);

describe('an article file', () => {
  it('is front matter, then text; offsets count from the text', () => {
    const { articles, problems } = read('---\ntitle: A call\npublished: 2021-04-15\n---\nThey spoke.\n');
    expect(problems).toEqual([]);
    expect(articles).toEqual([{ id: 'a', title: 'A call', published: '2021-04-15', text: 'They spoke.\n' }]);
  });

  it('needs no front matter', () => expect(read('They spoke.').articles[0]!.text).toBe('They spoke.'));

  it('may come from Windows, with a byte order mark', () =>
    expect(read('\uFEFF---\r\ntitle: A\r\n---\r\nB\r\n').articles[0]).toEqual({
      id: 'a',
      title: 'A',
      text: 'B\n',
    }));

  it.each([
    [
      'front matter that is not YAML',
      '---\ntitle: A\nurl: [\n---\nText',
      /^data\/a\.md:\d: error: the front matter is not YAML/,
    ],
    [
      'front matter that is not closed',
      '---\ntitle: A\nText',
      /^data\/a\.md:1: error: the front matter is not closed/,
    ],
    [
      'front matter that is a list',
      '---\n- a\n---\nText',
      /^data\/a\.md:2: error: the front matter must be lines/,
    ],
    [
      'a day that does not exist',
      '---\ntitle: A\npublished: 2021-02-30\n---\nText',
      /^data\/a\.md:3: error: published: "2021-02-30" is not a day/,
    ],
    [
      'an address that is no web address',
      '---\nurl: javascript:alert(1)\n---\nText',
      /^data\/a\.md:2: error: url: must be an http/,
    ],
    ['a field of the wrong type', '---\ntitle:\n  - a\n---\nText', /^data\/a\.md:2: error: title/],
    ['code in the front matter', '---js\nmodule.exports = {}\n---\n', /./],
    ['an empty file', ' \n', /^data\/a\.md: error: has no text/],
    ['a head without text', '---\ntitle: A\n---\n', /^data\/a\.md: error: has no text/],
    ['a binary file', new Uint8Array([0x89, 0x50, 0, 1]), /^data\/a\.md: error: is not UTF-8/],
    ['text that is not UTF-8', new Uint8Array([0x61, 0xe9, 0x61]), /^data\/a\.md: error: is not UTF-8/],
  ])('with %s gets a message with file and line', (description, content, message) => {
    if (description === 'code in the front matter')
      return expect(read(content).articles[0]!.text).toContain('---js');
    expect(messages(content)[0]).toMatch(message);
    expect(read(content).articles).toEqual([]);
  });

  it('keeps its text when a field is unknown, and says so', () => {
    const { articles, problems } = read('---\ntitel: A\n---\nText');
    expect(articles).toHaveLength(1);
    expect(problems.map(formatProblem)[0]).toMatch(/^data\/a\.md:2: warning: unknown field "titel"/);
  });

  it('with an alias bomb is refused', () => {
    const bomb = [
      'a: &a [x, x, x]',
      ...'bcdefgh'.split('').map((k, i) => `${k}: &${k} [${Array(9).fill(`*${'abcdefgh'[i]}`)}]`),
    ];
    expect(messages(`---\n${bomb.join('\n')}\n---\nText`)[0]).toMatch(/error/);
  });
});

describe('a folder of articles', () => {
  it('loses only the broken one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'articles-'));
    writeFileSync(join(folder, 'good.txt'), 'They spoke.');
    writeFileSync(join(folder, 'broken.md'), '---\n: [\n---\n');
    writeFileSync(join(folder, 'README.md'), 'not an article');
    writeFileSync(join(folder, 'good.md'), 'Its name is taken.');
    const { articles, problems } = await loadArticles(folder);
    expect(articles.map((a) => a.id)).toEqual(['good']);
    expect(problems.map((p) => p.severity)).toEqual(['error', 'error']);
  });
});
