import { FORMAT } from '../../model/timeline.ts';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { noSlides, textOf, type Slide, type SlideDate, type Slides } from './slide.ts';

type Fields = Record<string, unknown>;

/** The slides of TimelineJS's JSON (https://timeline.knightlab.com/docs/json-format.html). */
export function readJson(file: string, source: string): Slides {
  let value: unknown;
  try {
    value = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (error) {
    return noSlides(file, `is not JSON: ${(error as Error).message}`, lineOfError(source));
  }
  const { events, eras, title, timeline, format } = fieldsOf(value);
  // What this program wrote into the folder of its articles is read from these.
  if (format === FORMAT) return { slides: [], problems: [] };
  if (timeline) return noSlides(file, 'is the JSON of TimelineJS 2; export it again from TimelineJS 3');
  if (!Array.isArray(events))
    return noSlides(
      file,
      'is neither a timeline of this program nor one of TimelineJS: it has no list of "events"',
    );
  const list = (kind: Slide['kind'], name: string, items: unknown) =>
    (Array.isArray(items) ? items : []).map((item, i) => readSlide(kind, fieldsOf(item), `${name}.${i}`));
  return {
    slides: [
      ...(title ? [readSlide('title', fieldsOf(title), 'title')] : []),
      ...list('event', 'events', events),
      ...list('era', 'eras', eras),
    ],
    problems: [],
  };
}

/** Finds the line on which a place such as `events.3` begins; the text is read once, and only where it is asked for. */
export function findLines(source: string): (place: string) => number | undefined {
  let known: ReturnType<typeof parseWithLines> | undefined;
  return (place) => {
    const { document, lineOf } = (known ??= parseWithLines(source));
    const steps = place.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const node = document.getIn(steps, true);
    return isNode(node) && node.range ? lineOf(node.range[0]) : undefined;
  };
}

function lineOfError(source: string): number | undefined {
  const { document, lineOf } = parseWithLines(source);
  return document.errors[0] && lineOf(document.errors[0].pos[0]);
}

/** JSON is YAML, whose reader knows where everything stands. */
function parseWithLines(source: string) {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, uniqueKeys: false, prettyErrors: false });
  return { document, lineOf: (offset: number) => lineCounter.linePos(offset).line };
}

function readSlide(kind: Slide['kind'], slide: Fields, place: string): Slide {
  const [text, media] = [fieldsOf(slide.text), fieldsOf(slide.media)];
  const start = fieldsOf(slide.start_date);
  return {
    kind,
    start: readDate(start),
    end: readDate(fieldsOf(slide.end_date)),
    displayDate: textOf(slide.display_date) || textOf(start.display_date),
    headline: textOf(text.headline),
    text: textOf(text.text),
    media: textOf(media.url),
    caption: textOf(media.caption),
    credit: textOf(media.credit),
    group: textOf(slide.group),
    id: textOf(slide.unique_id),
    place,
  };
}

function readDate(date: Fields): SlideDate | null {
  const [year, month, day] = [textOf(date.year), textOf(date.month), textOf(date.day)] as const;
  return year || month || day ? { year, month, day } : null;
}

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};
