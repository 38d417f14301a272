import { mergeEvents, readEvents } from '../../extract/index.ts';
import { KINDS, typeOf, type Kind } from '../../model/ontology.ts';
import type { Actor, TimelineEvent } from '../../model/timeline.ts';

/** What kind of act a slide tells and who takes part, and everyone whom that names. */
export interface Act extends Pick<
  TimelineEvent,
  'type' | 'mode' | 'kind' | 'status' | 'source' | 'target' | 'countries'
> {
  actors: Actor[];
  /** The rule that read it in the headline; null where nothing could be read. */
  rule: string | null;
}

/**
 * What a headline says of its act, as far as it can be read; a slide itself says nothing of it. A verb must tell the act:
 * "Talks with Iran collapse" are no talks. Its countries are those that it names, whether or not an act was understood.
 */
export function readHeadline(headline: string): Act {
  const reading = readEvents({ id: 'headline', text: headline });
  const mentions = reading.mentions.filter(({ trigger }) => trigger.form !== 'noun');
  const { events, actors } = mergeEvents([{ ...reading, mentions }]);
  const { byId } = reading.actors;
  const named = reading.actors.mentions.filter(({ form }) => form === 'name' || form === 'demonym');
  const countries = named.flatMap(({ actors: ids }) => ids.flatMap((id) => byId.get(id)?.country ?? []));
  const act = events[0];
  return {
    type: act?.type ?? 'OTHER',
    mode: act?.mode ?? null,
    kind: act?.kind ?? 'other',
    status: act?.status ?? 'occurred',
    source: act?.source ?? [],
    target: act?.target ?? [],
    countries: [...new Set([...(act?.countries ?? []), ...countries])].sort(),
    actors: act ? actors.filter(({ id }) => [...act.source, ...act.target].includes(id)) : [],
    rule: act?.evidence[0]!.rule ?? null,
  };
}

/**
 * A slide's group is its lane: a kind of ours says what the act is; else it is who the slide is about: someone whom the
 * headline names as a party, someone else we know, or a group of that name.
 */
export function joinGroup(act: Act, group: string, idOf: (name: string) => string): Act {
  const kind = KINDS.find((known) => known === group.toLowerCase());
  if (kind) return kind === act.kind ? act : { ...act, kind, ...typeOfGiven(kind) };
  const actor = knownActor(group) ?? { id: idOf(group), name: group, kind: 'group' as const };
  if ([...act.source, ...act.target].includes(actor.id)) return act;
  const countries = [...new Set([...act.countries, ...(actor.country ? [actor.country] : [])])].sort();
  return { ...act, source: [actor.id], target: [], actors: [actor], countries };
}

const typeOfGiven = (kind: Kind) => ({ ...typeOf(kind), rule: null });

function knownActor(name: string): Actor | undefined {
  const { byId, mentions } = readEvents({ id: 'group', text: name }).actors;
  const whole = mentions.find(
    ({ start, end, form, actors }) =>
      form === 'name' && start === 0 && end === name.length && actors.length === 1,
  );
  return whole && byId.get(whole.actors[0]!);
}
