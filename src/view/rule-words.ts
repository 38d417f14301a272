import type { DateRuleName, PartyRuleName, Tie } from '../model/rules.ts';
import type { Status } from '../model/ontology.ts';

/** By what in a sentence a party is found, told to people. */
const PARTY_WORDS: Record<PartyRuleName, string> = {
  subject: 'the subject of the verb',
  object: 'the object of the verb',
  indirect: 'who is given something',
  agent: 'after “by”',
  possessor: 'whose it is called',
  modifier: 'the word before the noun tells whose it is',
  'object-modifier': 'the word before the object tells whose it is, as in “Russian diplomats”',
  instigator: 'who has others do it',
  giver: 'from whom it comes',
  moved: 'whose forces are moved',
  'left-behind': 'the state that has to be left',
  entered: 'the state that nobody may enter',
  carrier: 'the subject of the verb that goes with the noun: “announced sanctions”',
  circumstance: 'who acts meanwhile: “in a call with …”',
  'carried-out': 'who carried it out',
  between: 'those it is between',
  wielded: 'whose arms they are',
  before: 'the name right before the verb',
  'before-comma': 'the name before the comma',
  crowd: 'the place of the crowd',
  affected: 'whom the sentence says it hit',
  halted: 'on whom the attacks cease',
  conditioned: 'whose deed the threat is to stop',
  participant: 'who takes part in it',
  answerer: 'who answers it in the same sentence',
  receiver: 'who gets it',
  author: 'whose plan or work it is',
  'own-victim': '“its”, “their”: whose own it is',
  asked: 'who does what is asked',
  statement: 'the first other state that the statement is about',
  clause: 'who is to do what is asked',
  complement: 'whom the promised or refused deed is about',
  'complement-inner': 'named in the promised or refused deed',
  next: 'the name right after the demand',
  post: 'where the embassy or envoy is',
  'object-inner': 'named within the object',
  border: 'whose border it is',
  soil: 'on whose soil it happens',
  shared: 'the other side of the act told beside it',
  'told-before': 'as in the act told before',
  publisher: 'who publishes or issues it',
  announced: 'who is named before the colon and does what it brings',
  embassy: 'whose embassy or mission it is',
  'told-deed': 'who did the deed told before',
  'envoy-of': 'whose envoy it is',
  told: 'who is told what will be done',
  denier: 'who denies it: whom it is laid to',
  ruler: 'the state where it happens, which only its rulers can do',
};

/** How a time belongs to an act. */
const TIE_WORDS: Record<Tie, string> = {
  own: 'the time stands with the words of the act',
  clause: 'the time stands in the same clause',
  when: 'the time before “when”',
  shared: 'the time of the clause beside it',
  reported: 'the time at which it was reported',
  apart: 'a time elsewhere in the sentence',
};

const DATE_WORDS: Record<DateRuleName, string> = {
  ...TIE_WORDS,
  heading: 'the date in the heading above',
  'since-when': 'since that time',
  previous: 'the time of the act told just before',
  sentence: 'a time earlier in the sentence',
  paragraph: 'the time that its paragraph set',
  story: 'the time of the story that goes on',
  'before-main': 'before what the sentence tells first',
  counted: 'counted back from what it led to',
  entry: 'the date of the entry in the log',
  'to-come': 'no time is told, and it is still to come',
  past: 'no time is told: at some time before the article',
  'news-day': 'no time of its own: the day of the news',
  news: 'no time is told: the day of the article or the day before',
  unknown: 'nothing tells when',
};

const STATUS_WORDS: Record<Status, string> = {
  occurred: 'told as done',
  ongoing: 'told as going on',
  planned: 'told as still to come',
  proposed: 'told as an offer or a wish',
  alleged: 'told as a claim',
  denied: 'told as not so',
  cancelled: 'told as called off',
};

/** What in the sentence makes the status: "(under:offer)", "(said by Biden)". */
const SIGNS: readonly [RegExp, string][] = [
  [/^verb$/, 'by its tense or a helping verb'],
  [/^modifier$/, 'by a word beside it'],
  [/^clause$/, 'by the clause around it'],
  [/^above$/, 'by the tense of the verb above it'],
  [/^by its doer$/, 'by its doer'],
  [/^according to$/, '“according to” somebody'],
  [/^beside:(.+)$/, 'beside “$1”'],
  [/^under:(.+)$/, 'under “$1”'],
  [/^subject of (.+)$/, 'as the subject of “$1”'],
  [/^said by somebody$/, 'as somebody says'],
  [/^said by (.+)$/, 'said by “$1”'],
];

const has = <T extends string>(table: Record<T, string>, name: string): name is T =>
  Object.hasOwn(table, name);

function tellParty(rule: string): string | null {
  if (rule.startsWith('prep:')) return `after “${rule.slice(5)}”`;
  return has(PARTY_WORDS, rule) ? PARTY_WORDS[rule] : null;
}

function tellDate(rule: string): string | null {
  if (has(DATE_WORDS, rule)) return DATE_WORDS[rule];
  const [tie = '', how] = rule.split('-');
  if (!has(TIE_WORDS, tie)) return null;
  if (how === 'anchor') return `${TIE_WORDS[tie]}, counted from another event`;
  return how === 'made' ? `${TIE_WORDS[tie]}; it is to come` : null;
}

function tellStatus(rule: string): string | null {
  if (rule === 'words') return 'the words themselves say so';
  const [, status = '', sign = ''] = /^(\w+) \((.+)\)$/.exec(rule) ?? [];
  const known = SIGNS.find(([pattern]) => pattern.test(sign));
  return known && has(STATUS_WORDS, status)
    ? `${STATUS_WORDS[status]}, ${sign.replace(known[0], known[1])}`
    : null;
}

const STORY_WORDS: Record<string, string> = {
  'countries:story': 'its countries are those of the story around it',
  'parties:story': 'its parties are those of the act that it points back to',
  gapped: 'the verb is told once for several doers',
  'each-other': '“each other”: each side does it to the other',
};

/** What a trigger's rule does beside naming an act: "SANCTION/expel#1, refused". */
const ACT_WORDS: Record<string, string> = {
  anaphora: 'words that point back to an act told before',
  echo: '“did the same”: the act told just before',
  stance: 'a state says where it stands',
};
const ACT_ENDS: Record<string, string> = {
  'of harm': 'and whom it harmed',
  refused: 'and refuse it',
  'for each other': 'of those who come to meet',
};

function tellAct(rule: string): string | null {
  const [name = '', ...ends] = rule.split(', ');
  if (ends.some((end) => !has(ACT_ENDS, end))) return null;
  if (name.startsWith('speech:')) return 'what is said is such an act';
  if (has(ACT_WORDS, name)) return ACT_WORDS[name]!;
  const act = /^[A-Z]+(?:\/[a-z-]+)?#\d+$/.test(name) ? 'words that name such an act' : null;
  return act && [act, ...ends.map((end) => ACT_ENDS[end])].join(' ');
}

/** A part of an event that a rule made. */
export type Part = 'act' | 'source' | 'target' | 'status' | 'date' | 'story';

export interface Reason {
  part: Part;
  /** In plain words; null for a rule that nobody has put in words. */
  why: string | null;
  /** Its name, for those who work on the rules. */
  rule: string;
}

const TELL: Record<string, [Part, (rule: string) => string | null]> = {
  source: ['source', tellParty],
  target: ['target', tellParty],
  status: ['status', tellStatus],
  date: ['date', tellDate],
};

/** The rules of a piece of evidence one by one: "SANCTION/expel#1 source:subject date:clause". */
export function reasonsOf(rules: string): Reason[] {
  return rules
    .split(/ (?=(?:source|target|status|date|countries|parties):|gapped\b|each-other\b)/)
    .map((rule, place): Reason => {
      const [, name = '', rest = ''] = /^(\w+):(.*)$/.exec(rule) ?? [];
      const known = TELL[name];
      if (known) return { part: known[0], why: known[1](rest), rule };
      if (place > 0) return { part: 'story', why: STORY_WORDS[rule] ?? null, rule };
      return { part: 'act', why: tellAct(rule), rule };
    });
}
