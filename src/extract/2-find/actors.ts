import type { ActorMention, Actors, Reading, Sentence, Token } from '../../model/mention.ts';
import type { Person } from '../lexicon/people.ts';
import { childrenBy } from '../1-read/tree.ts';
import { Cast, codeOf, type Place } from './cast.ts';
import { codesAround, coupOf, pairOf } from './around.ts';
import { findHits, type Scan } from './gazetteer.ts';
import { findHomelands } from './homelands.ts';
import { dropHomonyms, isTitleCase } from './homonyms.ts';
import { Memory } from './memory.ts';
import { isCapital } from './person-names.ts';
import { firstWordOf, isShip, readNamed } from './named.ts';
import { listedAt, readPhrase, type Phrase } from './phrases.ts';
import { isPlace } from './places.ts';
import { counterpartOf, readReference } from './references.ts';
import type { Context, Reference } from './context.ts';
import { placeOf } from './nations.ts';
import { resolvePhrase, type Found } from './resolve.ts';
import { toldDay } from './told-day.ts';

/** Everyone an article mentions, and where; mentions are sorted by start and do not overlap. */
export function findActors(reading: Reading): Actors {
  // What do the lexicons know in each sentence?
  const scans = reading.sentences.map(scanSentence);

  // Who is named in full somewhere, and which states are spoken of at all?
  const context: Context = {
    cast: new Cast(dayOf(reading)),
    memory: new Memory(),
    ahead: namesAhead(scans),
    around: codesAround(scans),
    pair: pairOf(scans),
    coup: coupOf(scans),
    then: null,
  };

  // Who is meant, sentence by sentence, by what was said before?
  const mentions = scans.flatMap((scan) => readMentions(scan, context));
  findHomelands(reading, mentions, context.cast);
  context.cast.addHomes();
  return { byId: context.cast.byId, mentions };
}

function scanSentence(sentence: Sentence): Scan {
  const { tokens } = sentence;
  const titleCase = isTitleCase(tokens);
  const hits = dropHomonyms(tokens, findHits(tokens), titleCase);
  return { sentence, tokens, hits, at: new Map(hits.map((hit) => [hit.first, hit])), titleCase };
}

/** The day offices are looked up on: of publication, else the middle of the last year that the text names, else ''. */
function dayOf({ published, sentences }: Reading): string {
  if (published.date) return published.date.slice(0, 10);
  const years = sentences.flatMap(({ tokens }) =>
    tokens.map(({ text }) => text).filter((t) => /^(19[3-9]\d|20\d\d)$/.test(t)),
  );
  return years.length > 0 ? `${years.sort().at(-1)}-06-30` : '';
}

/** Listed people whom the article gives a full name anywhere, by what it may call them alone. */
function namesAhead(scans: Scan[]): Map<string, Person> {
  const ahead = new Map<string, Person>();
  for (const scan of scans)
    for (const { first } of scan.hits) {
      const listed = listedAt(scan, first);
      if (listed?.persons.length === 1)
        for (const short of listed.persons[0]!.short)
          if (!ahead.has(short)) ahead.set(short, listed.persons[0]!);
    }
  return ahead;
}

function readMentions(scan: Scan, context: Context): ActorMention[] {
  const mentions: ActorMention[] = [];
  const { tokens, sentence } = scan;
  context.then = toldDay(sentence, context.then);
  let hint: Place | null = null;
  for (let i = 0; i < tokens.length;) {
    const read: Read | null =
      readApposition(scan, i, mentions.at(-1), context) ?? readAt(scan, i, context, hint);
    if (!read) {
      if (hint && !/^[’'](s|)$/.test(tokens[i]!.text) && !isAfterHost(tokens, i, mentions)) hint = null;
      i++;
      continue;
    }
    const mention = {
      start: tokens[read.first]!.start,
      end: tokens[read.last]!.end,
      text: sentence.text.slice(
        tokens[read.first]!.start - sentence.start,
        tokens[read.last]!.end - sentence.start,
      ),
      sentence: sentence.index,
      tokens: [read.first, read.last] as [number, number],
      head: rootWithin(scan, read),
      actors: read.actors,
      form: read.form,
      rule: read.rule,
    };
    mentions.push(mention);
    remember(mention, scan, context, mentions.length === 1);
    hint = hintOf(scan, mentions, context) ?? read.place;
    i = read.last + 1;
  }
  return mentions;
}

/** Whose the next words are: after "his", "Kim’s", "Syria’s ambassador to Washington,". */
function hintOf({ tokens }: Scan, mentions: ActorMention[], { cast }: Context): Place | null {
  const last = mentions.at(-1)!;
  const before = mentions.at(-2);
  const after = tokens[last.tokens[1] + 1]?.text ?? '';
  const isOwner =
    (/^(his|her|its|their)$/i.test(last.text) && last.actors.length === 1) || /^[’'](s|)$/.test(after);
  const isHost = isAfterHost(tokens, last.tokens[1] + 1, mentions);
  const owner = isHost ? before : isOwner ? last : null;
  return owner ? cast.placeOf(cast.byId.get(owner.actors[0]!)!) : null;
}

/** "Syria’s ambassador to Washington*,* Imad Moustapha": the comma after an envoy’s post. */
function isAfterHost(tokens: Token[], i: number, mentions: ActorMention[]): boolean {
  const [post, host] = mentions.slice(-2);
  return (
    tokens[i]?.text === ',' &&
    host?.tokens[1] === i - 1 &&
    post?.rule === 'unnamed-envoy' &&
    post.tokens[1] === host.tokens[0] - 2
  );
}

const HIS = new Set(['his', 'her', 'its', 'their']);
const ARTICLES = new Set(['the', 'a', 'an']);

/** "John Sullivan, *the American ambassador*,": the title after a name is the same person. */
function readApposition(
  scan: Scan,
  i: number,
  named: ActorMention | undefined,
  { cast }: Context,
): Read | null {
  const { tokens } = scan;
  // A comma and an article at most stand between.
  if (!named || i - named.tokens[1] > 3) return null;
  const before = tokens[i - 1]!.lower;
  const article = ARTICLES.has(before) || HIS.has(before) ? 1 : 0;
  const isHis = HIS.has(tokens[i]!.lower) ? 1 : 0;
  const comma = i - 1 - article;
  if (named.tokens[1] !== comma - 1 || tokens[comma]!.text !== ',') return null;
  if (cast.byId.get(named.actors[0]!)?.kind !== 'person') return null;
  const phrase = readPhrase(scan, i + isHis);
  if (!article && !isHis && !phrase?.nation) return null;
  const isTitle =
    phrase?.title && !phrase.name && !phrase.plural && !/^(institution|crew)$/.test(phrase.title.kind);
  if (!isTitle || !/^([,.;:)]|and|who|in|of|at|for)?$/.test(tokens[phrase.last + 1]?.text ?? '')) return null;
  const { last, head } = phrase;
  return { first: i, last, head, actors: named.actors, form: 'title', rule: 'apposition', place: null };
}

/** The token of the phrase that the grammar hangs on something outside it: climbs from the phrase's own head. */
function rootWithin({ tokens }: Scan, { first, last, head }: Read): number {
  let root = head;
  for (let steps = 0; steps <= last - first; steps++) {
    const above = tokens[root]!.head;
    if (above < first || above > last) break;
    root = above;
  }
  return root;
}

interface Read extends Reference {
  head: number;
  /** The place just named, a clue for a name that follows: "Russia’s *Putin*". */
  place: Place | null;
}

function readAt(scan: Scan, i: number, context: Context, hint: Place | null): Read | null {
  const { tokens, sentence } = scan;
  const counterpart = readCounterpart(scan, i, context);
  if (counterpart) return counterpart;
  const phrase = readPhrase(scan, i);
  if (phrase && isShip(tokens, i, phrase)) return null;
  if (phrase) {
    const found = resolvePhrase(phrase, context, hint);
    if (found) return finish(scan, phrase, found, context);
  }
  if (isCapital(tokens[i])) {
    const named = readNamed(scan, i);
    for (const one of named ? [named, firstWordOf(named)] : []) {
      const found = one && isLikelyName(scan, one) ? resolvePhrase(one, context, hint) : null;
      if (found) return finish(scan, one!, found, context);
    }
  }
  const reference = readReference(tokens, i, sentence.index, context);
  return reference && { ...reference, head: reference.last, place: null };
}

function finish(scan: Scan, phrase: Phrase, found: Found, context: Context): Read {
  const place = phrase.nation && !phrase.title && !phrase.name ? placeOf(phrase.nation, context) : null;
  const venue = isPlace(scan, phrase);
  const form = venue ? 'place' : found.form;
  const actors = venue ? [venueOf(phrase, context) ?? found.actors[0]!] : found.actors;
  return { first: phrase.first, last: phrase.last, head: phrase.head, ...found, actors, form, place };
}

/** As a place, "Brussels" is Belgian, whoever else it stands for. */
function venueOf({ nation }: Phrase, context: Context): string | null {
  const [first, ...others] = nation!.senses.filter((sense) => sense.is === 'state');
  return first && others.length === 0 ? context.cast.state(first.state) : null;
}

const PLACE_BEFORE = /^(?:San|Santa|Santo|São|Saint|Fort|Port|Puerto|Mount|Lake|Cape|El|Los|Las)$/;

/** A lone capitalized word is a surname only where it is no first word of something else. */
function isLikelyName({ tokens, titleCase }: Scan, { first, last, name, persons, title }: Phrase): boolean {
  if (persons.length > 0 || title) return true;
  // "San *Antonio*", "Port *Arthur*" are places.
  if (first === last && PLACE_BEFORE.test(tokens[first - 1]?.text ?? '')) return false;
  const token = tokens[first]!;
  if (first === last && /^(May|Will|Mark|Bill|Hope|So|He|An|No|To|La|Le)$/.test(name!)) {
    const next = tokens[first + 1];
    const before = tokens[first - 1]?.lower ?? '';
    if (/^(in|on|last|this|next|early|late|mid|since|until|by|from|to|of|and|through|\d+)$/.test(before))
      return false;
    return (
      name === 'May' &&
      ((next?.tag === 'VERB' && next.lower !== next.lemma) || /^[’']s$/.test(next?.text ?? ''))
    );
  }
  return token.tag === 'PROPN' || token.tag === 'NOUN' || token.tag === 'ADJ' || token.tag === 'VERB'
    ? !titleCase || token.tag === 'PROPN'
    : false;
}

/** "his Russian counterpart (Sergei Lavrov)": by name, or who holds the same office on the day. */
function readCounterpart(scan: Scan, i: number, context: Context): Read | null {
  const { tokens } = scan;
  if (!HIS.has(tokens[i]!.lower)) return null;
  const phrase = readPhrase(scan, i + 1);
  if (phrase?.title?.kind !== 'counterpart' || phrase.plural) return null;
  const span = { first: i, last: phrase.last, head: phrase.head, place: null };
  if (phrase.name) {
    const found = resolvePhrase(phrase, context, null);
    return found && { ...span, ...found };
  }
  if (!phrase.nation) return null;
  const place = placeOf(phrase.nation, context);
  const owner = context.memory
    .back()
    .find(({ actor }) => actor.kind === 'person' && actor.country !== codeOf(place));
  const id = owner && counterpartOf(owner.actor.id, place, context);
  return {
    ...span,
    actors: [id ?? context.cast.office(phrase.words, place)],
    form: 'description',
    rule: id ? 'counterpart' : 'counterpart-unnamed',
  };
}

const isNoun = (token: Token | undefined) => token?.tag === 'NOUN';

/** "Malaysian *police*": the noun that a nation goes with, else the word itself. */
const bearerOf = (tokens: Token[], head: number) =>
  /^(compound|amod)$/.test(tokens[head]!.relation) ? tokens[head]!.head : head;

const PEOPLE = /^(police|people|troops|militia|military|[a-z]+men|[a-z]+s)$/;

function remember(mention: ActorMention, { tokens }: Scan, { cast, memory }: Context, isFirst: boolean) {
  const { relation: own, head } = tokens[mention.head]!;
  const people = isNoun(tokens[mention.tokens[1]]) ? mention.tokens[1] : bearerOf(tokens, mention.head);
  const relation = own === 'conj' ? (tokens[head]?.relation ?? own) : own;
  const subject =
    /^nsubj/.test(relation) ||
    (isFirst && mention.form !== 'pronoun' && !/^(obl|nmod|obj|iobj|amod|compound)/.test(relation));
  for (const id of mention.actors)
    memory.mention({
      actor: cast.byId.get(id)!,
      sentence: mention.sentence,
      last: mention.tokens[1],
      subject,
      form: mention.form,
      group: mention.actors.length > 1,
      joint: own === 'conj' || childrenBy(tokens, mention.head, 'conj').length > 0,
      teller: isTeller(tokens, mention),
      plural: mention.form !== 'pronoun' && isNoun(tokens[people]) && PEOPLE.test(tokens[people]!.lower),
    });
}

/** "…, the foreign ministry said on Monday.": told behind a comma, in the last words of the sentence. */
function isTeller(tokens: Token[], { tokens: [first, last] }: ActorMention): boolean {
  const comma = tokens[first - 1]?.tag === 'DET' ? first - 2 : first - 1;
  if (comma < 1 || !/^[,”"]$/.test(tokens[comma]!.text)) return false;
  return TELLS.test(tokens[last + 1]?.lower ?? '') && tokens.length - last <= 6;
}
const TELLS = /^(?:said|says|added|adds|announced|announces|declared|reported|stated|wrote)$/;
