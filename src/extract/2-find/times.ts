import { clauseOf } from '../1-read/tree.ts';
import { parseEdtf, type Day } from '../../model/when.ts';
import type { Reading, Sentence, TimeAnchor, TimeMention } from '../../model/mention.ts';
import { giveClocksTheirDay } from './times/clock-day.ts';
import { directionOf, isPluperfect, type Direction } from './times/direction.ts';
import { lex, tagAt, tokenAt, type Piece } from './times/lex.ts';
import { matchRules } from './times/match.ts';
import { partOf, type Match, type Meaning, type Sight } from './times/meaning.ts';
import { edgeOf, shift, type Period } from './times/period.ts';
import { joinRanges } from './times/range.ts';
import { hasStoryBefore, type Setting } from './times/setting.ts';
import { isHistory, opensWithNews } from './times/history.ts';

export { resolveAnchor } from './times/event-anchor.ts';

/** Time expressions of an article, sorted by start, never overlapping; `edtf` is null where the text gives no date. */
export function findTimes(reading: Reading): TimeMention[] {
  // Which words are times?
  const found = reading.sentences.map((sentence) => ({
    sentence,
    matches: matchRules(sentence, lex(sentence)),
  }));

  // From which day on are they counted?
  const published = dayOf(reading.published.written ?? reading.published.date);
  const matches = found.flatMap((each) => each.matches);
  const printed = reading.published.written ? dayOf(reading.published.date) : null;
  const setting = { ...settingOf(matches, published), printed };

  // What does each say, read in order, so that "the following week" knows the week before?
  const times = matches.flatMap((match) => resolve(match, setting));

  // Which clock belongs to which day, and which two make a range?
  const { text } = reading.article;
  return joinRanges(giveClocksTheirDay(times, text), text);
}

/**
 * Times of the lines that are no news (bylines, captions, rights), sorted by start. They date no event; `sentence` is -1.
 */
export function findAsideTimes({ article, dropped, published }: Reading): TimeMention[] {
  const day = dayOf(published.date);
  return dropped
    .filter(({ rule }) => DATED_LINES.has(rule))
    .flatMap(({ start, end }) => {
      const text = article.text.slice(start, end);
      const line: Sentence = { index: -1, block: -1, role: 'body', start, end, text, tokens: [], quoted: [] };
      const matches = matchRules(line, lex(line));
      return matches.flatMap((match) => resolve(match, settingOf([], day)));
    });
}

const dayOf = (date: string | null): Day | null => parseEdtf(date ?? '')?.earliest ?? null;

const DATED_LINES = new Set(['byline', 'author', 'rights', 'caption', 'post-signature', 'signature']);

function settingOf(matches: Match[], published: Day | null): Setting {
  const isNews = opensWithNews(matches);
  const isHistorical = isHistory(matches, published);
  const isNarrative = !isNews && isHistorical;
  const isChronicle = isNews && isHistorical;
  return {
    published, printed: null, isNarrative, isNews, isChronicle, block: 0, sentence: 0, isLookBack: false, isAhead: () => false, told: [],
  }; // prettier-ignore
}

function resolve(match: Match, setting: Setting): TimeMention[] {
  const { sentence, rule } = match;
  setting.block = sentence.block;
  setting.sentence = sentence.index;
  setting.isLookBack = isPluperfect(sentence, match.pieces, match.from, match.to);
  const sight = sightOf(match, setting);
  setting.isAhead = () => sight.direction() === 'future';
  const meaning = rule.resolve(sight);
  if (!meaning) return [];
  tell(match, meaning, setting);
  return [mentionOf(match, meaning)];
}

function sightOf(match: Match, setting: Setting): Sight {
  let direction: Direction | null | undefined;
  const read = () =>
    direction === undefined
      ? (direction = directionOf(match.sentence, match.pieces, match.from, match.to))
      : direction;
  return { ...match, setting, direction: read };
}

/** Keeps a date for later ones to lean on; of "the end of 1939" its last month. */
function tell(match: Match, { mod, basis, value, ...meaning }: Meaning, setting: Setting) {
  const { pieces, from, to, sentence } = match;
  const period = meaning.period ?? (meaning.anchor && dayAfterTold(meaning.anchor, setting));
  if (!period || isOfNow(match)) return;
  const before = pieces[from - 1]?.lower ?? '';
  const next = pieces[to];
  const isAttribute =
    period.grain === 'year' && !!next && /^(NOUN|ADJ|PROPN)$/.test(tagAt(sentence, next.start) ?? '');
  const isAside =
    isAttribute ||
    isOfParticiple(sentence, pieces[from]!.start) ||
    before === 'since' ||
    (before === 'of' && period.grain === 'year');
  setting.told.push({
    period: edgeOf(period, mod),
    isAside,
    isLookBack: setting.isLookBack && hasStoryBefore(setting),
    basis,
    part: /T([A-Z]{2})$/.exec(value)?.[1],
    block: setting.block,
    sentence: setting.sentence,
  });
}

/** "ten days after the speech": ten days after the day last told in the paragraph, which a story may go on from. */
function dayAfterTold({ direction, distance }: TimeAnchor, setting: Setting): Period | undefined {
  const told = setting.told.at(-1);
  const isTold = told?.block === setting.block && told.period.grain === 'day' && !told.isAside;
  if (!isTold || distance?.unit !== 'day' || direction === 'same') return undefined;
  return shift(told.period, direction === 'before' ? -distance.count : distance.count);
}

/** "an agreement *signed in November 1973* ran out": the agreement is of then, the story is not. */
function isOfParticiple(sentence: Sentence, offset: number): boolean {
  const { tokens } = sentence;
  const at = tokenAt(sentence, offset);
  const clause = at < 0 ? undefined : tokens[clauseOf(tokens, at)];
  return clause?.relation === 'acl' && !clause.lower.endsWith('ing');
}

/** "this year": what the reader is in, and no place that a story goes on from. */
const isOfNow = ({ rule, pieces, from, to }: Match) =>
  rule.name === 'this-unit' &&
  pieces.slice(from, to).some(({ lower }) => lower === 'this' || lower === 'current');

function mentionOf(match: Match, meaning: Meaning): TimeMention {
  const { sentence, pieces, from, to, rule } = match;
  const { type, edtf, value, precision, basis, mod, anchor, reach } = meaning;
  const within = partOf(match, meaning);
  const [start, end] = spanOf(sentence, pieces, from, to);
  return {
    start,
    end,
    text: sentence.text.slice(start - sentence.start, end - sentence.start),
    sentence: sentence.index,
    type,
    edtf,
    value,
    precision,
    basis,
    rule: rule.name,
    ...(within && { within }),
    ...(mod && { mod }),
    ...(anchor && { anchor }),
    ...(reach && { reach }),
  };
}

const spanOf = (sentence: Sentence, pieces: Piece[], from: number, to: number): [number, number] => [
  sentence.start + pieces[from]!.start,
  sentence.start + pieces[to - 1]!.end,
];
