/**
 * Names of the rules that make the parts of an event, as they stand in the evidence: `source:subject`,
 * `target:prep:from`, `date:clause`. Each is told in plain words where events are read.
 */

/** How a party was found by a rule of its own. */
export type PartyRuleName =
  | 'subject' | 'object' | 'indirect' | 'agent' | 'possessor' | 'modifier' | 'object-modifier' | 'instigator'
  | 'giver' | 'moved' | 'left-behind' | 'entered' | 'carrier' | 'circumstance' | 'carried-out' | 'between' | 'wielded' | 'before'
  | 'before-comma' | 'crowd' | 'affected' | 'halted' | 'conditioned' | 'participant' | 'answerer' | 'receiver' | 'author' | 'own-victim' | 'asked' | 'statement'
  | 'clause' | 'complement' | 'complement-inner' | 'next' | 'post' | 'object-inner' | 'border' | 'soil' | 'shared'
  | 'told-before' | 'publisher' | 'announced' | 'embassy' | 'ruler' | 'denier' | 'told-deed' | 'told' | 'envoy-of'; // prettier-ignore

/** The same, or after which preposition: "expelled *from* Poland". */
export type PartyRule = PartyRuleName | `prep:${string}`;

/** From close to loose: in the act's noun phrase, in its clause, before its "when", shared with a neighbour, of the verb that reports it, none. */
export type Tie = 'own' | 'clause' | 'when' | 'shared' | 'reported' | 'apart';

/** How a date was found by a rule of its own. */
export type DateRuleName =
  | 'heading' | 'since-when' | 'previous' | 'sentence' | 'paragraph' | 'story' | 'before-main' | 'counted' | 'entry'
  | 'to-come' | 'past' | 'news-day' | 'news' | 'unknown'; // prettier-ignore

/** The same, or how its words hang together with the act: by an event that they name, or by what is made by then. */
export type DateRule = DateRuleName | Tie | `${Tie}-anchor` | `${Tie}-made`;
