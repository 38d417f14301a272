import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import * as v from 'valibot';
import { ArticleSchema, type Article } from '../model/article.ts';
import { parseEdtf } from '../model/when.ts';
import { splitFrontMatter, type FrontMatter } from './front-matter.ts';
import type { Problem } from './problem.ts';

/** The articles of a folder, in the order of their names, and what is wrong with the others. */
export interface Articles {
  articles: Article[];
  problems: Problem[];
}

const EXTENSIONS = ['.md', '.txt'];
const FIELDS = ['title', 'publisher', 'author', 'url', 'published', 'language', 'republish'];
const MAX_BYTES = 5_000_000;

/** Whether a file of the data folder is an article (and not corrections, a note, a hidden file). */
export const isArticleFile = (name: string): boolean =>
  EXTENSIONS.includes(extname(name).toLowerCase()) && !/^[._]|^readme\./i.test(basename(name));

/**
 * Reads every article of a folder; one that cannot be read is a problem and stops no other.
 * @throws when the folder itself cannot be read.
 */
export async function loadArticles(folder: string): Promise<Articles> {
  const names = (await readdir(folder)).filter(isArticleFile).sort();
  const loaded = await Promise.all(names.map((name) => loadArticle(join(folder, name))));
  return dropDoubles({
    articles: loaded.flatMap((l) => l.articles),
    problems: loaded.flatMap((l) => l.problems),
  });
}

async function loadArticle(file: string): Promise<Articles> {
  try {
    return readArticleFile(file, await readFile(file));
  } catch (error) {
    return failed(file, `cannot be read: ${(error as Error).message}`);
  }
}

/** One file's bytes → its article, or what is wrong with it. The id is the file's name without its ending. */
export function readArticleFile(file: string, bytes: Uint8Array): Articles {
  if (bytes.length > MAX_BYTES)
    return failed(file, `is larger than ${MAX_BYTES / 1e6} MB; split it into articles`);
  const content = decode(bytes);
  if (content === null) return failed(file, 'is not UTF-8 text; save the article as plain text');
  const head = splitFrontMatter(content);
  if (head.errors.length)
    return {
      articles: [],
      problems: head.errors.map((e) => ({ file, line: e.line, message: e.message, severity: 'error' })),
    };
  if (!head.text.trim()) return failed(file, 'has no text; put the article below the front matter');
  return toArticle(file, head);
}

function toArticle(file: string, { fields, lines, text }: FrontMatter): Articles {
  const at = (field: string) => ({ file, line: lines[field] });
  const problems: Problem[] = Object.keys(fields)
    .filter((field) => !FIELDS.includes(field))
    .map((field) => ({
      ...at(field),
      message: `unknown field "${field}"; known are ${FIELDS.join(', ')}`,
      severity: 'warning',
    }));
  const given = Object.fromEntries(FIELDS.filter((f) => fields[f] != null).map((f) => [f, fields[f]]));
  const id = basename(file, extname(file))
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[._-]+/, '');
  const result = v.safeParse(ArticleSchema, { ...given, id: id || 'article', text });
  for (const issue of result.issues ?? []) {
    const field = v.getDotPath(issue) ?? '';
    problems.push({ ...at(field), message: `${field}: ${issue.message}`, severity: 'error' });
  }
  if (typeof given.published === 'string') {
    const when = parseEdtf(given.published);
    if (!when || when.unit !== 'day')
      problems.push({
        ...at('published'),
        message: `published: "${given.published}" is not a day of the calendar; write it as 2021-04-15`,
        severity: 'error',
      });
  }
  const language = typeof given.language === 'string' ? given.language : 'en';
  if (!/^en\b/i.test(language))
    problems.push({
      ...at('language'),
      message: `only English is read so far; events of a text in "${language}" may be wrong`,
      severity: 'warning',
    });
  const isBroken = problems.some((p) => p.severity === 'error');
  return { articles: result.success && !isBroken ? [result.output] : [], problems };
}

function decode(bytes: Uint8Array): string | null {
  if (bytes.subarray(0, 8000).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** `a.md` and `a.txt` would share an id: the first stays. */
function dropDoubles({ articles, problems }: Articles): Articles {
  const seen = new Set<string>();
  const unique = articles.filter(({ id }) => {
    if (!seen.has(id)) return seen.add(id);
    problems.push({ file: id, message: `two articles have the name "${id}"; rename one`, severity: 'error' });
    return false;
  });
  return { articles: unique, problems };
}

const failed = (file: string, message: string): Articles => ({
  articles: [],
  problems: [{ file, message, severity: 'error' }],
});
