/** The door of stage 3: who did what to whom, when, and did it happen. */
import type { Actors, EventMention, Reading, TimeMention, TriggerMention } from '../../model/mention.ts';
import { formatDay, parseEdtf, type Day } from '../../model/when.ts';
import { withoutDoubles } from './doubles.ts';
import { bindTrigger } from './event.ts';
import { carriedDate, isToldAside } from './carry.ts';
import type { EventDate } from './event-date.ts';
import { HISTORY, Retrospect } from './retrospect.ts';
import { scenesOf } from './scene.ts';
import { shareSides } from './shared-side.ts';
import { targetOfDeed } from './told-deed.ts';

export { dateAnchored } from './anchored.ts';

/** Sentences in which news names its day; a time after them matters to its own sentence only. */
const TOP = 10;

/** Event mentions, in the order of the text; times, mentions and triggers must be sorted by start. */
export function bindEvents(
  reading: Reading,
  times: TimeMention[],
  actors: Actors,
  triggers: TriggerMention[],
): EventMention[] {
  const bySentence = groupBySentence(triggers);
  const timesOf = groupBySentence(times);
  // The day of a dateline is that of the article, not of what its sentence tells.
  const top = times.filter(
    ({ sentence }) => sentence < TOP && reading.sentences[sentence]!.filed === undefined,
  );
  const events: EventMention[] = [];
  const today = parseEdtf(reading.published.date ?? '')?.earliest ?? null;
  let told: { block: number; date: EventDate } | null = null;
  const past = new Retrospect(today);
  for (const scene of scenesOf(reading.sentences, actors)) {
    const { index, block, tokens } = scene.sentence;
    const near = index < TOP ? top : [...top, ...(timesOf.get(index) ?? [])];
    let isDated = false;
    const here: EventMention[] = [];
    for (const trigger of withoutDoubles(tokens, bySentence.get(index) ?? [])) {
      const previous =
        told?.block === block ? told.date : past.isStory ? storyOf(reading, told?.date ?? null) : null;
      const bound = bindTrigger(reading, scene, trigger, near, previous);
      const last = here.at(-1) ?? events.at(-1);
      here.push(...bound.events.map((event) => echoing(event, last)));
      const isAside = bound.date?.precision === 'year' && isToldAside(tokens, trigger.head);
      const date = isAside || isToCome(bound.date, today) ? null : toGoOnFrom(bound.date);
      if (date && !isGuessInStory(date, told?.date, today)) told = { block, date };
      past.add(bound.date);
      isDated ||= !!date?.time;
    }
    for (const event of shareSides(here, actors, tokens))
      events.push(targetOfDeed(event, events, actors, tokens));
    const carried = isDated ? null : carriedDate(scene.sentence, timesOf.get(index) ?? [], today);
    if (carried) told = { block, date: carried };
  }
  return events;
}

/** "Peru recognised Kosovo. Chile *did the same*": to whom it was done before. */
const echoing = (event: EventMention, told: EventMention | undefined): EventMention =>
  event.trigger.rule === 'echo' && told?.type === event.type
    ? {
        ...event,
        target: told.target.filter((id) => !event.source.includes(id)),
        rules: [...event.rules, 'target:told-before'],
      }
    : event;

/** "cancelled a trip *next week*. Others urged calm": nothing that is told after it happens then. */
function isToCome(date: EventDate | null, today: Day | null): boolean {
  const when = parseEdtf(date?.date ?? '');
  return today !== null && when?.earliest != null && when.earliest > today;
}

/** "On 30 October 1978 they crossed; the radio said that … *had been annexed*": a guess by publication ends no story of long ago. */
function isGuessInStory({ basis }: EventDate, told: EventDate | undefined, today: Day | null): boolean {
  const latest = parseEdtf(told?.date ?? '')?.latest;
  return basis === 'published' && today !== null && latest != null && latest < today - HISTORY;
}

/** What an act leaves for the next one to go on from: no deadline, no beginning of what lasts, and of a date that hangs on another what is known. */
function toGoOnFrom(date: EventDate | null): EventDate | null {
  if (date?.rule === 'since-when' || (date?.time && date.precision === 'decade')) return null;
  if (date?.time && date.date?.startsWith('../')) return null;
  if (!date?.time?.anchor || date.date !== null) return date;
  return date.otherwise
    ? { ...date, time: null, date: date.otherwise, precision: 'day', basis: 'context' }
    : null;
}

/** A story of long ago goes on over its paragraphs, there without its day: "In April 1982 … Haig flew to London". */
function storyOf({ published }: Reading, told: EventDate | null): EventDate | null {
  const [today, when] = [parseEdtf(published.date ?? ''), parseEdtf(told?.date ?? '')];
  if (!told || !today?.earliest || !when?.latest || when.latest > today.earliest - HISTORY) return null;
  const month = /^\d{4}-\d\d/.exec(formatDay(when.latest));
  return when.unit === 'day' && month
    ? { ...told, date: month[0], precision: 'month', rule: 'story' }
    : { ...told, rule: 'story' };
}

/** Things of a sentence, by its index. */
function groupBySentence<T extends { sentence: number }>(all: T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const one of all) {
    const group = groups.get(one.sentence);
    if (group) group.push(one);
    else groups.set(one.sentence, [one]);
  }
  return groups;
}
