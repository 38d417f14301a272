import { describe, expect, test } from 'vitest';
import type { Token } from '../../src/model/mention.ts';
import { readGrammar } from '../../src/extract/1-read/grammar.ts';
import { readTokens } from '../../src/extract/1-read/tokens.ts';
import { doerOf, isPassive, objectOf, subjectOf, undergoerOf } from '../../src/extract/1-read/tree.ts';
import rows from '../cases/grammar.json' with { type: 'json' };

const read = (text: string): Token[] => readGrammar(readTokens(text, 0)[0]!);
const at = (tokens: Token[], text: string) => tokens.findIndex((token) => token.text === text);
const word = (tokens: Token[], i: number) => tokens[i]?.text ?? null;

describe('grammar of a sentence', () => {
  for (const { description, text, expected } of rows)
    test(description, () => {
      const tokens = read(text);
      const found = tokens.map(({ relation, head, text }) => `${relation}(${word(tokens, head)}, ${text})`);
      expect(found).toEqual(expect.arrayContaining(expected));
    });

  test('every sentence has one root that all tokens reach', () => {
    for (const text of [
      ...rows.map((row) => row.text),
      '“( , and to ;',
      'that that that',
      'By by of and',
      'to',
    ]) {
      const tokens = read(text);
      expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1);
      tokens.forEach((_, i) => {
        let top = i;
        for (let steps = 0; tokens[top]!.head >= 0 && steps <= tokens.length; steps++)
          top = tokens[top]!.head;
        expect(tokens[top]!.head).toBe(-1);
      });
    }
  });
});

describe('questions to the tree', () => {
  test('conjuncts and infinitives share a subject', () => {
    const tokens = read('Moscow cut aid and threatened to recall its envoy.');
    expect(word(tokens, subjectOf(tokens, at(tokens, 'threatened')))).toBe('Moscow');
    expect(word(tokens, subjectOf(tokens, at(tokens, 'recall')))).toBe('Moscow');
    expect(word(tokens, objectOf(tokens, at(tokens, 'recall')))).toBe('envoy');
  });

  test('a passive is done by its agent to its subject', () => {
    const tokens = read('Two Iranians were expelled by Denmark.');
    const verb = at(tokens, 'expelled');
    expect(isPassive(tokens, verb)).toBe(true);
    expect(word(tokens, doerOf(tokens, verb))).toBe('Denmark');
    expect(word(tokens, undergoerOf(tokens, verb))).toBe('Iranians');
  });
});
