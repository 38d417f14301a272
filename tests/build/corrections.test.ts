import { describe, expect, it } from 'vitest';
import { applyCorrections, readCorrections } from '../../src/build/corrections.ts';
import { formatProblem } from '../../src/build/problem.ts';
import type { TimelineEvent } from '../../src/model/timeline.ts';

const event = (id: string, links: TimelineEvent['links'] = []): TimelineEvent => ({
  id,
  title: 'US expels ten Russian diplomats',
  date: '2021-04-15',
  precision: 'day',
  dateText: 'Thursday',
  dateBasis: 'relative',
  type: 'SANCTION',
  mode: 'expel',
  status: 'occurred',
  kind: 'expulsion',
  source: ['united-states'],
  target: ['russia'],
  countries: ['RUS', 'USA'],
  place: null,
  attribution: [],
  confidence: 0.9,
  salience: 'main',
  evidence: [{ article: 'a', start: 0, end: 3, quote: 'abc', trigger: [0, 1], rule: 'expel' }],
  links,
});
const actors = new Set(['united-states', 'russia']);
const apply = (yaml: string, events = [event('a'), event('b', [{ relation: 'answers', event: 'a' }])]) =>
  applyCorrections(events, readCorrections('c.yaml', yaml).corrections, actors);

describe('corrections', () => {
  it('set fields of an event', () =>
    expect(apply('- event: a\n  set: { date: 2021-04-16, precision: day }').events[0]!.date).toBe(
      '2021-04-16',
    ));

  it('drop an event and the links to it', () => {
    const { events } = apply('- { event: a, drop: true, note: told twice }');
    expect(events.map((e) => [e.id, e.links])).toEqual([['b', []]]);
  });

  it.each([
    ['- event: z\n  drop: true', /c\.yaml:1: warning: no event has the id "z"/],
    ['- event: a\n  set: { source: [nobody] }', /c\.yaml:1: warning: no actor has the id "nobody"/],
  ])('that fit nothing are told and change nothing', (yaml, message) => {
    const { events, problems } = apply(yaml);
    expect(problems.map(formatProblem)[0]).toMatch(message);
    expect(events).toHaveLength(2);
    expect(events[0]).toEqual(event('a'));
  });

  it.each([
    ['event: a', /c\.yaml:1: error: must be a list/],
    ['- event: a\n  set: { date: 2021-02-30 }', /c\.yaml:1: error: set\.date: must be an EDTF date/],
    ['- event: a\n- event: b\n  sett: {}', /c\.yaml:2: error: /],
    ['- [', /c\.yaml:\d: error: is not YAML/],
  ])('that are wrong get file and line', (yaml, message) =>
    expect(readCorrections('c.yaml', yaml).problems.map(formatProblem)[0]).toMatch(message),
  );
});
