/** Durations and sets: found and typed, in the calendar only where they hang on publication. */
import { amountOf, durationValue, grainOf } from '../amount.ts';
import { eventAfter } from '../event-anchor.ts';
import { tagAt } from '../lex.ts';
import { modOf, undated, wordsOf, type Match, type Meaning, type Rule, type Sight } from '../meaning.ts';
import { interval, move, periodAround } from '../period.ts';
import { formatDay } from '../../../../model/when.ts';

function resolveDuration(sight: Sight): Meaning {
  const amount = amountOf(sight);
  return undated('DURATION', durationValue(amount), {
    mod: modOf(sight),
    anchor: eventAfter(sight, amount),
    reach: reachAhead(sight),
  });
}

/** "within 90 days", "in the next two weeks": from publication on. */
function reachAhead(sight: Sight): string | undefined {
  const before = sight.pieces[sight.from - 1]?.lower ?? '';
  if (before !== 'within' && !(before === 'in' && sight.direction() === 'future')) return undefined;
  return reach(sight, 1);
}

function reach(sight: Sight, sign: number): string | undefined {
  const { published } = sight.setting;
  const { count, unit } = amountOf(sight);
  const scale = grainOf(unit);
  if (published === null) return undefined;
  if (Number.isNaN(count)) return sign < 0 ? `../${formatDay(published)}` : `${formatDay(published)}/..`;
  if (!scale) return formatDay(published);
  const other = move(published, sign * count * scale.times, scale.grain);
  const [first, last] = sign < 0 ? [other, published] : [published, other];
  const isCoarse = scale.grain !== 'day' && scale.grain !== 'week';
  return isCoarse && sign < 0
    ? interval(periodAround(first, 'month').first, periodAround(last, 'month').last)
    : interval(first, last);
}

/** "the past three years", "the next two weeks", "the coming year". */
function resolveReach(sight: Sight): Meaning {
  const isPast = wordsOf(sight).some((word) => /^(last|past|previous|recent)$/.test(word));
  return undated('DURATION', durationValue(amountOf(sight)), {
    mod: modOf(sight),
    reach: reach(sight, isPast ? -1 : 1),
  });
}

/** "will last six months": the verb. */
const isVerbLast = ({ pieces, from }: Match) =>
  pieces[from]!.lower === 'last' &&
  /^(will|would|to|can|could|may|might|must|should|shall|not|did|does|do|’ll|'ll|only|they|it)$/.test(
    pieces[from - 1]?.lower ?? '',
  );

/** "the coming months", "recent weeks": open on the far side. */
function resolveOpen(sight: Sight): Meaning {
  const { published } = sight.setting;
  const isPast = wordsOf(sight).includes('recent') || wordsOf(sight).includes('past');
  const value = isPast ? 'PAST_REF' : 'FUTURE_REF';
  if (published === null) return undated('DATE', value);
  const edtf = isPast ? `../${formatDay(published)}` : `${formatDay(published)}/..`;
  return { type: 'DATE', edtf, value, precision: 'open', basis: 'relative' };
}

/** "10-year-old", "42 years old", "year-old": ages are no times here. */
const isAge = ({ pieces, to }: Match) => {
  const next = pieces[to]?.lower;
  return (
    /^(old|olds|older|younger)$/.test(next ?? '') ||
    (next === '-' && /^(old|olds)$/.test(pieces[to + 1]?.lower ?? ''))
  );
};

/** "talks *over* two days" tells how long, "lasted *over* two days" that it was more. */
const isPrepositionOver = ({ pieces, from, sentence }: Match) =>
  pieces[from]!.lower === 'over' &&
  from > 0 &&
  /^(NOUN|PROPN|NUM|PRON)$/.test(tagAt(sentence, pieces[from - 1]!.start) ?? '');

function isDuration(match: Match): boolean {
  if (isAge(match) || isPrepositionOver(match)) return false;
  const { captures, pieces, from, to } = match;
  const unit = captures.units ?? captures.unit!;
  const words = wordsOf(match);
  if (unit.name === 'second' && captures.unit)
    return !!captures.count?.kinds.word && captures.count.value === 1;
  if (unit.name === 'quarter') return !!captures.count && !!captures.units;
  if (
    captures.units &&
    !captures.count &&
    /^(a|an|the|one)$/.test(words[0]!) &&
    !words.some((w) => /^(few|couple|number|half)$/.test(w))
  )
    return false;
  if (captures.unit && !captures.count && !words.includes('half')) {
    if (words[0] === 'the' || words[0] === 'one') return false;
    if (pieces[to]?.kinds.part || unit.name === 'weekend') return false;
    return isSingle(match);
  }
  // Counted singulars need their hyphen: "two-day visit", not "two day".
  if (captures.unit && captures.count && captures.count.value !== 1)
    return words.includes('-') || words.includes('half');
  void from;
  return true;
}

/** "for a week", "a day after", "a year of talks"; not "a year" in passing as in "a day labourer". */
function isSingle({ pieces, from, to }: Match): boolean {
  const before = pieces[from - 1]?.lower ?? '';
  const next = pieces[to]?.lower ?? '';
  // "on a day when", "in a year that": which one, not how long.
  if (/^(on|in)$/.test(before) && /^(when|that|of|where)$/.test(next)) return false;
  return (
    /^(for|in|within|after|over|during|about|nearly|almost|than|least|just|only|lasted|took|up|-|every|spent|of)$/.test(
      before,
    ) ||
    /^(before|after|ahead|into|of|for|since|,|\.|\)|in|and|at|to|if|on|or|that|when|from|until)$/.test(
      next,
    ) ||
    next === ''
  );
}

const resolveSet = (value: (sight: Sight) => string) => (sight: Sight) => undated('SET', value(sight));

function everyValue(sight: Sight): string {
  const { unit, units, weekday, month, part, season, number } = sight.captures;
  if (weekday) return `XXXX-WXX-${weekday.value || 7}`;
  if (month) return `XXXX-${String(month.value).padStart(2, '0')}`;
  if (part) return `XXXX-XX-XXT${part.name}`;
  if (season) return `XXXX-${['SP', 'SU', 'FA', 'WI'][season.value - 1]}`;
  const count = number?.value ?? (wordsOf(sight).includes('other') ? 2 : 1);
  return durationValue({ count, unit: (unit ?? units)?.name ?? 'day' });
}

export const DURATION_RULES: Rule[] = [
  {
    name: 'duration',
    example: 'for more than two and a half years',
    pattern:
      '(@about)? (@count) -? (@full)? (<units:units> | <unit:unit>) (and a half | - long | and (<num> | a | an) (<unit> | <units>))? | (@about)? (half|a quarter) (a|of a) <unit:unit> | (these|those) (@count) <units:units> | a <unit:unit> or (two|so)',
    accepts: isDuration,
    resolve: resolveDuration,
  },
  {
    name: 'some-time',
    example: 'several years',
    pattern:
      '(@about)? (@many) (@full)? <units:units> | the (following|ensuing|previous|preceding|intervening) <units:units>',
    accepts: (match) =>
      !isAge(match) &&
      match.captures.units!.name !== 'quarter' &&
      match.pieces[match.from - 1]?.lower !== 'as',
    resolve: resolveDuration,
  },
  {
    name: 'units',
    example: 'after months of talks',
    pattern: '<units:units> (- long)?',
    accepts: (match) => {
      const { captures, pieces, from } = match;
      const before = pieces[from - 1];
      return (
        !isAge(match) &&
        !/^(quarter|second|minute|weekend)$/.test(captures.units!.name) &&
        !before?.kinds.num &&
        !before?.kinds.season &&
        before?.lower !== '-' &&
        !/^(the|early|his|her|their|its|all|working)$/.test(before?.lower ?? '')
      );
    },
    resolve: resolveDuration,
  },
  {
    name: 'unit-long',
    example: 'a decade-long dispute',
    pattern: '<unit:unit> - (long | old) | weeklong | monthlong | yearlong | daylong | decadelong',
    accepts: ({ pieces, from }) => pieces[from - 1]?.text !== '-',
    resolve: (sight) => {
      const word = sight.pieces[sight.from]!.lower;
      const unit = sight.captures.unit?.name ?? word.slice(0, -4);
      return undated('DURATION', durationValue({ count: 1, unit }));
    },
  },
  {
    name: 'whole-unit',
    example: 'all day',
    pattern: '(all | the whole | the entire | a whole | an entire) <unit:unit>',
    accepts: ({ captures }) => !/^(second|minute|quarter|weekend)$/.test(captures.unit!.name),
    resolve: resolveDuration,
  },
  {
    name: 'reach',
    example: 'over the past three years',
    pattern:
      '(the|these|this)? (last|past|previous|next|coming|following) (<num:low> (or|to) <num:count> | <num:count> | few | several | couple of | couple | many) (@full)? (<units:units>|<unit:unit>) | the (last|past|coming) <unit:unit>',
    accepts: (match) =>
      !/^(weekend|second)$/.test((match.captures.units ?? match.captures.unit)!.name) && !isVerbLast(match),
    resolve: resolveReach,
  },
  {
    name: 'open-units',
    example: 'in the coming months',
    pattern: '(the)? (coming | recent | upcoming | next | past) <units:units>',
    resolve: resolveOpen,
  },
  {
    name: 'every',
    example: 'every other Monday',
    pattern:
      '(every | each) (other | single | <num:number> | <ord:number>)? (<unit:unit> | <units:units> | <weekday:weekday> <part>? | <part:part> | <month:month> | <season:season>)',
    accepts: ({ captures }) => captures.unit?.name !== 'second' || true,
    resolve: resolveSet(everyValue),
  },
  {
    name: 'times-a-unit',
    example: 'three times a week',
    pattern: '(once | twice | <num> times) (a | an | per | every | each) <unit:unit>',
    resolve: resolveSet(everyValue),
  },
  { name: 'weekdays', example: 'on Mondays', pattern: '<weekdays:weekday>', resolve: resolveSet(everyValue) },
  {
    name: 'frequency',
    example: 'met weekly',
    pattern: '<frequency:frequency>',
    accepts: ({ captures, pieces, from }) => {
      const { text, lower } = captures.frequency!;
      const isCapital = text[0] !== lower[0];
      return !isCapital || (from === 0 && pieces[1]?.text[0] === pieces[1]?.lower[0]);
    },
    resolve: resolveSet(({ captures }) => captures.frequency!.name),
  },
];
