import { parseEdtf } from '../../model/when.ts';
import type { Reading, Sentence, TimeMention } from '../../model/mention.ts';
import { giveClocksTheirDay } from './times/clock-day.ts';
import { directionOf, type Direction } from './times/direction.ts';
import { lex, tagAt, type Piece } from './times/lex.ts';
import { matchRules } from './times/match.ts';
import type { Match, Meaning, Sight } from './times/meaning.ts';
import { edgeOf } from './times/period.ts';
import { joinRanges } from './times/range.ts';
import type { Setting } from './times/setting.ts';
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
  const published = parseEdtf(reading.published.date ?? '')?.earliest ?? null;
  const matches = found.flatMap((each) => each.matches);
  const isNews = published !== null && opensWithNews(matches);
  const isNarrative = !isNews && isHistory(matches, published);
  const setting: Setting = { published, isNarrative, isNews, block: 0, sentence: 0, told: [] };

  // What does each say, read in order, so that "the following week" knows the week before?
  const times = matches.flatMap((match) => resolve(match, setting));

  // Which clock belongs to which day, and which two make a range?
  const { text } = reading.article;
  return joinRanges(giveClocksTheirDay(times, text), text);
}

function resolve(match: Match, setting: Setting): TimeMention[] {
  const { sentence, rule } = match;
  setting.block = sentence.block;
  setting.sentence = sentence.index;
  const meaning = rule.resolve(sightOf(match, setting));
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
function tell({ pieces, from, to, sentence }: Match, { period, mod }: Meaning, setting: Setting) {
  if (!period) return;
  const before = pieces[from - 1]?.lower ?? '';
  const next = pieces[to];
  const isAttribute =
    period.grain === 'year' && !!next && /^(NOUN|ADJ|PROPN)$/.test(tagAt(sentence, next.start) ?? '');
  const isAside = isAttribute || before === 'since' || (before === 'of' && period.grain === 'year');
  setting.told.push({
    period: edgeOf(period, mod),
    isAside,
    block: setting.block,
    sentence: setting.sentence,
  });
}

function mentionOf({ sentence, pieces, from, to, rule }: Match, meaning: Meaning): TimeMention {
  const { type, edtf, value, precision, basis, mod, anchor, reach } = meaning;
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
    ...(mod && { mod }),
    ...(anchor && { anchor }),
    ...(reach && { reach }),
  };
}

const spanOf = (sentence: Sentence, pieces: Piece[], from: number, to: number): [number, number] => [
  sentence.start + pieces[from]!.start,
  sentence.start + pieces[to - 1]!.end,
];
