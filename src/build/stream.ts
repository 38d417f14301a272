import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { once } from 'node:events';
import * as v from 'valibot';
import { mergeEvents, readEvents } from '../extract/index.ts';
import { ArticleSchema, type Article } from '../model/article.ts';
import type { ActorMention, ArticleReading } from '../model/mention.ts';
import type { Actor } from '../model/timeline.ts';
import { parseEdtf } from '../model/when.ts';

/**
 * The filter `demarche extract`: NDJSON articles in, one line of NDJSON out for each, in order.
 * @returns how many lines had an error; they are answered by `{id, error}`.
 */
export async function extractStream(
  input: Readable,
  output: Writable,
  { explain = false }: { explain?: boolean } = {},
): Promise<number> {
  let errors = 0;
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number++;
    if (!line.trim()) continue;
    const answer = answerLine(line, number, explain);
    if ('error' in answer) errors++;
    if (!output.write(JSON.stringify(answer) + '\n')) await once(output, 'drain');
  }
  return errors;
}

/** The answer to one input line; `number` is its line, from 1, for messages. */
export function answerLine(line: string, number: number, explain: boolean): object {
  let id: unknown = null;
  try {
    const value: unknown = JSON.parse(line);
    id = (value as { id?: unknown } | null)?.id ?? null;
    const article = checkArticle(value);
    return describe(readEvents(article), explain);
  } catch (error) {
    const message = error instanceof SyntaxError ? `is not JSON: ${error.message}` : (error as Error).message;
    return { id, error: `line ${number}: ${message}` };
  }
}

function checkArticle(value: unknown): Article {
  const result = v.safeParse(ArticleSchema, value);
  if (!result.success) {
    const issue = result.issues[0];
    throw new Error(`${v.getDotPath(issue) ?? 'article'}: ${issue.message}`);
  }
  const { published } = result.output;
  if (published !== undefined && parseEdtf(published)?.unit !== 'day')
    throw new Error(`published: "${published}" is not a day of the calendar; write it as 2021-04-15`);
  return result.output;
}

function describe(reading: ArticleReading, explain: boolean): object {
  const { events, actors } = mergeEvents([reading]);
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const write = (ids: string[]) => ids.map((id) => writeActor(byId.get(id)!));
  const { article, published } = reading.reading;
  return {
    id: article.id,
    published: published.date,
    publishedFrom: published.from,
    events: events.map((event) => ({
      ...event,
      source: write(event.source),
      target: write(event.target),
      attribution: write(event.attribution),
    })),
    ...(explain ? explainReading(reading) : {}),
  };
}

/** The whole reading, so that anyone can see why. */
function explainReading({ reading, times, actors, triggers, mentions }: ArticleReading): object {
  return {
    publishedRule: reading.published.rule,
    dropped: reading.dropped,
    times: times.map(({ start, end, text, type, edtf, within, value, mod, rule }) => ({
      start,
      end,
      text,
      type,
      edtf,
      ...(within && { within }),
      value,
      ...(mod && { mod }),
      rule,
    })),
    actors: actors.mentions.flatMap((mention) => explainActor(mention, actors.byId)),
    triggers: triggers.map(({ start, end, text, type, mode, status, rule }) => ({
      start,
      end,
      text,
      type,
      mode,
      status,
      rule,
    })),
    bound: mentions.map(({ trigger, status, date, rules }) => ({
      trigger: trigger.text,
      start: trigger.start,
      status,
      date,
      rules,
    })),
  };
}

const explainActor = ({ start, end, text, actors, rule }: ActorMention, byId: Map<string, Actor>) =>
  actors.map((id) => ({ start, end, text, ...writeActor(byId.get(id)!), rule }));

const writeActor = ({ name, kind, country }: Actor) => ({ name, kind, country: country ?? null });
