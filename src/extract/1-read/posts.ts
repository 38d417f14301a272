import { dayIn } from './published.ts';

/** Who signed an embedded post, and the day it carries, as EDTF. */
export interface Signature {
  author: string;
  date?: string;
}

/** Reads "— Al Arabiya English (@AlArabiya_Eng) April 15, 2021"; null where a line is no such signature. */
export function readSignature(line: string): Signature | null {
  const match = /^[—–-]{1,2}\s?([^()@]{1,80}?)\s?\(@(\w{1,30})\)\s*(.{0,40})$/.exec(line);
  if (!match) return null;
  const [, author = '', , date = ''] = match;
  return { author: author.trim(), date: dayIn(date.trim()) ?? undefined };
}
