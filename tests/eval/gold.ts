import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticleFile } from '../../src/build/articles.ts';
import type { Article } from '../../src/model/article.ts';
import type { Span } from '../../src/model/mention.ts';

/** An event as a person wrote it down before any program ran. */
export interface GoldEvent {
  kind?: string;
  type?: string;
  mode?: string;
  status: string;
  date: string | null;
  source: string[];
  target: string[];
  countries: string[];
  salience?: string;
  title?: string;
  attribution?: string[];
  /** Exact substrings of the text. */
  evidence: string[];
}

export interface GoldTime {
  text: string;
  /** Which of the equal substrings is meant, from 1. */
  occurrence?: number;
  type: string;
  edtf: string | null;
  value?: string;
}

export interface Gold {
  published: string | null;
  events: GoldEvent[];
  mayBeEvents?: string[];
  mustNotBeEvents?: string[];
  times?: GoldTime[];
}

export interface GoldArticle {
  slug: string;
  article: Article;
  gold: Gold;
}

export const ARTICLES = 'tests/articles';

/** Every golden folder below `root` that has a gold file. */
export function loadGold(root = ARTICLES): GoldArticle[] {
  return readdirSync(root)
    .filter((slug) => existsSync(join(root, slug, 'gold.json')))
    .sort()
    .map((slug) => {
      const file = join(root, slug, 'article.md');
      const { articles, problems } = readArticleFile(file, readFileSync(file));
      if (!articles[0]) throw new Error(`${file}: ${problems.map((p) => p.message).join('; ')}`);
      const gold = JSON.parse(readFileSync(join(root, slug, 'gold.json'), 'utf8')) as Gold;
      return { slug, article: { ...articles[0], id: slug }, gold };
    });
}

/** Every place where the words stand in the text, apostrophes and spaces as in the text; empty where they do not. */
export function spansOf(text: string, words: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    spans.push({ start: at, end: at + words.length });
  if (spans.length) return spans;
  // A person writing gold may capitalise or quote differently: fall back to letters only.
  const at = text.toLowerCase().indexOf(words.toLowerCase());
  return at < 0 ? [] : [{ start: at, end: at + words.length }];
}
