/** The date that a sentence sets for those after it in its paragraph: "On 4 March they were poisoned. It …". */
import { childrenBy, clauseOf, pathToRoot } from '../1-read/tree.ts';
import type { Sentence, TimeMention, Token } from '../../model/mention.ts';
import { parseEdtf, type Day } from '../../model/when.ts';
import { dateOfTime } from './date-of-time.ts';
import type { EventDate } from './event-date.ts';
import { headOf } from './time-ties.ts';

/** The last time of a main clause that no pluperfect puts before the story, up to publication; null where there is none. */
export function carriedDate(
  sentence: Sentence,
  times: TimeMention[],
  published: Day | null,
): EventDate | null {
  for (const time of times.toReversed()) {
    // "On Monday they met, *six years after* …": a year beside a day is no time to go on from.
    if (time.precision === 'year' && times.length > 1) continue;
    const dated = isCarried(sentence, time, published) ? dateOfTime(sentence, time) : null;
    // "until Monday" ends something; nothing goes on from there.
    if (!dated || dated.date.includes('..')) continue;
    return { ...dated, time: null, basis: 'context', text: time.text, rule: 'paragraph' };
  }
  return null;
}

/** "an accord of [April 1990]" is named, not told. */
const isName = ({ text, start }: Sentence, time: TimeMention) =>
  text.slice(Math.max(0, time.start - start - 4), time.start - start).endsWith(' of ');

function isCarried(sentence: Sentence, time: TimeMention, published: Day | null): boolean {
  const when = time.type === 'DATE' || time.type === 'TIME' ? parseEdtf(time.edtf ?? '') : null;
  const isPast = when?.earliest != null && (published === null || when.earliest <= published);
  const isExact = /^(?:day|week|month)$/.test(time.precision);
  const isLongAgo = time.precision === 'year' && published !== null && when!.latest! < published;
  if (!isPast || time.anchor || isName(sentence, time) || !(isExact || isLongAgo)) return false;
  const { tokens } = sentence;
  const head = headOf(tokens, time);
  if (head < 0 || /^(nmod|nmod:poss|nummod|compound|appos)$/.test(tokens[head]!.relation)) return false;
  return isOfStory(tokens, clauseOf(tokens, head));
}

/** A main clause whose verb is not in the pluperfect. */
const isOfStory = (tokens: Token[], clause: number): boolean =>
  clause >= 0 &&
  /^(root|conj|parataxis)$/.test(tokens[clause]!.relation) &&
  !childrenBy(tokens, clause, 'aux').some((at) => tokens[at]!.lower === 'had');

/** "The general, who took power *in 1983*, met …": the year of what a clause between commas recalls is not where the story goes on. */
export const isToldAside = (tokens: Token[], act: number): boolean =>
  [act, ...pathToRoot(tokens, act)].some((verb) => {
    const { relation, head } = tokens[verb]!;
    const who =
      relation === 'acl:relcl' ? tokens.findIndex((t, i) => i > head && /^(?:who|which)$/.test(t.lower)) : -1;
    return who > head && who < verb && tokens[who - 1]!.text === ',';
  });
