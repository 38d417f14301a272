import { describe, expect, test } from 'vitest';
import { readTokens, spanOf } from '../../src/extract/1-read/tokens.ts';
import rows from '../cases/tokens.json' with { type: 'json' };

describe('sentences', () => {
  for (const { description, text, expected } of rows)
    test(description, () => {
      const found = readTokens(text, 0).map((tokens) => text.slice(spanOf(tokens).start, spanOf(tokens).end));
      expect(found).toEqual(expected);
    });
});

test('offsets of tokens count into the text', () => {
  const text = '  Tehran’s\tenvoy — “a friend” — left the U.S.\u00a0on Jan. 5… ';
  const tokens = readTokens(text, 7).flat();
  expect(tokens.length).toBeGreaterThan(10);
  for (const token of tokens) expect(text.slice(token.start - 7, token.end - 7)).toBe(token.text);
});

test('nouns that look like verbs are nouns, and irregular verbs have their lemma', () => {
  const tokens = readTokens('The hack struck talks; Iran sought the visit and left.', 0)[0]!;
  const tag = (word: string) => tokens.find(({ text }) => text === word)!.tag;
  const lemma = (word: string) => tokens.find(({ text }) => text === word)!.lemma;
  expect([tag('hack'), tag('visit')]).toEqual(['NOUN', 'NOUN']);
  expect([lemma('struck'), lemma('sought'), lemma('left')]).toEqual(['strike', 'seek', 'leave']);
});
