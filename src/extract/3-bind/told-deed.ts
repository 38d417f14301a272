/** Answers to a deed that was just told: "American jets bombed Hanoi. Peking denounced *the raid*", "India welcomed *the offer*". */
import { childrenBy } from '../1-read/tree.ts';
import words from '../lexicon/role-words.json' with { type: 'json' };
import type { Actors, EventMention, Token } from '../../model/mention.ts';
import { undergoerOfVerb } from './voice.ts';

/** Types of deeds by the nouns that point back to them. */
const DEEDS = new Map<string, Set<string>>();
for (const [types, nouns] of Object.entries(words.pointers))
  for (const noun of nouns.split(' '))
    DEEDS.set(noun, new Set([...(DEEDS.get(noun) ?? []), ...types.split(' ')]));

/** Mentions of acts back, and sentences back, to the deed. */
const NEAR = 6;
const REACH = 3;

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
  const deed =
    isOpen(event) && !isOwnStep(event, tokens) ? deedOf(event, told.slice(-NEAR), tokens) : undefined;
  if (!deed || !areOthers(event.source, deed.source, actors)) return event;
  return { ...event, target: deed.source, rules: [...event.rules, 'target:told-deed'] };
}

/** The last act of the kind that the words point to; "*it*" is the one told just before. */
function deedOf(event: EventMention, told: EventMention[], tokens: Token[]): EventMention | undefined {
  const last = told.at(-1);
  if (isOfIt(event, tokens))
    return last?.source.length && event.sentence - last.sentence <= 1 ? last : undefined;
  const types = deedsAt(event, tokens);
  return told.findLast(
    ({ type, source, sentence }) =>
      types?.has(type) && source.length > 0 && event.sentence - sentence <= REACH,
  );
}

/** "The White House welcomed *it*". */
const isOfIt = ({ type, trigger }: EventMention, tokens: Token[]): boolean =>
  type !== 'THREATEN' && tokens[undergoerOfVerb(tokens, trigger.head)]?.lower === 'it';

const isOpen = ({ type, source, target, trigger }: EventMention): boolean =>
  ANSWERS.test(type) && trigger.form !== 'noun' && source.length > 0 && target.length === 0;

/** "the Senate *approved* the treaty": to make it one's own is no answer to those who signed it. */
const isOwnStep = ({ type, trigger }: EventMention, tokens: Token[]): boolean =>
  type === 'SUPPORT' && /^(?:sign|initial|ratify|approve|adopt|pass|join)$/.test(tokens[trigger.head]!.lemma);

/** What the object of the act points to: a definite noun without an owner of its own. */
function deedsAt({ type, trigger }: EventMention, tokens: Token[]): Set<string> | undefined {
  const object = undergoerOfVerb(tokens, trigger.head);
  const noun = object >= 0 ? object : trigger.tokens.find((at) => REPLY.test(tokens[at]!.lemma));
  if (noun === undefined) return undefined;
  if (isAntecedent(tokens, trigger.head, noun)) return deedsBefore(tokens, trigger.head);
  const { lemma } = tokens[noun]!;
  if (type === 'THREATEN') return REPLY.test(lemma) ? DEEDS.get(lemma) : undefined;
  const isDefinite = childrenBy(tokens, noun, 'det').some((at) =>
    /^(?:the|this|that|these)$/.test(tokens[at]!.lower),
  );
  const isOwned =
    childrenBy(tokens, noun, 'nmod', 'nmod:poss', 'acl', 'acl:relcl').length > 0 ||
    childrenBy(tokens, noun, 'compound', 'amod').some((at) => tokens[at]!.tag === 'PROPN');
  return isDefinite && !isOwned ? DEEDS.get(lemma) : undefined;
}

const isAntecedent = (tokens: Token[], verb: number, noun: number): boolean =>
  tokens[verb]!.relation === 'acl:relcl' &&
  (noun === tokens[verb]!.head || /^(?:which|that)$/.test(tokens[noun]!.lower));

/** "signed a *treaty* of friendship, which Peking denounced": what the relative clause hangs on. */
function deedsBefore(tokens: Token[], verb: number): Set<string> | undefined {
  let noun = tokens[verb]!.head;
  while (tokens[noun]!.relation === 'nmod' && !DEEDS.has(tokens[noun]!.lemma)) noun = tokens[noun]!.head;
  return DEEDS.get(tokens[noun]!.lemma);
}

/** Nobody answers his own side. */
function areOthers(mine: string[], theirs: string[], { byId }: Actors): boolean {
  const sides = new Set(mine.map((id) => byId.get(id)?.country ?? id));
  return !theirs.some((id) => sides.has(byId.get(id)?.country ?? id));
}
