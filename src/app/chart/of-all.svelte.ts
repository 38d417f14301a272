/** Positions that are shown; null: all. */
type Shown = Uint32Array | null;

/** Finds something for the shown events. What it finds for all stays while a filter is on: that is taken off at once. */
export function keepOfAll<Found>(shown: () => Shown, find: (shown: Shown) => Found): () => Found {
  const ofAll = $derived.by(() => find(null));
  return () => {
    const given = shown();
    return given ? find(given) : ofAll;
  };
}
