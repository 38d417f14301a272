import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/extract/1-read/read.ts';
import { findActors } from '../../src/extract/2-find/actors.ts';
import OFFICES from '../cases/offices.json' with { type: 'json' };

/** Who is meant by the bearer of an office on the day of an article; null where nobody can be named. */
interface Row {
  published: string;
  words: string;
  expected: string | null;
}

describe('an office on a day', () => {
  it.each(OFFICES as Row[])('$published: the $words', ({ published, words, expected }) => {
    const text = `The ${words} spoke to reporters.`;
    const { byId, mentions } = findActors(readArticle({ id: 'case', text, published }));
    const people = mentions.flatMap(({ actors }) => actors.map((id) => byId.get(id)!));
    expect(people.filter(({ kind }) => kind === 'person').map(({ name }) => name)).toEqual(
      expected ? [expected] : [],
    );
  });
});
