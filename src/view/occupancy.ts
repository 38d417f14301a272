/** What is taken along one line: disjoint or touching stretches, kept sorted. */
export class Occupancy {
  private readonly from: number[] = [];
  private readonly to: number[] = [];

  /** Whether nothing is taken between two places. */
  isFree(from: number, to: number): boolean {
    return this.nextStart(from) >= to && this.lastEnd(from) <= from;
  }

  take(from: number, to: number): void {
    const i = this.find(from);
    this.from.splice(i, 0, from);
    this.to.splice(i, 0, to);
  }

  /** Start of the first stretch that begins at or after a place; Infinity when there is none. */
  nextStart(place: number): number {
    return this.from[this.find(place)] ?? Infinity;
  }

  /** End of the last stretch that begins before a place; -Infinity when there is none. */
  lastEnd(place: number): number {
    return this.to[this.find(place) - 1] ?? -Infinity;
  }

  private find(place: number): number {
    let low = 0;
    let high = this.from.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.from[middle]! < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
