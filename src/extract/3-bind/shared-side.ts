/**
 * Acts of one sentence that tell each other whom they are done to: "U.S. jets attacked an Iranian ship; *Iran* vowed
 * revenge", "expelled ten *Russians* and announced sanctions".
 */
import { childBy, childrenBy, prepsOf } from '../1-read/tree.ts';
import type { Actors, EventMention, Token } from '../../model/mention.ts';
import type { EventType } from '../../model/ontology.ts';
import { undergoerOfVerb } from './voice.ts';

/** Acts that are done to somebody, who is the other side of the sentence where they name nobody. */
const TOWARDS: ReadonlySet<EventType> = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SANCTION', 'COERCE', 'ASSAULT', 'CONCEDE', 'RETREAT']); // prettier-ignore

/** Acts before and after one that are looked at, so that time stays linear. */
const NEAR = 4;

/** The acts of one sentence, those without a target with the one that an act beside them gives. */
export function shareSides(events: EventMention[], actors: Actors, tokens: Token[]): EventMention[] {
  return events.map((event, i) => {
    if (!isOpen(event, tokens)) return event;
    const others = [
      ...events.slice(Math.max(0, i - NEAR), i).reverse(),
      ...events.slice(i + 1, i + 1 + NEAR),
    ];
    const target = others
      .map((other) => otherSide(event, other, actors, hasOwnVictim(event, tokens)))
      .find((side) => side.length > 0);
    return target ? { ...event, target, rules: [...event.rules, 'target:shared'] } : event;
  });
}

const isOpen = ({ type, mode, source, target, trigger }: EventMention, tokens: Token[]): boolean =>
  (TOWARDS.has(type) || (type === 'MOBILIZE' && isToBorder(trigger.head, tokens))) &&
  // "pulled out *of the treaty*": what is left names the other side, or nobody does.
  !(
    type === 'SANCTION' && prepsOf(tokens, trigger.head).some(({ preposition }) => /\bof$/.test(preposition))
  ) &&
  mode !== 'resign' &&
  !isOfSeveralPosts({ type, mode, source, trigger }, tokens) &&
  !trigger.frame.mutual &&
  trigger.form !== 'noun' &&
  trigger.frame.target.length > 0 &&
  source.length > 0 &&
  target.length === 0;

/** "Belgrade began to withdraw its *ambassadors*": several of one state are called home from as many capitals. */
const isOfSeveralPosts = (
  { type, mode, source, trigger }: Pick<EventMention, 'type' | 'mode' | 'source' | 'trigger'>,
  tokens: Token[],
): boolean =>
  type === 'SANCTION' &&
  mode === 'withdraw' &&
  source.length === 1 &&
  tokens[undergoerOfVerb(tokens, trigger.head)]?.lower === 'ambassadors';

/** "expelled the Colombian ambassador and moved troops *to the border*": with whom it is the border. */
const isToBorder = (verb: number, tokens: Token[]): boolean =>
  childrenBy(tokens, verb, 'obl').some(
    (at) => /^(?:border|frontier)s?$/.test(tokens[at]!.lower) && childBy(tokens, at, 'nmod:poss') < 0,
  );

/** Whom `other` is done to by the same side, or who does it to that side. */
function otherSide(event: EventMention, other: EventMention, actors: Actors, isVictim: boolean): string[] {
  if (other.trigger.frame.mutual || !other.source.length || !other.target.length) return [];
  if (isVictim && !/^(?:ASSAULT|COERCE|SANCTION|RETREAT)$/.test(other.type)) return [];
  const mine = sidesOf(event.source, actors);
  const isSame = (ids: string[]) => [...sidesOf(ids, actors)].every((side) => mine.has(side));
  // "ordered the pullout at the urging of Obama": who asks for it is not whom it is done to.
  if (other.type === 'REQUEST' && event.type === 'CONCEDE') return [];
  const side = isSame(other.source) ? other.target : isSame(other.target) && !isVictim ? other.source : [];
  return isSame(side) ? [] : side;
}

/** "Mali expelled two Libyans blamed for kidnapping *three tourists*": whose these are, nobody says. */
const hasOwnVictim = ({ type, trigger }: EventMention, tokens: Token[]): boolean =>
  /^(ASSAULT|COERCE|RETREAT)$/.test(type) && undergoerOfVerb(tokens, trigger.head) >= 0;

const sidesOf = (ids: string[], actors: Actors) =>
  new Set(ids.map((id) => actors.byId.get(id)?.country ?? id));
