/** The day an article is about: most news names it ("… on Thursday") in its first sentences. */
import type { TimeMention } from '../../model/mention.ts';
import { parseEdtf, type Day } from '../../model/when.ts';

/** Sentences from the top in which news says its day, and days before publication on which it may lie. */
const NEAR = { top: 8, days: 1 };
/** Where it names none so near: an older day in the very first sentences. */
const FAR = { top: 3, days: 3 };

/** The first day in the top sentences that is publication or just before, as EDTF, or null. `times` are sorted. */
export const newsDay = (times: TimeMention[], published: Day): string | null =>
  firstDay(times, published, NEAR) ?? firstDay(times, published, FAR);

function firstDay(times: TimeMention[], published: Day, { top, days }: typeof NEAR): string | null {
  for (const { sentence, type, edtf } of times) {
    if (sentence >= top) return null;
    const when = type === 'DATE' || type === 'TIME' ? parseEdtf(edtf?.slice(0, 10) ?? '') : null;
    if (when?.unit === 'day' && when.earliest! <= published && when.earliest! >= published - days)
      return edtf!.slice(0, 10);
  }
  return null;
}
