/** Text → sentences of tagged tokens. */
import winkNLP, { type ItsHelpers } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import type { Span, Tag, Token } from '../../model/mention.ts';
import ends from '../lexicon/sentence-ends.json' with { type: 'json' };
import { joinCompounds } from './compounds.ts';
import { NO_CHILDREN } from './draft.ts';
import { splitSentences } from './sentences.ts';
import { repairTags } from './tagging.ts';
import { findPresent } from './telegraphic.ts';

/** The tagger keeps every word that it meets; after so many it is started afresh, so that a long stream fits in memory. */
const MOST_WORDS = 250_000;

function startTagger() {
  const core = (model.core as () => { features: { lexeme: { list: string[] } } })();
  const nlp = winkNLP({ ...model, core: () => core }, ['pos']);
  return { nlp, its: nlp.its as ItsHelpers, words: core.features.lexeme.list };
}

let tagger = startTagger();

/** Sentences of a paragraph as tagged tokens, without grammar; offsets count from `start`. */
export function readTokens(paragraph: string, start: number): Token[][] {
  if (tagger.words.length > MOST_WORDS) tagger = startTagger();
  return splitSentences(joinCompounds(tagTokens(paragraph, start))).map((tokens) =>
    findPresent(repairTags(tokens)),
  );
}

function tagTokens(paragraph: string, start: number): Token[] {
  const { nlp, its } = tagger;
  const plain = withPlainLetters(withoutOverlong(paragraph));
  const found = nlp.readDoc(plain).tokens();
  const lemmas = found.out(its.lemma as never) as unknown as string[];
  const tags = found.out(its.pos) as string[];
  const tokens: Token[] = [];
  let at = 0;
  for (const [i, word] of (found.out() as string[]).entries()) {
    if (!word.trim()) continue;
    while (isSpace(plain, at)) at++;
    const text = paragraph.slice(at, at + word.length);
    const lower = text.toLowerCase();
    tokens.push({
      start: start + at,
      end: start + at + word.length,
      text,
      lower,
      lemma: (lemmas[i] ?? lower).toLowerCase(),
      tag: tags[i] as Tag,
      head: -1,
      relation: 'dep',
      children: NO_CHILDREN,
    });
    at += word.length;
    if (lower.endsWith('.')) tokens.push(...withoutStop(tokens.pop()!));
  }
  return tokens;
}

const WORDS = new Map(Object.entries(ends.wordsNotAbbreviations));

/** "the troops moved in.", which the tokenizer takes for inches: the word, and the stop that ends its sentence. */
function withoutStop(token: Token): Token[] {
  const word = token.text.slice(0, -1);
  const tag = WORDS.get(word);
  if (tag === undefined) return [token];
  const stop = { text: '.', lower: '.', lemma: '.', tag: 'PUNCT' as Tag, start: token.end - 1 };
  return [
    { ...token, text: word, lower: word, lemma: word, tag: tag as Tag, end: token.end - 1 },
    { ...token, ...stop },
  ];
}

const isSpace = (text: string, at: number) => at < text.length && !text.charAt(at).trim();

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

/** What is longer than any word is none, and would cost the tokenizer the square of its length: blanks stand for it. */
const withoutOverlong = (text: string): string =>
  text.replace(/(?<!\S)\S{200,}/g, (run) => ' '.repeat(run.length));

/** The tokenizer cuts words at letters beyond Latin-1 ("Milo-š-ević"): it is shown their base letters, unit by unit. */
const withPlainLetters = (text: string): string =>
  text.replace(
    /[\u0100-\u024f\u1e00-\u1eff]/g,
    (letter) => PLAIN[letter] ?? letter.normalize('NFD').charAt(0),
  );

/** The stretch that tokens cover; `tokens` is not empty. */
export const spanOf = (tokens: Token[]): Span => ({ start: tokens[0]!.start, end: tokens.at(-1)!.end });
