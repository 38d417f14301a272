/** Whom an act is about by what is to stop: the attacks that cease, the deed that a threat is to prevent. */
import { childBy, childrenBy, subjectOf, subtreeOf } from '../1-read/tree.ts';
import type { ActorMention, TriggerMention } from '../../model/mention.ts';
import { partiesOf, type Excluded } from './parties.ts';
import type { Scene } from './scene.ts';

/** "ordered a halt to operations against *Georgia*", "halted its offensive against *UNITA*": on whom the guns fall silent. */
export function haltedOn(scene: Scene, trigger: TriggerMention, not: Excluded): ActorMention[] {
  const { type, mode, form, head } = trigger;
  if (type !== 'RETREAT' || mode !== 'ceasefire' || form === 'noun') return [];
  const { tokens } = scene;
  const [, last] = subtreeOf(tokens, head);
  const at = tokens.findIndex(({ lower }, i) => i > head && i <= last && lower === 'against');
  return at < 0 ? [] : partiesOf(scene, tokens[at]!.head, not);
}

/** "would hit back if *Honduran* troops crossed", "threatened to walk out unless *Israel* froze": whose deed the threat hangs on. */
export function conditionedOn(scene: Scene, trigger: TriggerMention, not: Excluded): ActorMention[] {
  const { type, form, head } = trigger;
  if (type !== 'THREATEN' || form === 'noun') return [];
  const { tokens } = scene;
  const threatened = [head, ...childrenBy(tokens, head, 'xcomp', 'ccomp')];
  const condition = threatened
    .flatMap((verb) => childrenBy(tokens, verb, 'advcl'))
    .find((clause) => /^(?:if|unless|until)$/.test(tokens[childBy(tokens, clause, 'mark')]?.lower ?? ''));
  const subject = condition === undefined ? -1 : subjectOf(tokens, condition);
  return subject < 0 ? [] : partiesOf(scene, subject, not);
}
