/** Feasts and days of remembrance, by their dates in each year. */
import { dated, undated, type Rule, type Sight } from '../meaning.ts';
import { dateOf } from '../../../../model/when.ts';
import { HOLIDAYS, holidayIn, yearOfOnly } from '../holidays.ts';
import { storyDate } from '../setting.ts';

const NAMES = HOLIDAYS.map(({ words }) => words)
  .sort((a, b) => b.length - a.length)
  .join(' | ');

/** "the Yom Kippur War", "the Good Friday Agreement", "the Easter Rising" are names. */
const NAMED_AFTER =
  /^(?:War|Wars|Agreement|Accord|Accords|Rising|Offensive|Massacre|Revolution|Uprising|Island|Islands|Coup)$/;

function resolveHoliday(sight: Sight) {
  const name = sight.pieces
    .slice(sight.from, sight.to)
    .filter((piece) => !piece.kinds.year && piece.text !== ',' && piece.lower !== 'of')
    .map((piece) => piece.lower)
    .join(' ');
  const year = sight.captures.year?.value;
  if (year !== undefined) return datedIn(name, year, 'stated');
  const only = yearOfOnly(name);
  if (only !== null) return datedIn(name, only, 'stated');
  const story = storyDate(sight.setting);
  if (story) return datedIn(name, dateOf(story.period.first).year, 'context');
  const { published } = sight.setting;
  if (published === null) return undated('DATE', 'XXXX-XX-XX');
  const direction = sight.direction();
  const around = dateOf(published).year;
  const candidates = [around - 1, around, around + 1]
    .map((y) => holidayIn(name, y))
    .filter((period) => period !== null);
  const distance = (first: number, last: number) =>
    published < first ? first - published : Math.max(0, published - last);
  const fits = candidates.filter(
    (p) => direction === null || (direction === 'past' ? p.first <= published : p.last >= published),
  );
  const nearest = fits.toSorted((a, b) => distance(a.first, a.last) - distance(b.first, b.last))[0];
  return nearest ? dated(nearest, 'relative') : null;
}

function datedIn(name: string, year: number, basis: 'stated' | 'context') {
  const period = holidayIn(name, year);
  return period && dated(period, basis);
}

export const HOLIDAY_RULES: Rule[] = [
  {
    name: 'holiday',
    example: 'on Easter Sunday',
    pattern: `(${NAMES}) ((,|of)? @year)?`,
    accepts: ({ pieces, from, to }) =>
      /^(?:\p{Lu}|9$)/u.test(pieces[from]!.text) && !NAMED_AFTER.test(pieces[to]?.text ?? ''),
    resolve: resolveHoliday,
  },
];
