import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import { TimelineEventSchema, type TimelineEvent } from '../model/timeline.ts';
import type { Problem } from './problem.ts';

/** What an editor says of one event: `drop` it, or `set` some of its fields. */
export interface Correction {
  event: string;
  drop?: boolean;
  set?: Partial<TimelineEvent>;
  file: string;
  line?: number;
}

export const CORRECTIONS_FILE = 'corrections.yaml';

const CorrectionSchema = v.strictObject({
  event: v.pipe(v.string(), v.nonEmpty()),
  drop: v.optional(v.boolean()),
  set: v.optional(v.partial(v.omit(v.strictObject(TimelineEventSchema.entries), ['id', 'evidence']))),
  note: v.optional(v.string()),
});

/** Reads `corrections.yaml` of the data folder: a list of `{event, set | drop, note}`; without the file, nothing. */
export async function loadCorrections(
  folder: string,
): Promise<{ corrections: Correction[]; problems: Problem[] }> {
  const file = join(folder, CORRECTIONS_FILE);
  const content = await readFile(file, 'utf8').catch(() => null);
  return content === null ? { corrections: [], problems: [] } : readCorrections(file, content);
}

/** The corrections of a file's content; each wrong one is a problem and stops no other. */
export function readCorrections(
  file: string,
  content: string,
): { corrections: Correction[]; problems: Problem[] } {
  const counter = new LineCounter();
  const document = parseDocument(content, { lineCounter: counter, prettyErrors: false });
  const error = (line: number | undefined, message: string): Problem => ({
    file,
    line,
    message,
    severity: 'error',
  });
  if (document.errors.length)
    return {
      corrections: [],
      problems: document.errors.map((e) =>
        error(counter.linePos(e.pos[0]).line, `is not YAML: ${e.message}`),
      ),
    };
  const { contents } = document;
  if (contents === null) return { corrections: [], problems: [] };
  if (!isSeq(contents))
    return { corrections: [], problems: [error(1, 'must be a list of corrections, "- event: …"')] };
  const corrections: Correction[] = [];
  const problems: Problem[] = [];
  for (const item of contents.items) {
    if (!isNode(item)) continue;
    const line = counter.linePos(item.range?.[0] ?? 0).line;
    const result = v.safeParse(CorrectionSchema, item.toJS(document, { maxAliasCount: 20 }));
    if (result.success) corrections.push({ ...result.output, file, line });
    else
      problems.push(
        error(line, `${v.getDotPath(result.issues[0]) ?? 'correction'}: ${result.issues[0].message}`),
      );
  }
  return { corrections, problems };
}

/**
 * Events as an editor corrected them; a correction that does not fit (no such event, no such actor) is a problem and
 * leaves the event as it was.
 */
export function applyCorrections(
  events: TimelineEvent[],
  corrections: Correction[],
  actors: ReadonlySet<string>,
): { events: TimelineEvent[]; problems: Problem[] } {
  const byId = new Map(events.map((event) => [event.id, event]));
  const problems: Problem[] = [];
  for (const { event: id, drop, set = {}, file, line } of corrections) {
    const event = byId.get(id);
    const stranger = [set.source, set.target, set.attribution]
      .flatMap((ids) => ids ?? [])
      .find((a) => !actors.has(a));
    const warn = (message: string) => problems.push({ file, line, message, severity: 'warning' });
    if (!event) warn(`no event has the id "${id}"; its article may have changed or gone`);
    else if (stranger) warn(`no actor has the id "${stranger}"; use an id of the timeline's list of actors`);
    else if (drop) byId.delete(id);
    else byId.set(id, { ...event, ...set });
  }
  const kept = [...byId.values()].map((event) => ({
    ...event,
    links: event.links.filter((l) => byId.has(l.event)),
  }));
  return { events: kept, problems };
}
