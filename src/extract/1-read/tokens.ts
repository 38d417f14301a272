/** Text → sentences of tagged tokens. */
import winkNLP, { type ItsHelpers } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import type { Span, Tag, Token } from '../../model/mention.ts';
import { splitSentences } from './sentences.ts';
import { repairTags } from './tagging.ts';
import { findPresent } from './telegraphic.ts';

const nlp = winkNLP(model, ['pos']);
const its: ItsHelpers = nlp.its;

/** Sentences of a paragraph as tagged tokens, without grammar; offsets count from `start`. */
export const readTokens = (paragraph: string, start: number): Token[][] =>
  splitSentences(tagTokens(paragraph, start)).map((tokens) => findPresent(repairTags(tokens)));

function tagTokens(paragraph: string, start: number): Token[] {
  const tokens = nlp.readDoc(withPlainLetters(paragraph)).tokens();
  const lemmas = tokens.out(its.lemma as never) as unknown as string[];
  const tags = tokens.out(its.pos) as string[];
  const spaces = tokens.out(its.precedingSpaces as never) as unknown as string[];
  let at = start;
  return (tokens.out() as string[]).flatMap((plain, i) => {
    const from = at + (spaces[i]?.length ?? 0);
    at = from + plain.length;
    const text = paragraph.slice(from - start, at - start);
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

const PLAIN: Record<string, string> = {
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  œ: 'o',
  Œ: 'O',
  ŋ: 'n',
  ħ: 'h',
  ŧ: 't',
};

/** The tokenizer cuts words at letters beyond Latin-1 ("Milo-š-ević"): it is shown their base letters, unit by unit. */
const withPlainLetters = (text: string): string =>
  text.replace(
    /[\u0100-\u024f\u1e00-\u1eff]/g,
    (letter) => PLAIN[letter] ?? letter.normalize('NFD').charAt(0),
  );

/** The stretch that tokens cover; `tokens` is not empty. */
export const spanOf = (tokens: Token[]): Span => ({ start: tokens[0]!.start, end: tokens.at(-1)!.end });
