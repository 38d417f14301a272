/** Times that hang on an act have its day, for whoever reads the times alone: "on the eve of the summit". */
import { resolveAnchor } from '../2-find/find.ts';
import KIND_NAMES from '../lexicon/kind-names.json' with { type: 'json' };
import type { EventMention, Reading, TimeMention } from '../../model/mention.ts';

/** Do these words name an act of that kind, worded with that lemma? "the call" a call, "the expulsions" what was worded "expelled". */
export function isNamedBy(words: string, kind: string, lemma: string): boolean {
  const stem = lemma.slice(0, 5);
  if (NAMES[kind]?.test(words)) return true;
  return new RegExp(`\\b${kind.replace(/s$/, '')}`).test(words) || (stem.length > 3 && words.includes(stem));
}

/** What news calls acts of a kind later: "the day of the *invasion*", "a week after the *treaty*". */
const NAMES: Record<string, RegExp | undefined> = Object.fromEntries(
  Object.entries(KIND_NAMES.names).map(([kind, nouns]) => [
    kind,
    new RegExp(`\\b(?:${nouns.replaceAll(' ', '|')})s?\\b`),
  ]),
);

/** Mentions around a time among which its act is looked for. */
const WINDOW = 40;

/** The times with dates for those that hang on a dated act, the others as they are. `times` and `mentions` are sorted. */
export const dateAnchored = (
  reading: Reading,
  times: TimeMention[],
  mentions: EventMention[],
): TimeMention[] =>
  times.map((time) => {
    if (!time.anchor || time.edtf !== null || time.type === 'DURATION') return time;
    const date = mentionOf(reading, time, mentions)?.date;
    const edtf = date ? resolveAnchor(time.anchor, date) : null;
    return edtf === null ? time : { ...time, edtf, basis: 'relative' };
  });

/** The mention within the words that the time hangs on, else the nearest that they name. */
function mentionOf(reading: Reading, time: TimeMention, mentions: EventMention[]): EventMention | undefined {
  const { start, end } = time.anchor!.event;
  const words = reading.article.text.slice(start, end).toLowerCase();
  const after = mentions.findIndex(({ trigger }) => trigger.start >= start);
  const at = after < 0 ? mentions.length : after;
  const near = mentions.slice(Math.max(0, at - WINDOW), at + WINDOW).filter(({ date }) => date !== null);
  const lemmaOf = ({ sentence, trigger }: EventMention) =>
    reading.sentences[sentence]?.tokens[trigger.head]?.lemma ?? '';
  const distance = ({ trigger }: EventMention) => Math.abs(trigger.start - start);
  return (
    near.find(({ trigger }) => trigger.start < end && trigger.end > start) ??
    near
      .filter((mention) => isNamedBy(words, mention.kind, lemmaOf(mention)))
      .sort((a, b) => distance(a) - distance(b))[0]
  );
}
