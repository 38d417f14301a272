/** Who did what to whom: the actors that fill the slots of a trigger's frame, or nobody where the text does not say. */
import { childBy, childrenBy, prepsOf, subjectOf } from '../1-read/tree.ts';
import words from '../lexicon/role-words.json' with { type: 'json' };
import type { ActorMention, Slot, TriggerMention } from '../../model/mention.ts';
import { argumentsOf, carrierSubject, complementArguments } from './arguments.ts';
import { partiesOf } from './parties.ts';
import type { Scene } from './scene.ts';

/** The parties of one act; `mentions` are those that the ids were read from. */
export interface Roles {
  source: string[];
  target: string[];
  mentions: ActorMention[];
  rules: string[];
}

interface Filled {
  mentions: ActorMention[];
  slot: string;
}

const NOBODY: ReadonlySet<string> = new Set();
const JOINS = new Set(words.joins);

/** The roles of the act that `trigger` names; two where each side does it to the other ("expel each other's envoys"). */
export function bindRoles(scene: Scene, trigger: TriggerMention): Roles[] {
  const source = withCompanions(
    scene,
    trigger,
    fill(scene, trigger, trigger.frame.source, NOBODY) ?? carried(scene, trigger),
  );
  const sources = idsOf(source?.mentions ?? []);
  const target =
    fill(scene, trigger, trigger.frame.target, new Set(sources)) ??
    asked(scene, trigger, new Set(sources)) ??
    inComplement(scene, trigger, new Set(sources));
  const rules = [source && `source:${source.slot}`, target && `target:${target.slot}`].filter(
    (rule) => !!rule,
  ) as string[];
  const mentions = [...(source?.mentions ?? []), ...(target?.mentions ?? [])];
  const targets = idsOf(target?.mentions ?? []).filter((id) => !sources.includes(id));
  if (trigger.frame.mutual) return [{ source: [...sources, ...targets], target: [], mentions, rules }];
  if (sources.length > 1 && !targets.length && isReciprocal(scene, trigger))
    return reciprocal(sources, mentions, rules);
  return [{ source: sources, target: targets, mentions, rules }];
}

const idsOf = (mentions: ActorMention[]) => [...new Set(mentions.flatMap(({ actors }) => actors))];

/** The first slot that names somebody. */
function fill(scene: Scene, trigger: TriggerMention, slots: Slot[], not: ReadonlySet<string>): Filled | null {
  for (const slot of slots) {
    const mentions = argumentsOf(scene.tokens, trigger, slot).flatMap((head) => partiesOf(scene, head, not));
    if (mentions.length) return { mentions, slot };
  }
  return null;
}

/** A noun that names no doer has that of the verb that carries it: "*the US* announced sanctions". */
function carried(scene: Scene, trigger: TriggerMention): Filled | null {
  if (trigger.form !== 'noun') return null;
  const subject = carrierSubject(scene.tokens, trigger.head);
  const mentions = subject < 0 ? [] : partiesOf(scene, subject, NOBODY);
  return mentions.length ? { mentions, slot: 'carrier' } : null;
}

/** "Bahrain, *along with Egypt*, broke off relations": joined to the subject. */
function withCompanions(
  { tokens, at }: Scene,
  trigger: TriggerMention,
  source: Filled | null,
): Filled | null {
  if (source?.slot !== 'subject') return source;
  const subject = subjectOf(tokens, trigger.head);
  const phrases = [trigger.head, ...(subject >= 0 ? [subject] : [])].flatMap((head) => prepsOf(tokens, head));
  const companions = phrases
    .filter(({ preposition }) => JOINS.has(preposition))
    .flatMap(({ object }) => [object, ...childrenBy(tokens, object, 'conj')])
    .flatMap((head) => at[head] ?? []);
  return { ...source, mentions: [...source.mentions, ...companions] };
}

/** "demanded that *Iran* release": who is to do what is asked. */
function asked(scene: Scene, { type, form, head }: TriggerMention, not: ReadonlySet<string>): Filled | null {
  if (form === 'noun' || (type !== 'REQUEST' && type !== 'ACCUSE')) return null;
  const clause = childBy(scene.tokens, head, 'ccomp');
  const subject = clause < 0 ? -1 : childBy(scene.tokens, clause, 'nsubj', 'nsubj:pass');
  const mentions = subject < 0 ? [] : partiesOf(scene, subject, not);
  return mentions.length ? { mentions, slot: 'clause' } : null;
}

/** Acts of words: whom the infinitive that they govern is about. */
function inComplement(
  { tokens, ...scene }: Scene,
  { form, type, head }: TriggerMention,
  not: ReadonlySet<string>,
): Filled | null {
  if (form === 'noun' || !OF_WORDS.test(type)) return null;
  for (const argument of complementArguments(tokens, head)) {
    const mentions = partiesOf({ tokens, ...scene }, argument, not);
    if (mentions.length) return { mentions, slot: 'complement' };
  }
  return null;
}

const OF_WORDS = /^(AGREE|REJECT|THREATEN|CONCEDE)$/;

/** "each other's diplomats", "one another". */
function isReciprocal({ tokens }: Scene, { head }: TriggerMention): boolean {
  return tokens
    .slice(head + 1, head + 6)
    .some(
      ({ lower }, i) =>
        /^(each|one)$/.test(lower) && /^(other|another)/.test(tokens[head + i + 2]?.lower ?? ''),
    );
}

function reciprocal(parties: string[], mentions: ActorMention[], rules: string[]): Roles[] {
  return parties.map((id) => ({
    source: [id],
    target: parties.filter((other) => other !== id),
    mentions,
    rules: [...rules, 'each-other'],
  }));
}
