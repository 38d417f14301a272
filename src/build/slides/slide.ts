import type { Problem } from '../problem.ts';

/** A date of a slide as its file gives it: each part a text, empty where it is not given. */
export interface SlideDate {
  year: string;
  month: string;
  day: string;
}

/** A slide, an era or the title of a TimelineJS timeline; texts may hold HTML, and are empty where there is none. */
export interface Slide {
  kind: 'event' | 'era' | 'title';
  start: SlideDate | null;
  end: SlideDate | null;
  displayDate: string;
  headline: string;
  text: string;
  media: string;
  caption: string;
  credit: string;
  group: string;
  /** Its own id. */
  id: string;
  /** Where it stands: in a table its line; in JSON its place, e.g. `events.3`. */
  line?: number;
  place?: string;
}

/** The slides of a file, in its order. */
export interface Slides {
  slides: Slide[];
  problems: Problem[];
}

/** A value of a file as text: TimelineJS takes numbers and texts alike. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

/** A file of which nothing can be read. */
export const noSlides = (file: string, message: string, line?: number): Slides => ({
  slides: [],
  problems: [{ file, line, message, severity: 'error' }],
});
