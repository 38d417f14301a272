/** Acts inside other acts: "threatened to expel" threatens and expels nobody. */
import { isBaseForm } from '../1-read/forms.ts';
import type { Relation, Token, TriggerMention } from '../../model/mention.ts';
import { kindOf, type EventType, type Mode } from '../../model/ontology.ts';
import modes from '../lexicon/triggers/complement-modes.json' with { type: 'json' };
import { childBy, childrenBy, hangsOn, isNegated, prepositionOf } from '../1-read/tree.ts';
import { isDisputing, isOfSomebody } from './disputed.ts';
import type { Entry } from './trigger-lexicon.ts';

export interface Found {
  trigger: TriggerMention;
  entry: Entry;
}

const DEPTH = 12;
const INTO: ReadonlySet<Relation> = new Set(['obj', 'xcomp', 'ccomp', 'obl', 'nmod', 'acl', 'advcl']);
const LEADS = /^(?:for|to|of|on|upon|from|against|with|by|that|until)$/;

/** Drops what the words above take in; gives those the mode that what they take in asks for. */
export function resolveScope(tokens: Token[], all: Found[]): TriggerMention[] {
  const found = all.filter((one) => !isThrownBack(tokens, one, all) && !isBringingAbout(tokens, one, all));
  const above = new Map<number, Found>();
  for (const one of found)
    if (one.entry.row.absorbs) for (const token of one.trigger.tokens) above.set(token, one);
  const heads = new Map(found.map(({ trigger }) => [trigger.head, trigger]));
  const inside = new Map<Found, Found[]>();
  const free = found.filter((one) => {
    const host = hostOf(tokens, one, above);
    if (!host && isPurpose(tokens, one, heads)) return false;
    if (host) inside.set(host, [...(inside.get(host) ?? []), one]);
    return !host;
  });
  return free.map((one) => {
    const within = inside.get(one) ?? [];
    return refused(tokens, menacing(tokens, withMode(tokens, one, within), within));
  });
}

/** Tokens within which a claim tells its act. */
const CLAIM = 40;

/** "rejected claims that it *had attacked*": the attack is told, as denied, and no refusal besides. */
const isThrownBack = (tokens: Token[], { trigger: { head, type } }: Found, all: Found[]): boolean =>
  type === 'REJECT' &&
  isDisputing(tokens, head) &&
  !isOfSomebody(tokens, head) &&
  all.some(
    ({ trigger }) =>
      trigger.form !== 'noun' &&
      Math.abs(trigger.head - head) < CLAIM &&
      trigger.head !== head &&
      hangsOn(tokens, trigger.head, head),
  );

/** "persuaded Argentina and Chile *to sign*": they signed, which is told. */
const isBringingAbout = (tokens: Token[], { trigger, entry }: Found, all: Found[]): boolean =>
  !!entry.row.yields && all.some((one) => tokens[one.trigger.head]!.head === trigger.head);

/** Acts that say something, and the words that tell what: "marched *to demand* his release", "recalled its envoy *to protest*". */
const SAYS: Partial<Record<EventType, RegExp>> = {
  PROTEST: /^(?:ACCUSE|REQUEST|REJECT|SUPPORT|THREATEN)$/,
  COERCE: /^COERCE$/,
  ACCUSE: /^ACCUSE$/,
  SANCTION: /^ACCUSE$/,
};

/** The infinitive of purpose below such an act is a part of it. */
function isPurpose(tokens: Token[], { trigger }: Found, heads: Map<number, TriggerMention>): boolean {
  const { relation, head } = tokens[trigger.head]!;
  const above = heads.get(head);
  const isInfinitive = childrenBy(tokens, trigger.head, 'mark').some((at) => tokens[at]!.lower === 'to');
  return (
    !!above && isInfinitive && /^(?:xcomp|advcl)$/.test(relation) && !!SAYS[above.type]?.test(trigger.type)
  );
}

const HARM = /^(?:ASSAULT|COERCE|MOBILIZE|SANCTION)$/;
/** "promised to send troops *to the force*": help to friends, where "vowed to send troops" threatens. */
const isHelp = (tokens: Token[], promise: TriggerMention, { type, mode }: TriggerMention): boolean =>
  type === 'MOBILIZE' && mode === 'troops' && !/^(?:vow|swear)$/.test(tokens[promise.head]!.lemma);
/** Words of promise; "agreed" and "accepted" are said among friends. */
const PROMISES = new Set(['vow', 'promise', 'pledge', 'undertake', 'commit', 'ready', 'prepared', 'willing']);

/** "pledged to bomb", "is prepared to strike": what promises harm is a threat. */
function menacing(tokens: Token[], trigger: TriggerMention, inside: Found[]): TriggerMention {
  const harm = inside.find(
    (one) =>
      HARM.test(one.trigger.type) &&
      one.trigger.form !== 'noun' &&
      !isHelp(tokens, trigger, one.trigger) &&
      !isMeanwhile(tokens, one.trigger.head),
  );
  const isPromise = trigger.tokens.some(
    (at) => PROMISES.has(tokens[at]!.lemma) || PROMISES.has(tokens[at]!.lower),
  );
  if (trigger.type !== 'AGREE' || !harm || !isPromise || isRenounced(tokens, trigger.head, harm.trigger.head))
    return trigger;
  const mode = (modeOfActs({ ...trigger, type: 'THREATEN' }, [harm.trigger]) ?? null) as Mode | null;
  return {
    ...trigger,
    type: 'THREATEN',
    mode,
    kind: kindOf('THREATEN', mode),
    rule: `${trigger.rule}, of harm`,
    status: null,
  };
}

/** "was ready to talk *when the army attacked*": no part of what is promised. */
const isMeanwhile = (tokens: Token[], i: number): boolean =>
  tokens[i]!.relation === 'advcl' && childBy(tokens, i, 'nsubj') >= 0;

/** "undertook to refrain from interfering", "promised not to attack". */
const isRenounced = (tokens: Token[], promise: number, harm: number): boolean =>
  tokens
    .slice(promise, harm)
    .some(({ lemma }) => /^(?:not|never|no|refrain|avoid|stop|end|halt|cease|abstain|desist)$/.test(lemma));

const YIELDING = new Map<EventType, Mode>([
  ['CONCEDE', 'change'],
  ['SUPPORT', 'change'],
  ['AID', 'assist'],
  ['COOPERATE', 'assist'],
  ['RETREAT', 'yield'],
  ['CONSULT', 'meet'],
]);

/** "*will not meet*" is a refusal that has been made: its trigger names what does not happen. */
export const isRefused = ({ rule }: TriggerMention): boolean => rule.endsWith('refused');

/** "*would not hear of* it", "*said no to* it": the negation is a part of what is done. */
export const holdsNegation = (tokens: Token[], trigger: TriggerMention): boolean =>
  trigger.tokens.some((at) => /^(?:not|n[’']t|never|no|none|nothing)$/.test(tokens[at]!.lower));

/** "would not apologise", "will not free", "could not accept": a refusal of what was hoped for. */
function refused(tokens: Token[], trigger: TriggerMention): TriggerMention {
  const isTaking = trigger.type === 'AGREE' && /^(?:accept|agree)$/.test(tokens[trigger.head]!.lemma);
  const isHelp = trigger.type === 'MOBILIZE' && trigger.mode === 'troops';
  const mode = isTaking ? null : isHelp ? 'assist' : YIELDING.get(trigger.type);
  const will = childrenBy(tokens, trigger.head, 'aux').some((at) =>
    (isTaking ? /^(?:will|would|wo|can|could|ca|did)$/ : /^(?:will|would|wo)$/).test(tokens[at]!.lower),
  );
  const not = childrenBy(tokens, trigger.head, 'advmod').some((at) =>
    /^(?:not|n[’']t|never)$/.test(tokens[at]!.lower),
  );
  if (mode === undefined || trigger.form === 'noun' || !will || !not) return trigger;
  // "will not go to Washington": a journey given up, where "will not meet" turns somebody down.
  if (trigger.mode === 'visit') return { ...trigger, rule: `${trigger.rule}, refused`, status: 'cancelled' };
  return {
    ...trigger,
    type: 'REJECT',
    mode,
    kind: kindOf('REJECT', mode),
    // "would not free the *Spanish* lawyer": it is Spain that is turned down.
    frame: { ...trigger.frame, target: ['object-modifier', ...trigger.frame.target] },
    rule: `${trigger.rule}, refused`,
    status: 'occurred',
  };
}

function hostOf(tokens: Token[], one: Found, above: Map<number, Found>): Found | null {
  let at = one.trigger.head;
  for (let step = 0; step < DEPTH; step++) {
    const { head, relation } = tokens[at]!;
    if (head < 0 || relation === 'acl:relcl') return null;
    const host = above.get(head);
    // "said: …" takes in what follows; "rejected the plan*;* Iran accepted" does not.
    if (relation === 'parataxis')
      return host && at > head && at <= head + 6 && !hasStop(tokens, head, at) ? host : null;
    if (host && host !== one && leadsIn(tokens, at) && !isUnanswered(tokens, host)) return host;
    at = head;
  }
  return null;
}

const hasStop = (tokens: Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ text }) => text === ';');

/** "has not yet accepted the *offer to meet*": what was not taken up still stands. */
const isUnanswered = (tokens: Token[], { trigger }: Found): boolean =>
  trigger.type === 'AGREE' && tokens[trigger.head]!.lemma === 'accept' && isNegated(tokens, trigger.head);

function leadsIn(tokens: Token[], at: number): boolean {
  const { relation, lower, lemma, head } = tokens[at]!;
  if (!INTO.has(relation) || (relation === 'obl' && at < head)) return false;
  if (relation === 'obl' || relation === 'nmod') return LEADS.test(prepositionOf(tokens, at) ?? 'that');
  if (relation === 'advcl') return isBaseForm({ lower, lemma }) && childBy(tokens, at, 'nsubj') < 0;
  return true;
}

interface ModeTable {
  types: Record<string, string>;
  words: Record<string, string>;
}
const TABLES = modes as unknown as Record<string, ModeTable | undefined>;
const BY_WORD = new Map<string, Map<string, string>>();
for (const [type, table] of Object.entries(TABLES))
  BY_WORD.set(
    type,
    new Map(
      Object.entries(table!.words).flatMap(([mode, list]) => list.split(' ').map((word) => [word, mode])),
    ),
  );

function withMode(tokens: Token[], { trigger, entry }: Found, inside: Found[]): TriggerMention {
  const { modeByComplement, modeFrom } = entry.row;
  const mode = modeByComplement
    ? (modeOfActs(
        trigger,
        inside.map((one) => one.trigger),
      ) ??
      modeOfWords(tokens, trigger) ??
      modeOfClause(tokens, trigger))
    : modeFrom
      ? firstWord(tokens, trigger, new Map(Object.entries(modeFrom) as [string, string][]))
      : null;
  if (!mode || trigger.mode) return modeFrom && mode ? remode(trigger, entry, mode) : trigger;
  return remode(trigger, entry, mode);
}

const remode = (trigger: TriggerMention, entry: Entry, mode: string): TriggerMention => ({
  ...trigger,
  mode: mode as Mode,
  kind: entry.row.kind ? trigger.kind : kindOf(trigger.type, mode as Mode),
});

/** The mode of an act of words by the first act that it is about. */
export function modeOfActs({ type }: TriggerMention, [act]: TriggerMention[]): string | null {
  const types = TABLES[type]?.types;
  if (!act || !types) return null;
  return (
    (act.kind === 'rupture' ? types.rupture : undefined) ??
    types[`${act.type}/${act.mode}`] ??
    types[act.type] ??
    null
  );
}

/** "urged Iran to explain": some change, whatever it is. */
const modeOfClause = (tokens: Token[], { type, head }: TriggerMention) =>
  type === 'REQUEST' && childBy(tokens, head, 'xcomp', 'ccomp') >= 0 ? 'change' : null;

/** The mode of an act of words by what it speaks of: "urged a *truce*". */
export const modeOfWords = (tokens: Token[], trigger: TriggerMention) =>
  firstWord(tokens, trigger, BY_WORD.get(trigger.type) ?? new Map());

/** The first of up to 14 words from the trigger on that the table knows. */
function firstWord(tokens: Token[], { tokens: [first = 0] }: TriggerMention, table: Map<string, string>) {
  for (const { lemma, lower } of tokens.slice(first, first + 15)) {
    if (lower === ';') return null;
    const mode = table.get(lemma) ?? table.get(lower);
    if (mode) return mode;
  }
  return null;
}
