import * as v from 'valibot';

/** An article as the extractor is given it: `text` is what all offsets count into (UTF-16 units). */
export const ArticleSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  text: v.string(),
  title: v.optional(v.string()),
  publisher: v.optional(v.string()),
  author: v.optional(v.string()),
  url: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\//i, 'must be an http or https address'))),
  published: v.optional(v.string()),
  language: v.optional(v.string()),
  republish: v.optional(v.boolean()),
});
export type Article = v.InferOutput<typeof ArticleSchema>;

/** Where the publication date was found, in order of trust. */
export const PUBLISHED_FROM = ['front-matter', 'metadata', 'dateline', 'text', 'unknown'] as const;
export type PublishedFrom = (typeof PUBLISHED_FROM)[number];

/** The day an article appeared: an EDTF day or null, and where that was read. */
export interface Published {
  date: string | null;
  from: PublishedFrom;
  /** The rule that found it, and the words it found it in, for `--explain`. */
  rule: string;
  text?: string;
  /** The day of the dateline where that is stated beside a later publication: the "today" of the text. */
  written?: string;
}
