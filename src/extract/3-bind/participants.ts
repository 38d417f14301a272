/** Who takes part: an act needs a state, an organization, a group or somebody who acts for one. */
import { childBy, childrenBy, clauseOf, isPassive } from '../1-read/tree.ts';
import type { TriggerMention } from '../../model/mention.ts';
import type { Roles } from './roles.ts';
import type { Scene } from './scene.ts';

/** Does the act have a party of politics, or does it point back to one that was told before ("Thursday's actions")? */
export function hasParties(scene: Scene, trigger: TriggerMention, { source, target }: Roles): boolean {
  const parties = [...source, ...target];
  return parties.length ? parties.some((id) => isPolitical(scene, id)) : isAnaphoric(scene, trigger);
}

function isPolitical({ actors }: Scene, id: string): boolean {
  const actor = actors.byId.get(id);
  return actor !== undefined && (actor.kind !== 'person' || !!actor.country || !!actor.role);
}

/** "the sanctions", "Thursday's actions", "the talks were concluded": an act that the reader knows already. */
function isAnaphoric({ tokens }: Scene, { form, head }: TriggerMention): boolean {
  const noun = form === 'noun' ? head : isPassive(tokens, head) ? childBy(tokens, head, 'nsubj:pass') : -1;
  if (noun < 0) return false;
  const before = childrenBy(tokens, noun, 'det', 'nmod:poss', 'compound', 'amod');
  return before.some(
    (at) => /^(the|this|that|these|those)$/.test(tokens[at]!.lower) || tokens[at]!.relation === 'nmod:poss',
  );
}

/** Who else is named in the clause of the act: third parties, no venues. */
export function othersOf({ tokens, mentions }: Scene, trigger: TriggerMention, roles: Roles): string[] {
  const clause = clauseOf(tokens, trigger.head);
  const named = mentions.filter(({ form, head }) => form !== 'place' && clauseOf(tokens, head) === clause);
  const parties = new Set([...roles.source, ...roles.target]);
  return [...new Set(named.flatMap(({ actors }) => actors))].filter((id) => !parties.has(id));
}

/** Whether the one that a token names is one of the actors or acts for the same state. */
export function isSameSide(scene: Scene, token: number, actors: string[]): boolean {
  const sideOf = (id: string) => scene.actors.byId.get(id)?.country ?? id;
  const sides = new Set(actors.map(sideOf));
  return !!scene.at[token]?.actors.some((id) => sides.has(sideOf(id)));
}
