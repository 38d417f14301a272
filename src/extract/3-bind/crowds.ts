/** Crowds, police and fighters without a name are those of the place where they act. */
import { childrenBy, doerOf, modifiersOf, prepsOf } from '../1-read/tree.ts';
import words from '../lexicon/role-words.json' with { type: 'json' };
import type { TriggerMention } from '../../model/mention.ts';
import { argumentsOf } from './arguments.ts';
import { partiesOf } from './parties.ts';
import type { Scene } from './scene.ts';
import { filled, type Filled } from './targets.ts';

/** "More than 100,000 people rallied in *Berlin*": nameless crowds are those of the place. */
export function crowd(scene: Scene, trigger: TriggerMention): Filled | null {
  if (trigger.type !== 'PROTEST' && !isOfTheLand(scene, trigger)) return null;
  const streets = childrenBy(scene.tokens, trigger.head, 'obl').filter((at) =>
    /^(?:streets?|squares?|centre|center|heart)$/.test(scene.tokens[at]!.lower),
  );
  const places = [
    ...streets
      .flatMap((at) => prepsOf(scene.tokens, at))
      .flatMap((p) => (p.preposition === 'of' ? p.object : [])),
    ...['in', 'through', 'across', 'outside'].flatMap((preposition) =>
      argumentsOf(scene.tokens, trigger, `prep:${preposition}`),
    ),
  ].filter((at) => !CAUSES.has(scene.tokens[at]!.lemma));
  return filled(
    places.slice(0, 1).flatMap((head) => partiesOf(scene, head, () => false)),
    'crowd',
  );
}

/** "in *support* of the Palestinians", "in *solidarity* with": what crowds are for is no place. */
const CAUSES = new Set([
  ...words.sides,
  ...words.help,
  'protest',
  'favour',
  'favor',
  'memory',
  'honour',
  'honor',
  'defence',
  'defense',
]);
const POLICE = new Set(words.police);

/** "*Riot police* broke up a rally in Diyarbakir", "*rebels* stormed a post in Nepal": forces whose state is where they are. */
function isOfTheLand({ tokens }: Scene, { type, form, head }: TriggerMention): boolean {
  const doer = form === 'noun' || !/^(?:COERCE|ASSAULT)$/.test(type) ? -1 : doerOf(tokens, head);
  return (
    doer >= 0 &&
    POLICE.has(tokens[doer]!.lemma) &&
    !modifiersOf(tokens, doer).some((at) => tokens[at]!.tag === 'PROPN')
  );
}
