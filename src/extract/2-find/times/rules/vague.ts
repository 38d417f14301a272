/** Now, then and some day: times without a place in the calendar, and times that hang on an event. */
import { anchorAt, nounPhraseAfter } from '../event-anchor.ts';
import { undated, wordsOf, type Match, type Meaning, type Rule } from '../meaning.ts';

const ref = (value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF') => (): Meaning => undated('DATE', value);

const nextIs = ({ pieces, to }: Match, words: RegExp) => words.test(pieces[to]?.lower ?? '');

export const VAGUE_RULES: Rule[] = [
  {
    name: 'now',
    example: 'is now under way',
    pattern:
      'now | currently | nowadays | presently | these days | the present | the moment | the present day | right now',
    accepts: (match) => {
      const before = match.pieces[match.from - 1]?.lower ?? '';
      const words = wordsOf(match);
      if (words[1] === 'moment') return before === 'at';
      return words[0] !== 'now' || !/^(from|by|until)$/.test(before) || !nextIs(match, /^(on)$/);
    },
    resolve: ref('PRESENT_REF'),
  },
  {
    name: 'at-present',
    example: 'no plan at present',
    pattern: 'present',
    accepts: ({ pieces, from }) => pieces[from - 1]?.lower === 'at',
    resolve: ref('PRESENT_REF'),
  },
  {
    name: 'recently',
    example: 'has recently said',
    pattern: 'recently | lately',
    accepts: ({ pieces, from, to }) => !(pieces[from - 1]?.lower === 'as' && pieces[to]?.lower === 'as'),
    resolve: ref('PAST_REF'),
  },
  {
    name: 'the-past',
    example: 'in the past',
    pattern: 'the (recent | distant)? past',
    accepts: (match) =>
      !nextIs(
        match,
        /^(few|several|many|two|three|four|five|six|ten|decade|year|month|week|day|century|half|quarter|-)$/,
      ) && !match.pieces[match.to]?.kinds.num,
    resolve: ref('PAST_REF'),
  },
  {
    name: 'the-future',
    example: 'in the near future',
    pattern: 'the (near | foreseeable | immediate | distant | not - too - distant)? future',
    accepts: (match) => !nextIs(match, /^(of)$/),
    resolve: ref('FUTURE_REF'),
  },
  {
    name: 'eve',
    example: 'on the eve of the summit',
    pattern: 'the eve of',
    extend: nounPhraseAfter,
    resolve: (sight) =>
      undated('DATE', 'XXXX-XX-XX', {
        anchor: anchorAt(sight, sight.from + 3, 'before', { count: 1, unit: 'day' }),
      }),
  },
  {
    name: 'day-of-event',
    example: 'the day after the call',
    pattern: 'the <unit:unit> (before | after | of)',
    accepts: ({ captures, pieces, to }) =>
      /^(day|week|month|year)$/.test(captures.unit!.text) &&
      /^(the|a|an|his|her|its|their|he|she|they|it|this)$/.test(pieces[to]?.lower ?? ''),
    extend: (match) => (match.pieces[match.to - 1]!.lower === 'of' ? nounPhraseAfter(match) : match.to - 1),
    resolve: (sight) => {
      const event = sight.from + 3;
      const signal = sight.pieces[event - 1]!.lower;
      const unit = sight.captures.unit!.name as 'day' | 'week' | 'month' | 'year';
      const direction = signal === 'of' ? 'same' : (signal as 'before' | 'after');
      const distance = signal === 'of' ? null : { count: 1, unit };
      return undated('DATE', 'XXXX-XX-XX', { anchor: anchorAt(sight, event, direction, distance) });
    },
  },
];
