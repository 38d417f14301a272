/**
 * What a reader wants of lanes, as an address keeps it: keys of lanes that stand first, in this order, and, after a dash,
 * keys of lanes that are folded into "others"; a star opens these: `["RUS", "USA", "-CHN", "*"]`.
 */
export type LaneWishes = readonly string[];

const FOLD = '-';
const OPEN = '*';

const isPin = (wish: string) => !wish.startsWith(FOLD) && wish !== OPEN;

export const pinnedIn = (wishes: LaneWishes): string[] => wishes.filter(isPin);

/** Whether "others" are open: all lanes are shown. */
export const isOpen = (wishes: LaneWishes): boolean => wishes.includes(OPEN);

/** Opens "others", or closes them. */
export const toggleOpen = (wishes: LaneWishes): string[] =>
  isOpen(wishes) ? without(wishes, OPEN) : [...wishes, OPEN];

export const foldedIn = (wishes: LaneWishes): string[] =>
  wishes.filter((wish) => wish.startsWith(FOLD)).map((wish) => wish.slice(FOLD.length));

/** Lets a lane stand first, or no longer. */
export const togglePin = (wishes: LaneWishes, key: string): string[] =>
  wishes.includes(key)
    ? without(wishes, key)
    : [...pinnedIn(without(wishes, key)), key, ...restBut(wishes, key)];

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
  return [...order.slice(0, fixed), ...restBut(wishes, key)];
}

const without = (wishes: LaneWishes, key: string) =>
  wishes.filter((wish) => wish !== key && wish !== FOLD + key);

/** What is not pinned stays as it is, but for one lane. */
const restBut = (wishes: LaneWishes, key: string) =>
  wishes.filter((wish) => !isPin(wish) && wish !== FOLD + key);
