import { beginnings, stepOfLength, STEPS, weekStartOf, type Step } from './calendar.ts';

/** A mark on the axis: `label` is null where there is no room for words. */
export interface Tick {
  /** ms UTC. */
  time: number;
  /** Pixels from the start of the axis. */
  x: number;
  label: string | null;
  /** Begins a step of the upper level too (a year among months). */
  major: boolean;
}

/** A stretch of the upper level ("March 2021" over its days); its label sticks to the start of the axis. */
export interface Context {
  time: number;
  x: number;
  label: string;
}

export interface Axis {
  ticks: Tick[];
  contexts: Context[];
}

export interface AxisOptions {
  /** Visible time, ms UTC. */
  domain: readonly [number, number];
  /** Pixels. */
  length: number;
  locale: string;
  /** Width of a label in pixels. */
  measure: (text: string) => number;
  /** Room one label needs along the axis: its width plus `gap`, or `gap` alone where the axis runs down. */
  vertical?: boolean;
  gap?: number;
}

interface Level {
  format: Intl.DateTimeFormatOptions;
  /** The longest text it makes, roughly, to reserve room. */
  widest: Date;
  context: { step: Step; format: Intl.DateTimeFormatOptions } | null;
}

const findStep = (unit: Step['unit'], count = 1) => STEPS.find((s) => s.unit === unit && s.count === count)!;

/** A Wednesday 28 September 2022, 20:00: long in most languages. */
const WIDE = new Date(Date.UTC(2022, 8, 28, 20));

const LEVELS: Record<Step['unit'], Level> = {
  hour: {
    format: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    widest: WIDE,
    context: {
      step: findStep('day'),
      format: { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
    },
  },
  day: {
    format: { day: 'numeric' },
    widest: WIDE,
    context: { step: findStep('month'), format: { month: 'long', year: 'numeric' } },
  },
  week: {
    format: { day: 'numeric' },
    widest: WIDE,
    context: { step: findStep('month'), format: { month: 'short', year: 'numeric' } },
  },
  month: {
    format: { month: 'short' },
    widest: WIDE,
    context: { step: findStep('year'), format: { year: 'numeric' } },
  },
  year: { format: { year: 'numeric' }, widest: WIDE, context: null },
};

/** Where the axis runs down, its words stand in a narrow column. */
const SHORT: Partial<Record<Step['unit'], Intl.DateTimeFormatOptions>> = {
  hour: { month: 'short', year: undefined },
  day: { month: 'short' },
};

/**
 * Ticks that a person would choose, from hours to centuries, with the larger unit named above them, in the words
 * and the week of `locale`, UTC. Labels never overlap.
 */
export function drawAxis(options: AxisOptions): Axis {
  const { domain, length, locale, measure, vertical = false, gap = 22 } = options;
  const [from, to] = domain;
  const toPixels = (time: number) => ((time - from) / (to - from)) * length;
  const step = chooseStep(options);
  const level = LEVELS[step.unit];
  const contextFormat = level.context && { ...level.context.format, ...(vertical && SHORT[step.unit]) };
  const weekStart = weekStartOf(locale);
  const name = namer(locale, step.unit === 'day' && roomy(step, options) ? WITH_WEEKDAY : level.format);
  const contextStep = level.context && contextOf(step, level.context.step);
  const starts = contextStep ? new Set(beginnings(from, to, contextStep)) : null;

  const ticks = beginnings(from, to, step, weekStart).map((time): Tick => {
    const x = toPixels(time);
    const label = name(time);
    const fits = vertical || x + measure(label) <= length + BEYOND / 3;
    return { time, x, label: fits ? label : null, major: starts?.has(time) ?? false };
  });
  const contexts =
    contextStep && contextFormat
      ? placeContexts(beginnings(from, to, contextStep), toPixels, namer(locale, contextFormat), {
          length,
          room: (label) => (vertical ? 20 : measure(label) + gap),
        })
      : [];
  return { ticks: ticks.filter((tick) => tick.x >= -0.5 && tick.x <= length + 0.5), contexts };
}

const WITH_WEEKDAY: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric' };

const pixelsOf = (step: Step, { domain, length }: AxisOptions) =>
  (step.length / (domain[1] - domain[0])) * length;

const roomy = (step: Step, options: AxisOptions) => pixelsOf(step, options) > 72;

/** The finest step whose labels have room beside each other. */
function chooseStep(options: AxisOptions): Step {
  const { locale, measure, vertical = false, gap = 22 } = options;
  const fits = (step: Step) => {
    const { format, widest } = LEVELS[step.unit];
    const label = formatter(locale, format).format(widest);
    return pixelsOf(step, options) >= (vertical ? 34 : measure(label) + gap);
  };
  return STEPS.find(fits) ?? STEPS.at(-1)!;
}

/** Days of a month are named by month, hours by day; a context is never shorter than its own ticks. */
const contextOf = (step: Step, context: Step) =>
  context.length > step.length ? context : stepOfLength(step.length * 2);

/** How far a label may reach beyond the end of the axis, in pixels. */
const BEYOND = 36;

/** Labels of the upper level: the first one sticks to the start of the axis until the next pushes it out. */
function placeContexts(
  times: readonly number[],
  toPixels: (time: number) => number,
  name: (time: number) => string,
  { length, room }: { length: number; room: (label: string) => number },
): Context[] {
  const contexts: Context[] = [];
  let next = length + BEYOND;
  for (let i = times.length - 1; i >= 0; i--) {
    const time = times[i]!;
    const label = name(time);
    const start = toPixels(time);
    const x = Math.max(0, start);
    const fits = x + room(label) <= next;
    if (start <= length && fits) {
      contexts.unshift({ time, x, label });
      next = x;
    } else if (start > 0) next = Math.min(next, Math.max(x, 0));
  }
  return contexts;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Intl formatters are slow to make and quick to use. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let known = formatters.get(key);
  if (!known) formatters.set(key, (known = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })));
  return known;
}

/** The start of the year 1, ms UTC: years before it are told with their era. */
const OUR_ERA = -62_135_596_800_000;

const withEra = (time: number, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormatOptions =>
  time <= OUR_ERA && options.year ? { ...options, era: 'short' } : options;

const namer = (locale: string, options: Intl.DateTimeFormatOptions) => (time: number) =>
  formatter(locale, withEra(time, options)).format(time);

/** A span of time, ms UTC, as this locale writes it ("March–June 2021"); `end` is exclusive. */
export function nameSpan(start: number, end: number, locale: string): string {
  const days = (end - start) / findStep('day').length;
  const options: Intl.DateTimeFormatOptions =
    days > 730
      ? { year: 'numeric' }
      : days > 27
        ? { month: 'long', year: 'numeric' }
        : { day: 'numeric', month: 'long', year: 'numeric' };
  return formatter(locale, withEra(start, options)).formatRange(start, Math.max(start, end - 1));
}
