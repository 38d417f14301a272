/** Verbs that stand after their subject while the auxiliary stands before it: "Only after the war *did* France *sign*". */
import words from '../lexicon/grammar-words.json' with { type: 'json' };
import { link, type Draft } from './draft.ts';
import { formOf } from './forms.ts';
import type { Group } from './group.ts';

const OPENERS = new Set(words.invertingOpeners);

/** Makes the auxiliary part of its verb wherever an opener has turned a clause round, so that the noun between is its subject. */
export function turnInversions(draft: Draft, groups: Group[]): void {
  const { tokens } = draft;
  if (tokens.at(-1)?.text === '?') return;
  let opener = -1;
  groups.forEach((group, at) => {
    if (OPENERS.has(tokens[group.first]!.lower) && opensClause(groups, at)) opener = at;
    if (group.kind === 'stop') opener = -1;
    if (opener < 0 || !isBareAuxiliary(draft, group)) return;
    const verb = verbOf(draft, groups, at);
    if (verb) turn(draft, group, verb);
    // "and *neither* did Armenia": no subject, though it looks like one.
    if (verb && tokens[groups[opener]!.head]!.lower === 'neither') deny(draft, groups[opener]!, verb);
    opener = -1;
  });
}

/** "*Only* then did", "…, *nor* did": at the head of the sentence or of what a comma or "and" joins. */
const opensClause = (groups: Group[], at: number): boolean =>
  at === 0 || /^(?:comma|coord|stop|quote)$/.test(groups[at - 1]!.kind);

const isBareAuxiliary = ({ tokens }: Draft, { kind, head }: Group): boolean =>
  kind === 'verb' && tokens[head]!.tag === 'AUX';

/** The verb group after the noun that follows the auxiliary at `at`, in the form that this auxiliary asks for. */
function verbOf({ tokens }: Draft, groups: Group[], at: number): Group | null {
  const [noun, ...after] = groups.slice(at + 1, at + 5);
  if (noun?.kind !== 'noun') return null;
  const verb = after.find(({ kind }) => kind !== 'adverb' && kind !== 'time');
  if (verb?.kind !== 'verb' || tokens[verb.head]!.tag !== 'VERB') return null;
  const { lower, lemma } = tokens[verb.head]!;
  const form = formOf(lower, lemma);
  const { lemma: auxiliary } = tokens[groups[at]!.head]!;
  if (auxiliary === 'have' || auxiliary === 'be') return form === 'ed' || form === 'en' ? verb : null;
  return form === 'base' || lower === lemma ? verb : null;
}

function turn(draft: Draft, auxiliary: Group, verb: Group): void {
  const { lemma } = draft.tokens[auxiliary.head]!;
  verb.finiteness = 'finite';
  verb.tense = auxiliary.tense;
  verb.passive = lemma === 'be';
  auxiliary.kind = 'other';
  link(draft, auxiliary.head, verb.head, lemma === 'be' ? 'aux:pass' : 'aux');
}

function deny(draft: Draft, opener: Group, verb: Group): void {
  opener.kind = 'other';
  link(draft, opener.head, verb.head, 'advmod');
}
