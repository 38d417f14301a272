/** Answers to a deed that was just told: "American jets bombed Hanoi. Peking denounced *the raid*", "India welcomed *the offer*". */
import { childrenBy } from '../1-read/tree.ts';
import words from '../lexicon/role-words.json' with { type: 'json' };
import type { Actors, EventMention, Token } from '../../model/mention.ts';
import { undergoerOfVerb } from './voice.ts';

/** Types of deeds by the nouns that point back to them. */
const DEEDS = new Map<string, Set<string>>();
for (const [type, nouns] of Object.entries(words.pointers))
  for (const noun of nouns.split(' ')) DEEDS.set(noun, (DEEDS.get(noun) ?? new Set()).add(type));

/** Mentions of acts back, and sentences back, to the deed. */
const NEAR = 6;
const REACH = 2;

const ANSWERS = /^(?:ACCUSE|REJECT|SUPPORT|THREATEN)$/;
/** Nouns that name what is to come for a deed: "vowed *revenge*". */
const REPLY = /^(?:revenge|retaliation|retribution|reprisal)$/;

/** An answer without a target, with the doer of the deed before it that its object points to. */
export function targetOfDeed(
  event: EventMention,
  told: EventMention[],
  actors: Actors,
  tokens: Token[],
): EventMention {
  const types = isOpen(event) ? deedsAt(event, tokens) : undefined;
  const deed =
    types &&
    told
      .slice(-NEAR)
      .findLast(
        ({ type, source, sentence }) =>
          types.has(type) && source.length > 0 && event.sentence - sentence <= REACH,
      );
  if (!deed || !areOthers(event.source, deed.source, actors)) return event;
  return { ...event, target: deed.source, rules: [...event.rules, 'target:told-deed'] };
}

const isOpen = ({ type, source, target, trigger }: EventMention): boolean =>
  ANSWERS.test(type) && trigger.form !== 'noun' && source.length > 0 && target.length === 0;

/** What the object of the act points to: a definite noun without an owner of its own. */
function deedsAt({ type, trigger }: EventMention, tokens: Token[]): Set<string> | undefined {
  const object = undergoerOfVerb(tokens, trigger.head);
  const noun = object >= 0 ? object : trigger.tokens.find((at) => REPLY.test(tokens[at]!.lemma));
  if (noun === undefined) return undefined;
  const { lemma } = tokens[noun]!;
  if (type === 'THREATEN') return REPLY.test(lemma) ? DEEDS.get(lemma) : undefined;
  const isDefinite = childrenBy(tokens, noun, 'det').some((at) =>
    /^(?:the|this|that|these)$/.test(tokens[at]!.lower),
  );
  const isOwned =
    childrenBy(tokens, noun, 'nmod', 'nmod:poss', 'compound', 'amod', 'acl', 'acl:relcl').length > 0;
  return isDefinite && !isOwned ? DEEDS.get(lemma) : undefined;
}

/** Nobody answers his own side. */
function areOthers(mine: string[], theirs: string[], { byId }: Actors): boolean {
  const sides = new Set(mine.map((id) => byId.get(id)?.country ?? id));
  return !theirs.some((id) => sides.has(byId.get(id)?.country ?? id));
}
