import type { Token } from '../../model/mention.ts';
import { BODIES, bodyNamed } from '../lexicon/bodies.ts';
import DESCRIPTIONS from '../lexicon/descriptions.json' with { type: 'json' };
import { PEOPLE, termOn } from '../lexicon/people.ts';
import { OFFICES, type Title, type TitleKind } from '../lexicon/titles.ts';
import { codeOf, type Place } from './cast.ts';
import type { Recall } from './memory.ts';
import { isParty, isPerson, readPronoun } from './pronouns.ts';
import type { Context, Reference } from './context.ts';
import { isDefinite, readDescription } from './descriptions.ts';
import { readHalf } from './halves.ts';
import { readRegion } from './regions.ts';
import { holderOf, LEADER } from './office-holders.ts';

const NUMBERS = new Map(
  Object.entries({ both: 2, two: 2, pair: 2, duo: 2, three: 3, trio: 3, four: 4, five: 5, six: 6 }),
);
/** Numbers that are nouns themselves: "the *pair* agreed". */
const COUNT_NOUN = /^(pair|duo|trio)$/;
const OF_PERSONS =
  /^(leaders|presidents|men|women|ministers|premiers|politicians|diplomats|envoys|statesmen|negotiators|counterparts|chancellors|generals|rivals|heads)$/;
const OF_STATES =
  /^(countries|nations|states|neighbours|neighbors|governments|capitals|republics|kingdoms|superpowers)$/;
const OF_PARTIES = /^(sides|allies|rivals|powers|parties|foes|enemies|members|partners|adversaries)$/;
const BODY_WORDS = new Set(BODIES.flatMap(({ called }) => called));
const DEFAULT_BODIES: Record<string, string> = { bloc: 'European Union', alliance: 'NATO', cartel: 'OPEC' };

/** The pronoun or description that begins at token `i`, resolved by what was mentioned before, or null. */
export function readReference(
  tokens: Token[],
  i: number,
  sentence: number,
  context: Context,
): Reference | null {
  const actors = readPronoun(tokens, i, sentence, context.memory);
  if (actors.length > 0) return { first: i, last: i, actors, form: 'pronoun', rule: 'pronoun' };
  const region = readRegion(tokens, i, context.cast);
  if (region) return { first: i, ...region, form: 'description', rule: 'region' };
  return (
    readDescription(tokens, i, sentence, context) ??
    readHalf(tokens, i, context) ??
    readGroup(tokens, i, sentence, context) ??
    (isDefinite(tokens[i]!) && tokens[i + 1] ? describedBody(tokens, i, context) : null)
  );
}

/** "the two leaders", "both countries", "the four states", "the two agreed": as many as are said, of the last sentence that has them. */
function readGroup(tokens: Token[], i: number, sentence: number, context: Context): Reference | null {
  const { lower } = tokens[i]!;
  const at = lower === 'the' || lower === 'these' || lower === 'those' ? i + 1 : i;
  const isAll = lower === 'all' && /^(sides|parties)$/.test(tokens[i + 1]?.lower ?? '');
  const count = isAll ? 2 : NUMBERS.get(tokens[at]?.lower ?? '');
  if (!count || (at === i && lower !== 'both' && !isAll)) return null;
  let last = at + 1;
  while (
    last < at + 4 &&
    /^(ADJ|PROPN|NOUN)$/.test(tokens[last]?.tag ?? '') &&
    !/s$|men$/.test(tokens[last]!.lower)
  )
    last++;
  const isNoun = COUNT_NOUN.test(tokens[at]!.lower);
  if (isNoun && /^(NOUN|ADP)$/.test(tokens[at + 1]?.tag ?? '')) return null;
  const isBare =
    isNoun ||
    (/^(VERB|AUX)$/.test(tokens[at + 1]?.tag ?? '') && at > i) ||
    (tokens[at]!.lower === 'both' && /^(to|\.|,)$/.test(tokens[at + 1]?.lower ?? ''));
  if (isBare) last = at;
  const word = isBare ? 'sides' : (tokens[last]?.lower ?? '');
  const candidates = candidatesFor(word, context);
  if (candidates.length === 0) return null;
  const back = context.memory.back().filter((r) => sentence - r.sentence <= 6);
  for (const fits of candidates) {
    const recalls = back.filter(fits);
    const ids =
      (count === 2 && pairOf(recalls, sentence, context)) ||
      lastSeveral(recalls, count, sentence, context.memory.protagonists());
    const actors = ids && holdersFor(ids, word, tokens[last - 1]?.lower ?? '', context);
    if (actors) return { first: i, last, actors, form: 'description', rule: `the-${tokens[at]!.lower}` };
  }
  return null;
}

const isOfLeaders = (noun: string) => /^(leaders|presidents|premiers)$/.test(noun);

/** Those of states who are called so on the day; people, and states whose leader or minister nobody knows, stay as they are. */
function holdersFor(ids: string[], noun: string, before: string, { cast }: Context): string[] {
  const title = titleOf(noun, before);
  const holders = ids.map((id) => {
    const { kind, country } = cast.byId.get(id)!;
    return title && kind === 'country' && cast.day ? holderOf(country!, title, cast.day) : null;
  });
  const isKnown = title === LEADER || holders.every(Boolean);
  return ids.map((id, i) => (isKnown && holders[i] ? cast.person(holders[i]) : id));
}

/** What a plural of office says of each: "the three *foreign ministers*". */
function titleOf(noun: string, before: string): Title | null {
  if (isOfLeaders(noun)) return LEADER;
  return noun === 'ministers' && before === 'foreign'
    ? { kind: 'foreign-minister', words: 'foreign minister' }
    : null;
}

/** Whom a plural noun may mean, best first: "leaders" are heads of state before other people, people before states. */
function candidatesFor(noun: string, { memory }: Context): ((recall: Recall) => boolean)[] {
  const isState = (r: Recall) => isParty(r) && r.actor.kind === 'country';
  const isHead = (r: Recall) =>
    isPerson(r) && memory.kindsOf(r.actor.id).some((kind) => /^(head-of|leader)/.test(kind));
  const isOfficial = (r: Recall) => isPerson(r) && memory.kindsOf(r.actor.id).some((kind) => kind in OFFICES);
  if (isOfLeaders(noun)) return noun === 'leaders' ? [isHead, isOfficial, isState] : [isHead, isState];
  if (noun === 'ministers') return [isPerson, isState];
  if (OF_PERSONS.test(noun)) return noun === 'rivals' ? [isPerson, isParty] : [isPerson];
  if (OF_STATES.test(noun)) return [isState];
  return OF_PARTIES.test(noun) ? [isState, isParty] : [];
}

/** "both countries", "the two sides" of an article on two states: those, unless others were just joined. */
function pairOf(recalls: Recall[], sentence: number, { pair }: Context): string[] | null {
  const near = recalls.filter((r) => sentence - r.sentence <= 1);
  const isJoined = [sentence, sentence - 1].some(
    (at) => distinct(near.filter((r) => r.joint && r.sentence === at)).length === 2,
  );
  const ids = distinct(recalls.filter(({ actor }) => pair?.includes(actor.country ?? '')));
  return !isJoined && ids.length === 2 ? ids.reverse() : null;
}

/**
 * Exactly `count` actors of one sentence; for two and three also the last ones of two neighbouring sentences, for two
 * those of the `story` before a bystander.
 */
function lastSeveral(
  recalls: Recall[],
  count: number,
  sentence: number,
  story: [string, string] | null,
): string[] | null {
  for (const at of new Set(recalls.map((r) => r.sentence))) {
    const all = recalls.filter((r) => r.sentence === at);
    const parts = [all, all.filter((r) => r.joint), all.filter((r) => r.subject)];
    for (const ids of parts.map(distinct)) if (ids.length === count) return ids.reverse();
  }
  const earlier = recalls.filter((r) => r.sentence !== sentence || !r.subject);
  const ofStory = distinct(earlier.filter(({ actor }) => story?.includes(actor.country ?? '')));
  if (count === 2 && ofStory.length === 2) return ofStory.reverse();
  const near = distinct(earlier.filter((r) => earlier[0]!.sentence - r.sentence <= 2));
  return count <= 3 && near.length >= count ? near.slice(0, count).reverse() : null;
}

const distinct = (recalls: Recall[]) => [...new Set(recalls.map(({ actor }) => actor.id))];

const EUROPE = new Set(DESCRIPTIONS.words.european.split(' '));

/** "the bloc" and "the alliance", where none was named, are those of Europe unless the story is another continent's. */
const isEuropean = (last: Recall | undefined): boolean =>
  !last?.actor.country || EUROPE.has(last.actor.country);

/** What any armed or breakaway group may be called: "Kurdish militants … the rebels". */
const OF_GROUPS =
  /^(rebels|guerrillas|militants|insurgents|separatists|gunmen|fighters|movement|militia|faction)$/;

/** "the bloc", "the alliance", "the rebels": the last body that is called so. */
function describedBody(tokens: Token[], i: number, { memory, cast }: Context): Reference | null {
  const at = /^(ADJ|NUM)$/.test(tokens[i + 1]!.tag) && tokens[i + 2] ? i + 2 : i + 1;
  const word = tokens[at]!.lower;
  if (!BODY_WORDS.has(word)) return null;
  const back = memory.back();
  const last =
    back.find(({ actor }) => bodyNamed(actor.name)?.called.includes(word)) ??
    (OF_GROUPS.test(word) ? back.find(({ actor }) => actor.kind === 'group') : undefined);
  const fallback = DEFAULT_BODIES[word] && isEuropean(back[0]) ? bodyNamed(DEFAULT_BODIES[word]) : undefined;
  const id = last?.actor.id ?? (fallback && cast.body(fallback));
  return id ? { first: at, last: at, actors: [id], form: 'description', rule: 'the-body' } : null;
}

/** The office that someone holds on the day, as a kind of title. */
function officeOf(id: string, { cast, memory }: Context): TitleKind | null {
  const name = cast.byId.get(id)?.name;
  const person = PEOPLE.find((one) => one.name === name);
  const office = person && termOn(person, cast.day || '9999')?.office;
  if (office && office in OFFICES) return office as TitleKind;
  return memory.kindsOf(id).find((kind) => kind in OFFICES) ?? null;
}

/** States in which a premier and a president are each the counterpart of their like. */
const SEVERAL_HEADS = /^(CHN|VNM|LAO|IRN)$/;
const HEADS: Partial<Record<TitleKind, string>> = {
  'head-of-state': 'president',
  'head-of-government': 'prime minister',
};

/** Who holds the office of `id` in another place on the day, or null. */
export function counterpartOf(id: string, place: Place, context: Context): string | null {
  const kind = officeOf(id, context);
  const code = codeOf(place);
  if (!kind || !code || !context.cast.day) return null;
  const title: Title = SEVERAL_HEADS.test(code)
    ? { kind, words: HEADS[kind] ?? kind }
    : /^head-of/.test(kind)
      ? LEADER
      : { kind, words: kind };
  const holder = holderOf(code, title, context.cast.day);
  return holder ? context.cast.person(holder) : null;
}
