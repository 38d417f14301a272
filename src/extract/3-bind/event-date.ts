/** The date of an act as it is found, and what else is known when it is looked for. */
import type { TimeMention } from '../../model/mention.ts';
import type { DateRule } from '../../model/rules.ts';
import type { Status } from '../../model/ontology.ts';
import type { DateBasis, Precision, Salience } from '../../model/timeline.ts';

/** When an act took or takes place, and how that is known. */
export interface EventDate {
  /** The words that date it, or null. With `date` null and an anchor in `time`, merging finds the day by the event they name. */
  time: TimeMention | null;
  date: string | null;
  precision: Precision;
  basis: DateBasis | null;
  text: string | null;
  rule: DateRule;
  /** The date of a time that hangs on an event, where that event is the one told just before: "two days before the deal". */
  otherwise?: string | null;
}

/** What else is known about the act that is to be dated. */
export interface DatingContext {
  status: Status;
  salience: Salience;
  /** The date of the act told before it, where that stands in the same paragraph. */
  previous: EventDate | null;
}

export const isAhead = (status: Status): boolean => status === 'planned' || status === 'proposed';
