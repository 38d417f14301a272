import type { Dropped, SentenceRole, Span } from '../../model/mention.ts';
import { BOILERPLATE, CAPTION, CREDIT } from '../lexicon/boilerplate.ts';
import { readSignature } from './posts.ts';

/** A paragraph of the article and what it is in the layout. */
export interface Block extends Span {
  text: string;
  role: SentenceRole;
  /** Of an embedded post: who signs it and when ("April 15, 2021"). */
  author?: string;
  date?: string;
}

export interface Blocks {
  blocks: Block[];
  dropped: Dropped[];
}

interface Line extends Span {
  text: string;
  /** With its Markdown marks still there: a heading, a bullet, a note in italics. */
  raw: string;
  rule: string | null;
  role: SentenceRole;
  author?: string;
  date?: string;
}

/** The paragraphs of news in a text whose markup is masked (`raw` is the text before), and what was dropped and why. */
export function readBlocks(text: string, raw: string): Blocks {
  const lines = joinWrapped(splitLines(text, raw));

  // What does each line say of itself?
  for (const line of lines) classify(line);

  // What do its neighbours say of it?
  markTop(lines);
  markPosts(lines);
  markTeasers(lines);
  markRelatedList(lines);
  markClosingNotes(lines);

  return {
    blocks: lines
      .filter((l) => !l.rule)
      .map(({ start, end, text, role, author, date }) => ({ start, end, text, role, author, date })),
    dropped: lines.filter((l) => l.rule).map(({ start, end, rule }) => ({ start, end, rule: rule! })),
  };
}

function splitLines(text: string, raw: string): Line[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: whole, index }) => {
    const trimmed = whole.trim();
    if (!trimmed) return [];
    const start = index + whole.indexOf(trimmed);
    const end = start + trimmed.length;
    return [
      {
        start,
        end,
        text: trimmed,
        raw: raw.slice(index, index + whole.length).trim(),
        rule: null,
        role: 'body' as const,
      },
    ];
  });
}

/** Lines of a hard-wrapped text are one paragraph: a long line without an end goes on in lower case. */
function joinWrapped(lines: Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const goesOn =
      last &&
      last.text.length >= 50 &&
      /[\p{L}\p{N},;–—-]$/u.test(last.text) &&
      /^[\p{Ll}\d(]/u.test(line.text);
    if (!goesOn) joined.push({ ...line });
    else {
      last.text = last.text.padEnd(line.start - last.start) + line.text;
      last.raw = `${last.raw} ${line.raw}`;
      last.end = line.end;
    }
  }
  return joined;
}

const BULLET = /^([-–•*·▪]|\d{1,2}[.)])\s+/;

function classify(line: Line) {
  const bullet = BULLET.exec(line.text)?.[0].length ?? 0;
  const own = line.text.slice(bullet);
  if (/^#{1,6}\s/.test(line.raw) || (isShortLine(own) && /^\*\*.+\*\*$/.test(line.raw)))
    line.role = 'subhead';
  if (/^#{1,6}\s/.test(line.text)) trimStart(line, line.text.search(/[^#\s]/));
  else if (bullet && own) {
    line.role = 'bullet';
    trimStart(line, bullet);
  } else if (/^>\s/.test(line.text)) trimStart(line, 1);
  if (CAPTION.pattern.test(own) || (CREDIT.pattern.test(own) && own.length < 300)) line.role = 'caption';
  line.rule = BOILERPLATE.find(({ pattern }) => pattern.test(own))?.rule ?? null;
  if (line.role === 'caption') line.rule = CAPTION.rule;
}

function trimStart(line: Line, length: number) {
  const skip =
    Math.max(0, length) + (line.text.slice(length).length - line.text.slice(length).trimStart().length);
  line.start += skip;
  line.text = line.text.slice(skip);
}

const isTerminated = (text: string) => /[.!?:;…]["”’)\]]*$/.test(text);
const wordsOf = (text: string) => text.split(/\s+/).length;
const isShortLine = (text: string) => text.length < 120 && wordsOf(text) <= 18;
const isHeadlineLike = (line: Line) => isShortLine(line.text) && !/[.;,]["”’)\]]*$/.test(line.text);

/** The first line without a full stop is the headline, one more below it the standfirst. */
function markTop(lines: Line[]) {
  const news = lines.filter((l) => !l.rule && l.role !== 'bullet').slice(0, 2);
  const [first, second] = news;
  if (!first || lines.length < 3 || !isHeadlineLike(first) || isTerminated(first.text)) return;
  first.role = 'headline';
  if (second && second.text.length < 250 && !isTerminated(second.text) && second.role === 'body')
    second.role = 'standfirst';
}

/** The line above "— Name (@handle) April 15, 2021" is an embedded post; the signature itself is dropped. */
function markPosts(lines: Line[]) {
  lines.forEach((line, i) => {
    const signature = readSignature(line.text);
    if (!signature) return;
    line.rule = 'post-signature';
    const post = lines[i - 1];
    if (!post || post.rule) return;
    post.role = 'post';
    post.author = signature.author;
    post.date = signature.date;
  });
}

/** A text cut by "…", with at most the name of a section behind it, is a teaser; so is the headline above it. */
function markTeasers(lines: Line[]) {
  lines.forEach((line, i) => {
    if (line.rule || line.role === 'post' || !isTeaser(line.text)) return;
    line.rule = 'teaser';
    const above = lines[i - 1];
    const isLoose = above && !above.rule && isHeadlineLike(above) && above.role !== 'headline';
    if (isLoose && !isTerminated(above.text.replace(/:[^:]*$/, ''))) above.rule = 'teaser-headline';
  });
}

function isTeaser(text: string): boolean {
  const at = Math.max(text.lastIndexOf('...'), text.lastIndexOf(' …'), text.lastIndexOf('…'));
  if (at < 20) return false;
  const rest = text.slice(at).replace(/^[.…\s]+/, '');
  return (
    rest === '' ||
    (rest.length < 40 &&
      /^([A-Z][\w&]*|and|of|the|-|–|\||\d)(\s+([A-Z][\w&]*|and|of|the|-|–|\||\d+))*\s*[-–|]?$/.test(rest))
  );
}

/** Below "Related stories" or "Read more" alone on its line, headlines up to the next paragraph are other stories. */
function markRelatedList(lines: Line[]) {
  let inList = false;
  for (const line of lines) {
    if (line.rule === 'related') inList = !/[:?]\s*\S/.test(line.text);
    else if (line.rule === null && inList) {
      inList = isShortLine(line.text) && !/[.]["”’)]*$/.test(line.text);
      if (inList) line.rule = 'related-headline';
    }
  }
}

/** Paragraphs wholly in italics at the very end are the editors' own. */
function markClosingNotes(lines: Line[]) {
  for (const line of lines.toReversed()) {
    if (line.rule) continue;
    if (!/^[*_](?![*_\s]).*[^*_\s][*_]$/.test(line.raw) && !/^--\s/.test(line.raw)) return;
    line.rule = 'note';
  }
}
