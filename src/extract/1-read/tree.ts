/**
 * Questions to a sentence's grammar: who is the subject of this verb, what hangs on it, is it negated. All numbers are
 * token numbers of the sentence; -1 stands for "none". Lists are in the order of the text.
 *
 * Conventions of our trees, beside Universal Dependencies:
 * - A noun phrase hangs on its last noun: "US President Joe *Biden*", "foreign *minister*", "the 10 Russian *diplomats*";
 *   names before the last are `flat`, titles and nouns `compound`, adjectives and demonyms `amod`.
 * - Conjuncts hang on the first one (`conj`), "and" on the conjunct that it opens (`cc`).
 * - Reported speech hangs on its verb of saying as `ccomp`, also where it stands first ("…," Lavrov said).
 * - "US to expel envoy": the infinitive is the root, "to" its `mark`, "US" its `nsubj`.
 */
import { isBaseForm } from './forms.ts';
import type { Relation, Token } from '../../model/mention.ts';

const NONE: number[] = [];

/** Tokens that depend directly on token `i`. */
export const childrenOf = (tokens: Token[], i: number): number[] => (i < 0 ? NONE : tokens[i]!.children);

/** Direct dependents of `i` by one of `relations`. */
export function childrenBy(tokens: Token[], i: number, ...relations: Relation[]): number[] {
  const found: number[] = [];
  for (const child of childrenOf(tokens, i))
    if (relations.includes(tokens[child]!.relation)) found.push(child);
  return found;
}

/** First direct dependent of `i` by one of `relations`, or -1. */
export function childBy(tokens: Token[], i: number, ...relations: Relation[]): number {
  for (const child of childrenOf(tokens, i)) if (relations.includes(tokens[child]!.relation)) return child;
  return -1;
}

/** First and last token (inclusive) of everything that hangs on `i`, itself included. */
export function subtreeOf(tokens: Token[], i: number): [first: number, last: number] {
  let first = i;
  let last = i;
  const open = [i];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    first = Math.min(first, next);
    last = Math.max(last, next);
    open.push(...childrenOf(tokens, next));
  }
  return [first, last];
}

/** The tokens from `i` (excluded) up to the root (included). */
export function pathToRoot(tokens: Token[], i: number): number[] {
  const path: number[] = [];
  for (let at = tokens[i]?.head ?? -1; at >= 0 && path.length <= tokens.length; at = tokens[at]!.head)
    path.push(at);
  return path;
}

/** Does `i` hang on `ancestor`, directly or not? A token does not hang on itself. */
export const hangsOn = (tokens: Token[], i: number, ancestor: number): boolean =>
  pathToRoot(tokens, i).includes(ancestor);

/** All members of the coordination that `i` belongs to, itself included: "France, Germany and *the US*" gives three. */
export function conjunctsOf(tokens: Token[], i: number): number[] {
  const first = firstConjunct(tokens, i);
  return [first, ...childrenBy(tokens, first, 'conj')].sort((a, b) => a - b);
}

/** The member that opens the coordination of `i`; `i` itself where there is none. */
export function firstConjunct(tokens: Token[], i: number): number {
  let at = i;
  for (let steps = 0; tokens[at]?.relation === 'conj' && steps < tokens.length; steps++)
    at = tokens[at]!.head;
  return at;
}

const CLAUSAL: ReadonlySet<Relation> = new Set([
  'root', 'acl', 'acl:relcl', 'advcl', 'ccomp', 'xcomp', 'csubj', 'parataxis',
]); // prettier-ignore

/** Does `i` head a clause: a verb, or a predicate such as "persona non *grata*" with a copula? */
export function headsClause(tokens: Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (CLAUSAL.has(token.relation)) return true;
  return token.relation === 'conj' && (token.tag === 'VERB' || token.tag === 'AUX' || hasVerb(tokens, i));
}

const hasVerb = (tokens: Token[], i: number) => childBy(tokens, i, 'cop', 'aux', 'nsubj', 'nsubj:pass') >= 0;

/** The head of the clause that token `i` stands in: itself where it heads one. */
export function clauseOf(tokens: Token[], i: number): number {
  let at = i;
  for (let steps = 0; at >= 0 && !headsClause(tokens, at) && steps <= tokens.length; steps++)
    at = tokens[at]?.head ?? -1;
  return at;
}

/** "was expelled", "sanctions imposed by the EU": is verb `i` a passive? */
export const isPassive = (tokens: Token[], i: number): boolean =>
  (childBy(tokens, i, 'aux:pass', 'nsubj:pass', 'obl:agent') >= 0 && !isGapped(tokens, i)) ||
  (tokens[i]?.relation === 'acl' && isBareParticiple(tokens[i]!) && childBy(tokens, i, 'aux') < 0) ||
  (tokens[i]?.relation === 'conj' &&
    childBy(tokens, i, 'aux', 'aux:pass', 'nsubj') < 0 &&
    isBareParticiple(tokens[i]!) &&
    (childBy(tokens, i, 'obj') < 0 || isNamed(tokens, i)) &&
    isPassive(tokens, tokens[i]!.head));

/** "the sanctions *that* the Council *imposed*": an active verb with its object before it, whatever the tagger makes of it. */
const isGapped = (tokens: Token[], i: number): boolean =>
  tokens[i]?.relation === 'acl:relcl' &&
  childBy(tokens, i, 'aux:pass', 'obl:agent') < 0 &&
  childrenBy(tokens, i, 'obj').some((at) => at < i && /^(?:that|which|whom)$/.test(tokens[at]!.lower));

/** "was stopped, *declared* an undesirable alien and sent back": what one is called or given stands like an object. */
const isNamed = (tokens: Token[], i: number): boolean =>
  /^(?:declare|name|elect|appoint|brand|dub|label|give|offer|grant|award)$/.test(tokens[i]!.lemma) &&
  childrenBy(tokens, childBy(tokens, i, 'obj'), 'det').every((at) => /^an?$/.test(tokens[at]!.lower));

/** "of *rejecting*", "of *having rejected*", "*being* expelled": verb `i` as a noun or beside another verb. */
export const isGerund = (tokens: Token[], i: number): boolean =>
  tokens[i]!.lower.endsWith('ing') ||
  childrenBy(tokens, i, 'aux', 'aux:pass').some((at) => /^(?:having|being)$/.test(tokens[at]!.lower));

const isBareParticiple = ({ tag, lower, lemma }: Token) =>
  tag === 'VERB' && lower !== lemma && !/ing$/.test(lower);

/**
 * The grammatical subject of verb `i`, shared ones included: of a conjunct ("cut aid and *recalled* its envoy"), an
 * infinitive ("agreed to *send*", "asked Russia to *send*"), a relative clause (the noun it hangs on), a participle
 * ("troops *guarding* …", "…, *expelling* ten"). A passive gives whom it is done to, see `isPassive`.
 */
export function subjectOf(tokens: Token[], i: number): number {
  for (let at = i, steps = 0; at >= 0 && steps < 12; steps++) {
    const own = childBy(tokens, at, 'nsubj', 'nsubj:pass');
    if (own >= 0) return antecedentOf(tokens, own);
    const { relation, head } = tokens[at]!;
    if (relation === 'acl') return tokens[head]!.tag === 'VERB' ? -1 : participleSubject(tokens, at);
    if (relation === 'acl:relcl') return head;
    if (relation === 'xcomp') {
      const controller = objectController(tokens, head, at);
      if (controller >= 0) return controller;
    } else if (relation !== 'conj' && relation !== 'advcl') return -1;
    at = head;
  }
  return -1;
}

/** "who", "which", "that" as subject or object stand for the noun that their clause hangs on. */
function antecedentOf(tokens: Token[], i: number): number {
  const { tag, lower, head, relation } = tokens[i]!;
  const isPronoun = tag === 'PRON' || (tag === 'SCONJ' && relation === 'obj');
  if (!isPronoun || !/^(who|whom|which|that)$/.test(lower)) return i;
  for (const at of [head, ...pathToRoot(tokens, head)])
    if (tokens[at]!.relation === 'acl:relcl') return tokens[at]!.head;
  return i;
}

/** "Sanctions *imposed*", "troops *guarding*": the noun; "its decision to *expel*", "the plan of the US to *invade*": whose it is; "was the first to *go*": who was. */
function participleSubject(tokens: Token[], i: number): number {
  const noun = tokens[i]!.head;
  if (childBy(tokens, i, 'mark') < 0) return noun;
  const owner = possessorOf(tokens, noun);
  if (owner >= 0) return owner;
  const other = prepOf(tokens, noun, 'of');
  if (other >= 0 && tokens[other]!.tag === 'PROPN') return other;
  if (childBy(tokens, noun, 'cop') >= 0) return childBy(tokens, noun, 'nsubj');
  const verb = tokens[noun]!.head;
  return tokens[noun]!.relation === 'obj' || tokens[noun]!.relation === 'obl' ? subjectOf(tokens, verb) : -1;
}

const SUBJECT_CONTROL = /^(promise|threaten|vow|pledge)$/;

/** "called on *Iran* to halt", "appealed to *both* to stop". */
const ASKING = new Set(['call', 'appeal', 'plead']);

/** "asked *Russia* to send", "ordered *ten* to leave": the object of the verb above is the subject of the infinitive. */
function objectController(tokens: Token[], verb: number, infinitive: number): number {
  if (SUBJECT_CONTROL.test(tokens[verb]!.lemma)) return -1;
  const object = childrenBy(tokens, verb, 'iobj', 'obj').filter((child) => child < infinitive);
  if (object[0] !== undefined || !ASKING.has(tokens[verb]!.lemma)) return object[0] ?? -1;
  return (
    prepsOf(tokens, verb).find(
      (asked) => asked.object < infinitive && /^(?:on|to|with)$/.test(asked.preposition),
    )?.object ?? -1
  );
}

/** The direct object of verb `i`, shared ones included: "condemned and *rejected* the move", "the envoy whom it *expelled*". */
export function objectOf(tokens: Token[], i: number): number {
  const own = childBy(tokens, i, 'obj');
  if (own >= 0) return antecedentOf(tokens, own);
  const { relation, head } = tokens[i] ?? { relation: 'dep', head: -1 };
  if (relation === 'acl:relcl' && !isPassive(tokens, i) && !opensWithPlace(tokens, i)) {
    const subject = childBy(tokens, i, 'nsubj');
    if (subject >= 0 && antecedentOf(tokens, subject) !== head) return head;
  }
  const later = childrenBy(tokens, i, 'conj').find(
    (conjunct) => childBy(tokens, conjunct, 'nsubj', 'obj') >= 0,
  );
  return later === undefined || childBy(tokens, later, 'nsubj') >= 0 || tokens[later]!.tag !== 'VERB'
    ? -1
    : sharedObject(tokens, i, later);
}

/** "Cornwall, *where* they met", "the day *when* he left", "talks *in which* he asked": the noun is no object of its clause. */
const opensWithPlace = (tokens: Token[], i: number): boolean =>
  childrenBy(tokens, i, 'advmod').some((at) =>
    /^(?:where|when|why|whereby|wherein)$/.test(tokens[at]!.lower),
  ) || childrenBy(tokens, i, 'obl').some((at) => /^wh/.test(tokens[at]!.lower));

/** "condemned and rejected the move": only where nothing but "and" stands between the verbs. */
function sharedObject(tokens: Token[], verb: number, later: number): number {
  const between = tokens.slice(verb + 1, later);
  return between.every(({ tag }) => tag === 'CCONJ' || tag === 'ADV' || tag === 'PUNCT')
    ? childBy(tokens, later, 'obj')
    : -1;
}

/** The second object: "gave *Russia* a list", "told *Lavrov* that". */
export const indirectOf = (tokens: Token[], i: number): number => {
  const own = childBy(tokens, i, 'iobj');
  return own < 0 && retainedOf(tokens, i) >= 0 ? subjectOf(tokens, i) : own;
};

/** What is given where the subject is who gets it: "was granted *asylum*"; -1 elsewhere. */
export const retainedOf = (tokens: Token[], i: number): number =>
  isPassive(tokens, i) && childBy(tokens, i, 'aux:pass') >= 0 ? childBy(tokens, i, 'obj') : -1;

/** Who does a passive act: "expelled by *Prague*". */
export const agentOf = (tokens: Token[], i: number): number => childBy(tokens, i, 'obl:agent');

/** Who does what verb `i` says, active or passive; -1 where the text does not say. */
export const doerOf = (tokens: Token[], i: number): number =>
  isPassive(tokens, i) ? agentOf(tokens, i) : subjectOf(tokens, i);

/** To whom what verb `i` says is done, active or passive. */
export const undergoerOf = (tokens: Token[], i: number): number =>
  isPassive(tokens, i) ? subjectOf(tokens, i) : objectOf(tokens, i);

/** Whose: "*Russia*'s expulsion", "*its* envoy". */
export const possessorOf = (tokens: Token[], i: number): number => childBy(tokens, i, 'nmod:poss');

/** Nouns and adjectives before noun `i`: "*US* *economic* sanctions". */
export const modifiersOf = (tokens: Token[], i: number): number[] =>
  childrenBy(tokens, i, 'compound', 'amod', 'flat', 'nummod');

/** A prepositional phrase: `preposition` in lower case with its fixed parts ("because of"), `object` the noun's head. */
export interface Prepositional {
  preposition: string;
  object: number;
}

/** The prepositional phrases that hang on `i`, agents included ("by"). */
export const prepsOf = (tokens: Token[], i: number): Prepositional[] =>
  childrenBy(tokens, i, 'obl', 'nmod', 'obl:agent').flatMap((object) => {
    const preposition = prepositionOf(tokens, object);
    return preposition ? [{ preposition, object }] : [];
  });

/** The preposition of noun `i` ("because of" as one), or null; a conjunct has its first conjunct's. */
export function prepositionOf(tokens: Token[], i: number): string | null {
  let words = '';
  for (const child of childrenOf(tokens, i)) {
    const { relation, tag } = tokens[child]!;
    if (relation !== 'case' || tag === 'PART' || child > i) continue;
    for (const word of [child, ...childrenBy(tokens, child, 'fixed')]) words += ` ${tokens[word]!.lower}`;
  }
  if (!words && i >= 0 && tokens[i]!.relation === 'conj') return prepositionOf(tokens, tokens[i]!.head);
  return words ? words.slice(1) : null;
}

/** The noun that `preposition` hangs on `i`: prepOf(tokens, talks, 'with'), or -1. */
export const prepOf = (tokens: Token[], i: number, preposition: string): number =>
  prepsOf(tokens, i).find((phrase) => phrase.preposition === preposition)?.object ?? -1;

const NEGATIONS = /^(not|n[’']t|never|no|neither|nor|none|nobody|nothing|without|hardly|barely)$/;

/** Is `i` itself negated: "did not expel", "no sanctions", "without meeting", "nobody met"? Verbs above do not count. */
export function isNegated(tokens: Token[], i: number): boolean {
  if (
    childrenBy(tokens, i, 'advmod', 'det', 'mark', 'case', 'cc').some((child) =>
      NEGATIONS.test(tokens[child]!.lower),
    )
  )
    return true;
  const subject = childBy(tokens, i, 'nsubj', 'nsubj:pass');
  if (subject >= 0) {
    if (NEGATIONS.test(tokens[subject]!.lower)) return true;
    return childrenBy(tokens, subject, 'det', 'cc').some((child) =>
      /^(no|neither)$/.test(tokens[child]!.lower),
    );
  }
  const { relation, head, tag } = tokens[i] ?? { relation: 'dep', head: -1, tag: 'X' };
  const shares = relation === 'conj' && tag === 'VERB' && childBy(tokens, i, 'aux', 'aux:pass') < 0;
  return shares && isBaseForm(tokens[i]!) && isNegated(tokens, head);
}
