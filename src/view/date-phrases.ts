/** The small words around dates, which Intl does not know, by language. Names of months and days come from Intl. */

export interface Phrases {
  unknown: string;
  on: (day: string) => string;
  in: (period: string) => string;
  inWeek: (day: string) => string;
  /** `range` is both ends as Intl joins them, for languages that have no better way. */
  between: (first: string, last: string, range: string) => string;
  before: (day: string) => string;
  after: (day: string) => string;
  about: (date: string) => string;
  /** `part` 0 early, 1 middle, 2 late. */
  third: (part: number, period: string) => string;
  /** `number` 0 spring to 3 winter. */
  season: (number: number, year: string) => string;
  quarter: (number: number, year: string) => string;
  half: (number: number, year: string) => string;
  decade: (year: number) => string;
  century: (number: number) => string;
  bce: (date: string | number) => string;
}

const ordinal = (n: number) => {
  const tens = n % 100;
  if (tens >= 11 && tens <= 13) return `${n}th`;
  return n + (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
};

const ENGLISH: Phrases = {
  unknown: 'at an unknown date',
  on: (day) => `on ${day}`,
  in: (period) => `in ${period}`,
  inWeek: (day) => `in the week of ${day}`,
  between: (first, last) => `between ${shareYear(first, last)} and ${last}`,
  before: (day) => `before ${day}`,
  after: (day) => `from ${day} on`,
  about: (date) => `about ${date}`,
  third: (part, period) =>
    period.replace(/^(the )?/, `$1${['early', 'mid', 'late'][part]}${part === 1 ? '-' : ' '}`),
  season: (number, year) => `${['spring', 'summer', 'autumn', 'winter'][number]} ${year}`,
  quarter: (number, year) => `the ${ordinal(number)} quarter of ${year}`,
  half: (number, year) => `the ${ordinal(number)} half of ${year}`,
  decade: (year) => `the ${year}s`,
  century: (number) => `the ${ordinal(number)} century`,
  bce: (date) => `${date} BCE`,
};

const GERMAN: Phrases = {
  unknown: 'zu unbekannter Zeit',
  on: (day) => `am ${day}`,
  in: (period) =>
    /er-Jahre$/.test(period)
      ? `in den ${period}n`
      : /^(?:\d{4}$|Anfang|Mitte|Ende)/.test(period)
        ? period
        : `im ${period}`,
  inWeek: (day) => `in der Woche vom ${day}`,
  between: (first, last) => `zwischen ${first} und ${last}`,
  before: (day) => `vor dem ${day}`,
  after: (day) => `ab dem ${day}`,
  about: (date) => `etwa ${date}`,
  third: (part, period) => `${['Anfang', 'Mitte', 'Ende'][part]} ${period}`,
  season: (number, year) => `${['Frühling', 'Sommer', 'Herbst', 'Winter'][number]} ${year}`,
  quarter: (number, year) => `${number}. Quartal ${year}`,
  half: (number, year) => `${number}. Halbjahr ${year}`,
  decade: (year) => `${year}er-Jahre`,
  century: (number) => `${number}. Jahrhundert`,
  bce: (date) => `${date} v. Chr.`,
};

const FRENCH: Phrases = {
  unknown: 'à une date inconnue',
  on: (day) => `le ${day}`,
  in: (period) => (/^(?:les|la|le) /.test(period) ? `dans ${period}` : `en ${period}`),
  inWeek: (day) => `dans la semaine du ${day}`,
  between: (first, last) => `entre ${first} et ${last}`,
  before: (day) => `avant le ${day}`,
  after: (day) => `à partir du ${day}`,
  about: (date) => `vers ${date}`,
  third: (part, period) => `${['début', 'mi-', 'fin'][part]}${part === 1 ? '' : ' '}${period}`,
  season: (number, year) => `${['printemps', 'été', 'automne', 'hiver'][number]} ${year}`,
  quarter: (number, year) => `le ${number}${number === 1 ? 'er' : 'e'} trimestre ${year}`,
  half: (number, year) => `le ${number}${number === 1 ? 'er' : 'e'} semestre ${year}`,
  decade: (year) => `les années ${year}`,
  century: (number) => `le ${number}${number === 1 ? 'er' : 'e'} siècle`,
  bce: (date) => `${date} av. J.-C.`,
};

/** A language without phrases of its own gets dates by Intl alone, with marks for open ends. */
const BARE: Phrases = {
  ...ENGLISH,
  unknown: '?',
  on: (day) => day,
  in: (period) => period,
  inWeek: (day) => `${day} + 6`,
  between: (_first, _last, range) => range,
  before: (day) => `← ${day}`,
  after: (day) => `${day} →`,
  about: (date) => `~ ${date}`,
  third: (part, period) => `${period} (${part + 1}/3)`,
  season: (number, year) => `${year} (${number + 1}/4)`,
  quarter: (number, year) => `${year} Q${number}`,
  half: (number, year) => `${year} (${number}/2)`,
  decade: (year) => `${year}–${year + 9}`,
  century: (number) => `${(number - 1) * 100}–${number * 100 - 1}`,
  bce: (date) => `-${date}`,
};

const BY_LANGUAGE: Record<string, Phrases | undefined> = { en: ENGLISH, de: GERMAN, fr: FRENCH };

/** The phrases of a BCP 47 language tag. */
export const phrasesFor = (locale: string): Phrases => BY_LANGUAGE[locale.slice(0, 2).toLowerCase()] ?? BARE;

/** "11" for "11 April 2021" before "15 April 2021", "11 April" before "3 May 2021": English says once what both share. */
function shareYear(first: string, last: string): string {
  const [a, b] = [first.split(' '), last.split(' ')];
  if (a.length !== b.length || a.length === 1) return first;
  let shared = 0;
  while (shared < a.length - 1 && a.at(-1 - shared) === b.at(-1 - shared)) shared++;
  return a
    .slice(0, a.length - shared)
    .join(' ')
    .replace(/,$/, '');
}
