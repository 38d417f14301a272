/** The door of stage 1: an article becomes sentences of news, with its own date. */
import type { Article } from '../../model/article.ts';
import type { Reading, Sentence } from '../../model/mention.ts';
import { readGrammar } from './grammar.ts';
import { readTokens, spanOf } from './tokens.ts';

/** Reads an article: markup, boilerplate, sentences with grammar, the day it was published. */
export function readArticle(article: Article): Reading {
  const sentences: Sentence[] = [];
  let block = 0;
  for (const line of article.text.matchAll(/[^\n]+/g)) {
    for (const tokens of readTokens(line[0], line.index)) {
      const span = spanOf(tokens);
      sentences.push({
        ...span,
        index: sentences.length,
        block,
        role: 'body',
        text: article.text.slice(span.start, span.end),
        tokens: readGrammar(tokens),
        quoted: [],
      });
    }
    block++;
  }
  const date = article.published ?? null;
  return {
    article,
    title: article.title ?? null,
    published: { date, from: date ? 'front-matter' : 'unknown', rule: date ? 'front-matter' : 'none' },
    sentences,
    dropped: [],
  };
}
