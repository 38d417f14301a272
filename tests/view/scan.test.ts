import { describe, expect, it } from 'vitest';
import { joinColumns } from '../../src/app/columnar.ts';
import { toColumnar } from '../../src/build/columnar.ts';
import { indexEvents } from '../../src/view/event-index.ts';
import { beginScan, BLOCK } from '../../src/view/scan.ts';
import { findMatches, indexText } from '../../src/view/search.ts';
import { generateTimeline } from './generate.ts';

const TITLES = [
  'Erdoğan’s envoy leaves',
  'Visa',
  'Russian “list” grows',
  'Ökonomen warn',
  'Talks – 対話 – go on 🕊 today',
];
const QUOTES = [
  'He said: "No visas."',
  'Une délégation à Genève',
  'A rule, a mode and a trigger',
  'C:\\\\ backslash',
  '“Visas” 🕊 again',
];
const base = generateTimeline({ events: 3000, countries: 6 });
const timeline = {
  ...base,
  events: base.events.map((e, i) => ({
    ...e,
    title: i % 3 ? e.title : TITLES[i % 5]!,
    place: i % 4 ? null : { name: 'Genève', country: 'CHE' },
    attribution: i % 7 ? [] : [base.actors[1]!.id],
    evidence: e.evidence.map((x) => ({ ...x, quote: i % 2 ? x.quote : QUOTES[i % 5]! })),
  })),
};
const { head, events } = toColumnar(timeline, 'timeline.arrow');
const joined = joinColumns(head, events.slice().buffer);
const index = indexEvents(timeline);
const text = indexText(timeline, index);

/** All rows, in as many steps as a page takes, or null. */
function scan(query: string, sentences = true): number[] | null {
  const asked = beginScan(joined, query);
  if (!asked) return null;
  for (const pass of sentences ? [asked.scanNames, asked.scanSentences] : [asked.scanNames])
    for (let row = 0; row < asked.rows; row += BLOCK) pass(row, Math.min(asked.rows, row + BLOCK));
  return [...asked.matches(index)];
}

describe('a scan of the bytes of a large timeline', () => {
  it.each([
    'visa',
    'erdogan',
    'geneve visas',
    'okonomen',
    'list',
    'russia summit',
    'russia accuses',
    'today',
    '対話',
    'again',
    'said no',
    'delegation',
    'putin',
    'backslash',
    'they',
    'leaves',
    'go on',
    'zzz',
  ])('finds for "%s" what the laid out texts hold', (query) => {
    expect(scan(query)).toEqual([...findMatches(text, query)!]);
  });

  it.each(['trigger', 'mode', 'quote', 'evidence', 'confidence', 'wire', 'null'])(
    'does not take "%s", which the file itself has to say, for a word of the articles',
    (query) => expect(scan(query)).toEqual([...findMatches(text, query)!]),
  );

  it('finds words at the edge of a headline, and none that two headlines make together', () => {
    expect(scan('visa', false)!.filter(Boolean).length).toBeGreaterThan(100);
    expect(scan('leavesvisa')).not.toContain(1);
    expect(scan('isarussian')).not.toContain(1);
  });

  it('asks nothing where the question is blank or the texts are not there as bytes', () => {
    expect(beginScan(joined, ' – ')).toBeNull();
    expect(beginScan(timeline, 'visa')).toBeNull();
  });
});
