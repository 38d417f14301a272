import { clauseOf, conjunctsOf, pathToRoot, subjectOf } from '../1-read/tree.ts';
import type { Token } from '../../model/mention.ts';
import type { Memory, Recall } from './memory.ts';

const PERSONAL = new Set(['he', 'him', 'his', 'himself', 'she', 'her', 'hers', 'herself']);
const NEUTRAL = new Set(['it', 'its', 'itself']);
const PLURAL = new Set(['they', 'them', 'their', 'theirs', 'themselves']);

/** Verbs whose object is a party rather than a thing: "accused *it* of", "urged *them* to". */
const ON_PARTIES =
  /^(accuse|urge|ask|tell|warn|blame|boycott|attack|invade|support|help|force|isolate|punish|press|threaten|supply|arm|back|defend|recognise|recognize|sanction|thank|praise|criticise|criticize|remind|assure|invite|pressure|allow|sue|bomb|expel|meet)$/;
const ON_PREPOSITIONS = /^(on|against|with|to|from|for|towards|at|by)$/;

/** Whom the pronoun at token `i` means, by who was mentioned before; empty where that is open. */
export function readPronoun(tokens: Token[], i: number, sentence: number, memory: Memory): string[] {
  const word = tokens[i]!.lower;
  if (PERSONAL.has(word)) return person(tokens, i, sentence, memory);
  if (NEUTRAL.has(word)) return party(tokens, i, sentence, memory);
  return PLURAL.has(word) ? parties(tokens, i, sentence, memory) : [];
}

export const isPerson = ({ actor }: Recall): boolean => actor.kind === 'person' || actor.kind === 'office';
export const isParty = (recall: Recall): boolean => !isPerson(recall) && recall.form !== 'place';

const idOf = (recall: Recall | undefined) => (recall ? [recall.actor.id] : []);

function person(tokens: Token[], i: number, sentence: number, memory: Memory): string[] {
  const { lower } = tokens[i]!;
  const woman = /^(she|her)/.test(lower);
  const back = memory
    .back()
    .filter(
      (r) => isPerson(r) && !r.group && woman === memory.isWoman(r.actor.id) && sentence - r.sentence <= 3,
    );
  const here = back.filter((r) => r.sentence === sentence);
  if (isObject(tokens, i)) {
    const doer = (doerOf(tokens, i, here) ?? (here[0] && i - here[0].last <= 5 ? here[0] : null))?.actor.id;
    const others = back.filter((r) => r.actor.id !== doer);
    return idOf(others.find((r) => r.subject && r.sentence === sentence) ?? others[0]);
  }
  return idOf(here.find((r) => r.subject) ?? here.at(-1) ?? firstSubject(back));
}

/** Of the sentence that has the latest of `back`, who tells it at its end, else its subject, else the first it mentions. */
function firstSubject(back: Recall[]): Recall | undefined {
  const previous = back.filter((r) => r.sentence === back[0]!.sentence);
  return previous.find((r) => r.teller) ?? previous.findLast((r) => r.subject) ?? previous.at(-1);
}

/** "*Duque*, addressing the assembly, accuses him": who does it is not whom it is done to. */
function doerOf(tokens: Token[], i: number, here: Recall[]): Recall | undefined {
  const subject = subjectOf(tokens, tokens[i]!.head);
  return subject < 0 ? undefined : here.find((r) => r.last === subject);
}

/** "him", and "her" where no noun follows. */
const isObject = (tokens: Token[], i: number) =>
  tokens[i]!.lower === 'him' ||
  (tokens[i]!.lower === 'her' && !/^(NOUN|ADJ|PROPN|NUM|VERB)$/.test(tokens[i + 1]?.tag ?? 'PUNCT'));

function party(tokens: Token[], i: number, sentence: number, memory: Memory): string[] {
  const back = memory.back().filter((r) => isParty(r) && !r.group && sentence - r.sentence <= 2);
  const here = back.filter((r) => r.sentence === sentence);
  if (/^its/.test(tokens[i]!.lower)) return idOf(ownerHere(here, i) ?? (back[0] && firstSubject(back)));
  if (isAsked(tokens, i)) {
    const asked = here.find((r) => !r.subject && r.actor.kind === 'country');
    return idOf(asked ?? (back.length > here.length ? firstSubject(back.slice(here.length)) : undefined));
  }
  if (isSubject(tokens, i))
    return isExpletive(tokens, i) ? [] : idOf(here.find((r) => r.subject) ?? (back[0] && firstSubject(back)));
  if (!ON_PARTIES.test(tokens[i - 1]?.lemma ?? '')) return [];
  const states = here.filter((r) => r.actor.kind === 'country');
  const before = back.filter((r) => r.sentence !== sentence);
  return idOf(states.find((r) => !r.subject) ?? (before[0] && firstSubject(before)));
}

/** "Turkey demanded that *it* lift the blockade": nobody demands anything of himself. */
const isAsked = (tokens: Token[], i: number) =>
  tokens[i]!.lower === 'it' &&
  tokens[i - 1]?.lower === 'that' &&
  /^(demand|insist|urge|ask|request|recommend|propose|require)$/.test(tokens[i - 2]?.lemma ?? '');

/** "*France* recalled its envoy to Iran": the nearest subject, or who stands right before. */
const ownerHere = (here: Recall[], i: number) =>
  here.find((r) => r.subject && !r.joint) ?? here.find((r) => i - r.last <= 12 && !(r.subject && r.joint));

/** Is the pronoun the subject of a verb, by the grammar or by what follows? */
const isSubject = (tokens: Token[], i: number) =>
  /^nsubj/.test(tokens[i]!.relation) ||
  (!/^(obj|iobj|obl|nmod)/.test(tokens[i]!.relation) &&
    tokens[i - 1]?.tag !== 'VERB' &&
    /^(VERB|AUX|ADV)$/.test(tokens[i + 1]?.tag ?? ''));

const FEELS =
  /^(sorry|ready|willing|unwilling|prepared|pleased|concerned|worried|committed|determined|able|unable|keen|opposed|grateful|disappointed|alarmed|outraged|convinced|confident)$/;

/** "said it *would send* food to", "it was *sending*", "it is very *sorry*": things do none of that. */
function isOfParties(tokens: Token[], i: number): boolean {
  const [next, ...rest] = tokens
    .slice(i + 1, i + 5)
    .filter(({ tag, lower }) => tag !== 'ADV' && lower !== 'not');
  if (/^(would|will|may|might)$/.test(next?.lower ?? ''))
    return rest[0]?.tag === 'VERB' && !/^(be|take|seem|appear|mean|become)$/.test(rest[0].lemma);
  return FEELS.test(rest[0]?.lower ?? '') || (rest[0]?.tag === 'VERB' && /ing$/.test(rest[0].lower));
}

/** "it is clear that", "it was signed": no actor, or a thing. */
function isExpletive(tokens: Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (!next || tokens[i]!.relation === 'expl') return true;
  if (isOfParties(tokens, i)) return false;
  const isCopula =
    /^(is|was|be|[’']s|would|will|may|might|seems|seemed|appears|appeared|takes|took|remains|remained)$/;
  return (
    isCopula.test(next.lower) &&
    tokens
      .slice(i + 2, i + 5)
      .some(
        ({ tag, lower }) =>
          tag === 'ADJ' || /^(that|be|to|a|the|not|who|time)$/.test(lower) || /(ed|en|wn)$/.test(lower),
      )
  );
}

const takesParty = (tokens: Token[], i: number) => {
  const before = tokens[i - 1];
  return (
    !!before &&
    (ON_PARTIES.test(before.lemma) || (before.tag === 'ADP' && ON_PREPOSITIONS.test(before.lower)))
  );
};

/** "they": all people or all parties, at most four, of the last sentence that names several. */
function parties(tokens: Token[], i: number, sentence: number, memory: Memory): string[] {
  const word = tokens[i]!.lower;
  if (word === 'them' && !takesParty(tokens, i)) return [];
  const isInRelative = word === 'they' && /^(whom|who|which|that)$/.test(tokens[i - 1]?.lower ?? '');
  const near = memory.back().filter((r) => sentence - r.sentence <= (word === 'their' && i > 0 ? 0 : 2));
  if (word === 'their' && isOfUnnamed(tokens, i, near, sentence)) return [];
  const joint = /^theirs?$/.test(word) ? jointSubjects(tokens, i, near, sentence) : [];
  if (joint.length) return joint;
  const owner = word === 'their' ? ownSubject(tokens, i, near, sentence) : undefined;
  if (owner) return idOf(owner);
  // "EU *ministers* confer; he asks *them*": who does something else in the sentence can be meant, who does this cannot.
  const own = subjectOf(tokens, tokens[i]!.head);
  const isElsewhere = (r: Recall) => r.subject && isSeveral(tokens, r) && own > r.last;
  const there = near.find((r) => r.sentence === sentence && isElsewhere(r));
  if (word === 'them' && there) return idOf(there);
  const doers = new Set(near.filter((r) => r.sentence === sentence).map(({ actor }) => actor.id));
  const back = word === 'them' ? near.filter((r) => !doers.has(r.actor.id)) : near;
  const one =
    isInRelative && /^(NOUN|PROPN)$/.test(tokens[i - 2]?.tag ?? '')
      ? people(
          tokens,
          i,
          near.filter((r) => r.subject),
        )
      : [];
  if (one.length) return one;
  for (const at of new Set(back.map((r) => r.sentence)))
    for (const kind of word === 'them' ? [isParty, isPerson] : [isPerson, isParty]) {
      const all = back.filter((r) => r.sentence === at && kind(r));
      const subjects = all.filter((r) => r.subject);
      const named = word !== 'them' && subjects.length > 1 ? subjects : all;
      const ids = [...new Set(named.map(({ actor }) => actor.id))].reverse();
      if (ids.length > 1 && ids.length <= 4) return ids;
    }
  return people(tokens, i, near);
}

/** "The NATO *allies* held *their* summit": several who do what they own. */
function ownSubject(tokens: Token[], i: number, near: Recall[], sentence: number): Recall | undefined {
  const subject = subjectOf(tokens, tokens[tokens[i]!.head]?.head ?? -1);
  if (subject < 0 || !tokens[subject]!.lower.endsWith('s')) return undefined;
  return near.find(
    (r) => r.sentence === sentence && isParty(r) && (r.last === subject || r.last === subject - 1),
  );
}

/** "…, *Spain and France* recalled *their* ambassadors": who does it together, and nobody else of the sentence. */
function jointSubjects(tokens: Token[], i: number, near: Recall[], sentence: number): string[] {
  const subject = subjectOf(tokens, clauseOf(tokens, i));
  const subjects = subject < 0 || subject > i ? [] : conjunctsOf(tokens, subject);
  if (subjects.length < 2) return [];
  const isIn = (r: Recall) =>
    r.sentence === sentence && subjects.some((at) => r.last === at || r.last === at - 1);
  return [...new Set(near.filter(isIn).map(({ actor }) => actor.id))].reverse();
}

const isSeveral = (tokens: Token[], { plural, last }: Recall) =>
  plural || /[^s]s$/.test(tokens[last]?.lower ?? '');

/** "The *presidents* recalled what Reagan and Gorbachev said, and that *their* governments …": theirs whom only a noun names. */
function isOfUnnamed(tokens: Token[], i: number, near: Recall[], sentence: number): boolean {
  const root = pathToRoot(tokens, i).at(-1) ?? -1;
  const subject = root < 0 ? -1 : subjectOf(tokens, root);
  if (subject < 0 || subject > i || !PEOPLE.test(tokens[subject]!.lower)) return false;
  return !near.some((r) => r.sentence === sentence && r.last <= subject + 1);
}
const PEOPLE = /^(?:presidents|leaders|ministers|premiers|envoys|sides|parties|delegations|governments)$/;

/** "Georgian *authorities* expelled three whom *they* accused": several people of one side, the doers before others. */
function people(tokens: Token[], i: number, near: Recall[]): string[] {
  const isDone = tokens[i]!.lower === 'them';
  const doer = isDone && near[0] && i - near[0].last <= 5 ? near[0].actor.id : null;
  const plural = near.filter((r) => r.plural && isParty(r) && r.actor.id !== doer);
  return idOf(plural.find((r) => r.subject) ?? plural[0]);
}
