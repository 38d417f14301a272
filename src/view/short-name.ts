import type { Lane } from './lanes.ts';

/** Letters that a column of a narrow screen has room for. */
const MOST = 5;

/** The name of a lane where there is no room: a country's code, or initials; short names stay whole. */
export function shortName({ key, name }: Pick<Lane, 'key' | 'name'>): string {
  if (name.length <= MOST) return name;
  if (/^[A-Z]{3}$/.test(key)) return key;
  const initials = name.match(/(?<=^|[\s-])\p{Lu}/gu) ?? [];
  return initials.length > 1 ? initials.join('') : name;
}
