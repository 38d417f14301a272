/** Mentions of all articles → events, each act once. */
import { sortByDate, sortEvents } from '../../model/event-order.ts';
import type { ArticleReading } from '../../model/mention.ts';
import type { Actor, TimelineEvent } from '../../model/timeline.ts';
import { accountsOf, actOf, isPointer, type Act, type Cast } from './act.ts';
import { attachPointers } from './anaphora.ts';
import { isAnchored, resolveAnchors } from './anchors.ts';
import { combineAccounts, compare } from './combine.ts';
import { focusOf } from './focus.ts';
import { gatherActs } from './gather.ts';
import { nameEvents } from './identity.ts';
import { findNamesakes } from './headline-names.ts';
import { linkEvents } from './links.ts';
import { fileUnderStory } from './story.ts';
import { titleAct } from './title.ts';

/**
 * The events of all articles and everyone who takes part or says so. Each act is one event, sorted by earliest date
 * (undated last), then id; the order of `readings` does not matter.
 */
export function mergeMentions(readings: ArticleReading[]): { events: TimelineEvent[]; actors: Actor[] } {
  const sorted = [...readings].sort((a, b) => compare(a.reading.article.id, b.reading.article.id));

  // Who is who in all articles?
  const cast = castOf(sorted);

  // Which mentions of an article tell of one act?
  const told = sorted.flatMap((reading) => actsOfArticle(reading, cast));

  // Which articles tell of the same act?
  const acts = gatherActs(told, 'articles', cast);

  // What do all accounts of an act say together, and what is it called?
  const named = sortByDate(
    acts.map((act) => ({ act, event: combineAccounts(act, cast), count: countOf(act) })),
    ({ event }) => event,
    (a, b) => byPlace(a.event, b.event),
  );
  const ids = nameEvents(named, cast);
  const namesakes = findNamesakes(
    actorsOf(
      named.map(({ event }) => event),
      cast,
    ),
  );
  const events: TimelineEvent[] = sortEvents(
    named.map(({ act, event }, i) => ({
      id: ids[i]!,
      title: titleAct(act, event, cast, namesakes),
      ...event,
      links: [],
    })),
  );

  // Which events fulfil, call off or answer others?
  const links = linkEvents(events, cast);
  return {
    events: events.map((event, i) => ({ ...event, links: links[i]! })),
    actors: actorsOf(events, cast),
  };
}

/** One actor for each id: of several the one that says most. */
function castOf(readings: ArticleReading[]): Cast {
  const cast = new Map<string, Actor>();
  for (const { actors } of readings)
    for (const actor of actors.byId.values()) {
      const known = cast.get(actor.id);
      const name = known && !MARKS.test(actor.name) ? known.name : actor.name;
      cast.set(actor.id, { ...actor, ...known, name });
    }
  return cast;
}

/** Of two spellings the one with accents: "Guaidó" beside "Guaido". */
const MARKS = /[^\x00-\x7f]/;

function actsOfArticle(reading: ArticleReading, cast: Cast): Act[] {
  const accounts = accountsOf(reading, cast);
  const pointers = accounts.filter(isPointer);
  const full = accounts.filter((account) => !isPointer(account));
  const alone = (list: typeof full) => list.map((account) => actOf([account], cast));

  const acts = gatherActs(alone(full.filter((account) => !isAnchored(account))), 'article', cast);
  const settled = attachPointers(
    acts,
    pointers.filter((account) => !isAnchored(account)),
    cast,
  );
  const anchored = resolveAnchors(accounts.filter(isAnchored), settled);
  const whole = gatherActs(
    alone(anchored.filter((account) => !isPointer(account))),
    'article',
    cast,
    settled,
  );
  const focus = focusOf(reading.actors.mentions, cast);
  return fileUnderStory(attachPointers(whole, anchored.filter(isPointer), cast), focus, cast);
}

const countOf = ({ accounts }: Act): number | null =>
  accounts.find(({ mention }) => mention.quantity)?.mention.quantity?.count ?? null;

const byPlace = (a: Pick<TimelineEvent, 'evidence'>, b: Pick<TimelineEvent, 'evidence'>): number => {
  const [x, y] = [a.evidence[0]!, b.evidence[0]!];
  return compare(x.article, y.article) || x.trigger[0] - y.trigger[0];
};

/** Everyone whom an event names, sorted by id. */
function actorsOf(events: Pick<TimelineEvent, 'source' | 'target' | 'attribution'>[], cast: Cast): Actor[] {
  const ids = new Set(
    events.flatMap(({ source, target, attribution }) => [...source, ...target, ...attribution]),
  );
  return [...ids].sort(compare).flatMap((id) => cast.get(id) ?? []);
}
