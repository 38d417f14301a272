/**
 * What the stages of extraction hand on: readings, times, actors, triggers, event mentions. All offsets count UTF-16
 * units into the article's text; `token` numbers count into the tokens of the sentence.
 */
import type { Article, Published } from './article.ts';
import type { EventType, Kind, Mode, Status } from './ontology.ts';
import type { Actor, DateBasis, Precision, Salience } from './timeline.ts';

/** A stretch of the article's text: `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Universal part-of-speech tags (https://universaldependencies.org/u/pos/). */
export type Tag =
  | 'ADJ' | 'ADP' | 'ADV' | 'AUX' | 'CCONJ' | 'DET' | 'INTJ' | 'NOUN' | 'NUM'
  | 'PART' | 'PRON' | 'PROPN' | 'PUNCT' | 'SCONJ' | 'SYM' | 'VERB' | 'X'; // prettier-ignore

/**
 * Universal Dependencies relations (https://universaldependencies.org/u/dep/), the part that English news needs.
 * Subjects and auxiliaries of a passive are `nsubj:pass` and `aux:pass`; an agent is `obl:agent`.
 */
export type Relation =
  | 'root' | 'nsubj' | 'nsubj:pass' | 'obj' | 'iobj' | 'obl' | 'obl:agent' | 'obl:tmod' | 'nmod' | 'nmod:poss'
  | 'nummod' | 'amod' | 'det' | 'case' | 'mark' | 'aux' | 'aux:pass' | 'cop' | 'advmod' | 'advcl' | 'acl'
  | 'acl:relcl' | 'ccomp' | 'csubj' | 'xcomp' | 'conj' | 'cc' | 'appos' | 'compound' | 'compound:prt' | 'flat'
  | 'expl' | 'parataxis' | 'vocative' | 'discourse' | 'fixed' | 'dep' | 'punct'; // prettier-ignore

export interface Token extends Span {
  text: string;
  lower: string;
  /** Lower-case lemma: "expelled" → "expel", "sanctions" → "sanction", "’s" → "’s". */
  lemma: string;
  tag: Tag;
  /** Number of the token it depends on, -1 for the root. */
  head: number;
  relation: Relation;
  /** Numbers of the tokens that depend on it directly, in the order of the text. */
  children: number[];
}

/** What a sentence is in the article's layout. */
export type SentenceRole = 'headline' | 'standfirst' | 'subhead' | 'body' | 'bullet' | 'caption' | 'post';

export interface Sentence extends Span {
  /** Position in `Reading.sentences`. */
  index: number;
  /** Number of its paragraph. */
  block: number;
  role: SentenceRole;
  text: string;
  tokens: Token[];
  /** Parts of the sentence that stand in quotation marks, the marks included; a quotation may run over sentences. */
  quoted: Span[];
  /** Who an embedded post is by, as it signs itself ("Al Arabiya English"); only for role `post`. */
  author?: string;
  /** The day an embedded post or a live-blog entry carries itself, as EDTF. */
  date?: string;
  /** Only for a dateline ("ZURICH, Oct 10 (Reuters) –"): its day as it is written, "" where it names none. */
  filed?: string;
}

/** A part of the text that is no news: a promotion line, a teaser, a byline. */
export interface Dropped extends Span {
  rule: string;
}

/** 1-read: the article as sentences, without boilerplate, with its own date. */
export interface Reading {
  article: Article;
  /** The headline: of the front matter, else the first line where it reads like one, else null. */
  title: string | null;
  published: Published;
  sentences: Sentence[];
  dropped: Dropped[];
}

/** 2-find: a time expression (TIMEX3 types). */
export interface TimeMention extends Span {
  text: string;
  sentence: number;
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** EDTF, or null where it is not (yet) a date: durations, sets, times that hang on an event, unknown publication day. */
  edtf: string | null;
  precision: Precision;
  basis: DateBasis;
  rule: string;
  /** TIMEX3 value, which also says what is no date: "P2Y", "XXXX-WXX-1", "PRESENT_REF", "2021-04-15TMO". */
  value?: string;
  /** The part of `edtf` that is meant, as EDTF: "late March 2021" the days from the 21st, "the end of 2021" its December. */
  within?: string;
  /** TIMEX3 modifier: early is START, late END, "about" APPROX. `edtf` and `value` are the whole of what is modified. */
  mod?: 'START' | 'MID' | 'END' | 'APPROX' | 'LESS_THAN' | 'MORE_THAN';
  /** The days that a duration covers where it hangs on publication ("the past three years", "within 90 days"). */
  reach?: string;
  /** The whole of a range that this time begins or ends ("from 3 March to 5 April"). */
  range?: string;
  /** "a day after the call": resolved in 4-merge when the event named by `event` has a date. */
  anchor?: TimeAnchor;
}

export interface TimeAnchor {
  /** The words that name the event ("the call"), and how far from it: before is negative. */
  event: Span;
  direction: 'before' | 'after' | 'same';
  distance: { count: number; unit: 'day' | 'week' | 'month' | 'year' } | null;
}

/** 2-find: words that stand for one actor or several ("the two leaders", "US-Russia", "both countries"). */
export interface ActorMention extends Span {
  text: string;
  sentence: number;
  /** First and last token, inclusive; `head` is the token that grammar hangs the phrase on. */
  tokens: [number, number];
  head: number;
  /** Ids in `Actors.byId`; several where the words stand for several; never empty. */
  actors: string[];
  form: 'name' | 'title' | 'demonym' | 'place' | 'pronoun' | 'description';
  rule: string;
}

/** 2-find: everyone an article mentions. */
export interface Actors {
  byId: Map<string, Actor>;
  /** Sorted by start; do not overlap, but "Russia’s Putin" gives two: "Russia’s" and "Putin". */
  mentions: ActorMention[];
}

/** Where in the grammar around a trigger a role is found. */
export type Slot =
  | 'subject' | 'object' | 'indirect' | 'agent' | 'possessor' | 'modifier' | 'object-modifier'
  | `prep:${string}`; // prettier-ignore

/**
 * How an act distributes its roles: each list is tried in order, first filled slot wins. `mutual` acts take all
 * parties of both lists as sources.
 */
export interface Frame {
  source: Slot[];
  target: Slot[];
  mutual: boolean;
}

/** 2-find: words that name an act. */
export interface TriggerMention extends Span {
  text: string;
  sentence: number;
  /** The token that grammar hangs the act on: the verb, or the noun. */
  head: number;
  /** All tokens that make the trigger ("imposed", "sanctions"). */
  tokens: number[];
  form: 'verb' | 'noun' | 'light-verb';
  type: EventType;
  mode: Mode | null;
  kind: Kind;
  /** What the words themselves say about it: "invited" proposes, "called off" cancels; null: grammar decides. */
  status: Status | null;
  frame: Frame;
  /** Id of the lexicon entry. */
  rule: string;
  /** A noun whose verb says that it took place: "the *talks* broke down". */
  happens?: boolean;
}

/** 3-bind: one mention of an act in one clause. */
export interface EventMention {
  sentence: number;
  trigger: TriggerMention;
  type: EventType;
  mode: Mode | null;
  kind: Kind;
  status: Status;
  source: string[];
  target: string[];
  /** Actors that are named in the act but neither source nor target: third parties, venues are not. */
  others: string[];
  place: { name: string; country?: string } | null;
  attribution: string[];
  /** The time expression that dates it, or null. */
  time: TimeMention | null;
  date: string | null;
  precision: Precision;
  dateBasis: DateBasis | null;
  dateText: string | null;
  /** The date, where `time` hangs on an event that the text names nowhere else: counted from what was told before. */
  dateOtherwise?: string | null;
  /** Counted things of the act, for headlines and to tell two acts apart: "ten Russian diplomats". */
  quantity: { count: number; noun: string } | null;
  /** What the act is about or done with, in the article's words, for the headline; a span of the text. */
  topic: Span | null;
  quote: Span;
  /** The words that the parties were read from, in the order of the text. */
  named: { source: Span[]; target: Span[] };
  salience: Salience;
  confidence: number;
  /** Rules that made it, in the order of the stages, for `--explain`. */
  rules: string[];
}

/** Everything that was read in one article: what `--explain` shows and what merging starts from. */
export interface ArticleReading {
  reading: Reading;
  times: TimeMention[];
  actors: Actors;
  triggers: TriggerMention[];
  mentions: EventMention[];
}
