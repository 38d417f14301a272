/** What other programs may use of the view: a timeline → what a reader sees of it, as pictures and files. Pure. */
export { formatTimeline } from '../model/timeline-text.ts';
export { parseTimeline, TimelineError } from '../model/timeline.ts';
export type { Actor, ArticleRecord, Country, Evidence, Timeline, TimelineEvent } from '../model/timeline.ts';
export { FIRST_VIEW, readAddress, writeAddress, type View } from './address.ts';
export { dateInWords } from './dates.ts';
export { drawTimeline, type Drawing, type DrawingOptions } from './drawing.ts';
export { eventsIn } from './event-list.ts';
export { excerptOf } from './exports/excerpt.ts';
export { FORMATS, type Format, type FormatId } from './exports/formats.ts';
