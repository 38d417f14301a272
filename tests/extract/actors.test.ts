import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/extract/1-read/read.ts';
import { findActors } from '../../src/extract/2-find/actors.ts';
import CASES from '../cases/actors.json' with { type: 'json' };
import { leastCpu } from '../cpu.ts';

interface Case {
  description: string;
  text: string;
  published?: string;
  expected: { words: string; actors: string[]; form?: string }[];
}

const find = (text: string, published?: string) => findActors(readArticle({ id: 'case', text, published }));

/** Every mention of a text: the words, whom they name (offices with a star), and whether they are a place. */
function mentionsOf({ text, published }: Case) {
  const { byId, mentions } = find(text, published);
  return mentions.map(({ start, end, actors, form }) => ({
    words: text.slice(start, end),
    actors: actors
      .map((id) => byId.get(id)!)
      .map(({ name, kind }) => (kind === 'office' ? `${name}*` : name)),
    ...(form === 'place' && { form }),
  }));
}

describe('actors', () => {
  it.each(CASES as Case[])('$description: $text', (row) => {
    expect(mentionsOf(row)).toEqual(row.expected);
  });

  it('have a role and a country as of the article’s day', () => {
    const role = (published: string) => find('Vladimir Putin spoke.', published).byId.get('vladimir-putin');
    expect(role('2021-04-15')).toMatchObject({ role: 'President', country: 'RUS', kind: 'person' });
    expect(role('2010-04-15')).toMatchObject({ role: 'Prime Minister' });
  });

  it('are spelled with the accents of the article, wherever it writes them', () => {
    const names = (text: string, published: string) =>
      [...find(text, published).byId.values()]
        .filter(({ kind }) => kind === 'person')
        .map(({ name }) => name);
    expect(names('Chávez left. Hugo Chavez was angry.', '2008-03-08')).toEqual(['Hugo Chávez']);
    expect(names('Juan Guaido met Ine Eriksen Søreide.', '2019-02-25')).toEqual([
      'Juan Guaido',
      'Ine Eriksen Søreide',
    ]);
    expect(names('The Serbian president spoke. Tadić left.', '2008-02-18')).toEqual(['Boris Tadić']);
    expect(names('Hugo Chavez met José Peña in Caracas.', '2008-03-08')).toEqual([
      'Hugo Chavez',
      'José Peña',
    ]);
  });

  it('whom nobody listed are of the state that their post is named with', () => {
    const country = (text: string) =>
      [...find(text, '1999-05-05').byId.values()].find(({ kind }) => kind === 'person')?.country;
    expect(country('Colonel Juan Perez of Honduras spoke.')).toBe('HND');
    expect(country('Abdul Karim, the commander of the Yemeni garrison, spoke.')).toBe('YEM');
    expect(country('Denis Greenhill, the permanent under-secretary at the Foreign Office, spoke.')).toBe(
      'GBR',
    );
    expect(country('Peter Novak, a member of the Polish parliament, spoke.')).toBe('POL');
    expect(country('Peter Novak, a critic of Iran, spoke.')).toBeUndefined();
    expect(country('Peter Novak, the commander of troops in Iraq, spoke.')).toBeUndefined();
    expect(country('Peter Novak, an expert on China, spoke.')).toBeUndefined();
  });

  it('hang on the token that grammar hangs the phrase on', () => {
    const head = (text: string) => {
      const reading = readArticle({ id: 'case', text, published: '2021-04-15' });
      const [mention] = findActors(reading).mentions;
      return reading.sentences[0]!.tokens[mention!.head]!.text;
    };
    expect(head('Russian President Vladimir Putin spoke.')).toBe('Putin');
    expect(head('The Russian foreign ministry objected.')).toBe('ministry');
    expect(head('Russian diplomats left.')).toBe('diplomats');
  });

  it('are sorted and do not overlap, and their text is the slice they name', () => {
    const text = CASES.map((row) => row.text).join('\n');
    const { mentions } = find(text, '2018-03-15');
    let end = 0;
    for (const mention of mentions) {
      expect(mention.start).toBeGreaterThanOrEqual(end);
      expect(mention.text).toBe(text.slice(mention.start, mention.end));
      end = mention.end;
    }
  });

  it('take time linear in the text', () => {
    const time = (times: number) => {
      const text = 'Russia’s Putin and the US president met. They agreed.\n'.repeat(times);
      const reading = readArticle({ id: 'case', text, published: '2021-04-15' });
      return leastCpu(() => findActors(reading));
    };
    time(50);
    // Sixteen times the text: linear is 16, quadratic 256; the rest is room for a busy machine.
    expect(time(800) / time(50)).toBeLessThan(100);
  });
});
