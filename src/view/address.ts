import { formatDay, msOf, parseEdtf } from '../model/when.ts';
import { DAY } from './event-index.ts';
import { choose, type Facet, FACETS, type Filters, NO_FILTERS } from './filter-choice.ts';

export const LANES = ['country', 'actor', 'kind', 'none'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Everything that decides what a reader sees; any of it is a link. */
export interface View {
  filters: Filters;
  /** Visible time, ms UTC; null: what is shown fits. */
  span: [number, number] | null;
  laneBy: (typeof LANES)[number];
  pinned: readonly string[];
  /** The open event. */
  event: string | null;
  as: 'chart' | 'list';
  theme: Theme;
  /** BCP 47 tag of dates and numbers; null: the reader's own. */
  lang: string | null;
}

export const FIRST_VIEW: View = {
  filters: NO_FILTERS,
  span: null,
  laneBy: 'country',
  pinned: [],
  event: null,
  as: 'chart',
  theme: 'auto',
  lang: null,
};

/** A view from the query of an address; what it does not understand it leaves out. */
export function readAddress(query: string): View {
  const given = new URLSearchParams(query);
  const day = (name: string) => {
    const value = given.get(name);
    return value !== null && parseEdtf(value)?.unit === 'day' ? value : null;
  };
  let filters: Filters = {
    ...NO_FILTERS,
    from: day('from'),
    to: day('to'),
    asOf: day('asof'),
    text: given.get('q') ?? '',
  };
  for (const facet of FACETS)
    filters = choose(filters, facet, [...new Set(given.getAll(facet))], given.getAll('all').includes(facet));
  return {
    filters,
    span: readSpan(given.get('span')),
    laneBy: oneOf(LANES, given.get('lanes')) ?? 'country',
    pinned: given.getAll('pin'),
    event: given.get('event'),
    as: given.get('view') === 'list' ? 'list' : 'chart',
    theme: oneOf(THEMES, given.get('theme')) ?? 'auto',
    lang: readLanguage(given.get('lang')),
  };
}

/** A view as the query of an address, with its `?`, or "" for the first view. Reading it gives the same view. */
export function writeAddress(view: View): string {
  const { filters } = view;
  const query = new URLSearchParams();
  const put = (name: string, value: string | null) => value && query.append(name, value);
  for (const facet of FACETS) filters.chosen[facet].forEach((value) => query.append(facet, value));
  filters.all.forEach((facet: Facet) => query.append('all', facet));
  put('from', filters.from);
  put('to', filters.to);
  put('asof', filters.asOf);
  put('q', filters.text);
  put('span', view.span && view.span.map(writeInstant).join('/'));
  put('lanes', view.laneBy === 'country' ? null : view.laneBy);
  view.pinned.forEach((key) => query.append('pin', key));
  put('event', view.event);
  put('view', view.as === 'list' ? 'list' : null);
  put('theme', view.theme === 'auto' ? null : view.theme);
  put('lang', view.lang);
  const text = query.toString().replaceAll('%2F', '/').replaceAll('%3A', ':');
  return text && `?${text}`;
}

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | undefined =>
  values.find((known) => known === value);

/** A language tag as Intl writes it; null where it is none. */
function readLanguage(tag: string | null): string | null {
  try {
    return tag === null ? null : (Intl.getCanonicalLocales(tag)[0] ?? null);
  } catch {
    return null;
  }
}

const MINUTE = 60_000;

/** An instant to the minute: "2021-04-15", "2021-04-15T13:30". */
function writeInstant(ms: number): string {
  const minutes = Math.round(ms / MINUTE);
  const day = Math.floor((minutes * MINUTE) / DAY);
  const rest = minutes - (day * DAY) / MINUTE;
  const two = (n: number) => String(n).padStart(2, '0');
  return formatDay(day) + (rest ? `T${two(Math.floor(rest / 60))}:${two(rest % 60)}` : '');
}

function readInstant(text: string): number | null {
  const [date = '', time] = text.split('T');
  const when = parseEdtf(date);
  const clock = /^(\d\d):(\d\d)$/.exec(time ?? '00:00');
  if (when?.unit !== 'day' || when.earliest === null || !clock) return null;
  return msOf(when.earliest) + (Number(clock[1]) * 60 + Number(clock[2])) * MINUTE;
}

function readSpan(text: string | null): [number, number] | null {
  const [from, to] = (text ?? '').split('/').map(readInstant);
  return from != null && to != null && from < to ? [from, to] : null;
}
