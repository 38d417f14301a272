import fc from 'fast-check';
import ical, { type VEvent } from 'node-ical';
import { describe, expect, it } from 'vitest';
import { fold, writeIcs } from '../../../src/view/exports/ics.ts';
import { hostileTimeline } from './hostile.ts';
import { sampleEvent, sampleTimeline } from './sample.ts';

const entriesOf = (ics: string): VEvent[] =>
  Object.values(ical.sync.parseICS(ics)).filter((c): c is VEvent => c?.type === 'VEVENT');
const only = (...change: Parameters<typeof sampleEvent>) =>
  entriesOf(writeIcs(sampleTimeline(sampleEvent(...change))))[0]!;
/** node-ical gives a whole day as local midnight. */
const dayOf = (date: Date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
const linesOf = (ics: string) => ics.replace(/\r\n /g, '').split('\r\n');

describe('ICS, read back by node-ical', () => {
  it('has an entry of one whole day for a day', () => {
    const entry = only();
    expect(entry.datetype).toBe('date');
    expect([dayOf(entry.start), dayOf(entry.end!)]).toEqual(['2021-04-15', '2021-04-16']);
    expect(entry).toMatchObject({
      uid: '2021-04-15-expulsion@demarche',
      summary: 'United States expels ten Russian diplomats',
      status: 'CONFIRMED',
      location: 'Washington',
      url: 'https://example.org/a?b=1,2&c=3',
      categories: ['expulsion'],
    });
    expect(entry.description).toBe(
      '“The United States expelled ten Russian diplomats on Thursday.” · Harbour Post · https://example.org/a?b=1,2&c=3',
    );
  });

  it.each([
    ['2021-04-11/2021-04-15', 'week', '2021-04-11', '2021-04-16', 'in the week of 11 April 2021'],
    ['2021-04', 'month', '2021-04-01', '2021-05-01', 'in April 2021'],
    ['2021', 'year', '2021-01-01', '2022-01-01', 'in 2021'],
    ['2021-04-15/..', 'open', '2021-04-15', '2021-04-16', 'from 15 April 2021 on'],
    ['../2021-04-15', 'open', '2021-04-15', '2021-04-16', 'before 15 April 2021'],
  ] as const)('%s (%s) lasts from %s until %s, with a note', (date, precision, start, end, note) => {
    const entry = only({ date, precision });
    expect([dayOf(entry.start), dayOf(entry.end!)]).toEqual([start, end]);
    expect(entry.description).toContain(`Exact day not known: ${note}.`);
  });

  it.each([
    ['ongoing', 'CONFIRMED', ''],
    ['planned', 'TENTATIVE', ' (planned for later)'],
    ['proposed', 'TENTATIVE', ' (proposed, not yet accepted)'],
    ['alleged', 'TENTATIVE', ' (alleged)'],
    ['denied', 'CANCELLED', ' (denied)'],
    ['cancelled', 'CANCELLED', ' (called off)'],
  ] as const)('what is %s is %s and its headline says so', (status, expected, note) => {
    const entry = only({ status });
    expect(entry.status).toBe(expected);
    expect(entry.summary).toBe(`United States expels ten Russian diplomats${note}`);
  });

  it('names who says so', () =>
    expect(only({ status: 'alleged', attribution: ['russia'] }).description).toContain(
      'Alleged, according to Russia.',
    ));

  it('leaves out what has no date or a year that calendars do not have', () => {
    const ics = writeIcs(
      sampleTimeline(sampleEvent({ date: null }), sampleEvent({ id: 'b', date: '-0043-03-15' })),
    );
    expect(entriesOf(ics)).toEqual([]);
  });

  it('takes no clock: an entry is stamped with the day of its news', () =>
    expect(writeIcs(sampleTimeline(sampleEvent()))).toContain('\r\nDTSTAMP:20210415T000000Z\r\n'));

  it('folds at 75 octets, not within a character', () => {
    const folded = fold(`SUMMARY:${'é😀'.repeat(40)}`);
    for (const line of folded.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/\p{Surrogate}/u);
    }
    expect(folded.replaceAll('\r\n ', '')).toBe(`SUMMARY:${'é😀'.repeat(40)}`);
  });

  it('whatever the texts are, no line is added, none is too long, and all text comes back', () => {
    const known =
      /^(BEGIN|END|VERSION|PRODID|CALSCALE|NAME|X-WR-CALNAME|UID|DTSTAMP|DTSTART;VALUE=DATE|DTEND;VALUE=DATE|SUMMARY|DESCRIPTION|STATUS|TRANSP|CATEGORIES|LOCATION|URL):/;
    fc.assert(
      fc.property(hostileTimeline, (timeline) => {
        const ics = writeIcs(timeline);
        for (const line of ics.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);

          expect(line).not.toMatch(/[\u0000-\u0008\u000A-\u001F\u007F]/);
        }
        const lines = linesOf(ics).slice(0, -1);
        for (const line of lines) expect(line).toMatch(known);
        const entries = entriesOf(ics);
        expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(entries.length);
        for (const entry of entries) {
          const event = timeline.events.find((e) => `${e.id}@demarche` === entry.uid)!;
          expect(squeeze(entry.summary as string)).toContain(squeeze(event.title));
        }
      }),
    );
  });
});

/** Without what a calendar may not hold and the quotes that node-ical takes off, white space in one form. */
const squeeze = (text: string) =>
  text

    .replace(/["\u0000-\u0008\u000E-\u001F\u007F]/g, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\s\u0085\u2028\u2029]+/g, ' ')
    .trim();
