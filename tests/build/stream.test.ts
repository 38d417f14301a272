import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { extractStream } from '../../src/build/stream.ts';

async function run(lines: string[], explain = false) {
  const output = new PassThrough();
  const errors = await extractStream(Readable.from([lines.join('\n')]), output, { explain });
  output.end();
  const answers = (await output.toArray())
    .join('')
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l) as Record<string, unknown>);
  return { errors, answers };
}

const article = (id: string, more: object = {}) =>
  JSON.stringify({
    id,
    text: 'The US expelled ten Russian diplomats on Thursday.',
    published: '2021-04-15',
    ...more,
  });

describe('demarche extract', () => {
  it('answers every line by one line, in order', async () => {
    const { errors, answers } = await run([
      article('a'),
      'no json',
      article('b'),
      '{"id":"c"}',
      article('d', { published: '2021-02-30' }),
    ]);
    expect(answers.map((a) => [a.id, 'error' in a])).toEqual([
      ['a', false],
      [null, true],
      ['b', false],
      ['c', true],
      ['d', true],
    ]);
    expect(errors).toBe(3);
    expect(answers[1]!.error).toMatch(/^line 2: is not JSON/);
    expect(answers[4]!.error).toMatch(/^line 5: published: "2021-02-30" is not a day/);
  });

  it('writes actors in place', async () => {
    const { answers } = await run([article('a')]);
    const [event] = answers[0]!.events as { source: unknown; target: unknown; date: string }[];
    expect(event).toMatchObject({
      source: [{ name: 'United States', kind: 'country', country: 'USA' }],
      target: [{ name: 'Russia', kind: 'country', country: 'RUS' }],
      date: '2021-04-15',
    });
  });

  it('explains every time, actor and trigger by the words and the rule', async () => {
    const { answers } = await run([article('a')], true);
    expect(answers[0]).toMatchObject({
      times: [{ text: 'Thursday', type: 'DATE', edtf: '2021-04-15' }],
      triggers: [{ text: 'expelled', type: 'SANCTION', mode: 'expel' }],
    });
    expect((answers[0]!.actors as { name: string }[]).map((a) => a.name)).toEqual([
      'United States',
      'Russia',
    ]);
  });

  it('says nothing for an empty line, and survives an empty text', async () => {
    const { errors, answers } = await run([article('a', { text: '' })]);
    expect(errors).toBe(0);
    expect(answers[0]!.events).toEqual([]);
  });
});
