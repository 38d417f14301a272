/** The day that a sentence of a retrospect tells of: who bore a name or an office then is meant. */
import type { Sentence, Token } from '../../model/mention.ts';
import grammarWords from '../lexicon/grammar-words.json' with { type: 'json' };

/** When a sentence plays, as an EDTF day; `leads` where the words open it: "In 1972 the US president flew to Peking". */
export interface ToldDay {
  day: string;
  leads: boolean;
  /** Does the sentence name the time itself, or the one before it in the paragraph? */
  isOwn: boolean;
  /** The paragraph, which goes on in that time. */
  block: number;
}

const MONTHS = grammarWords.months.slice(0, 12);
const SHORT_MONTHS = MONTHS.map((month) => month.slice(0, 3));
/** Words of a time that stand before the verb: "On the evening of 14 July 1969 the …". */
const OPENING = 9;
const LEADING = /^(in|by|during|until|before|late|early|mid|spring|summer|autumn|fall|winter|of|and|,|-)$/;

/** The time that the first year of the sentence gives; in the same paragraph that of the sentence before; null where neither tells. */
export function toldDay({ tokens, block }: Sentence, before: ToldDay | null): ToldDay | null {
  const at = tokens.findIndex((token, i) => isYear(token) && isTime(tokens, i));
  if (at < 0) return before?.block === block && before.leads ? { ...before, isOwn: false } : null;
  const month = [tokens[at - 1], tokens[at - 2]].map((token) => monthOf(token)).find((number) => number > 0);
  const day = `${tokens[at]!.text}-${String(month ?? 6).padStart(2, '0')}-15`;
  return { day, leads: at < OPENING && !hasVerb(tokens, at), isOwn: true, block };
}

/** Years between a day and another by which other people may have come to office. */
const APART = 2;

/** The day whose people and states are meant: that of the article, in a sentence on long ago that of the sentence. */
export function dayMeant({ cast, then }: { cast: { day: string }; then: ToldDay | null }): string {
  const isLongAgo = !!then && Number(cast.day.slice(0, 4)) - Number(then.day.slice(0, 4)) >= APART;
  return isLongAgo ? then.day : cast.day;
}

const isYear = ({ text }: Token) => text.length === 4 && /^(19|20)\d\d$/.test(text);

/** "in 1962", "October 1962", "1962:", and no "treaty of 1962" or "1,962 men". */
function isTime(tokens: Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (!before) return /^[:,]$/.test(tokens[1]?.text ?? '');
  if (before.lower === 'of' || before.lower === ',')
    return monthOf(tokens[i - 2]) > 0 || isSeason(tokens[i - 2]);
  return LEADING.test(before.lower) || monthOf(before) > 0;
}

const isSeason = (token: Token | undefined) =>
  /^(spring|summer|autumn|fall|winter|beginning|end|start|middle|half)$/.test(token?.lower ?? '');

/** 1 to 12; 0 where the token names no month. */
function monthOf(token: Token | undefined): number {
  const word = token?.lower ?? '';
  return (
    (word.length > 3 ? MONTHS.indexOf(word.replace(/\.$/, '')) + 1 : 0) ||
    SHORT_MONTHS.indexOf(word.replace(/^sept?\.?$|\.$/, (end) => (end[0] === 's' ? 'sep' : ''))) + 1
  );
}

const hasVerb = (tokens: Token[], to: number) => tokens.slice(0, to).some(({ tag }) => tag === 'VERB');
