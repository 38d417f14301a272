import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexEvents } from '../../src/view/event-index.ts';
import { findMatches, fold, highlight, indexText, rank } from '../../src/view/search.ts';
import { generateTimeline } from './generate.ts';

const base = generateTimeline({ events: 4 });
const titles = [
  'Turkey expels ten envoys',
  'France praises the ten',
  'Erdoğan calls Macron',
  'Iran retracts a threat',
];
const timeline = {
  ...base,
  events: base.events.map((e, i) => ({
    ...e,
    id: `e${i}`,
    date: `2021-03-0${i + 1}`,
    title: titles[i]!,
    kind: 'call' as const,
    countries: [],
    source: [],
    target: [],
    evidence: [{ ...e.evidence[0]!, quote: i === 1 ? 'No envoys came.' : 'They spoke.' }],
  })),
};
const index = indexEvents(timeline);
const text = indexText(timeline, index);
const found = (query: string) => {
  const matches = findMatches(text, query);
  return (
    matches &&
    [...matches.keys()].filter((p) => matches[p]).map((p) => timeline.events[index.event[p]!]!.title)
  );
};

describe('findMatches', () => {
  it('gives null for a blank question', () => expect(findMatches(text, ' – ')).toBeNull());
  it('wants every word, in headline, names or sentence', () =>
    expect(found('ten envoys')).toEqual(['Turkey expels ten envoys', 'France praises the ten']));
  it('finds the beginning of a word and not its inside', () => {
    expect(found('env')).toHaveLength(2);
    expect(found('nvoys')).toEqual([]);
    expect(found('act')).toEqual([]);
  });
  it('takes no heed of case and accents', () => expect(found('ERDOGAN')).toEqual(['Erdoğan calls Macron']));
});

describe('rank', () => {
  it('puts headlines before sentences', () =>
    expect(rank(text, 'envoys', [1, 0]).map((p) => timeline.events[index.event[p]!]!.title)).toEqual([
      'Turkey expels ten envoys',
      'France praises the ten',
    ]));
  it('keeps the order of time among equals', () => expect(rank(text, 'call', [3, 0])).toEqual([0, 3]));
});

describe('highlight', () => {
  it('marks what was asked for', () =>
    expect(highlight('Erdoğan calls Macron', 'macron erdogan')).toEqual([
      { text: 'Erdoğan', hit: true },
      { text: ' calls ', hit: false },
      { text: 'Macron', hit: true },
    ]));
  it('gives back the text, whatever is asked', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (title, query) => {
        expect(
          highlight(title, query)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(title);
      }),
    ));
  it('folds one unit to one unit', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (s) => {
        expect(fold(s)).toHaveLength(s.length);
      }),
    ));
});
