import INSTITUTIONS from './institutions.json' with { type: 'json' };
import TITLE_WORDS from './titles.json' with { type: 'json' };
import type { Office } from './people.ts';

/** What a title says: an office, a rank before a name, an institution or a crew that stands for its state. */
export type TitleKind = keyof typeof TITLE_WORDS | keyof typeof INSTITUTIONS;

export interface Title {
  words: string;
  kind: TitleKind;
}

export const TITLES: readonly Title[] = Object.entries({ ...TITLE_WORDS, ...INSTITUTIONS }).flatMap(
  ([kind, words]) => words.map((text) => ({ words: text, kind: kind as TitleKind })),
);

/** The offices that a kind of title may mean, most likely first: "leader" is a president or a prime minister. */
export const OFFICES: Partial<Record<TitleKind, Office[]>> = {
  'head-of-state': ['head-of-state', 'head-of-government', 'head'],
  'head-of-government': ['head-of-government', 'head-of-state'],
  leader: ['head-of-state', 'head-of-government', 'head', 'other'],
  'foreign-minister': ['foreign-minister', 'head'],
  'defence-minister': ['defence-minister'],
  head: ['head'],
  deputy: ['deputy'],
};

/** States whose prime minister or chancellor is the one that "the leader" means; elsewhere it is the head of state. */
export const PARLIAMENTARY: ReadonlySet<string> = new Set(
  (
    'GBR DEU ITA ESP JPN IND CAN AUS NZL ISR NLD BEL NOR SWE DNK FIN ISL IRL GRC AUT HUN CZE SVK SVN HRV BGR EST ' +
    'LVA THA MYS SGP KHM BGD NPL PAK IRQ LBN JAM ETH XKX ALB MKD ARM GEO LUX PRT POL CSK BHR PNG FJI LSO MUS'
  ).split(' '),
);

/** Words that may stand between a nation and a title, or before both: "a senior US official", "new Iranian president". */
export const TITLE_ADJECTIVES: ReadonlySet<string> = new Set(
  (
    'former then ex acting new newly outgoing incoming elected senior top chief late veteran visiting interim caretaker ' +
    'unnamed high ranking special retired first deputy vice assistant embattled ousted deposed exiled current present ' +
    'long time longtime transitional unidentified anonymous ' +
    'hardline moderate conservative liberal socialist communist islamist nationalist military civilian political federal ' +
    'diplomatic economic presidential royal national chief regional local state foreign interior finance defence defense ' +
    'principal leading influential powerful prominent reformist authoritarian democratic party government administration ' +
    'intelligence security trade nuclear rebel opposition'
  ).split(' '),
);

/** Adjectives that end an office: whoever bears them is not in it on the day of the article. */
export const FORMER: ReadonlySet<string> = new Set(
  'former then ex late ousted deposed exiled retired incoming elect designate'.split(' '),
);

/** The state whose officers and institutions alone bear a title, where no nation is said. */
export const TITLE_OWNERS: Record<string, string> = {
  'secretary of state': 'USA', 'defense secretary': 'USA', 'secretary of defense': 'USA', 'treasury secretary': 'USA',
  'attorney general': 'USA', 'foreign secretary': 'GBR', 'home secretary': 'GBR', 'defence secretary': 'GBR',
  shah: 'IRN', pope: 'VAT', pontiff: 'VAT', taoiseach: 'IRL', 'external affairs minister': 'IND', 'state councilor': 'CHN',
  congressman: 'USA', congresswoman: 'USA', 'state department': 'USA', treasury: 'USA', congress: 'USA',
  senate: 'USA', 'justice department': 'USA', 'foreign office': 'GBR', 'home office': 'GBR',
  'ministry of external affairs': 'IND', 'external affairs ministry': 'IND', 'chief cabinet secretary': 'JPN',
}; // prettier-ignore
