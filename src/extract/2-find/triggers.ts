/**
 * Words that name acts: idioms first, then verbs, then nouns. The slots of a frame are meant in the deep sense: `subject`
 * is who does it and `object` whom it is done to, in the passive too; prepositions hang on any token of the trigger.
 */
import type { Actors, ActorMention, Reading, Sentence, Token, TriggerMention } from '../../model/mention.ts';
import cues from '../lexicon/triggers/noun-cues.json' with { type: 'json' };
import { childBy, undergoerOf } from '../1-read/tree.ts';
import { findAnaphora } from './trigger-anaphora.ts';
import { findEchoes } from './trigger-echoes.ts';
import { findStance } from './trigger-stance.ts';
import { NOUNS, PHRASES, VERBS, type Entry, type Phrase } from './trigger-lexicon.ts';
import { isNoun, isTold, matchNoun, standsAlone } from './trigger-nouns.ts';
import { matchPhrase } from './trigger-phrases.ts';
import { sceneOf, type PhraseHit, type Scene } from './trigger-scene.ts';
import { resolveScope, type Found } from './trigger-scope.ts';
import { hearSpeech } from './trigger-speech.ts';
import { describes, hasParticle, leadsTo, matchVerb } from './trigger-verbs.ts';

/** Acts are told of somebody: an actor stands at most so many sentences before. */
const ACTOR_REACH = 2;

/** Words that name acts, sorted by start. Acts that another act takes in ("refused to meet") are left out. */
export function findTriggers(reading: Reading, actors: Actors): TriggerMention[] {
  const mentions = bySentence(actors.mentions);
  const found: TriggerMention[] = [];
  let lastActor = -Infinity;
  for (const sentence of reading.sentences) {
    const here = mentions.get(sentence.index) ?? [];
    if (here.length > 0) lastActor = sentence.index;
    if (sentence.index - lastActor > ACTOR_REACH || isSport(sentence)) continue;
    const acts = readSentence(sentence, here, actors);
    const stances = findStance(sentence, here, actors, acts);
    const pointing = findAnaphora(sentence, found.slice(-1));
    const echoes = findEchoes(sentence, here, found.at(-1), acts);
    found.push(...[...acts, ...stances, ...pointing, ...echoes].sort((a, b) => a.start - b.start));
  }
  return found;
}

const SPORTS = new Set(cues.sports);
const isSport = ({ tokens }: Sentence) => tokens.some(({ lemma }) => SPORTS.has(lemma));

function bySentence(mentions: ActorMention[]): Map<number, ActorMention[]> {
  const map = new Map<number, ActorMention[]>();
  for (const mention of mentions) {
    const list = map.get(mention.sentence);
    if (list) list.push(mention);
    else map.set(mention.sentence, [mention]);
  }
  return map;
}

function readSentence(sentence: Sentence, mentions: ActorMention[], actors: Actors): TriggerMention[] {
  const scene = sceneOf(sentence, mentions, actors);
  const found: Found[] = [];
  for (const find of [idiomAt, verbAt, termAt, nounAt])
    for (let i = 0; i < scene.tokens.length; i++) {
      const one = scene.used[i] ? null : find(scene, i);
      if (!one) continue;
      for (const token of one.trigger.tokens) scene.used[token] = true;
      found.push(one);
    }
  return hearSpeech(scene, resolveScope(scene.tokens, found));
}

/** "took him to task", "spoke by phone". */
const idiomAt = (scene: Scene, i: number) => phraseAt(scene, i, 'verb');
/** "a phone call", "an asset freeze". */
const termAt = (scene: Scene, i: number) => phraseAt(scene, i, 'noun');

function phraseAt(scene: Scene, i: number, form: 'verb' | 'noun'): Found | null {
  const hits = phrasesAt(scene, i);
  return hits.length > 0 ? longestOf(scene, hits, form) : null;
}

function longestOf(scene: Scene, hits: readonly PhraseHit[], form: 'verb' | 'noun'): Found | null {
  const { tokens } = scene;
  let best: Found | null = null;
  for (const { phrase, words } of hits) {
    if (best && words.length <= best.trigger.tokens.length) continue;
    const verb = words.find((at) => tokens[at]!.tag === 'VERB' || tokens[at]!.tag === 'AUX');
    const isTerm = verb === undefined && isNoun(tokens, words.at(-1)!);
    if (phrase.entry.row.nominal && !isTerm) continue;
    const notInf = phrase.entry.sets.notInf;
    if (notInf && leadsTo(tokens, notInf, words.at(-1)! + 1)) continue;
    if ((isTerm ? 'noun' : 'verb') !== form || words.some((at) => scene.used[at])) continue;
    if (form === 'noun' && !standsAlone(scene, words.at(-1)!)) continue;
    const head = verb === undefined ? (isTerm ? words.at(-1)! : words[0]!) : predicateOf(tokens, verb, words);
    best = { entry: phrase.entry, trigger: mention(scene, phrase.entry, head, words, form) };
  }
  return best;
}

/** The idioms whose words begin at token `i`; looked for once, though verbs and nouns both ask. */
const phrasesAt = ({ tokens, phrases }: Scene, i: number): readonly PhraseHit[] =>
  (phrases[i] ??= matching(tokens, phrasesOf(tokens[i]!), i));

function matching(tokens: Token[], phrases: readonly Phrase[], i: number): PhraseHit[] {
  const hits: PhraseHit[] = [];
  for (const phrase of phrases) {
    const words = matchPhrase(tokens, phrase, i);
    if (words) hits.push({ phrase, words });
  }
  return hits;
}

function phrasesOf({ lemma, lower }: Token): readonly Phrase[] {
  const own = PHRASES.get(lemma) ?? NO_PHRASES;
  const written = lower === lemma ? undefined : PHRASES.get(lower);
  return written ? [...own, ...written] : own;
}
const NO_PHRASES: readonly Phrase[] = [];

/** "be very *sorry*": who is sorry is told of the adjective. */
const predicateOf = (tokens: Token[], verb: number, words: number[]) =>
  tokens[verb]!.relation === 'cop' && words.includes(tokens[verb]!.head) ? tokens[verb]!.head : verb;

/** "has booted out", "Norway mediated between": between a name or auxiliary and what the verb leads to. */
const isPredicate = (tokens: Token[], i: number) =>
  /^(?:AUX|PROPN)$/.test(tokens[i - 1]?.tag ?? '') &&
  /^(?:ADP|DET|PROPN|NUM)$/.test(tokens[i + 1]?.tag ?? '');

/** The verb that a token is; "abducted" and "shelled" are verbs whatever the tagger takes them for. */
function verbLemma(tokens: Token[], i: number): string | null {
  const { tag, lower, lemma } = tokens[i]!;
  if (tag === 'AUX' && lemma === 'be' && childBy(tokens, i, 'nsubj') >= 0) return lemma;
  if (tag === 'VERB')
    return VERBS.has(lemma)
      ? lemma
      : ([`${lemma}e`, ...stemsOf(lower)].find((stem) => VERBS.has(stem)) ?? lemma);
  if (lemma !== lower || !lower.endsWith('ed')) return null;
  if (tag === 'ADJ' ? !isPredicate(tokens, i) : tag !== 'NOUN') return null;
  return stemsOf(lower).find((stem) => VERBS.has(stem)) ?? null;
}

/** "re-established", "readmitted": what the past of a verb unknown to the tagger may come from. */
const stemsOf = (past: string) =>
  past.endsWith('ed') ? [past.slice(0, -2), past.slice(0, -1), past.slice(0, -3)] : [];

/** "the *deposed* shah", "the *ousted* Honduran president": what somebody is called by is told as no act. */
const isPartOfTitle = ({ mentionAt, tokens }: Scene, i: number): boolean =>
  mentionAt.has(i) && /^(?:amod|compound)$/.test(tokens[i]!.relation);

/** "called *off* strikes on Iran" calls on nobody. */
const isCalledOff = (tokens: Token[], i: number): boolean =>
  tokens[i]!.lemma === 'call' && tokens[childBy(tokens, i, 'compound:prt')]?.lower === 'off';

/** "ended the *trade* embargo", "withdrew his demand that *troops* leave": the object itself counts for more. */
const isAside = (tokens: Token[], found: number, object: number): boolean =>
  found >= 0 &&
  (tokens[found]!.relation === 'compound' ||
    (object >= 0 && found > object && tokens[found]!.relation !== 'conj' && tokens[object]!.tag === 'NOUN'));

function verbAt(scene: Scene, i: number): Found | null {
  const lemma = isPartOfTitle(scene, i) ? null : verbLemma(scene.tokens, i);
  const entries = lemma ? VERBS.get(lemma) : undefined;
  if (!entries || describes(scene.tokens, i)) return null;
  const undergoer = undergoerOf(scene.tokens, i);
  let best: { entry: Entry; words: number[]; object: number; rank: number } | null = null;
  for (const { particle, entry } of entries) {
    const least = entry.rank + (particle ? 6 : 0);
    if (best && best.rank > least) continue;
    const at = particle ? hasParticle(scene, i, particle) : -1;
    if (particle ? at < 0 : isCalledOff(scene.tokens, i)) continue;
    const match = matchVerb(scene, entry, i, undergoer);
    if (!match) continue;
    const rank = least + (isAside(scene.tokens, match.object, undergoer) ? -0.5 : 0);
    if (best && best.rank >= rank) continue;
    const words = at < 0 ? match.words : [...match.words, at].sort((a, b) => a - b);
    best = { entry, words, object: match.object, rank };
  }
  if (!best) return null;
  if (best.object >= 0 && !best.entry.sets.object?.any) scene.used[best.object] = true;
  const light = best.entry.row.light && best.words.length > 1;
  return {
    entry: best.entry,
    trigger: mention(scene, best.entry, i, best.words, light ? 'light-verb' : 'verb'),
  };
}

function nounAt(scene: Scene, i: number): Found | null {
  const { lower } = scene.tokens[i]!;
  if (!isNoun(scene.tokens, i)) return null;
  const lemma = scene.tokens[i]!.tag === 'NOUN' ? scene.tokens[i]!.lemma : lower.replace(/s$/, '');
  const entryOf = (word: string) => NOUNS.get(word)?.find((one) => matchNoun(scene, one, i));
  const entry = entryOf(lower) ?? (lower === lemma ? undefined : entryOf(lemma));
  if (!entry) return null;
  const trigger = mention(scene, entry, i, [i], 'noun');
  return {
    entry,
    trigger: entry.nounFrame.mutual && isTold(scene, i) ? { ...trigger, happens: true } : trigger,
  };
}

function mention(
  { sentence, tokens }: Scene,
  entry: Entry,
  head: number,
  words: number[],
  form: TriggerMention['form'],
): TriggerMention {
  const { start } = tokens[words[0]!]!;
  const { end } = tokens[words.at(-1)!]!;
  const text = sentence.text.slice(start - sentence.start, end - sentence.start);
  const { type, mode, kind, status, verbFrame, nounFrame, id } = entry;
  const frame = form === 'noun' ? nounFrame : verbFrame;
  return {
    start,
    end,
    text,
    sentence: sentence.index,
    head,
    tokens: words,
    form,
    type,
    mode,
    kind,
    status,
    frame,
    rule: id,
  };
}
