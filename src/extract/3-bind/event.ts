/** One trigger → its event mentions: roles, status, place, date, quote, and how sure all that is. */
import { isNegated, undergoerOf } from '../1-read/tree.ts';
import type { EventMention, Reading, Span, TimeMention, Token, TriggerMention } from '../../model/mention.ts';
import type { Status } from '../../model/ontology.ts';
import { parseEdtf } from '../../model/when.ts';
import { holdsNegation } from '../2-find/trigger-scope.ts';
import { attributionOf } from './attribution.ts';
import { confidenceOf } from './confidence.ts';
import { dateEvent } from './dating.ts';
import type { EventDate } from './event-date.ts';
import { asMeeting } from './joint-arrival.ts';
import { hasParties, isAtHome, othersOf, speaksForDoer } from './participants.ts';
import { placeOf } from './place.ts';
import { quantityOf } from './quantity.ts';
import { quoteOf } from './quote.ts';
import { bindRoles, type Roles } from './roles.ts';
import { salienceOf, salienceOfDate } from './salience.ts';
import type { Scene } from './scene.ts';
import { readStatus } from './status.ts';
import { topicOf } from './topic.ts';

export interface Bound {
  events: EventMention[];
  date: EventDate | null;
}

const NOTHING: Bound = { events: [], date: null };

/** "imposed *no* sanctions", "held no talks", "vetoed *nothing*"; but "said no to" refuses. */
const isOfNothing = ({ tokens }: Scene, trigger: TriggerMention) =>
  trigger.tokens.some((at) => leavesNothing(tokens, at, trigger)) ||
  (!holdsNegation(tokens, trigger) &&
    ((trigger.form !== 'noun' && isNobody(tokens, undergoerOf(tokens, trigger.head))) ||
      trigger.tokens.some((at) => at !== trigger.head && isNegated(tokens, at))));

/** "expelled *nobody*", "expelled *no one*". */
const isNobody = (tokens: Token[], at: number): boolean =>
  at >= 0 &&
  (/^(?:nothing|none|nobody|no-one)$/.test(tokens[at]!.lower) ||
    (tokens[at]!.lower === 'one' && tokens[at - 1]?.lower === 'no'));

/** "said *no soldier* had surrendered *to*": "no" of a noun that is no part of the trigger. */
const leavesNothing = (tokens: Token[], at: number, trigger: TriggerMention): boolean =>
  tokens[at]!.lower === 'no' && tokens[at]!.relation === 'det' && !trigger.tokens.includes(tokens[at]!.head);

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const isReal = (status: Status) => status === 'occurred' || status === 'ongoing';

/** "was agreed", "refused": the tense says that it has happened, or the words that were said. */
const isPast = ({ tokens }: Scene, { form, head, status }: TriggerMention) =>
  status !== null ||
  (form !== 'noun' &&
    !/^(\w+s|be)$/.test(tokens[head]!.lower) &&
    tokens[head]!.lower !== tokens[head]!.lemma);

/** "the visit *begins next week*": what lies wholly after the day of the news has not happened, whatever the tense. */
function isAfterNews(date: string | null, published: string | null): boolean {
  const [when, today] = [parseEdtf(date ?? ''), parseEdtf(published ?? '')];
  return !!when?.earliest && !!today?.latest && when.earliest > today.latest;
}

/** The event mentions of a trigger, none where it names no act of states; `previous` dates the act told before it. */
export function bindTrigger(
  reading: Reading,
  scene: Scene,
  named: TriggerMention,
  times: TimeMention[],
  previous: EventDate | null,
): Bound {
  const { sentence } = scene;
  const found = bindRoles(scene, named).filter(
    (roles) => hasParties(scene, named, roles) && !isAtHome(scene, named, roles),
  );
  if (!found.length) return NOTHING;
  const { trigger, acts } = asMeeting(scene, named, found);
  const read = readStatus(sentence, trigger, (speaker) =>
    speaksForDoer(scene, speaker, trigger, acts[0]!.source),
  );
  if (read.status === null || isOfNothing(scene, trigger)) return NOTHING;
  const early = salienceOf(reading, sentence, trigger, times, previous);
  const date = dateEvent(reading, sentence, trigger, times, {
    status: read.status,
    salience: early,
    previous,
  });
  const salience = salienceOfDate(early, date.date, reading.published.date);
  const attribution = attributionOf(scene, read.attribution);
  const rules = [trigger.rule, ...read.rules, `date:${date.rule}`];
  const isToCome = !isPast(scene, trigger) && isAfterNews(date.date, reading.published.date);
  const status = isToCome && isReal(read.status) ? 'planned' : read.status;
  const give = (roles: Roles): EventMention => ({
    sentence: sentence.index,
    trigger,
    type: trigger.type,
    mode: trigger.mode,
    kind: trigger.kind,
    status,
    source: roles.source,
    target: roles.target,
    others: othersOf(scene, trigger, roles),
    place: placeOf(scene, trigger, new Set([...roles.source, ...roles.target])),
    attribution,
    time: date.time,
    date: date.date,
    precision: date.precision,
    dateBasis: date.basis,
    dateText: date.text,
    ...(date.otherwise && { dateOtherwise: date.otherwise }),
    // "Lithuania expelled two, Estonia one": the number is that of the first doer.
    quantity: roles.rules.includes('gapped') ? null : quantityOf(sentence.tokens, trigger),
    topic: topicOf(scene, trigger, roles.mentions, times),
    quote: quoteOf(sentence, trigger, roles.mentions),
    named: { source: roles.named.source.map(spanOf), target: roles.named.target.map(spanOf) },
    salience,
    confidence: confidenceOf({
      trigger,
      parties: roles.mentions,
      hasSource: roles.source.length > 0,
      status,
      basis: date.basis,
    }),
    rules: [...rules.slice(0, 1), ...roles.rules, ...rules.slice(1)],
  });
  return { events: acts.map(give), date };
}
