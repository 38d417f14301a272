/** Acts that others are told after: "12 days after Moscow *vetoed* a draft" dates what came then, and so the veto. */
import { childrenBy, clauseOf } from '../1-read/tree.ts';
import { resolveAnchor } from '../2-find/find.ts';
import type { DateRule } from '../../model/rules.ts';
import type { Sentence, Span, TimeAnchor, TimeMention, Token, TriggerMention } from '../../model/mention.ts';
import { formatDay, parseEdtf } from '../../model/when.ts';
import { dateItself } from './date-of-time.ts';

/** "*the eve of the summit*", "two days after they *met*": a time that hangs on the act does not date it. */
export function isAbout(
  sentence: Sentence,
  time: TimeMention,
  { start, end, form, head }: TriggerMention,
): boolean {
  if (start >= time.start && end <= time.end) return true;
  const event = time.anchor?.event;
  if (!event || !holds(time.anchor!, { start, end })) return false;
  const { tokens } = sentence;
  if (form === 'noun')
    return !tokens.some(({ tag, start: at }) => tag === 'VERB' && at >= event.start && at < start);
  return tokens[clauseOf(tokens, head)]?.relation === 'advcl' && !isMainAfter(sentence, time);
}

const holds = ({ event }: TimeAnchor, { start, end }: Span): boolean =>
  start >= event.start && end <= event.end;

/** "and ten days after the speech Sadat *landed*": no comma closes what it is counted from, so the verb is the main one. */
function isMainAfter({ tokens, text, start }: Sentence, time: TimeMention): boolean {
  const first = tokens.findIndex((token) => token.start >= time.start);
  const opens = first === 0 || tokens[first - 1]?.tag === 'CCONJ';
  return opens && text[time.anchor!.event.end - start] !== ',';
}

/**
 * The date of an act that the main act is told after: counted back from it ("the vote came *12 days after* they *vetoed*"),
 * else before it ("expelled ten *after* Moscow *threatened*"). `times` are those of the sentence; `otherwise` dates the main
 * act where it has no time of its own. Null where nothing is told after the act.
 */
export function dateOfCause(
  sentence: Sentence,
  trigger: TriggerMention,
  times: TimeMention[],
  otherwise: string | null,
): { date: string; time: TimeMention | null; rule: DateRule } | null {
  const time = times.find((each) => each.type === 'DURATION' && isAbout(sentence, each, trigger));
  const isCounted = times.some(({ anchor }) => anchor && holds(anchor, trigger));
  if (!time && (isCounted || !isAfter(sentence.tokens, trigger))) return null;
  const base =
    times.filter((each) => each !== time && !isAbout(sentence, each, trigger)).flatMap(pastOf)[0] ??
    otherwise;
  if (!base) return null;
  if (!time) return { date: before(base), time: null, rule: 'before-main' };
  const date = countBack(time, base);
  return date === null ? null : { date, time, rule: 'counted' };
}

const pastOf = (time: TimeMention): string[] => {
  const date = time.anchor ? null : (dateItself(time)?.date ?? null);
  return date === null || date.includes('..') ? [] : [date];
};

/** The last day of a date, open to the past. */
const before = (date: string): string => {
  const latest = parseEdtf(date)?.latest;
  return latest == null ? date : `../${formatDay(latest)}`;
};

/** "12 days after": 12 days before the date it gives; "hours after": the same day. */
function countBack({ anchor, text }: TimeMention, base: string): string | null {
  const flipped: TimeAnchor = { ...anchor!, direction: anchor!.direction === 'after' ? 'before' : 'after' };
  if (flipped.distance) return resolveAnchor(flipped, base);
  return /\b(?:hours?|minutes?)\b/i.test(text) ? base : null;
}

/** In a clause with "after" that hangs on what is told. */
const isAfter = (tokens: Token[], { head, form }: TriggerMention): boolean => {
  const clause = clauseOf(tokens, head);
  if (form === 'noun' || tokens[clause]?.relation !== 'advcl') return false;
  return childrenBy(tokens, clause, 'mark').some((at) => tokens[at]!.lower === 'after');
};
