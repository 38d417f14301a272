/** "cease-fire", "test-fired": words with a hyphen, which the tokenizer gives as three tokens, made one again. */
import type { Tag, Token } from '../../model/mention.ts';
import compounds from '../lexicon/compounds.json' with { type: 'json' };

const COMPOUNDS = new Map<string, { lemma: string; tag: Tag }>([
  ...Object.entries(compounds.nouns).map(([word, lemma]) => [word, { lemma, tag: 'NOUN' }] as const),
  ...Object.entries(compounds.verbs).map(([word, lemma]) => [word, { lemma, tag: 'VERB' }] as const),
]);

/** The tokens with each known compound as one word. */
export function joinCompounds(tokens: Token[]): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const lower = compoundAt(tokens, i);
    const compound = lower === null ? undefined : COMPOUNDS.get(lower);
    if (!compound) joined.push(tokens[i]!);
    else {
      joined.push({ ...asOne(tokens[i]!, tokens[i + 2]!), ...compound, lower: formOf(lower!, compound) });
      i += 2;
    }
  }
  return joined;
}

function compoundAt(tokens: Token[], i: number): string | null {
  const [first, hyphen, last] = [tokens[i]!, tokens[i + 1], tokens[i + 2]];
  const isTight = hyphen?.text === '-' && first.end === hyphen.start && last?.start === hyphen.end;
  return isTight ? `${first.lower}-${last.lower}` : null;
}

const asOne = (first: Token, last: Token): Token => ({
  ...first,
  end: last.end,
  text: `${first.text}-${last.text}`,
});

/** "cease-fires" → "ceasefires", as the lexicons write it; a verb keeps the ending of its tense. */
const formOf = (written: string, { lemma, tag }: { lemma: string; tag: Tag }): string =>
  tag === 'VERB' ? written : lemma + (written.endsWith('s') && !lemma.endsWith('s') ? 's' : '');
