/**
 * PLOVER's event types and modes (Political Language Ontology for Verifiable Event Records, manual draft 2.0),
 * the four classes that group them, the kinds that readers filter by, and the other fixed words of the format. `OTHER` is
 * ours: what a person put on a timeline without saying what kind of act it is. No text is ever read as one.
 */

export const MODES = {
  AGREE: [],
  CONSULT: ['visit', 'phone', 'multilateral', 'third-party', 'meeting', 'summit', 'talks'],
  SUPPORT: [],
  CONCEDE: [],
  COOPERATE: [],
  AID: [],
  RETREAT: ['withdraw', 'release', 'disarm', 'ceasefire', 'access', 'resign'],
  REQUEST: ['assist', 'change', 'yield', 'meet'],
  ACCUSE: ['disapprove', 'allege', 'investigate'],
  REJECT: ['assist', 'change', 'yield', 'meet'],
  THREATEN: ['restrict', 'arrest', 'relations', 'expel', 'territory', 'violence'],
  PROTEST: ['demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct'],
  SANCTION: ['discontinue', 'expel', 'withdraw', 'convict'],
  MOBILIZE: ['troops', 'weapons', 'police', 'militia', 'exercises'],
  COERCE: [
    'seize', 'restrict', 'censor', 'curfew', 'martial-law', 'arrest', 'deport', 'withhold', 'misinformation', 'cyber',
  ],
  ASSAULT: [
    'abduct', 'targeted', 'explosives', 'aerial', 'drone', 'firearms', 'heavy-weapons', 'unconventional', 'beat',
    'torture', 'sexual', 'suicide-attack', 'crowd-control', 'property',
  ],
  OTHER: [],
} as const; // prettier-ignore

export type EventType = keyof typeof MODES;
export type Mode = (typeof MODES)[EventType][number];
export const EVENT_TYPES = /* @__PURE__ */ Object.keys(MODES) as EventType[];

export const CLASSES = [
  'verbal-cooperation',
  'material-cooperation',
  'verbal-conflict',
  'material-conflict',
  'other',
] as const;
export type EventClass = (typeof CLASSES)[number];

const CLASS_OF: Record<EventType, EventClass> = {
  AGREE: 'verbal-cooperation',
  CONSULT: 'verbal-cooperation',
  SUPPORT: 'verbal-cooperation',
  CONCEDE: 'verbal-cooperation',
  COOPERATE: 'material-cooperation',
  AID: 'material-cooperation',
  RETREAT: 'material-cooperation',
  REQUEST: 'verbal-conflict',
  ACCUSE: 'verbal-conflict',
  REJECT: 'verbal-conflict',
  THREATEN: 'verbal-conflict',
  PROTEST: 'material-conflict',
  SANCTION: 'material-conflict',
  MOBILIZE: 'material-conflict',
  COERCE: 'material-conflict',
  ASSAULT: 'material-conflict',
  OTHER: 'other',
};

/** The class of a type: the four quadrants of event data, or none of them; used for colour. */
export const classOf = (type: EventType): EventClass => CLASS_OF[type];

export const STATUSES = [
  'occurred',
  'ongoing',
  'planned',
  'proposed',
  'alleged',
  'denied',
  'cancelled',
] as const;
export type Status = (typeof STATUSES)[number];

export const KINDS = [
  'call', 'meeting', 'visit', 'summit', 'talks', 'agreement', 'support', 'concession', 'cooperation', 'aid', 'release',
  'withdrawal', 'ceasefire', 'demand', 'accusation', 'refusal', 'threat', 'protest', 'sanctions', 'expulsion', 'recall',
  'rupture', 'military move', 'cyber attack', 'interference', 'detention', 'attack', 'vote', 'statement', 'other',
] as const; // prettier-ignore
export type Kind = (typeof KINDS)[number];

const KIND_OF_TYPE: Record<EventType, Kind> = {
  AGREE: 'agreement',
  CONSULT: 'talks',
  SUPPORT: 'support',
  CONCEDE: 'concession',
  COOPERATE: 'cooperation',
  AID: 'aid',
  RETREAT: 'withdrawal',
  REQUEST: 'demand',
  ACCUSE: 'accusation',
  REJECT: 'refusal',
  THREATEN: 'threat',
  PROTEST: 'protest',
  SANCTION: 'sanctions',
  MOBILIZE: 'military move',
  COERCE: 'interference',
  ASSAULT: 'attack',
  OTHER: 'other',
};

const KIND_OF_MODE: Partial<Record<`${EventType}/${Mode}`, Kind>> = {
  'CONSULT/phone': 'call',
  'CONSULT/meeting': 'meeting',
  'CONSULT/multilateral': 'meeting',
  'CONSULT/visit': 'visit',
  'CONSULT/summit': 'summit',
  'CONSULT/talks': 'talks',
  'CONSULT/third-party': 'talks',
  'RETREAT/release': 'release',
  'RETREAT/ceasefire': 'ceasefire',
  'SANCTION/expel': 'expulsion',
  'SANCTION/withdraw': 'recall',
  'COERCE/cyber': 'cyber attack',
  'COERCE/seize': 'detention',
  'COERCE/arrest': 'detention',
  'COERCE/deport': 'expulsion',
  'COERCE/restrict': 'sanctions',
  'COERCE/censor': 'sanctions',
  'COERCE/withhold': 'sanctions',
  'COERCE/curfew': 'military move',
  'COERCE/martial-law': 'military move',
  'RETREAT/disarm': 'concession',
  'RETREAT/access': 'concession',
  'RETREAT/resign': 'concession',
  'SANCTION/convict': 'detention',
};

/** The reader's word for a type and mode; a trigger may name a narrower one (`rupture`, `vote`, `statement`). */
export const kindOf = (type: EventType, mode: Mode | null): Kind =>
  (mode && KIND_OF_MODE[`${type}/${mode}`]) ?? KIND_OF_TYPE[type];

/** The first type and mode that give a kind; OTHER for the kinds that only a trigger names. */
export function typeOf(kind: Kind): { type: EventType; mode: Mode | null } {
  for (const type of EVENT_TYPES)
    for (const mode of [null, ...MODES[type]]) if (kindOf(type, mode) === kind) return { type, mode };
  return { type: 'OTHER', mode: null };
}

export const PRECISIONS = [
  'day',
  'week',
  'month',
  'quarter',
  'season',
  'year',
  'decade',
  'open',
  'unknown',
] as const;
export const DATE_BASES = ['stated', 'relative', 'context', 'published'] as const;
export const RELATIONS = ['fulfils', 'cancels', 'answers', 'repeats'] as const;
export const ACTOR_KINDS = ['person', 'office', 'country', 'organization', 'group'] as const;
export const SALIENCES = ['main', 'background'] as const;
