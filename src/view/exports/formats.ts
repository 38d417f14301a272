import type { Timeline } from '../../model/timeline.ts';
import type { View } from '../address.ts';
import { formatTimeline } from '../../model/timeline-text.ts';
import { writeCsv } from './csv.ts';
import { writeIcs } from './ics.ts';
import { writeTimelineJs } from './timelinejs.ts';
import { writeSvg } from './svg.ts';
import { writeVis } from './vis.ts';

/** A way to take a timeline along: what a reader calls it, how its file is named and declared, and how it is written. */
export interface Format {
  name: string;
  /** What it is good for. */
  use: string;
  /** With its dot. */
  ending: string;
  mediaType: string;
  /** Leaves out what has no date. */
  needsDate: boolean;
  /** @param view what of the looks is asked for: lanes and theme; the timeline holds its events only */
  write: (timeline: Timeline, view: View) => string;
}

/** Every format of a timeline as text. */
export const FORMATS = {
  json: {
    name: 'JSON',
    use: 'the whole timeline, for this program and yours',
    ending: '.timeline.json',
    mediaType: 'application/json',
    needsDate: false,
    write: formatTimeline,
  },
  csv: {
    name: 'CSV',
    use: 'a table, for spreadsheets',
    ending: '.csv',
    mediaType: 'text/csv;charset=utf-8',
    needsDate: false,
    write: writeCsv,
  },
  ics: {
    name: 'Calendar (ICS)',
    use: 'for calendars',
    ending: '.ics',
    mediaType: 'text/calendar;charset=utf-8',
    needsDate: true,
    write: writeIcs,
  },
  timelinejs: {
    name: 'TimelineJS',
    use: 'JSON for TimelineJS',
    ending: '.timelinejs.json',
    mediaType: 'application/json',
    needsDate: true,
    write: writeTimelineJs,
  },
  vis: {
    name: 'vis-timeline',
    use: 'groups and items in JSON',
    ending: '.vis.json',
    mediaType: 'application/json',
    needsDate: true,
    write: writeVis,
  },
  svg: {
    name: 'Picture (SVG)',
    use: 'for print and slides; any size is sharp',
    ending: '.svg',
    mediaType: 'image/svg+xml',
    needsDate: false,
    write: writeSvg,
  },
} as const satisfies Record<string, Format>;

export type FormatId = keyof typeof FORMATS;
export const FORMAT_IDS = Object.keys(FORMATS) as FormatId[];

/** How many events a format leaves out, because they have no date. */
export const leftOut = ({ events }: Timeline, { needsDate }: Pick<Format, 'needsDate'>): number =>
  needsDate ? events.filter(({ date }) => date === null).length : 0;
