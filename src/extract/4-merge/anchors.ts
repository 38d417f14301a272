/** Times that hang on an act of the text: "a day after the call" has a date once the call has one. */
import { resolveAnchor } from '../2-find/times.ts';
import type { Precision } from '../../model/timeline.ts';
import { parseEdtf } from '../../model/when.ts';
import { accountOf, widthOf, type Account, type Act } from './act.ts';

/** Whether an account waits for the date of another act. */
export const isAnchored = ({ mention }: Account): boolean => mention.date === null && !!mention.time?.anchor;

/** The account with the date that its anchor gives, or unchanged where the text does not tell which act is meant. */
export function resolveAnchored(account: Account, acts: Act[]): Account {
  const { mention, article, text, sentence } = account;
  const { anchor } = mention.time!;
  const words = text.slice(anchor!.event.start, anchor!.event.end).toLowerCase();
  const act = actNamed(account, words, acts);
  const date = act?.dated.mention.date && resolveAnchor(anchor!, act.dated.mention.date);
  if (!date) return account;
  const dated = { ...mention, date, precision: precisionOf(date), dateBasis: 'relative' as const };
  return accountOf(article, text, sentence, { ...dated, dateText: mention.dateText ?? mention.time!.text });
}

/** The act whose trigger stands in the anchor's words, else the nearest that they name. */
function actNamed({ mention }: Account, words: string, acts: Act[]): Act | null {
  const { start, end } = mention.time!.anchor!.event;
  const isInside = ({ mention: { trigger } }: Account) => trigger.start < end && trigger.end > start;
  const inside = acts.find(({ accounts }) => accounts.some(isInside));
  if (inside) return inside;
  const named = acts
    .flatMap((act) => act.accounts.map((account) => ({ act, account })))
    .filter(({ account }) => names(words, account));
  const distance = ({ account }: (typeof named)[number]) => Math.abs(account.mention.trigger.start - start);
  return named.sort((a, b) => distance(a) - distance(b))[0]?.act ?? null;
}

/** "the call" names a call, "the expulsions" an act that was worded with "expelled". */
function names(words: string, { mention, sentence }: Account): boolean {
  const stem = (sentence.tokens[mention.trigger.head]?.lemma ?? '').slice(0, 5);
  return (
    new RegExp(`\\b${mention.kind.replace(/s$/, '')}`).test(words) ||
    (stem.length > 3 && words.includes(stem))
  );
}

function precisionOf(edtf: string): Precision {
  const when = parseEdtf(edtf);
  const width = widthOf(when);
  if (width === Infinity) return 'open';
  return width === 0 ? 'day' : width < 8 ? 'week' : width < 31 ? 'month' : 'year';
}
