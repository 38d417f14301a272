import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkToQuote, quoteParts } from '../../src/view/quote.ts';

const evidence = (quote: string, words: string, start = 100) => {
  const at = start + quote.indexOf(words);
  return {
    article: 'a',
    start,
    end: start + quote.length,
    quote,
    trigger: [at, at + words.length] as [number, number],
    rule: 'r',
  };
};

describe('quoteParts', () => {
  it('cuts a sentence at its trigger', () =>
    expect(quoteParts(evidence('The US expels ten diplomats.', 'expels'))).toEqual([
      { text: 'The US ', trigger: false },
      { text: 'expels', trigger: true },
      { text: ' ten diplomats.', trigger: false },
    ]));

  it.each([
    ['**Moscow expelled** ten', 'expelled', 'Moscow expelled ten'],
    ['> The *US* `expels` ten', 'expels', 'The US expels ten'],
    ['- The US [expels](https://example.org/a_b) ten', 'expels', 'The US expels ten'],
    ['It _expels_ snake_case names', 'expels', 'It expels snake_case names'],
  ])('shows no Markdown: %s', (quote, words, shown) => {
    const parts = quoteParts(evidence(quote, words));
    expect(parts.map((p) => p.text).join('')).toBe(shown);
    expect(parts.find((p) => p.trigger)?.text).toBe(words);
  });

  it('never fails, whatever the offsets say', () =>
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (quote, a, b) => {
        const shown = quoteParts({ ...evidence(quote, quote), trigger: [a, b] });
        expect(shown.map((p) => p.text).join('').length).toBeLessThanOrEqual(quote.length);
      }),
    ));
});

describe('linkToQuote', () => {
  it('jumps to a short sentence', () =>
    expect(linkToQuote('https://example.org/a', evidence('The US expels ten.', 'expels'))).toBe(
      'https://example.org/a#:~:text=The%20US%20expels%20ten.',
    ));
  it('names the ends of a long one', () =>
    expect(
      linkToQuote(
        'https://example.org/a#top',
        evidence('One two three four five six seven eight nine ten eleven-twelve', 'six'),
      ),
    ).toBe(
      'https://example.org/a#top:~:text=One%20two%20three%20four%20five,eight%20nine%20ten%20eleven%2Dtwelve',
    ));
});
