/** How alike two acts are worded: by the words of their sentences that are no names of their parties. */
import type { Token } from '../../model/mention.ts';
import type { Account, Act } from './act.ts';

/** Accounts of an act whose words are compared; later ones add little. */
const MOST = 4;

/** Share of words that the nearest two accounts have in common, from 0 to 1; the same trigger counts half. */
export function likenessOf(a: Act, b: Act): number {
  let best = 0;
  for (const x of a.accounts.slice(0, MOST))
    for (const y of b.accounts.slice(0, MOST)) best = Math.max(best, likenessOfTwo(x, y));
  return best;
}

function likenessOfTwo(a: Account, b: Account): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const shared = [...x].filter((word) => y.has(word)).length;
  const share = shared / Math.max(1, Math.min(x.size, y.size));
  return Math.min(1, share * 0.8 + (lemmaOf(a) === lemmaOf(b) ? 0.2 : 0));
}

/** The word that names the act. */
export const lemmaOf = ({ sentence, mention }: Account): string =>
  sentence.tokens[mention.trigger.head]?.lemma ?? mention.trigger.text.toLowerCase();

const cache = new WeakMap<Account, Set<string>>();

function wordsOf(account: Account): Set<string> {
  const known = cache.get(account);
  if (known) return known;
  const { start, end } = account.mention.quote;
  const words = new Set(
    account.sentence.tokens
      .filter(
        (token, i) =>
          isTelling(token) && token.end > start && token.start < end && i !== account.mention.trigger.head,
      )
      .map(({ lemma }) => lemma),
  );
  cache.set(account, words);
  return words;
}

/** Nouns, names and numbers tell acts apart; what every report says does not. */
const isTelling = ({ tag, lemma }: Token) =>
  (tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM' || tag === 'VERB' || tag === 'ADJ') &&
  lemma.length > 2 &&
  !EVERYWHERE.has(lemma);

const EVERYWHERE = new Set([
  'say', 'tell', 'official', 'president', 'minister', 'government', 'foreign', 'country', 'state', 'united', 'have',
  'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'year', 'week', 'day', 'month',
]); // prettier-ignore
