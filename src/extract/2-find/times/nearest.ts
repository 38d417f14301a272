/** Dates that leave out their year, month or week: which one do they mean? */
import { dateOf, dayOf, type Day } from '../../../model/when.ts';
import { dated, modOf, undated, type Meaning, type Sight } from './meaning.ts';
import { dayPeriod, isFiner, monthPeriod, seasonPeriod, shift, type Period } from './period.ts';
import { lastTold, storyDate, yearInStory, type Told } from './setting.ts';

const pad = (n: number) => String(n).padStart(2, '0');

/** Days after which news says the year with a day to come. */
const LONGEST_WITHOUT_YEAR = 300;
/** Days ahead within which a day that nothing governs may be one to come: what lies farther off is announced with a verb. */
const NEAR_AHEAD = 60;

/** The one of last, this and next year’s periods that is nearest to publication, or on the side that a cue looks to. */
function nearest(sight: Sight, published: Day, inYear: (year: number) => Period | null): Period | null {
  const { year } = dateOf(published);
  const candidates = [year - 1, year, year + 1].map(inYear).filter((period) => period !== null);
  const direction = sight.direction();
  const isOn = (period: Period) =>
    direction === null || (direction === 'past' ? period.first <= published : period.last >= published);
  const aheadOf = ({ first }: Period) => first - published;
  const distance = (period: Period) => {
    const ahead = aheadOf(period);
    if (ahead <= 0) return Math.max(0, published - period.last);
    return direction === null && period.grain === 'day' && ahead > NEAR_AHEAD ? 2 * ahead : ahead;
  };
  const sorted = candidates.toSorted((a, b) => distance(a) - distance(b) || a.first - b.first);
  const chosen = sorted.find(isOn) ?? sorted[0] ?? null;
  const isTooFar =
    chosen?.grain === 'day' && direction === 'future' && distance(chosen) > LONGEST_WITHOUT_YEAR;
  return isTooFar ? sorted[0]! : chosen;
}

/** The told date that a month or day leans on; what is to come or lasts "since March" leans on publication in news. */
function storyOf(sight: Sight, grain: 'day' | 'month'): Told | null {
  const { setting, pieces, from } = sight;
  const isOfNow = sight.direction() === 'future' || pieces[from - 1]?.lower === 'since';
  return isOfNow && !setting.isNarrative ? null : storyDate(setting, grain);
}

/** A month and day, or only a day (`month` null), without a year. */
export function chooseDay(sight: Sight, month: number | null, day: number): Meaning | null {
  const { setting } = sight;
  if (month !== null && dayOf(2000, month, day) === null) return null;
  if (month === null) return chooseDayOfMonth(sight, day);
  const told = storyOf(sight, 'day');
  if (told) {
    const period = dayPeriod(yearInStory(told.period, month, setting.published), month, day);
    return period && dated(period, 'context', { mod: modOf(sight) });
  }
  if (setting.published === null) return undated('DATE', `XXXX-${pad(month)}-${pad(day)}`);
  const period = nearest(sight, setting.published, (year) => dayPeriod(year, month, day));
  return period && dated(period, 'relative', { mod: modOf(sight) });
}

/** "the 13th": of the month last told, else of the month of publication or the one next to it. */
function chooseDayOfMonth(sight: Sight, day: number): Meaning | null {
  const { setting } = sight;
  const told = lastTold(setting, 'month');
  const reference = told?.block === setting.block || setting.isNarrative ? told?.period.first : undefined;
  const around = reference ?? setting.published;
  if (around === null || around === undefined) return undated('DATE', `XXXX-XX-${pad(day)}`);
  const { year, month } = dateOf(around);
  const period = dayPeriod(year, month, day);
  if (reference !== undefined || !period) return period && dated(period, 'context');
  const isAhead = period.first > around && sight.direction() !== 'future' && period.first - around > 15;
  const { year: y, month: m } = dateOf(shift(monthPeriod(year, month), isAhead ? -1 : 0).first);
  const chosen = dayPeriod(y, m, day);
  return chosen && dated(chosen, 'relative');
}

/** A month without a year. */
export function chooseMonth(sight: Sight, month: number): Meaning | null {
  const { setting } = sight;
  const mod = modOf(sight);
  const told = storyOf(sight, 'month');
  if (told)
    return dated(monthPeriod(yearInStory(told.period, month, setting.published), month), 'context', { mod });
  if (setting.published === null) return undated('DATE', `XXXX-${pad(month)}`, { mod });
  return dated(
    nearest(sight, setting.published, (year) => monthPeriod(year, month))!,
    'relative',
    { mod },
  );
}

/** A season without a year: the last one that has begun, unless the words look ahead. */
export function chooseSeason(sight: Sight, season: number): Meaning | null {
  const { setting } = sight;
  const mod = modOf(sight);
  const told = storyDate(setting);
  if (told) return dated(seasonPeriod(dateOf(told.period.first).year, season), 'context', { mod });
  const { published } = setting;
  if (published === null) return undated('DATE', `XXXX-${['SP', 'SU', 'FA', 'WI'][season - 1]}`, { mod });
  const { year } = dateOf(published);
  const wanted =
    sight.direction() === 'future' ? (p: Period) => p.last >= published : (p: Period) => p.first <= published;
  const candidates = [year - 1, year, year + 1].map((y) => seasonPeriod(y, season)).filter(wanted);
  const period = sight.direction() === 'future' ? candidates[0] : candidates.at(-1);
  return period ? dated(period, 'relative', { mod }) : null;
}

/** "last March" (-1), "next March" (1), "this March" (0). */
export function chooseMonthBy(sight: Sight, month: number, offset: number): Meaning | null {
  const { published } = sight.setting;
  const mod = modOf(sight);
  if (published === null) return undated('DATE', `XXXX-${pad(month)}`, { mod });
  return dated(
    chooseBy(published, offset, (year) => monthPeriod(year, month)),
    'relative',
    { mod },
  );
}

/** "last summer" (-1), "next summer" (1), "this summer" (0). */
export function chooseSeasonBy(sight: Sight, season: number, offset: number): Meaning | null {
  const { published } = sight.setting;
  const mod = modOf(sight);
  if (published === null) return undated('DATE', `XXXX-${['SP', 'SU', 'FA', 'WI'][season - 1]}`, { mod });
  return dated(
    chooseBy(published, offset, (year) => seasonPeriod(year, season)),
    'relative',
    { mod },
  );
}

/** The last period that is over, the next that has not begun, or the one of the year, a winter by where it touches it. */
function chooseBy(published: Day, offset: number, inYear: (year: number) => Period): Period {
  const { year } = dateOf(published);
  const periods = [year - 2, year - 1, year, year + 1].map(inYear);
  if (offset < 0) return periods.filter(({ last }) => last < published).at(-1)!;
  if (offset > 0) return periods.find(({ first }) => first > published)!;
  return periods.find(({ first, last }) => first <= published && published <= last) ?? inYear(year);
}

/** A weekday (0 = Sunday) that nothing but its name tells. */
export function chooseWeekday(sight: Sight, weekday: number, offset: number | null): Meaning | null {
  const { setting } = sight;
  const mod = modOf(sight);
  const story = storyDate(setting);
  const isInStory =
    story &&
    !setting.isNews &&
    (setting.isNarrative || setting.published === null || !isFiner('week', story.period.grain));
  if (isInStory && offset === null) {
    if (story.period.last - story.period.first > 7)
      return undated('DATE', `XXXX-WXX-${weekday || 7}`, { mod });
    return dated(weekdayFrom(story.period.first, weekday), 'context', { mod });
  }
  if (setting.published === null) return undated('DATE', `XXXX-WXX-${weekday || 7}`, { mod });
  // A report filed on Saturday and printed on Sunday may have been added to: its "Sunday" is the day of print.
  const isPrint = setting.printed !== null && dateOf(setting.printed).weekday === weekday;
  const today = isPrint ? setting.printed! : setting.published;
  const last = today - ((dateOf(today).weekday - weekday + 7) % 7);
  const isToday = last === today;
  const direction = offset === null ? sight.direction() : null;
  let day = last;
  // Whoever means today or yesterday does not say "last Thursday".
  if (offset === -1 && last >= today - 1) day = last - 7;
  if (offset === 1 || (offset === 0 && !isToday) || (direction === 'future' && !isToday)) day = last + 7;
  return dated({ grain: 'day', first: day, last: day }, 'relative', { mod });
}

/** The first such weekday on or after a day. */
export function weekdayFrom(day: Day, weekday: number): Period {
  const at = day + ((weekday - dateOf(day).weekday + 7) % 7);
  return { grain: 'day', first: at, last: at };
}
