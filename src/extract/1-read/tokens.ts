import winkNLP, { type ItsHelpers } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import type { Span, Tag, Token } from '../../model/mention.ts';

const nlp = winkNLP(model, ['sbd', 'pos']);
const its: ItsHelpers = nlp.its;

/** Sentences of a paragraph as tagged tokens, without grammar; offsets count from `start`. */
export function readTokens(paragraph: string, start: number): Token[][] {
  const doc = nlp.readDoc(paragraph);
  const texts = doc.tokens().out() as string[];
  const lemmas = doc.tokens().out(its.lemma as never) as unknown as string[];
  const tags = doc.tokens().out(its.pos) as string[];
  const ends = sentenceEnds(doc.sentences().out() as string[], paragraph);
  const sentences: Token[][] = [[]];
  let at = 0;
  texts.forEach((text, i) => {
    const from = paragraph.indexOf(text, at);
    if (from < 0) return;
    at = from + text.length;
    if (!text.trim()) return;
    while (sentences.length <= ends.length && from >= (ends[sentences.length - 1] ?? Infinity))
      sentences.push([]);
    sentences.at(-1)!.push({
      start: start + from,
      end: start + at,
      text,
      lower: text.toLowerCase(),
      lemma: lemmas[i] ?? text.toLowerCase(),
      tag: tags[i] as Tag,
      head: -1,
      relation: 'dep',
    });
  });
  return sentences.filter((tokens) => tokens.length > 0);
}

function sentenceEnds(sentences: string[], paragraph: string): number[] {
  let at = 0;
  return sentences.map((sentence) => {
    at = Math.max(at, paragraph.indexOf(sentence, at)) + sentence.length;
    return at;
  });
}

/** The stretch that tokens cover; `tokens` is not empty. */
export const spanOf = (tokens: Token[]): Span => ({ start: tokens[0]!.start, end: tokens.at(-1)!.end });
