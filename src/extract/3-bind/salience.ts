/** Is an act what the article reports, or what it recalls? */
import { childrenBy, clauseOf, hangsOn, prepositionOf } from '../1-read/tree.ts';
import type { Reading, Sentence, TimeMention, Token, TriggerMention } from '../../model/mention.ts';
import type { Salience } from '../../model/timeline.ts';
import { headOf, tieOf } from './time-ties.ts';
import { parseEdtf, type Day } from '../../model/when.ts';

/** Days around publication that are news. */
const WEEK = 8;
/** Paragraphs from the top in which nouns too tell the news. */
const LEAD = 5;

/**
 * What the place of an act in the article, its clause and the times near it say, before it has a date of its own;
 * `previous` dates the act told before it in the paragraph.
 */
export function salienceOf(
  reading: Reading,
  sentence: Sentence,
  trigger: TriggerMention,
  times: TimeMention[],
  previous: { date: string | null } | null,
): Salience {
  if (sentence.role === 'headline' || sentence.role === 'standfirst') return 'main';
  if (isRecalled(sentence.tokens, trigger)) return 'background';
  const today = parseEdtf(reading.published.date ?? '')?.earliest ?? null;
  const own = times.filter((time) => time.sentence === sentence.index && isDated(time));
  if (today !== null && own.some((time) => isNews(time.edtf, today))) return 'main';
  if (own.some((time) => !isOfContent(sentence.tokens, trigger, time)) || isReason(sentence.tokens, trigger))
    return 'background';
  if (today !== null && previous?.date && !isNews(previous.date, today)) return 'background';
  return trigger.form !== 'noun' || sentence.block <= LEAD ? 'main' : 'background';
}

/** With its date known: an act of more than a week before publication is recalled, whatever its place. */
export function salienceOfDate(salience: Salience, date: string | null, published: string | null): Salience {
  const today = parseEdtf(published ?? '')?.earliest;
  const when = date ? parseEdtf(date) : null;
  if (today == null || when?.latest == null) return salience;
  return when.latest < today - WEEK ? 'background' : salience;
}

/** A time that dates only what the act is about: "warned of what they did *last year*". */
function isOfContent(tokens: Token[], trigger: TriggerMention, time: TimeMention): boolean {
  const at = headOf(tokens, time);
  return at >= 0 && hangsOn(tokens, at, trigger.head) && tieOf(tokens, trigger, at) === 'apart';
}

const isDated = ({ type, edtf }: TimeMention) => (type === 'DATE' || type === 'TIME') && edtf !== null;

function isNews(edtf: string | null, today: Day): boolean {
  const when = parseEdtf(edtf ?? '');
  return (when?.latest ?? Infinity) >= today - WEEK && (when?.earliest ?? -Infinity) <= today + WEEK;
}

const REASON =
  /^(over|for|to|of|after|since|despite|against|following|amid|because of|in response to|in retaliation for|before)$/;

/** "respond to Moscow's *interference*", "condemned it for the *attack*": what an act of the news is about. */
function isReason(tokens: Token[], { form, head }: TriggerMention): boolean {
  return (
    form === 'noun' &&
    /^(obl|nmod|conj)$/.test(tokens[head]!.relation) &&
    REASON.test(prepositionOf(tokens, head) ?? '')
  );
}

/** "since it had expelled", "after Moscow had imposed", "when they met": told to explain something else. */
function isRecalled(tokens: Token[], { head }: TriggerMention): boolean {
  const clause = clauseOf(tokens, head);
  if (clause < 0) return false;
  const { relation } = tokens[clause]!;
  const isPerfectPast = childrenBy(tokens, clause, 'aux').some((at) => tokens[at]!.lower === 'had');
  if (relation === 'acl:relcl') return isPerfectPast;
  if (relation !== 'advcl') return isPerfectPast && relation !== 'ccomp';
  const marks = childrenBy(tokens, clause, 'mark', 'advmod').map((at) => tokens[at]!.lower);
  return (
    marks.some((word) => /^(since|when|before)$/.test(word)) || (isPerfectPast && marks.includes('after'))
  );
}
