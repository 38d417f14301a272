/** Text → sentences of tagged tokens. */
import winkNLP, { type ItsHelpers } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import type { Span, Tag, Token } from '../../model/mention.ts';
import { splitSentences } from './sentences.ts';
import { repairTags } from './tagging.ts';

const nlp = winkNLP(model, ['sbd', 'pos']);
const its: ItsHelpers = nlp.its;

/** Sentences of a paragraph as tagged tokens, without grammar; offsets count from `start`. */
export const readTokens = (paragraph: string, start: number): Token[][] =>
  splitSentences(tagTokens(paragraph, start)).map(repairTags);

function tagTokens(paragraph: string, start: number): Token[] {
  const tokens = nlp.readDoc(paragraph).tokens();
  const lemmas = tokens.out(its.lemma as never) as unknown as string[];
  const tags = tokens.out(its.pos) as string[];
  const spaces = tokens.out(its.precedingSpaces as never) as unknown as string[];
  let at = start;
  return (tokens.out() as string[]).flatMap((text, i) => {
    const from = at + (spaces[i]?.length ?? 0);
    at = from + text.length;
    if (!text.trim()) return [];
    const lower = text.toLowerCase();
    const tag = tags[i] as Tag;
    return [
      {
        start: from,
        end: at,
        text,
        lower,
        lemma: (lemmas[i] ?? lower).toLowerCase(),
        tag,
        head: -1,
        relation: 'dep' as const,
      },
    ];
  });
}

/** The stretch that tokens cover; `tokens` is not empty. */
export const spanOf = (tokens: Token[]): Span => ({ start: tokens[0]!.start, end: tokens.at(-1)!.end });
