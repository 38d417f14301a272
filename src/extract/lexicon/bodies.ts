import GROUP_ROWS from './groups.json' with { type: 'json' };
import ORGANIZATION_ROWS from './organizations.json' with { type: 'json' };

/** An organization of states, or a group that acts like a party: armed, breakaway, in exile. */
export interface Body {
  kind: 'organization' | 'group';
  name: string;
  aliases: string[];
  /** What later sentences call it: "the bloc", "the alliance", "the rebels". */
  called: string[];
  /** The state it belongs to or fights in (ISO 3166-1 alpha-3). */
  country?: string;
}

type Row = { name: string; aliases?: string[]; called?: string[]; country?: string };

const read = (rows: Row[], kind: Body['kind']): Body[] =>
  rows.map((row) => ({ kind, aliases: [], called: [], ...row }));

export const BODIES: readonly Body[] = [
  ...read(ORGANIZATION_ROWS as Row[], 'organization'),
  ...read(GROUP_ROWS as Row[], 'group'),
];

/** A body by one of its names, exactly as the lexicon has it. */
const BY_NAME = new Map(BODIES.flatMap((body) => [body.name, ...body.aliases].map((name) => [name, body])));
export const bodyNamed = (name: string): Body | undefined => BY_NAME.get(name);
