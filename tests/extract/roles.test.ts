import { describe, expect, it } from 'vitest';
import rows from '../cases/roles.json' with { type: 'json' };
import { readEvents } from '../../src/extract/index.ts';

interface Row {
  description: string;
  text: string;
  published: string;
  /** The acts in the order of the text, each by the first word that names it. */
  expected: { trigger: string; source: string[]; target: string[] }[];
}

function rolesIn({ text, published }: Row) {
  const { mentions, actors } = readEvents({ id: 'row', text, published });
  const name = (id: string) => actors.byId.get(id)?.name ?? id;
  return mentions.map(({ trigger, source, target }) => ({
    trigger: trigger.text.split(' ')[0],
    source: source.map(name).sort(),
    target: target.map(name).sort(),
  }));
}

describe('bindRoles', () => {
  it.each(rows as Row[])('$description: $text', (row) => {
    expect(rolesIn(row)).toEqual(
      row.expected.map(({ trigger, source, target }) => ({
        trigger,
        source: [...source].sort(),
        target: [...target].sort(),
      })),
    );
  });
});
