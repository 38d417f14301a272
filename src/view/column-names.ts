import type { Measure } from './labels.ts';
import { OTHERS, type Lane } from './lanes.ts';

/** Names over the columns of a narrow screen: in one row, or, where that is too narrow for one of them, in two by turns. */
export interface ColumnNames {
  rows: 1 | 2;
  names: string[];
}

/** Pixels between two names, and how much narrower than labels they are written. */
const AIR = 2;
const NARROWER = 0.95;

/** Names for lanes that are columns of `breadth` pixels: by turns above and below, each has the room of two. */
export function nameColumns(lanes: readonly Lane[], breadth: number, measure: Measure): ColumnNames {
  const short = lanes.map(shortName);
  const fits = (name: string, room: number) => measure(name) * NARROWER <= room - AIR;
  // Beside the last column there is room.
  if (short.every((name, i) => lanes[i]!.key === OTHERS || fits(name, breadth)))
    return { rows: 1, names: short };
  return { rows: 2, names: lanes.map(({ name }, i) => (fits(name, 2 * breadth) ? name : short[i]!)) };
}

/** The name of a lane where there is no room: a country's code, or initials. */
export function shortName({ key, name }: Pick<Lane, 'key' | 'name'>): string {
  if (/^[A-Z]{3}$/.test(key)) return key;
  const initials = name.match(/(?<=^|[\s-])\p{Lu}/gu) ?? [];
  return initials.length > 1 ? initials.join('') : name;
}
