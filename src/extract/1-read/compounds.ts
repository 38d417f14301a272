/** "cease-fire", "pull-out": nouns with a hyphen, which the tokenizer gives as three tokens, made one again. */
import type { Token } from '../../model/mention.ts';
import compounds from '../lexicon/compounds.json' with { type: 'json' };

const NOUNS: Record<string, string | undefined> = compounds.nouns;

/** The tokens with each known compound as one noun. */
export function joinCompounds(tokens: Token[]): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const lower = compoundAt(tokens, i);
    const lemma = lower && NOUNS[lower];
    if (!lemma) joined.push(tokens[i]!);
    else {
      joined.push(asOne(tokens[i]!, tokens[i + 2]!, lemma));
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

const asOne = (first: Token, last: Token, lemma: string): Token => ({
  ...first,
  end: last.end,
  text: `${first.text}-${last.text}`,
  lower: lemma + (last.lower.endsWith('s') && !lemma.endsWith('s') ? 's' : ''),
  lemma,
  tag: 'NOUN',
});
