import type { Rng } from '#sim/random.ts';

/** Popularity by rank: the item of rank r (0 = most wanted) is asked for in proportion to 1 / (r + 1)^alpha. */
export interface Zipf {
  draw(rng: Rng): number;
  /** Share of all requests that goes to the ranks in [from, to). */
  share(from: number, to: number): number;
}

/** @example createZipf(1, 10_000).share(0, 500) // => 0.6940… */
export function createZipf(alpha: number, itemCount: number): Zipf {
  const cumulative = new Float64Array(itemCount + 1);
  for (let rank = 0; rank < itemCount; rank += 1) {
    cumulative[rank + 1] = cumulative[rank]! + (rank + 1) ** -alpha;
  }
  const total = cumulative[itemCount]!;

  const draw = (rng: Rng): number => {
    const target = rng.next() * total;
    let low = 0;
    let high = itemCount - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle + 1]! > target) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const share = (from: number, to: number): number => (cumulative[to]! - cumulative[from]!) / total;
  return { draw, share };
}
