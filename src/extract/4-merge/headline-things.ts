/** Counted things of a headline: "ten Russian diplomats". */
import { singular } from './inflect.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Numbers up to ten in words, greater ones in figures with commas. */
export const spell = (count: number): string =>
  NUMBERS[count] ?? String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** "ten Russian diplomats" of 10, "personnel" and "Russian"; one thing has no number. */
export function countThings(count: number, noun: string, adjective: string | null, people: string[]): string {
  const words = noun
    .replace(/^(?:the|its|their|his|her|of|other|more|additional|further)\s+/i, '')
    .replace(/\s+persona.*$/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  const isNamed = people.some((name) => words.includes(name)) || /^\p{Lu}/u.test(words);
  const named = adjective && !isNamed ? `${adjective} ${words}` : words;
  if (count === 1) return singular(named);
  return `${spell(count)} ${plural(named)}`;
}

const PLURAL = /(?:s|personnel|staff|people|police|men|women|children|troops|aircraft|media|data|corps)$/i;
const plural = (words: string) =>
  PLURAL.test(words) ? words : /[^aeiou]y$/.test(words) ? `${words.slice(0, -1)}ies` : `${words}s`;
