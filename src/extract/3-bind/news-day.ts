/** The day an article is about: most news names it ("… on Thursday") in its first sentences. */
import type { TimeMention } from '../../model/mention.ts';
import { parseEdtf, type Day } from '../../model/when.ts';

/** Sentences from the top in which news says its day. */
const TOP = 8;

/** The first day in the top sentences that is publication or the day before, as EDTF, or null. `times` are sorted. */
export function newsDay(times: TimeMention[], published: Day): string | null {
  for (const { sentence, type, edtf } of times) {
    if (sentence >= TOP) return null;
    const when = type === 'DATE' || type === 'TIME' ? parseEdtf(edtf?.slice(0, 10) ?? '') : null;
    if (when?.unit === 'day' && when.earliest! <= published && when.earliest! >= published - 1)
      return edtf!.slice(0, 10);
  }
  return null;
}
