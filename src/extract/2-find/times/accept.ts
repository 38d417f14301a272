/** Words that look like times and are none: "May said", "March on the capital", "2000 soldiers", "the spring in his step". */
import cues from '../../lexicon/time-cues.json' with { type: 'json' };
import type { Match } from './meaning.ts';
import { tagAt, type Piece } from './lex.ts';

const before = ({ pieces, from }: Match, n = 1): string => pieces[from - n]?.lower ?? '';
const after = ({ pieces, to }: Match, n = 1): Piece | undefined => pieces[to + n - 1];

/** Words after which a month, a year or a season is a time. */
const LEADS = new Set(
  'in since until till by before after during from to through throughout of around about between and for late early mid last this next every each on that'.split(
    ' ',
  ),
);

const isCapital = (piece: Piece | undefined) => !!piece && /^\p{Lu}/u.test(piece.text);
const tagOf = (match: Match, piece: Piece | undefined) => (piece ? tagAt(match.sentence, piece.start) : null);

/** "in May", "May’s vote", "the March summit"; not "May said", "Theresa May", "March on Rome", "a Jan. man", "Mar". */
export function isBareMonth(match: Match): boolean {
  const { pieces, from, to } = match;
  const month = match.captures.month!;
  if (month.kinds.short) return month.text.endsWith('.') || LEADS.has(before(match));
  if (to - from > 1) return true;
  const lead = before(match);
  const isFirstName =
    isName(month.lower) && isCapital(after(match)) && tagOf(match, after(match)) === 'PROPN';
  if (isFirstName && !LEADS.has(lead) && lead !== 'the') return false;
  if (month.lower === 'march' && after(match)?.lower === 'on' && !LEADS.has(lead)) return false;
  if (
    month.lower !== 'may' &&
    month.lower !== 'march' &&
    month.lower !== 'august' &&
    month.lower !== 'april' &&
    month.lower !== 'june'
  )
    return true;
  if (/^(in|since|until|during|throughout|last|next|early|late|mid)$/.test(lead)) return true;
  if (LEADS.has(lead)) return !isVerbLike(match, after(match)) || !isName(month.lower);
  if (isCapital(pieces[from - 1]) && from > 1 && isName(month.lower)) return false;
  if (isName(month.lower) && isVerbLike(match, after(match))) return from === 0 && isDoneByMonths(match);
  if (month.lower === 'march' && from === 0 && tagOf(match, after(match)) === 'AUX') return true;
  if (month.lower === 'may' || month.lower === 'march')
    return ['the', 'a', ',', 'and', 'or', '-'].includes(lead) && from > 0;
  return true;
}

/** What months do and people hardly ever: "May opened with bombs", "April ended without a deal". */
const isDoneByMonths = (match: Match) =>
  MONTH_VERBS.has(after(match)?.lower ?? '') &&
  /^(with|without|in|on|amid)$/.test(after(match, 2)?.lower ?? '');
const MONTH_VERBS = new Set(cues.monthVerbs);

/** Months that are also people’s names. */
const isName = (lower: string) =>
  lower === 'may' || lower === 'april' || lower === 'june' || lower === 'august';

function isVerbLike(match: Match, piece: Piece | undefined): boolean {
  const tag = tagOf(match, piece);
  return tag === 'VERB' || tag === 'AUX' || piece?.lower === 'said' || piece?.lower === 'told';
}

/** "until the 13th", "on the 13th."; not "the 13th amendment", "the 5th fleet". */
export function isDayOfMonth(match: Match): boolean {
  if (!/^\d/.test(match.captures.day!.text)) return false;
  const next = after(match);
  const isOpening = match.from === 1 && /^(on|by)$/.test(before(match));
  if (isOpening && next && !ORDINAL_THINGS.test(next.lower)) return true;
  const lead = /^(on|by|until|till|since|from|before|after|between|and|to|of)$/.test(before(match));
  if (!lead || !next) return lead;
  // An ordinal counts one thing: what follows in the plural is not counted by it ("on the 26th shells fell").
  const isPlural = tagOf(match, next) === 'NOUN' && /[^s]s$/.test(next.lower);
  return (
    (isPlural || !/^(NOUN|ADJ|NUM|X)$/.test(tagOf(match, next) ?? '')) &&
    (!isCapital(next) || before(match) === 'on')
  );
}

/** What stands after "On the 9th" and is counted by it. */
const ORDINAL_THINGS =
  /^(floor|day|anniversary|attempt|birthday|century|parallel|minute|hour|night|morning|lap|hole|round|page|try|of|and|-|article|amendment|congress|fleet|army)$/;

const COUNTED_BEFORE =
  /^(\$|€|£|¥|#|no|no\.|number|room|flight|route|highway|resolution|article|page|section|chapter|boeing|airbus|about|some|nearly|almost|roughly|approximately|over|than|least|most|only|exactly|another|these|those|all)$/;
const MEASURES =
  /^(°|%|percent|per|km|kilometres|kilometers|miles|metres|meters|m|feet|ft|kg|tons|tonnes|barrels|dollars|euros|pounds|yen|roubles|rubles|yuan|points|mph|kph|hours|gmt|utc|local|people|men|women|troops|soldiers|prisoners|civilians|hectares|acres|years|days|months|weeks|years’)$/;

/** "in 2019", "the 2020 election", "(1991–95)"; not "2000 soldiers", "$ 2012", "Resolution 1973", "2012 metres". */
export function isBareYear(match: Match): boolean {
  const { pieces, to } = match;
  const year = match.captures.year!.value;
  const [lead, next] = [before(match), after(match)];
  const lead2 = before(match, 2);
  if (lead === '.' && lead2 === 'no') return false;
  if (lead === '-' && /^\d+$/.test(lead2) && lead2.length !== 4) return false;
  if (match.captures.year!.name === 'short') return LEADS.has(lead);
  if (lead === 'at' && match.to - match.from === 1) return false;
  if (COUNTED_BEFORE.test(lead) && !(/^(about|some|around|over|than)$/.test(lead) && !next))
    return isApproximate(match);
  if (next && MEASURES.test(next.lower)) return false;
  if (next?.lower === 'of' && /^(them|those|these|us|whom|which)$/.test(after(match, 2)?.lower ?? ''))
    return false;
  if (pieces[to]?.text === '-' && pieces[to + 1]?.kinds.unit) return false;
  if (/^[/]$/.test(lead) || next?.text === '/') return false;
  if (LEADS.has(lead) || /^[(,\-–]$/.test(lead) || lead === 'year')
    return year >= 1000 && !isCountOfThings(match, lead);
  if (year < 1700 || year > 2100) return false;
  return !isCountOfThings(match, lead);
}

/** "around 2015" before nothing that could be counted. */
const isApproximate = (match: Match) => {
  const next = after(match);
  return (
    /^(about|around|roughly|approximately|than)$/.test(before(match)) && (!next || !/^\p{L}/u.test(next.text))
  );
};

/** "2000 soldiers" counts, "the 2020 elections" does not. */
function isCountOfThings(match: Match, lead: string): boolean {
  const next = after(match);
  if (!next || tagOf(match, next) !== 'NOUN' || isCapital(next)) return false;
  if (!/[^s]s$/.test(next.lower)) return false;
  return !/^(the|in|since|of|’s|'s|its|their|last|late|early|mid|s)$/.test(lead);
}

/** "in the spring", "this fall"; not "fall in prices", "spring from", "hot spring", "Prague Spring". */
export function isSeasonWord(match: Match): boolean {
  const { captures, pieces, from, to } = match;
  const season = captures.season!;
  const isMixed = season.lower === 'fall' || season.lower === 'spring';
  if (isCapital(season) && from > 0 && (isCapital(pieces[from - 1]) || isCapital(pieces[to]))) return false;
  if (/^(arab|prague|winter|nuclear)$/.test(before(match))) return false;
  if (to - from === 1 && tagOf(match, pieces[from - 1]) === 'ADJ') return false;
  if (!isMixed) return !/^(olympics|olympic|games|palace|paralympics)$/.test(after(match)?.lower ?? '');
  if (tagOf(match, season) === 'VERB') return false;
  if (after(match)?.lower === 'of' || (season.lower === 'fall' && after(match)?.lower === 'in')) return false;
  return to - from > 1
    ? season.lower === 'spring' || /^(in|by|until|since|of|during)$/.test(before(match))
    : /^(in|by|until|since|last|this|next|late|early)$/.test(before(match));
}

/** Nothing follows that the words could lean on: "two days before." but not "two days before the vote". */
export function isClosed(match: Match): boolean {
  if (/^(that|this)$/.test(match.pieces[match.to - 1]!.lower)) return true;
  const next = after(match);
  // "the night before he had vowed to stay": he vowed it then; "the night before he left" hangs on his leaving.
  if (after(match, 2)?.lower === 'had' && /^(he|she|it|they|we|i|both)$/.test(next?.lower ?? '')) return true;
  return (
    !next || /^[.,;:)!?”"—]$/.test(next.text) || /^(and|but|or|when|that|had|was|were)$/.test(next.lower)
  );
}
