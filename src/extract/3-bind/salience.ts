/** Is an act what the article reports, or what it recalls? */
import { childrenBy, clauseOf } from '../1-read/tree.ts';
import type { Reading, Sentence, TimeMention, Token, TriggerMention } from '../../model/mention.ts';
import type { Salience } from '../../model/timeline.ts';
import { parseEdtf, type Day } from '../../model/when.ts';

/** Days around publication that are news. */
const WEEK = 8;
/** Paragraphs from the top that tell the news. */
const LEAD = 5;

/** What the place of an act in the article and its clause say, before it has a date. */
export function salienceOf(
  reading: Reading,
  sentence: Sentence,
  trigger: TriggerMention,
  times: TimeMention[],
): Salience {
  if (sentence.role === 'headline' || sentence.role === 'standfirst') return 'main';
  const today = parseEdtf(reading.published.date ?? '')?.earliest ?? null;
  const own = times.filter((time) => time.sentence === sentence.index && isDated(time));
  if (today !== null && own.some((time) => isNews(time.edtf, today)))
    return isRecalled(sentence.tokens, trigger) ? 'background' : 'main';
  if (isRecalled(sentence.tokens, trigger) || own.length) return 'background';
  return sentence.block <= LEAD || sentence.role === 'bullet' ? 'main' : 'background';
}

/** With its date known: an act of more than a week before publication is recalled, whatever its place. */
export function salienceOfDate(salience: Salience, date: string | null, published: string | null): Salience {
  const today = parseEdtf(published ?? '')?.earliest;
  const when = date ? parseEdtf(date) : null;
  if (today == null || when?.latest == null) return salience;
  return when.latest < today - WEEK ? 'background' : salience;
}

const isDated = ({ type, edtf }: TimeMention) => (type === 'DATE' || type === 'TIME') && edtf !== null;

function isNews(edtf: string | null, today: Day): boolean {
  const when = parseEdtf(edtf ?? '');
  return (when?.latest ?? -Infinity) >= today - WEEK && (when?.earliest ?? Infinity) <= today + WEEK;
}

/** "since it had expelled", "after Moscow imposed", "when they met": told to explain something else. */
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
