import type { ActorMention, Token } from '../../model/mention.ts';
import { BODIES, bodyNamed } from '../lexicon/bodies.ts';
import { stateOf } from '../lexicon/countries.ts';
import { termOn, PEOPLE } from '../lexicon/people.ts';
import { OFFICES, type TitleKind } from '../lexicon/titles.ts';
import { codeOf, type Place } from './cast.ts';
import type { Recall } from './memory.ts';
import { holderOf, type Context } from './resolve.ts';

/** A reference resolved: which actors, and by which rule. */
export interface Reference {
  first: number;
  last: number;
  actors: string[];
  form: ActorMention['form'];
  rule: string;
}

const PERSONAL = /^(he|him|his|himself|she|her|hers|herself)$/;
const NEUTRAL = /^(it|its|itself)$/;
const PLURAL = /^(they|them|their|theirs|themselves)$/;
const NUMBERS: Record<string, number> = { both: 2, two: 2, three: 3, four: 4, five: 5, six: 6 };
const OF_PERSONS =
  /^(leaders|presidents|men|women|ministers|premiers|politicians|diplomats|envoys|statesmen|negotiators|counterparts|chancellors|generals|rivals|heads)$/;
const OF_STATES =
  /^(countries|nations|states|sides|neighbours|neighbors|governments|allies|rivals|powers|capitals|parties|foes|enemies|republics|kingdoms|koreas|members|partners|adversaries|superpowers)$/;
const BODY_WORDS = new Set(BODIES.flatMap(({ called }) => called));
const DEFAULT_BODIES: Record<string, string> = { bloc: 'European Union', alliance: 'NATO', cartel: 'OPEC' };

/** The pronoun or description that begins at token `i`, resolved by what was mentioned before, or null. */
export function readReference(
  tokens: Token[],
  i: number,
  sentence: number,
  context: Context,
): Reference | null {
  const word = tokens[i]!.lower;
  if (PERSONAL.test(word)) return one(i, personal(tokens, i, sentence, context), 'pronoun');
  if (NEUTRAL.test(word))
    return isExpletive(tokens, i) ? null : one(i, neutral(tokens, i, sentence, context), 'pronoun');
  if (PLURAL.test(word)) return several(i, i, plural(sentence, context), 'pronoun-they', 'pronoun');
  const group = readGroup(tokens, i, sentence, context);
  if (group) return group;
  if (word === 'the' && tokens[i + 1]) return describedBody(tokens, i, context);
  return null;
}

const one = (i: number, id: string | undefined, form: Reference['form']): Reference | null =>
  id ? { first: i, last: i, actors: [id], form, rule: 'pronoun' } : null;

const several = (first: number, last: number, ids: string[], rule: string, form: Reference['form']) =>
  ids.length > 1 ? { first, last, actors: ids, form, rule } : null;

/** "it is clear that", "it was a mistake to": no actor. */
function isExpletive(tokens: Token[], i: number): boolean {
  if (tokens[i]!.lower !== 'it') return false;
  const next = tokens[i + 1];
  if (tokens[i]!.relation === 'expl') return true;
  if (!next) return true;
  if (
    /^(is|was|would|will|may|might|seems|seemed|appears|appeared|takes|took|remains|remained)$/.test(
      next.lower,
    )
  ) {
    const after = tokens.slice(i + 2, i + 5);
    return after.some(
      ({ tag, lower }) => tag === 'ADJ' || /^(that|be|to|said|reported|a|the|not|who|time)$/.test(lower),
    );
  }
  return !(next.tag === 'VERB' || next.tag === 'AUX' || next.tag === 'ADV') && tokens[i]!.relation !== 'obj';
}

const isPerson = ({ actor }: Recall) => actor.kind === 'person' || actor.kind === 'office';
const isParty = ({ actor, form }: Recall) => !isPerson({ actor } as Recall) && form !== 'place';

function personal(tokens: Token[], i: number, sentence: number, { memory }: Context): string | undefined {
  const word = tokens[i]!.lower;
  const woman = word.startsWith('s') || word.startsWith('her');
  const fits = (r: Recall) =>
    isPerson(r) && (woman ? memory.isWoman(r.actor.id) : !memory.isWoman(r.actor.id));
  const back = memory.back().filter((r) => fits(r) && sentence - r.sentence <= 3);
  const here = back.filter((r) => r.sentence === sentence);
  const isObject = /^(him|her)$/.test(word) && tokens[i]!.relation !== 'nmod:poss' && isObjectHere(tokens, i);
  const subject = here.find((r) => r.subject);
  if (isObject)
    return (here.find((r) => !r.subject) ?? back.find((r) => r.sentence !== sentence && r !== subject))?.actor
      .id;
  if (subject) return subject.actor.id;
  const last = back[0]?.sentence;
  const previous = back.filter((r) => r.sentence === last);
  return (previous.findLast((r) => r.subject) ?? previous.at(-1))?.actor.id;
}

const isObjectHere = (tokens: Token[], i: number) => {
  const next = tokens[i + 1];
  return tokens[i]!.lower === 'him' || !next || !/^(NOUN|ADJ|PROPN|NUM|VERB)$/.test(next.tag);
};

function neutral(tokens: Token[], i: number, sentence: number, { memory }: Context): string | undefined {
  const back = memory.back().filter((r) => isParty(r) && sentence - r.sentence <= 2);
  const here = back.filter((r) => r.sentence === sentence);
  if (tokens[i]!.lower === 'its' && here.length > 0)
    return (here.find((r) => r.subject) ?? here[0]!).actor.id;
  const subject = here.find((r) => r.subject);
  if (subject) return subject.actor.id;
  const last = back.find((r) => r.sentence !== sentence)?.sentence;
  const previous = back.filter((r) => r.sentence === last);
  return (previous.findLast((r) => r.subject) ?? previous.at(-1))?.actor.id;
}

/** "they": all parties, or else all people, of the last sentence that names several. */
function plural(sentence: number, { memory }: Context): string[] {
  const back = memory.back().filter((r) => sentence - r.sentence <= 2);
  for (const at of new Set(back.map((r) => r.sentence)))
    for (const kind of [isPerson, isParty]) {
      const ids = distinct(back.filter((r) => r.sentence === at && kind(r)));
      if (ids.length > 1 && ids.length <= 4) return ids;
    }
  return [];
}

const distinct = (recalls: Recall[]) => [...new Set(recalls.map(({ actor }) => actor.id))].reverse();

/** "the two leaders", "both countries", "the four states": as many as are said, of the last sentence that has them. */
function readGroup(tokens: Token[], i: number, sentence: number, context: Context): Reference | null {
  let at = i;
  if (/^(the|these|those)$/.test(tokens[at]!.lower)) at++;
  const count = NUMBERS[tokens[at]?.lower ?? ''];
  if (!count) return null;
  let last = at + 1;
  while (last < at + 4 && /^(ADJ|PROPN)$/.test(tokens[last]?.tag ?? '') && !/s$/.test(tokens[last]!.lower))
    last++;
  const noun = tokens[last]?.lower ?? '';
  const wantsPersons = OF_PERSONS.test(noun);
  if (noun === 'koreas')
    return {
      first: i,
      last,
      actors: KOREAS.map((state) => context.cast.state(state)),
      form: 'description',
      rule: 'two-koreas',
    };
  if (!wantsPersons && !OF_STATES.test(noun)) return null;
  const back = context.memory.back().filter((r) => sentence - r.sentence <= 6);
  const ids = lastSeveral(back.filter(wantsPersons ? isPerson : isParty), count);
  const found = ids.length === count ? ids : wantsPersons ? lastSeveral(back.filter(isParty), count) : ids;
  return found.length === count
    ? { first: i, last, actors: found, form: 'description', rule: 'the-n' }
    : null;
}

const KOREAS = ['PRK', 'KOR'].map((code) => stateOf(code)!);

function lastSeveral(recalls: Recall[], count: number): string[] {
  for (const at of new Set(recalls.map((r) => r.sentence))) {
    const ids = distinct(recalls.filter((r) => r.sentence === at));
    if (ids.length === count) return ids;
  }
  return [...new Set(recalls.map(({ actor }) => actor.id))].slice(0, count).reverse();
}

/** "the bloc", "the alliance", "the rebels": the last body that is called so. */
function describedBody(tokens: Token[], i: number, { memory, cast }: Context): Reference | null {
  const word = tokens[i + 1]!.lower;
  if (!BODY_WORDS.has(word)) return null;
  const last = memory.back().find(({ actor }) => bodyNamed(actor.name)?.called.includes(word));
  const fallback = DEFAULT_BODIES[word] ? bodyNamed(DEFAULT_BODIES[word]) : undefined;
  const id = last?.actor.id ?? (fallback && cast.body(fallback));
  return id ? { first: i + 1, last: i + 1, actors: [id], form: 'description', rule: 'the-body' } : null;
}

/** The office that someone holds on the day, as a kind of title. */
export function officeOf(id: string, { cast, memory }: Context): TitleKind | null {
  const person = PEOPLE.find(({ name }) => name === cast.byId.get(id)?.name);
  const office = person && termOn(person, cast.day || '9999')?.office;
  if (office && office in OFFICES) return office as TitleKind;
  return memory.kindsOf(id).find((kind) => kind in OFFICES) ?? null;
}

/** Who is the counterpart of `id` in another place. */
export function counterpartOf(id: string, place: Place, context: Context): string | null {
  const kind = officeOf(id, context);
  const code = codeOf(place);
  if (!kind || !code || !context.cast.day) return null;
  const isLeader = kind === 'head-of-state' || kind === 'head-of-government';
  const holder = holderOf(
    code,
    OFFICES[isLeader ? 'leader' : kind]!,
    isLeader ? 'leader' : kind,
    context.cast.day,
  );
  return holder ? context.cast.person(holder) : null;
}
