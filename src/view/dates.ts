/** Dates in words, for readers and for screen readers, in the reader's language. */
import { dateOf, msOf, parseEdtf, startOfWeek, type Day, type When } from '../model/when.ts';
import { phrasesFor, type Phrases } from './date-phrases.ts';

interface Names {
  phrases: Phrases;
  day: (day: Day, style?: 'full' | 'short') => string;
  month: (day: Day, style?: 'full' | 'short') => string;
  year: (year: number) => string;
  range: (first: Day, last: Day, style?: 'full' | 'short') => string;
}

const NAMES = new Map<string, Names>();

/** Formatters of a language: costly to make, so made once. */
function namesIn(locale: string): Names {
  const known = NAMES.get(locale);
  if (known) return known;
  const phrases = phrasesFor(locale);
  const make = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const day = {
    full: make({ dateStyle: 'long' }),
    short: make({ day: 'numeric', month: 'short', year: 'numeric' }),
  };
  const month = {
    full: make({ month: 'long', year: 'numeric' }),
    short: make({ month: 'short', year: 'numeric' }),
  };
  const names: Names = {
    phrases,
    day: (at, style = 'full') => withEra(at, day[style].format(msOf(at)), phrases),
    month: (at, style = 'full') => withEra(at, month[style].format(msOf(at)), phrases),
    year: (year) => (year > 0 ? String(year) : phrases.bce(1 - year)),
    range: (first, last, style = 'full') => day[style].formatRange(msOf(first), msOf(last)),
  };
  NAMES.set(locale, names);
  return names;
}

const withEra = (day: Day, text: string, phrases: Phrases) =>
  dateOf(day).year > 0 ? text : phrases.bce(text);

/**
 * A date in a phrase that can follow a verb: "on 15 April 2021", "in the week of 11 April 2021", "between 11 and 15 April
 * 2021", "in early 2019", "before 15 April 2021".
 * @param edtf a date as in timeline.json, or null
 * @param precision as in timeline.json: tells a week from any other seven days
 * @param locale a BCP 47 language tag
 */
export function dateInWords(edtf: string | null, precision = 'unknown', locale = 'en-GB'): string {
  const names = namesIn(locale);
  const when = edtf === null ? null : parseEdtf(edtf);
  if (!when || edtf === null) return names.phrases.unknown;
  const { phrases } = names;
  if (when.earliest === null) return phrases.before(names.day(when.latest!));
  if (when.latest === null) return phrases.after(names.day(when.earliest));
  const third = thirdInWords(edtf, names);
  if (third) return phrases.in(third);
  if (when.unit === 'day') return phrases.on(about(when, names.day(when.earliest), phrases));
  if (when.unit !== 'interval') return phrases.in(about(when, unitInWords(when, names), phrases));
  if (precision === 'week' && isWeek(when)) return phrases.inWeek(names.day(startOfWeek(when.earliest)));
  return phrases.between(
    ends(edtf, when, names)[0],
    ends(edtf, when, names)[1],
    names.range(when.earliest, when.latest),
  );
}

/** A date for a label on the chart: "15 Apr 2021", "11 – 15 Apr 2021", "early 2019", "← 15 Apr 2021". */
export function dateInShort(edtf: string | null, locale = 'en-GB'): string {
  const names = namesIn(locale);
  const when = edtf === null ? null : parseEdtf(edtf);
  if (!when || edtf === null) return '?';
  if (when.earliest === null) return `← ${names.day(when.latest!, 'short')}`;
  if (when.latest === null) return `${names.day(when.earliest, 'short')} →`;
  const third = thirdInWords(edtf, names);
  if (third) return third;
  if (when.unit === 'day') return names.day(when.earliest, 'short');
  if (when.unit === 'month') return names.month(when.earliest, 'short');
  return when.unit === 'interval'
    ? names.range(when.earliest, when.latest, 'short')
    : unitInWords(when, names);
}

const about = ({ approximate, uncertain }: When, text: string, phrases: Phrases) =>
  approximate || uncertain ? phrases.about(text) : text;

/** At most a week, from its Sunday on or up to its Saturday. */
const isWeek = ({ earliest, latest }: When) =>
  latest! - earliest! <= 6 && startOfWeek(earliest!) === startOfWeek(latest!);

function unitInWords({ unit, earliest }: When, names: Names): string {
  const { year, month } = dateOf(earliest!);
  const { phrases } = names;
  switch (unit) {
    case 'month':
      return names.month(earliest!);
    case 'season':
      return phrases.season(month / 3 - 1, names.year(year));
    case 'quarter':
      return phrases.quarter((month + 2) / 3, names.year(year));
    case 'half':
      return phrases.half(month === 1 ? 1 : 2, names.year(year));
    case 'decade':
      return phrases.decade(year);
    case 'century':
      return phrases.century(Math.floor(year / 100) + 1);
    default:
      return names.year(year);
  }
}

/** "early 2019" for 2019-01/2019-04~, "late April 2021" for 2021-04-21~/2021-04-30. */
function thirdInWords(edtf: string, names: Names): string | null {
  const [from = '', to = ''] = edtf.split('/');
  if (!from.endsWith('~') && !to.endsWith('~')) return null;
  const part = !from.endsWith('~') ? 0 : to.endsWith('~') ? 1 : 2;
  const first = parseEdtf(from);
  const last = parseEdtf(to);
  if (!first || !last || first.earliest === null) return null;
  if (first.unit === 'day') return names.phrases.third(part, names.month(first.earliest));
  const { year } = dateOf(first.earliest);
  if (first.unit === 'month') return names.phrases.third(part, names.year(year));
  const span = dateOf(last.earliest!).year - year;
  return names.phrases.third(
    part,
    span > 9
      ? names.phrases.century(Math.floor(year / 100) + 1)
      : names.phrases.decade(Math.floor(year / 10) * 10),
  );
}

/** Both ends, as exactly as they are given. */
function ends(edtf: string, when: When, names: Names): [string, string] {
  const [from, to] = edtf.split('/').map((end) => parseEdtf(end)?.unit);
  const end = (day: Day, unit: string | undefined) =>
    unit === 'year' ? names.year(dateOf(day).year) : unit === 'month' ? names.month(day) : names.day(day);
  return [end(when.earliest!, from), end(when.latest!, to)];
}
