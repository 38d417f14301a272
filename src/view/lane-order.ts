/**
 * An order of lanes in which few lines cross a lane that takes no part, and the heavy ones stand first where that
 * costs nothing: local search on Σ dealings × lanes crossed (minimum linear arrangement), from the order given.
 * @param dealings symmetric: how many lines run between two lanes
 * @param weights how much a lane is involved
 * @param fixed how many lanes at the start stay where they are
 * @returns the lane numbers of the free lanes, in their new order
 */
export function orderLanes(
  dealings: readonly Float64Array[],
  weights: readonly number[],
  fixed: number,
): number[] {
  let order = dealings.map((_, i) => i);
  let cost = costOf(order, dealings, weights);
  for (let round = 0, improved = true; improved && round < 20; round++) {
    improved = false;
    for (let from = fixed; from < order.length; from++) {
      for (let to = fixed; to < order.length; to++) {
        const moved = move(order, from, to);
        const newCost = costOf(moved, dealings, weights);
        if (newCost < cost - 1e-9) {
          order = moved;
          cost = newCost;
          improved = true;
        }
      }
    }
  }
  return order.slice(fixed);
}

/** How much a step down costs a lane for each event it has: little, so that it only decides between equals. */
const STEP_DOWN = 0.02;

function costOf(
  order: readonly number[],
  dealings: readonly Float64Array[],
  weights: readonly number[],
): number {
  let cost = 0;
  for (let i = 0; i < order.length; i++) {
    const row = dealings[order[i]!]!;
    cost += STEP_DOWN * i * weights[order[i]!]!;
    for (let j = i + 2; j < order.length; j++) cost += row[order[j]!]! * (j - i - 1);
  }
  return cost;
}

function move(order: readonly number[], from: number, to: number): number[] {
  const moved = order.slice();
  moved.splice(to, 0, ...moved.splice(from, 1));
  return moved;
}
