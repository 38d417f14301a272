/** Two who travel to one place for each other meet there: "Biden and Putin came to Geneva to measure each other". */
import type { Token, TriggerMention } from '../../model/mention.ts';
import { kindOf } from '../../model/ontology.ts';
import type { Roles } from './roles.ts';
import type { Scene } from './scene.ts';

/** Tokens behind a journey within which its purpose stands. */
const REACH = 12;
const PURPOSE = /^(?:talks?|summit|meeting|negotiations|each|one)$/;

/** A journey that people of several states make for a meeting, as that meeting; any other act as it is. `acts` is not empty. */
export function asMeeting(
  scene: Scene,
  trigger: TriggerMention,
  acts: Roles[],
): { trigger: TriggerMention; acts: Roles[] } {
  const source = acts[0]!.source;
  const states = new Set(source.map((id) => scene.actors.byId.get(id)?.country ?? id));
  const isJourney = trigger.mode === 'visit' && trigger.form !== 'noun';
  if (!isJourney || states.size < 2 || !hasPurpose(scene.tokens, trigger.head)) return { trigger, acts };
  const mode = 'meeting';
  return {
    trigger: { ...trigger, mode, kind: kindOf(trigger.type, mode), rule: `${trigger.rule}, for each other` },
    acts: [{ ...acts[0]!, target: [] }],
  };
}

const hasPurpose = (tokens: Token[], journey: number): boolean =>
  tokens.slice(journey + 1, journey + REACH).some(({ lower, tag }, i, after) => {
    if (!PURPOSE.test(lower) || tag === 'VERB') return false;
    if (/^(?:each|one)$/.test(lower)) return /^(?:other|another)/.test(after[i + 1]?.lower ?? '');
    return after.slice(Math.max(0, i - 4), i).some((before) => before.lower === 'for');
  });
