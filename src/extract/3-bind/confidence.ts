/** How sure an event mention is: the product of what each stage is sure of, between 0 and 1, two decimals. */
import type { ActorMention, TriggerMention } from '../../model/mention.ts';
import type { Status } from '../../model/ontology.ts';
import type { DateBasis } from '../../model/timeline.ts';

/** Shares of acts that are right, by the words that name them. */
const TRIGGER = { verb: 0.95, 'light-verb': 0.95, noun: 0.85 };
const MENTION = { name: 1, title: 0.97, demonym: 0.97, place: 0.95, pronoun: 0.85, description: 0.85 };
const DATE: Record<DateBasis, number> = { stated: 1, relative: 0.97, context: 0.85, published: 0.75 };
/** An act without a doer or without a date is half read. */
const NO_SOURCE = 0.7;
const NO_DATE = 0.7;
const UNCERTAIN_STATUS = 0.95;

export interface Certain {
  trigger: TriggerMention;
  parties: ActorMention[];
  hasSource: boolean;
  status: Status;
  basis: DateBasis | null;
}

/** The product of the certainties of trigger, parties, status and date. */
export function confidenceOf({ trigger, parties, hasSource, status, basis }: Certain): number {
  const named = Math.min(1, ...parties.map(({ form }) => MENTION[form]));
  const told = status === 'occurred' || status === 'ongoing' ? 1 : UNCERTAIN_STATUS;
  const dated = basis === null ? NO_DATE : DATE[basis];
  const product = TRIGGER[trigger.form] * named * (hasSource ? 1 : NO_SOURCE) * told * dated;
  return Math.round(product * 100) / 100;
}
