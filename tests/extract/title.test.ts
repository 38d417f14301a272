import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractEvents } from '../../src/extract/index.ts';
import { mergeMentions } from '../../src/extract/4-merge/merge.ts';
import { tell, type Told } from './mentions.ts';

interface Row {
  description: string;
  text: string;
  published: string;
  told: Told;
  expected: string;
}

const rows = JSON.parse(readFileSync('tests/cases/titles.json', 'utf8')) as Row[];
const titleOf = ({ text, told, published }: Row) =>
  mergeMentions([tell('a', text, [{ date: published, ...told }], published)]).events[0]!.title;

const sentences = JSON.parse(readFileSync('tests/cases/headlines.json', 'utf8')) as {
  description: string;
  text: string;
  expected: string;
}[];

describe('headlines of whole sentences', () => {
  it.each(sentences)('$description: $expected', ({ text, expected }) => {
    const { events } = extractEvents({ id: 'a', published: '2021-04-15', text });
    expect(events.map(({ title }) => title)).toEqual([expected]);
  });
});

describe('headlines', () => {
  it('has many cases', () => expect(rows.length).toBeGreaterThanOrEqual(80));

  it.each(rows)('$description: $expected', (row) => expect(titleOf(row)).toBe(row.expected));

  it.each(rows)('$expected is short and begins with a capital', (row) => {
    expect(titleOf(row).length).toBeLessThanOrEqual(80);
    expect(titleOf(row)).toMatch(/^[\p{Lu}\p{N}]/u);
  });

  it('names many parties by their number', () => {
    const told: Told = {
      words: 'expelled',
      type: 'SANCTION',
      mode: 'expel',
      source: ['united-kingdom', 'germany', 'france', 'poland', 'sweden'],
      target: ['russia'],
      date: '2018-03-26',
    };
    const row = {
      description: '',
      text: 'They expelled diplomats.',
      published: '2018-03-26',
      told,
      expected: '',
    };
    expect(titleOf(row)).toBe('Five countries expel Russian diplomats');
  });
});
