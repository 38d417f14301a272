/** Chronologies: "17 April 2021 (Saturday): Prague expels …" dates all that its paragraph tells. */
import type { Reading, Sentence, TimeMention } from '../../model/mention.ts';

/** What may stand between a heading date and the text: a weekday in brackets, bold marks, a colon or dash. */
const AFTER = /^[*_]{0,2}(?: ?\([^)]{1,20}\))?[*_]{0,2}[:–—][*_]{0,2}\s/;
/** Bullets and bold marks before it. */
const BEFORE = /^[\s*_•·#-]{0,8}$/;

/** The date that heads the paragraph of a sentence, or undefined. */
export const headingOf = (
  reading: Reading,
  { block }: Sentence,
  times: TimeMention[],
): TimeMention | undefined =>
  times.findLast((time) => reading.sentences[time.sentence]?.block === block && isHeading(reading, time));

function isHeading({ article: { text }, sentences }: Reading, time: TimeMention): boolean {
  const { start, block } = sentences[time.sentence]!;
  const opensBlock = sentences[time.sentence - 1]?.block !== block;
  return (
    time.type === 'DATE' &&
    opensBlock &&
    time.start - start <= 8 &&
    BEFORE.test(text.slice(start, time.start)) &&
    AFTER.test(text.slice(time.end, time.end + 40))
  );
}
