import { describe, expect, it } from 'vitest';
import rows from '../cases/dating.json' with { type: 'json' };
import { readArticle } from '../../src/extract/1-read/read.ts';
import { findTimes } from '../../src/extract/2-find/find.ts';
import { dateEvent } from '../../src/extract/3-bind/dating.ts';
import type { EventDate } from '../../src/extract/3-bind/event-date.ts';
import type { Reading, Sentence, TriggerMention } from '../../src/model/mention.ts';
import type { Status } from '../../src/model/ontology.ts';

interface Row {
  description: string;
  text: string;
  published?: string;
  expected: { trigger: string; edtf: string | null; basis?: string; status?: string; salience?: string }[];
}

function triggerAt(sentence: Sentence, word: string): TriggerMention {
  const head = sentence.tokens.findIndex((token) => token.text === word);
  const { start, end, tag } = sentence.tokens[head]!;
  return {
    start, end, text: word, sentence: sentence.index, head, tokens: [head], form: tag === 'VERB' ? 'verb' : 'noun',
    type: 'CONSULT', mode: null, kind: 'meeting', status: null, frame: { source: [], target: [], mutual: false }, rule: 'row',
  }; // prettier-ignore
}

function datesOf(row: Row): { trigger: string; edtf: string | null; basis?: string | null }[] {
  const reading: Reading = readArticle({ id: 'row', text: row.text, published: row.published });
  const times = findTimes(reading);
  let last: { date: EventDate; block: number } | null = null;
  return row.expected.map(({ trigger, basis, status = 'occurred', salience = 'main' }) => {
    const sentence = reading.sentences.find(({ tokens }) => tokens.some(({ text }) => text === trigger))!;
    const previous = last?.block === sentence.block ? last.date : null;
    const date = dateEvent(reading, sentence, triggerAt(sentence, trigger), times, {
      status: status as Status,
      salience: salience as 'main' | 'background',
      previous,
    });
    last = { date, block: sentence.block };
    return { trigger, edtf: date.date, ...(basis && { basis: date.basis }) };
  });
}

describe('dateEvent', () => {
  it.each(rows as Row[])('$description: $text', (row) => {
    expect(datesOf(row)).toEqual(
      row.expected.map(({ trigger, edtf, basis }) => ({ trigger, edtf, ...(basis && { basis }) })),
    );
  });
});
