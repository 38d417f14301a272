import { classOf, type EventType } from '../../src/model/ontology.ts';
import type { Span } from '../../src/model/mention.ts';
import type { Actor, TimelineEvent } from '../../src/model/timeline.ts';
import { parseEdtf } from '../../src/model/when.ts';
import { spansOf, type Gold, type GoldEvent } from './gold.ts';

/** Correct, given by the program, and in the gold: enough for precision, recall and F1. */
export interface Count {
  hit: number;
  found: number;
  gold: number;
}

/** How one article was read, each figure apart. */
export interface Score {
  events: Count;
  types: Count;
  status: Count;
  dates: Count;
  /** Type right and dates overlap. */
  strict: Count;
  actors: Count;
  countries: Count;
  duplicates: number;
  mustNot: number;
  /** What is wrong, one line each. */
  misses: string[];
}

const MEASURES = ['events', 'types', 'status', 'dates', 'strict', 'actors', 'countries'] as const;

/** Compares the program's events with the gold of an article: one to one, best overlap first. */
export function scoreArticle(text: string, gold: Gold, events: TimelineEvent[], actors: Actor[]): Score {
  const name = new Map(actors.map((a) => [a.id, a.name]));
  const namesOf = (ids: string[]) => ids.map((id) => name.get(id) ?? id);
  const goldSpans = gold.events.map((g) => g.evidence.flatMap((words) => spansOf(text, words)));
  const overlapOf = (e: TimelineEvent, spans: Span[]) =>
    e.evidence.filter((x) => spans.some((s) => overlaps(s, x))).length;

  const pairs = gold.events
    .flatMap((g, i) =>
      events.map((e, j) => ({ i, j, weight: overlapOf(e, goldSpans[i]!) && likeness(g, e, namesOf) })),
    )
    .filter((p) => p.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.i - b.i || a.j - b.j);
  const ofGold = new Map<number, number>();
  const ofEvent = new Map<number, number>();
  for (const { i, j } of pairs)
    if (!ofGold.has(i) && !ofEvent.has(j)) {
      ofGold.set(i, j);
      ofEvent.set(j, i);
    }

  const mayBe = (gold.mayBeEvents ?? []).flatMap((words) => spansOf(text, words));
  const never = (gold.mustNotBeEvents ?? []).flatMap((words) => spansOf(text, words));
  const extra = events.filter((_, j) => !ofEvent.has(j));
  const isNeutral = (e: TimelineEvent) => overlapOf(e, mayBe) > 0;
  const isDouble = (e: TimelineEvent) =>
    gold.events.some((g, i) => ofGold.has(i) && overlapOf(e, goldSpans[i]!) > 0 && sameAct(g, e));
  const counted = events.length - extra.filter(isNeutral).length;

  const score: Score = {
    ...(Object.fromEntries(
      MEASURES.map((m) => [m, { hit: 0, found: counted, gold: gold.events.length }]),
    ) as Record<(typeof MEASURES)[number], Count>),
    actors: { hit: 0, found: 0, gold: 0 },
    countries: { hit: 0, found: 0, gold: 0 },
    // What the gold allows is no duplicate of what stands beside it in a sentence.
    duplicates: extra.filter((e) => isDouble(e) && !isNeutral(e)).length,
    mustNot: extra.filter((e) => e.evidence.some((x) => never.some((s) => inside(x.trigger, s)))).length,
    misses: [],
  };
  gold.events.forEach((g, i) => {
    const e = events[ofGold.get(i) ?? -1];
    if (!e)
      return score.misses.push(`missing: ${g.type ?? g.kind} ${g.status} ${g.date}: “${g.evidence[0]}”`);
    comparePair(score, g, e, namesOf);
  });
  for (const e of extra.filter((e) => !isNeutral(e)))
    score.misses.push(`extra: ${e.type} ${e.status} ${e.date} “${e.title}” from “${e.evidence[0]!.quote}”`);
  return score;
}

function comparePair(score: Score, g: GoldEvent, e: TimelineEvent, namesOf: (ids: string[]) => string[]) {
  const wrong: string[] = [];
  const check = (measure: 'types' | 'status' | 'dates' | 'strict', isRight: boolean, told: string) => {
    if (isRight) score[measure].hit++;
    else if (told) wrong.push(told);
  };
  score.events.hit++;
  const typeIsRight = isType(g, e);
  check('types', typeIsRight, `type ${e.type} not ${g.type ?? g.kind}`);
  check('status', g.status === e.status, `status ${e.status} not ${g.status}`);
  check('dates', sameDate(g.date, e.date), `date ${e.date} not ${g.date}`);
  check('strict', typeIsRight && datesOverlap(g.date, e.date), '');
  const roles = [
    ['source', g.source, namesOf(e.source)],
    ['target', g.target, namesOf(e.target)],
  ] as const;
  const isMutual = g.target.length === 0 || e.target.length === 0;
  const sets = isMutual
    ? ([['parties', [...g.source, ...g.target], namesOf([...e.source, ...e.target])]] as const)
    : roles;
  for (const [role, wanted, given] of sets) {
    addSets(score.actors, wanted.map(plain), given.map(plain));
    if (!equalSets(wanted.map(plain), given.map(plain))) wrong.push(`${role} [${given}] not [${wanted}]`);
  }
  addSets(score.countries, g.countries, e.countries);
  if (wrong.length) score.misses.push(`${e.title}: ${wrong.join('; ')}`);
}

/** Figures of several articles together. */
export function sumScores(scores: Score[]): Score {
  const sum = scores.reduce((a, b) => ({
    ...(Object.fromEntries(MEASURES.map((m) => [m, addCounts(a[m], b[m])])) as Record<
      (typeof MEASURES)[number],
      Count
    >),
    duplicates: a.duplicates + b.duplicates,
    mustNot: a.mustNot + b.mustNot,
    misses: [...a.misses, ...b.misses],
  }));
  return sum;
}

export const f1 = ({ hit, found, gold }: Count): number => (found + gold ? (2 * hit) / (found + gold) : 1);
export const precision = ({ hit, found }: Count): number => (found ? hit / found : 1);
export const recall = ({ hit, gold }: Count): number => (gold ? hit / gold : 1);

/** The figures as a table for the terminal. */
export function formatScore(score: Score): string {
  const rows = MEASURES.map((m) => {
    const [p, r, f] = [precision(score[m]), recall(score[m]), f1(score[m])].map((x) => x.toFixed(3));
    return `${m.padEnd(10)} ${p}      ${r}   ${f}`;
  });
  return [
    '           precision  recall  F1',
    ...rows,
    `duplicates ${score.duplicates}`,
    `must-not   ${score.mustNot}`,
  ].join('\n');
}

const addCounts = (a: Count, b: Count): Count => ({
  hit: a.hit + b.hit,
  found: a.found + b.found,
  gold: a.gold + b.gold,
});

function addSets(count: Count, wanted: string[], given: string[]) {
  const set = new Set(given);
  count.hit += new Set(wanted.filter((w) => set.has(w))).size;
  count.found += set.size;
  count.gold += new Set(wanted).size;
}

const equalSets = (a: string[], b: string[]) =>
  [...new Set(a)].sort().join() === [...new Set(b)].sort().join();

/** How alike a gold event and one of the program are; 0 where they cannot be the same act. */
function likeness(g: GoldEvent, e: TimelineEvent, namesOf: (ids: string[]) => string[]): number {
  if (!sameAct(g, e)) return 0;
  const names = new Set(namesOf([...e.source, ...e.target]).map(plain));
  const shared = [...g.source, ...g.target].filter((n) => names.has(plain(n))).length;
  return (
    1 +
    (isType(g, e) ? 4 : 0) +
    (g.kind === e.kind ? 2 : 0) +
    (datesOverlap(g.date, e.date) ? 2 : 0) +
    shared / 4
  );
}

const isType = (g: GoldEvent, e: TimelineEvent) =>
  g.type
    ? g.type === e.type && (!g.mode || !e.mode || g.mode === e.mode || g.kind === e.kind)
    : g.kind === e.kind;

const sameAct = (g: GoldEvent, e: TimelineEvent) =>
  isType(g, e) ||
  g.kind === e.kind ||
  g.type === e.type ||
  (!!g.type && classOf(g.type as EventType) === classOf(e.type));

/** Both ends of the interval the same. */
function sameDate(a: string | null, b: string | null): boolean {
  const [x, y] = [a && parseEdtf(a), b && parseEdtf(b)];
  return x && y ? x.earliest === y.earliest && x.latest === y.latest : !x && !y;
}

function datesOverlap(a: string | null, b: string | null): boolean {
  const [x, y] = [a && parseEdtf(a), b && parseEdtf(b)];
  if (!x || !y) return !x && !y;
  return (
    (x.earliest ?? -Infinity) <= (y.latest ?? Infinity) && (y.earliest ?? -Infinity) <= (x.latest ?? Infinity)
  );
}

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/^(the|a|an) /, '')
    .replaceAll(/[.’']/g, '');
const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
const inside = ([start, end]: readonly [number, number], span: Span) =>
  span.start <= start && end <= span.end;
