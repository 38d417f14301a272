/** Chronologies: "17 April 2021 (Saturday): Prague expels …" dates all that its paragraph tells. */
import type { Reading, Sentence, TimeMention } from '../../model/mention.ts';

/** What may stand between a heading date and the text: a weekday in brackets, bold marks, a colon or dash. */
const AFTER = /^[*_]{0,2}(?: ?\([^)]{1,20}\))?[*_]{0,2}[:–—][*_]{0,2}\s/;
/** Bullets and bold marks before it. */
const BEFORE = /^[\s*_•·#-]{0,8}$/;

const HEADINGS = new WeakMap<TimeMention[], Map<number, TimeMention>>();

/** The date that heads the paragraph of a sentence, or undefined; read once for all acts of an article. */
export function headingOf(
  reading: Reading,
  { block }: Sentence,
  times: TimeMention[],
): TimeMention | undefined {
  let headings = HEADINGS.get(times);
  if (!headings) HEADINGS.set(times, (headings = readHeadings(reading, times)));
  return headings.get(block);
}

function readHeadings(
  { article: { text }, sentences }: Reading,
  times: TimeMention[],
): Map<number, TimeMention> {
  const starts = new Map<number, number>();
  for (const { block, start } of sentences) if (!starts.has(block)) starts.set(block, start);
  const headings = new Map<number, TimeMention>();
  for (const time of times) {
    const block = sentences[time.sentence]?.block ?? -1;
    const start = starts.get(block) ?? 0;
    const isHeading =
      time.type === 'DATE' &&
      time.start - start <= 8 &&
      BEFORE.test(text.slice(start, time.start)) &&
      AFTER.test(text.slice(time.end, time.end + 40));
    if (isHeading) headings.set(block, time);
  }
  return headings;
}
