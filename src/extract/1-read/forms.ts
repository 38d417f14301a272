/** Forms of English verbs: what "expelled", "took", "shot" can be, and which verb they belong to. */
import verbs from '../lexicon/verbs.json' with { type: 'json' };

/** `ed` is past or participle ("expelled", "held"), `past` only past ("took"), `en` only participle ("taken"). */
export type VerbForm = 'base' | 's' | 'ing' | 'ed' | 'past' | 'en';

const IRREGULAR = new Map<string, { lemma: string; form: VerbForm }>();
for (const [lemma, forms] of Object.entries(verbs.irregular)) {
  const [pasts = [], participles = []] = forms;
  for (const past of pasts) IRREGULAR.set(past, { lemma, form: participles.includes(past) ? 'ed' : 'past' });
  for (const participle of participles)
    if (!pasts.includes(participle) && participle !== lemma) IRREGULAR.set(participle, { lemma, form: 'en' });
}
/** Words that look like the past of another verb but in news are not: "found" is no founding, "wound" no winding. */
for (const word of ['wound', 'wind', 'read', 'lay', 'wed']) IRREGULAR.delete(word);

/** "left" → leave, "sought" → seek; null for regular verbs. */
export const irregularLemma = (lower: string): string | null => IRREGULAR.get(lower)?.lemma ?? null;

/** The form of a word that is a verb. "put", "cut", "hit" are `ed`, since news tells the past. */
export function formOf(lower: string, lemma: string): VerbForm {
  const irregular = IRREGULAR.get(lower);
  if (irregular) return irregular.form;
  if (lower === lemma) return 'base';
  if (lower.endsWith('ing')) return 'ing';
  if (lower.endsWith('ed') || lower.endsWith("'d")) return 'ed';
  return lower.endsWith('s') ? 's' : 'base';
}

/** "recognise" as well as "recognize": the lemma is spelt the American way, whatever the text writes. */
export const isBaseForm = ({ lower, lemma }: { lower: string; lemma: string }): boolean =>
  lower === lemma || (!/(?:ed|ing|s)$/.test(lower) && !IRREGULAR.has(lower));

const VERBS = new Set([
  ...verbs.speech,
  ...verbs.clausal,
  ...verbs.infinitive,
  ...verbs.intransitive,
  ...verbs.objectControl,
]);

/** The base of a regular form in -ed or -ing: "moved" → "move", "stopped" → "stop", "carrying" → "carry". */
export function lemmaOf(lower: string): string {
  const irregular = irregularLemma(lower);
  if (irregular) return irregular;
  const stem = lower.replace(/(?:ed|ing)$/, '');
  if (VERBS.has(lower.slice(0, -1))) return lower.slice(0, -1);
  // "bring" and "proceed" are bases themselves.
  if (stem === lower || !/[aeiouy]/.test(stem) || lower.endsWith('eed')) return lower;
  if (VERBS.has(stem)) return stem;
  if (lower.endsWith('ied')) return `${stem.slice(0, -1)}y`;
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return VERBS.has(`${stem}e`) || /(?:[^aeiou][aeiou][bcdgkmpstvz]|[lr][csv]|ng|at|iv|us|dg)$/.test(stem)
    ? `${stem}e`
    : stem;
}
