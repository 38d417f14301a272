/** Headlines: in the present tense, the acting party first, no longer than 80 characters, made of what the text says. */
import { isPassive } from '../1-read/tree.ts';
import { isRefused } from '../2-find/trigger-scope.ts';
import { classOf, type Status } from '../../model/ontology.ts';
import type { Actor } from '../../model/timeline.ts';
import headlines from '../lexicon/headlines.json' with { type: 'json' };
import type { Account, Act, Cast } from './act.ts';
import { leadOf, type Untitled } from './combine.ts';
import { subjectWords } from './headline-phrases.ts';
import { adjectiveOf, nameAll, nameOf, type Named } from './headline-names.ts';
import { slotsOf, fill, type Slots } from './headline-slots.ts';
import { baseOf, gerund, participle, thirdPerson } from './inflect.ts';
import { lemmaOf } from './wording.ts';

export const LONGEST = 80;

interface Row {
  do: string[];
  together?: string[];
  done: string[];
  noun: string;
}
interface Talk {
  together: string;
  alone: string;
  toward: string;
  noun: string;
}

const ACTS = headlines.acts as Record<string, Row | undefined>;
const WORDS = headlines.words as Record<string, string[] | undefined>;
const TALK = headlines.talk as Record<string, Talk | undefined>;

/** The title of an event; never empty, never longer than 80 characters. */
export function titleAct(act: Act, event: Untitled, cast: Cast, namesakes: ReadonlySet<string>): string {
  const people = (ids: string[]) => ids.flatMap((id) => cast.get(id) ?? []);
  const [source, target] = [people(event.source), people(isOfDeed(act) ? [] : event.target)];
  const slots = slotsOf(act, event, target, namesakes);
  const talk = event.type === 'CONSULT' ? TALK[event.kind] : undefined;
  const lines = talk
    ? [
        ...toldOfSending(act, event, source, slots, namesakes),
        ...titlesOfTalk(talk, event, source, target, slots, namesakes),
      ]
    : titlesOfAct(act, event, source, target, slots, namesakes);
  return capitalise(
    fitting(toldByNobody(leadOf(act), event, slots)) ??
      firstFitting(lines) ??
      fallback(event, source, target, namesakes),
  );
}

/** "welcomed *it*": what two did is welcomed, and not the two. */
const isOfDeed = (act: Act): boolean => {
  const { type, rules } = leadOf(act).mention;
  return /^(?:SUPPORT|REJECT)$/.test(type) && rules.includes('target:told-deed');
};

const fitting = (line: string | null) => (line !== null && line.length <= LONGEST ? line : null);

/** The first line that fits; those after it are not written. */
function firstFitting(lines: Iterable<string | null>): string | null {
  for (const line of lines) if (fitting(line) !== null) return line;
  return null;
}

/** Both name the same act of words: "call off the visit", "cancelled visit". */
const isCallingOff = ({ status, type, mode }: Untitled, lemma: string) =>
  status !== 'cancelled' && type === 'REJECT' && mode === 'meet' && OFF.has(lemma);
const OFF = new Set(['call', 'cancel', 'postpone', 'scrap', 'cancellation', 'postponement', 'off']);

function* titlesOfAct(
  act: Act,
  event: Untitled,
  source: Actor[],
  target: Actor[],
  slots: Slots,
  namesakes: ReadonlySet<string>,
): Generator<string | null> {
  const lemma = lemmaOf(leadOf(act));
  const row = isCallingOff(event, lemma) ? ACTS['calling off']! : rowOf(event, slots, lemma);
  const doer = nameAll(source, namesakes);
  if (!doer.text) {
    for (const line of row.done) yield passive(fill(line, slots), event.status);
    return yield nounLine(row.noun, event, slots);
  }
  const together = source.length > 1 && !target.length ? (row.together ?? []) : [];
  const own = WORDS[`${event.type} ${lemma}`] ?? [];
  const isVerbatim = !target.length && !FIXED.has(event.kind) && !isRefused(leadOf(act).mention.trigger);
  const verbatim = isVerbatim ? ['{own}'] : [];
  const told = asTold(event, lemma);
  for (const line of [...own, ...verbatim]) yield active(doer, fill(line, slots), told, row.noun);
  for (const line of [...together, ...row.do]) yield active(doer, fill(line, slots), event, row.noun);
}

/** "Eisenhower *sends* Robertson to South Korea": who sends an envoy visits nobody. */
function toldOfSending(
  act: Act,
  event: Untitled,
  source: Actor[],
  slots: Slots,
  namesakes: ReadonlySet<string>,
): (string | null)[] {
  const doer = nameAll(source, namesakes);
  const words = doer.text ? (WORDS[`${event.type} ${lemmaOf(leadOf(act))}`] ?? []) : [];
  return words.map((line) => active(doer, fill(line, slots), event, 'visit'));
}

/** "Parliament ratifies peace", "Oil deliveries suspended": in the text's words, where no party has a name. */
function toldByNobody(lead: Account, event: Untitled, { own, goods }: Slots): string | null {
  if (event.source.length || event.target.length) return null;
  const subject = subjectWords(lead);
  const { tokens } = lead.sentence;
  const { head } = lead.mention.trigger;
  if (!subject) return null;
  // "A depot blows up, *killing* two men": what happened killed them, not the depot.
  if (tokens[head]!.lower === 'killing') return goods ? passive(`${goods}|killed`, event.status) : null;
  if (isPassive(tokens, head))
    return passive(
      `${subject.text}|${participle(baseOf(tokens[head]!.lower, tokens[head]!.lemma))}`,
      event.status,
    );
  return active(subject, typeof own === 'string' ? own : (PLAIN[event.kind] ?? null), event, event.kind);
}

/** What is said of an act whose object cannot be named. */
const PLAIN: Record<string, string | undefined> = headlines.plain;

/** Kinds whose headline is always the same, whatever the verb. */
const FIXED: ReadonlySet<string> = new Set([
  'expulsion',
  'recall',
  'attack',
  'detention',
  'release',
  'cyber attack',
  'interference',
]);

/** "Trump announces withdrawal", "Zaev offers to …": the telling verb has happened, though what it tells is to come. */
const asTold = (event: Untitled, lemma: string): Untitled =>
  TELLING.has(lemma) && (event.status === 'planned' || event.status === 'proposed')
    ? { ...event, status: 'occurred' }
    : event;
const TELLING = new Set(headlines.telling);

function rowOf({ type, mode, kind }: Untitled, slots: Slots, lemma: string): Row {
  if (type === 'AGREE' && !AGREEING.has(lemma)) return ACTS.pledge!;
  if (kind === 'interference' && slots.isMeddling) return ACTS.interference!;
  if (OF_KIND.has(kind) && type !== 'COERCE') return ACTS[kind]!;
  const way = `${type}/${mode ?? ''}`;
  return ACTS[`${way}/${kind}`] ?? ACTS[way] ?? ACTS[kind] ?? ACTS.statement!;
}

/** Kinds that are told alike whatever their type. */
const OF_KIND: ReadonlySet<string> = new Set(['sanctions', 'recall', 'rupture']);
const AGREEING = new Set(headlines.agreeing);

/** "US expels …", "US to expel …", "Russia accused of expelling …", "UK denies expelling …". */
function active(doer: Named, phrase: string | null, { status, type }: Untitled, noun: string): string | null {
  if (phrase === null) return null;
  const verb = (base: string) => (doer.isPlural ? base : thirdPerson(base));
  switch (status) {
    case 'planned':
      return `${doer.text} to ${phrase}`;
    case 'proposed':
      return `${doer.text} ${verb('propose')} to ${phrase}`;
    case 'alleged':
      return classOf(type) === 'material-conflict'
        ? `${doer.text} accused of ${gerund(phrase)}`
        : `${doer.text} reportedly ${verb(phrase)}`;
    case 'denied':
      return `${doer.text} ${verb('deny')} ${gerund(phrase)}`;
    case 'cancelled':
      return `${doer.text} ${verb('drop')} plan for ${noun}`;
    default:
      return `${doer.text} ${verb(phrase)}`;
  }
}

/** "Ten Russian diplomats|expelled" with its status: "… to be expelled", "… reportedly expelled". */
function passive(line: string | null, status: Status): string | null {
  const [subject, done] = line?.split('|') ?? [];
  if (!subject || !done) return null;
  const between: Partial<Record<Status, string>> = {
    planned: 'to be ',
    proposed: 'may be ',
    alleged: 'reportedly ',
  };
  return status === 'denied' || status === 'cancelled' ? null : `${subject} ${between[status] ?? ''}${done}`;
}

const AFTER: Partial<Record<Status, string>> = {
  planned: ' planned', proposed: ' proposed', alleged: ' alleged', denied: ' denied', cancelled: ' called off',
}; // prettier-ignore

const ONTO = new Map(Object.entries(headlines.onto));

/** "Visit to Saudi Arabia", "Cyber attack on US alleged": where nobody is named as the doer. */
const nounLine = (noun: string, { status }: Untitled, { target }: Slots): string =>
  [noun, target && ONTO.has(noun) ? `${ONTO.get(noun)} ${target}` : ''].filter(Boolean).join(' ') +
  (AFTER[status] ?? (target ? '' : ' reported'));

function titlesOfTalk(
  talk: Talk,
  event: Untitled,
  source: Actor[],
  target: Actor[],
  slots: Slots,
  namesakes: ReadonlySet<string>,
): (string | null)[] {
  const all = [...source, ...target];
  const noun = talk.noun;
  const doer = nameAll(source, namesakes);
  const both = nameAll(all, namesakes);
  const isTwo = source.length === 1 && target.length === 1;
  const isVisit = event.kind === 'visit';
  const pair = all.length === 2 ? all.map((actor) => nameOf(actor, namesakes)).join('–') : null;
  if (!doer.text) return [nounLine(noun, event, slots)];
  const phrase = (template: string) =>
    active(template === talk.together ? both : doer, fill(template, slots), event, noun);
  switch (event.status) {
    case 'proposed':
      if (isVisit) return [phrase(talk.toward), `${doer.text || both.text} visit proposed`];
      if (target.length && doer.text)
        return [
          `${doer.text} ${doer.isPlural ? 'propose' : 'proposes'} ${noun} to ${nameAll(target, namesakes).text}`,
        ];
      return pair
        ? [`${pair} ${noun} proposed`]
        : [`${doer.text || both.text} ${doer.isPlural ? 'propose' : 'proposes'} ${noun}`];
    case 'cancelled':
      if (isVisit && target.length)
        return [`${doer.text} visit to ${nameAll(target, namesakes).text} called off`];
      return pair && !isVisit
        ? [`${pair} ${noun} called off`]
        : [`${doer.text || both.text} ${noun} called off`];
    case 'denied':
      return [`${both.text} ${both.isPlural ? 'deny' : 'denies'} ${noun}`];
    default:
  }
  if (isVisit) return [phrase(talk.toward), phrase(talk.together), phrase(talk.alone)];
  if (isTwo || (both.isPlural && all.length > 1)) return [phrase(talk.together), phrase(talk.toward)];
  return [target.length ? phrase(talk.toward) : null, phrase(talk.alone)];
}

/** The kind and the parties, where no template fits: "Sanctions: US, Russia". */
function fallback(
  { kind }: Untitled,
  source: Actor[],
  target: Actor[],
  namesakes: ReadonlySet<string>,
): string {
  const parties = [...source, ...target].map((actor) => nameOf(actor, namesakes));
  const adjective = source[0] && adjectiveOf(source[0]);
  const lines = [
    parties.length ? `${kind}: ${parties.join(', ')}` : null,
    adjective ? `${adjective} ${kind}` : null,
  ];
  return lines.find((line) => line && line.length <= LONGEST) ?? kind;
}

const capitalise = (line: string) => line.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
