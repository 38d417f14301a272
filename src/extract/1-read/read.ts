/** The door of stage 1: an article becomes sentences of news, with its own date. */
import type { Article } from '../../model/article.ts';
import type { Reading, Sentence } from '../../model/mention.ts';
import { readBlocks, type Block } from './blocks.ts';
import { readDateline } from './dateline.ts';
import { readGrammar } from './grammar.ts';
import { maskMarkup } from './markup.ts';
import { readPublished } from './published.ts';
import { quotesIn, readQuotes } from './quotes.ts';
import { readTokens, spanOf } from './tokens.ts';

/** Reads an article: markup, boilerplate, sentences with grammar, the day it was published. */
export function readArticle(article: Article): Reading {
  // Words stay where they stand; markup around them becomes blank.
  const text = maskMarkup(article.text);

  // Which paragraphs are news?
  const { blocks, dropped } = readBlocks(text, article.text);

  // Sentence by sentence, with grammar.
  const sentences = blocks.flatMap((block, i) => readSentences(article.text, block, i));
  sentences.forEach((sentence, index) => (sentence.index = index));

  return {
    article,
    title: article.title ?? blocks.find((b) => b.role === 'headline')?.text ?? null,
    published: readPublished(article, sentences),
    sentences,
    dropped,
  };
}

function readSentences(text: string, block: Block, number: number): Sentence[] {
  const quotes = readQuotes(block.text, block.start);
  const dateline = readDateline(block.text);
  const length = dateline?.length ?? 0;
  const filed = dateline ? readTokens(block.text.slice(0, length), block.start).flat() : [];
  const told = readTokens(block.text.slice(length), block.start + length);
  return [...(filed.length ? [filed] : []), ...told].map((tokens) => {
    const span = spanOf(tokens);
    return {
      ...span,
      index: 0,
      block: number,
      role: block.role,
      text: text.slice(span.start, span.end),
      tokens: readGrammar(tokens),
      quoted: quotesIn(quotes, span),
      ...(block.author && { author: block.author }),
      ...(block.date && { date: block.date }),
      ...(dateline && tokens === filed && { filed: dateline.date }),
    };
  });
}
