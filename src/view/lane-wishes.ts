/**
 * What a reader wants of lanes, as an address keeps it: keys of lanes that stand first, in this order, and, after a dash,
 * keys of lanes that are folded into "others": `["RUS", "USA", "-CHN"]`.
 */
export type LaneWishes = readonly string[];

const FOLD = '-';

export const pinnedIn = (wishes: LaneWishes): string[] => wishes.filter((wish) => !wish.startsWith(FOLD));

export const foldedIn = (wishes: LaneWishes): string[] =>
  wishes.filter((wish) => wish.startsWith(FOLD)).map((wish) => wish.slice(FOLD.length));

/** Lets a lane stand first, or no longer. */
export const togglePin = (wishes: LaneWishes, key: string): string[] =>
  wishes.includes(key)
    ? without(wishes, key)
    : [...pinnedIn(without(wishes, key)), key, ...foldsBut(wishes, key)];

/** Folds a lane into "others", or takes it out again. */
export const toggleFold = (wishes: LaneWishes, key: string): string[] =>
  foldedIn(wishes).includes(key) ? without(wishes, key) : [...without(wishes, key), FOLD + key];

/**
 * Moves a lane to a place among `shown` (keys of lanes in their order): it and all above it are pinned, since only then
 * the order is sure to stay.
 */
export function moveLane(wishes: LaneWishes, shown: readonly string[], key: string, place: number): string[] {
  const order = shown.filter((other) => other !== key);
  const to = Math.max(0, Math.min(order.length, place));
  order.splice(to, 0, key);
  const fixed = Math.max(to + 1, ...pinnedIn(wishes).map((pinned) => order.indexOf(pinned) + 1));
  return [...order.slice(0, fixed), ...foldsBut(wishes, key)];
}

const without = (wishes: LaneWishes, key: string) =>
  wishes.filter((wish) => wish !== key && wish !== FOLD + key);

const foldsBut = (wishes: LaneWishes, key: string) =>
  wishes.filter((wish) => wish.startsWith(FOLD) && wish !== FOLD + key);
