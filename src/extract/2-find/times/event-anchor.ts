/** Times that hang on an event of the text: "a day after the call", "on the eve of the summit". */
import type { TimeAnchor } from '../../../model/mention.ts';
import { addMonths, formatDay, parseEdtf } from '../../../model/when.ts';
import type { Amount } from './amount.ts';
import { tagAt } from './lex.ts';
import type { Match } from './meaning.ts';
import { periodAround, periodToEdtf, shift, type Grain } from './period.ts';

/** How many pieces of the event's words are kept. */
const REACH = 12;

/** The event that follows a distance with "before" or "after", or undefined. */
export function eventAfter(match: Match, { count, unit }: Amount): TimeAnchor | undefined {
  const signal = match.pieces[match.to]?.lower ?? '';
  if (signal !== 'before' && signal !== 'after' && signal !== 'following') return undefined;
  const distance =
    /^(day|week|month|year)$/.test(unit) && Number.isInteger(count)
      ? { count, unit: unit as 'day' | 'week' | 'month' | 'year' }
      : null;
  return anchorAt(match, match.to + 1, signal === 'before' ? 'before' : 'after', distance);
}

/** An anchor on the words from piece `at` up to the next mark. */
export function anchorAt(
  match: Match,
  at: number,
  direction: TimeAnchor['direction'],
  distance: TimeAnchor['distance'],
): TimeAnchor | undefined {
  const { pieces, sentence } = match;
  let end = at;
  while (end < Math.min(pieces.length, at + REACH) && !/^[.,;:()—”"“]$/.test(pieces[end]!.text)) end++;
  if (end === at) return undefined;
  return {
    event: { start: sentence.start + pieces[at]!.start, end: sentence.start + pieces[end - 1]!.end },
    direction,
    distance,
  };
}

/**
 * The date that an anchor gives once its event has one: a day is counted from a day, weeks, months and years are named.
 * @returns EDTF, or null where the event’s date is too wide to count from.
 */
export function resolveAnchor(anchor: TimeAnchor, eventDate: string): string | null {
  const when = parseEdtf(eventDate);
  if (!when || when.earliest === null || when.latest === null) return null;
  const sign = anchor.direction === 'before' ? -1 : 1;
  if (anchor.direction === 'same') return eventDate;
  if (!anchor.distance) return sign < 0 ? `../${formatDay(when.latest)}` : `${formatDay(when.earliest)}/..`;
  const { count, unit } = anchor.distance;
  const isDay = when.earliest === when.latest;
  if (unit === 'day') return isDay ? formatDay(when.earliest + sign * count) : null;
  if (unit === 'week')
    return isDay ? periodToEdtf(periodAround(when.earliest + sign * 7 * count, 'week')) : null;
  if (unit === 'month' && when.latest - when.earliest > 31) return null;
  if (unit === 'month') return periodToEdtf(periodAround(addMonths(when.earliest, sign * count), 'month'));
  return periodToEdtf(shift(periodAround(when.earliest, 'year' as Grain), sign * count));
}

/** One past the noun phrase that follows a match: "the eve of [the Geneva summit]", without a name that comes after it. */
export function nounPhraseAfter({ pieces, sentence, to }: Match): number {
  let end = to;
  let hasNoun = false;
  for (; end < Math.min(pieces.length, to + REACH); end++) {
    const tag = tagAt(sentence, pieces[end]!.start) ?? '';
    const isFirst = end === to && /^(DET|PRON)$/.test(tag);
    if (!isFirst && (hasNoun ? tag !== 'NOUN' : !/^(ADJ|NUM|NOUN|PROPN)$/.test(tag))) break;
    if (tag === 'NOUN') hasNoun = true;
  }
  return end;
}
