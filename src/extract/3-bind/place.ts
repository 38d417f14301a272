/** Where an act takes place: "in Geneva", "at Camp David", "in a third European country". */
import { childrenBy, prepositionOf } from '../1-read/tree.ts';
import type { EventMention, TriggerMention } from '../../model/mention.ts';
import type { Scene } from './scene.ts';

const SITE =
  /^(country|capital|city|town|village|island|resort|palace|castle|hotel|villa|border|airport|headquarters|summit|base|embassy)$/;

/** The place that an "in" or "at" phrase of the act names, or null; `parties` are no places. */
export function placeOf(
  scene: Scene,
  trigger: TriggerMention,
  parties: ReadonlySet<string>,
): EventMention['place'] {
  const { tokens } = scene;
  const above = [...new Set([trigger.head, ...trigger.tokens])];
  const levels = [...above, ...above.flatMap((at) => childrenBy(tokens, at, 'xcomp', 'obj', 'obl'))];
  const phrases = levels.flatMap((at) => childrenBy(tokens, at, 'obl', 'nmod'));
  for (const noun of phrases) {
    if (!/^(in|at|near|outside)$/.test(prepositionOf(tokens, noun) ?? '')) continue;
    const place = placeAt(scene, noun, parties);
    if (place) return place;
  }
  return null;
}

function placeAt(
  { tokens, at, actors, sentence }: Scene,
  noun: number,
  parties: ReadonlySet<string>,
): EventMention['place'] {
  const mention = at[noun];
  if (mention) {
    if (mention.form !== 'place' && mention.form !== 'name') return null;
    const actor = actors.byId.get(mention.actors[0]!);
    if (
      mention.form === 'name' &&
      (actor?.kind !== 'country' || mention.actors.some((id) => parties.has(id)))
    )
      return null;
    return { name: mention.text, ...(actor?.country && { country: actor.country }) };
  }
  const token = tokens[noun]!;
  const isName = token.tag === 'PROPN' && /^\p{Lu}/u.test(token.text);
  if (!isName && !SITE.test(token.lemma)) return null;
  const before = childrenBy(tokens, noun, 'flat', 'compound', 'amod', 'det', 'nummod').filter(
    (child) => child < noun,
  );
  const first = isName
    ? Math.min(noun, ...before.filter((child) => tokens[child]!.tag === 'PROPN'))
    : Math.min(noun, ...before);
  const name = sentence.text.slice(tokens[first]!.start - sentence.start, token.end - sentence.start);
  return MONTH.test(name) || name.length > 60 ? null : { name };
}

const MONTH =
  /^(January|February|March|April|May|June|July|August|September|October|November|December|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/;
