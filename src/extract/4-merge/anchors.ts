/** Times that hang on an act of the text: "a day after the call" has a date once the call has one. */
import { resolveAnchor } from '../2-find/times.ts';
import type { Span } from '../../model/mention.ts';
import type { Precision } from '../../model/timeline.ts';
import { parseEdtf } from '../../model/when.ts';
import { isNamedBy } from '../3-bind/anchored.ts';
import { accountOf, widthOf, type Account, type Act } from './act.ts';

/** Whether an account waits for the date of another act. */
export const isAnchored = ({ mention }: Account): boolean => mention.date === null && !!mention.time?.anchor;

/** Accounts of an article around an anchor among which its act is looked for. */
const WINDOW = 40;

type Told = { act: Act; account: Account };

/** The accounts with the dates that their anchors give, unchanged where the text does not tell which act is meant. */
export function resolveAnchors(anchored: Account[], acts: Act[]): Account[] {
  if (!anchored.length) return [];
  const told = acts
    .flatMap((act) => act.accounts.map((account) => ({ act, account })))
    .sort((a, b) => a.account.mention.trigger.start - b.account.mention.trigger.start);
  return anchored.map((account) => resolveAnchored(account, told));
}

function resolveAnchored(account: Account, told: Told[]): Account {
  const { mention, article, text, sentence } = account;
  const anchor = mention.time!.anchor!;
  const act = actNamed(anchor.event, text, told);
  const date =
    (act?.dated.mention.date && resolveAnchor(anchor, act.dated.mention.date)) || mention.dateOtherwise;
  if (!date) return account;
  const dated = { ...mention, date, precision: precisionOf(date), dateBasis: 'relative' as const };
  return accountOf(article, text, sentence, { ...dated, dateText: mention.dateText ?? mention.time!.text });
}

/** The act whose trigger stands in the anchor's words, else the nearest that they name. */
function actNamed({ start, end }: Span, text: string, told: Told[]): Act | null {
  const words = text.slice(start, end).toLowerCase();
  const after = told.findIndex(({ account }) => account.mention.trigger.start >= start);
  const at = after < 0 ? told.length : after;
  const near = told.slice(Math.max(0, at - WINDOW), at + WINDOW);
  const isInside = ({ account: { mention } }: Told) =>
    mention.trigger.start < end && mention.trigger.end > start;
  const distance = ({ account }: Told) => Math.abs(account.mention.trigger.start - start);
  const named = near.filter(({ account }) => names(words, account)).sort((a, b) => distance(a) - distance(b));
  return (near.find(isInside) ?? named[0])?.act ?? null;
}

const names = (words: string, { mention, sentence }: Account): boolean =>
  isNamedBy(words, mention.kind, sentence.tokens[mention.trigger.head]?.lemma ?? '');

function precisionOf(edtf: string): Precision {
  const when = parseEdtf(edtf);
  const width = widthOf(when);
  if (width === Infinity) return 'open';
  return width === 0 ? 'day' : width < 8 ? 'week' : width < 31 ? 'month' : 'year';
}
