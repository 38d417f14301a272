import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractEvents } from '../../src/extract/index.ts';
import { parseEdtf } from '../../src/model/when.ts';
import type { Count } from './score.ts';

/** A sentence with the events that a careful editor reads in it. */
export interface Row {
  description: string;
  text: string;
  published: string;
  expected: RowEvent[];
}

export interface RowEvent {
  type: string;
  mode?: string;
  kind?: string;
  status: string;
  source: string[];
  target: string[];
  date?: string;
}

/** Figures over rows: triples are source + type + target all right. */
export interface RowScore {
  triples: Count;
  types: Count;
  actors: Count;
  status: Count;
  dates: Count;
  /** Rows without events, and how many of them got one. */
  neutral: number;
  fired: number;
  /** Acts that did not happen, and how many of them are shown as having happened. */
  unreal: number;
  asserted: number;
  misses: string[];
}

/** The sentence sets: one file each below tests/cases/events. */
export const loadRows = (folder: string): [string, Row[]][] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [
      name.replace('.json', ''),
      JSON.parse(readFileSync(join(folder, name), 'utf8')) as Row[],
    ]);

const zero = (): Count => ({ hit: 0, found: 0, gold: 0 });

export function scoreRows(rows: Row[]): RowScore {
  const score: RowScore = {
    triples: zero(), types: zero(), actors: zero(), status: zero(), dates: zero(),
    neutral: 0, fired: 0, unreal: 0, asserted: 0, misses: [],
  }; // prettier-ignore
  for (const row of rows) scoreRow(score, row);
  return score;
}

function scoreRow(score: RowScore, { text, published, expected }: Row) {
  const given = readRow(text, published);
  if (!expected.length) {
    score.neutral++;
    if (given.length) score.fired++;
  }
  const free = new Set(given);
  const wrong: string[] = [];
  for (const want of expected) {
    const best = [...free]
      .filter((e) => e.type === want.type)
      .sort((a, b) => likeness(want, b) - likeness(want, a))[0];
    const isUnreal = !['occurred', 'ongoing'].includes(want.status);
    if (isUnreal) score.unreal++;
    if (!best) {
      wrong.push(`missing ${tell(want)}`);
      continue;
    }
    free.delete(best);
    score.types.hit++;
    const rolesRight = sameRoles(want, best);
    if (rolesRight) {
      score.triples.hit++;
      score.actors.hit++;
    }
    if (want.status === best.status) score.status.hit++;
    else if (isUnreal && ['occurred', 'ongoing'].includes(best.status)) score.asserted++;
    const dateRight = !want.date || sameDate(want.date, best.date);
    if (want.date) {
      score.dates.gold++;
      score.dates.found++;
      if (dateRight) score.dates.hit++;
    }
    if (!rolesRight || want.status !== best.status || !dateRight)
      wrong.push(`${tell(best)}, not ${tell(want)}`);
  }
  wrong.push(...[...free].map((e) => `extra ${tell(e)}`));
  for (const measure of ['triples', 'types'] as const) {
    score[measure].found += given.length;
    score[measure].gold += expected.length;
  }
  for (const measure of ['status', 'actors'] as const) {
    score[measure].found = score.types.hit;
    score[measure].gold = score.types.hit;
  }
  if (wrong.length) score.misses.push(`“${text}” (${published})\n      ${wrong.join('\n      ')}`);
}

function readRow(text: string, published: string): RowEvent[] {
  const { events, actors } = extractEvents({ id: 'row', text, published });
  const name = new Map(actors.map((a) => [a.id, a.name]));
  const named = (ids: string[]) => ids.map((id) => name.get(id) ?? id);
  return events.map((e) => ({
    type: e.type,
    mode: e.mode ?? undefined,
    kind: e.kind,
    status: e.status,
    source: named(e.source),
    target: named(e.target),
    date: e.date ?? undefined,
  }));
}

const likeness = (a: RowEvent, b: RowEvent) =>
  (sameRoles(a, b) ? 4 : 0) + (a.mode === b.mode ? 2 : 0) + (a.status === b.status ? 1 : 0);

/** Acts without direction may list their parties in either role. */
function sameRoles(a: RowEvent, b: RowEvent): boolean {
  const key = (names: string[]) =>
    [...new Set(names.map((n) => n.toLowerCase().replace(/^the /, '')))].sort().join('|');
  if (a.type === 'CONSULT' || !a.target.length || !b.target.length)
    return key([...a.source, ...a.target]) === key([...b.source, ...b.target]);
  return key(a.source) === key(b.source) && key(a.target) === key(b.target);
}

function sameDate(a: string, b: string | undefined): boolean {
  const [x, y] = [parseEdtf(a), b ? parseEdtf(b) : null];
  return !!x && !!y && x.earliest === y.earliest && x.latest === y.latest;
}

const tell = (e: RowEvent) =>
  `${e.type}${e.mode ? '/' + e.mode : ''} ${e.status} [${e.source.join(', ')}] → [${e.target.join(', ')}] ${e.date ?? ''}`;
