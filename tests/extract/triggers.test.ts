import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/extract/1-read/read.ts';
import { findActors, findTriggers } from '../../src/extract/2-find/find.ts';
import { MODES } from '../../src/model/ontology.ts';
import { leastCpu } from '../cpu.ts';

interface Expected {
  text: string;
  type: string;
  mode?: string;
  kind: string;
  status?: string;
}

interface Case {
  description: string;
  text: string;
  published: string;
  expected: Expected[];
}

const FOLDER = new URL('../cases/triggers/', import.meta.url);
const CASES = readdirSync(FOLDER)
  .sort()
  .flatMap((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Case[]);

function find(text: string, published = '2021-04-15') {
  const reading = readArticle({ id: 'case', text, published });
  return findTriggers(reading, findActors(reading));
}

const tell = ({ text, published }: Case): Expected[] =>
  find(text, published).map(({ text: words, type, mode, kind, status }) => ({
    text: words,
    type,
    ...(mode && { mode }),
    kind,
    ...(status && { status }),
  }));

describe('triggers', () => {
  it.each(CASES)('$description: $text', (row) => {
    expect(tell(row)).toEqual(row.expected);
  });

  it('have rows for each type, and many rows without an act', () => {
    const types = new Set(CASES.flatMap(({ expected }) => expected.map(({ type }) => type)));
    // OTHER is what people give without a type: no text is read as one.
    expect([...types, 'OTHER'].sort()).toEqual(Object.keys(MODES).sort());
  });

  it('are sorted, and their text is the slice from their first to their last word', () => {
    const text = CASES.map((row) => row.text).join('\n');
    const found = find(text);
    let start = 0;
    for (const trigger of found) {
      expect(trigger.start).toBeGreaterThanOrEqual(start);
      expect(trigger.text).toBe(text.slice(trigger.start, trigger.end));
      expect(trigger.tokens).toContain(trigger.head);
      start = trigger.start;
    }
    expect(found.length).toBeGreaterThan(0);
  });

  it('have only modes of their type', () => {
    for (const { type, mode } of find(CASES.map((row) => row.text).join('\n')))
      if (mode) expect(MODES[type]).toContain(mode);
  });

  it('point back with generic nouns', () => {
    const found = find('Russia expelled ten American diplomats. Washington condemned the move.');
    expect(found.map(({ text, type, rule }) => [text, type, rule === 'anaphora'])).toEqual([
      ['expelled', 'SANCTION', false],
      ['condemned', 'ACCUSE', false],
      ['move', 'SANCTION', true],
    ]);
  });

  it('take time linear in the text', () => {
    const time = (times: number) => {
      const reading = readArticle({
        id: 'case',
        text: 'Russia expelled ten US diplomats and held talks.\n'.repeat(times),
      });
      const actors = findActors(reading);
      return leastCpu(() => findTriggers(reading, actors));
    };
    time(200);
    // Eight times the text: a square would cost 64 times as much.
    expect(time(1600) / Math.max(time(200), 1)).toBeLessThan(24);
  });
});
