import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractEvents, type Article } from '../../src/extract/index.ts';
import { loadGold } from '../eval/gold.ts';
import { reasonsOf } from '../../src/view/rule-words.ts';

describe('reasonsOf', () => {
  it('tells each rule of a piece of evidence for people, with its name', () =>
    expect(
      reasonsOf('SANCTION/expel#1 source:agent target:prep:from status:planned (under:plan) date:clause'),
    ).toEqual([
      { part: 'act', why: 'words that name such an act', rule: 'SANCTION/expel#1' },
      { part: 'source', why: 'after “by”', rule: 'source:agent' },
      { part: 'target', why: 'after “from”', rule: 'target:prep:from' },
      { part: 'status', why: 'told as still to come, under “plan”', rule: 'status:planned (under:plan)' },
      { part: 'date', why: 'the time stands in the same clause', rule: 'date:clause' },
    ]));

  it('keeps the names of rules that nobody has put in words', () =>
    expect(reasonsOf('generated source:toString date:constructor').map(({ why }) => why)).toEqual([
      null,
      null,
      null,
    ]));

  it.each([
    [
      'ASSAULT#2, of harm gapped',
      ['words that name such an act and whom it harmed', 'the verb is told once for several doers'],
    ],
    ['stance each-other', ['a state says where it stands', '“each other”: each side does it to the other']],
    [
      'anaphora parties:story',
      [
        'words that point back to an act told before',
        'its parties are those of the act that it points back to',
      ],
    ],
  ])('%s', (rules, words) => expect(reasonsOf(rules).map(({ why }) => why)).toEqual(words));

  it('has words for every rule that made an event of our articles and sentences', () => {
    const rows = readdirSync('tests/cases', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => JSON.parse(readFileSync(`tests/cases/${name}`, 'utf8')) as { text?: string }[]);
    const texts = rows.flatMap(({ text }, i) => (text && i % 8 === 0 ? text : []));
    const articles = texts.map((text, i): Article => ({
      id: `a${i}`,
      text,
      language: 'en',
      published: '2021-04-15',
    }));
    const rules = [...loadGold().map(({ article }) => article), ...articles].flatMap((article) =>
      extractEvents(article).events.flatMap(({ evidence }) => evidence.map(({ rule }) => rule)),
    );
    expect(rules.length).toBeGreaterThan(500);
    const untold = rules.flatMap(reasonsOf).filter(({ why }) => why === null);
    expect([...new Set(untold.map(({ rule }) => rule))]).toEqual([]);
  });
});
