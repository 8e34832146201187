/** Response times in buckets that grow by half a per cent, so that a quantile is off by a quarter per cent at most. */
export interface ResponseTimes {
  readonly count: number;
  add(ms: number): void;
  meanMs(): number;
  /** @param share 0.99 for p99; 0 while nothing has been added */
  quantileMs(share: number): number;
}

const GROWTH = Math.log(1.005);
const LEAST_MS = 0.001;
/** Enough for a response time of a day. */
const BUCKETS = 5_100;

export function createResponseTimes(): ResponseTimes {
  const buckets = new Uint32Array(BUCKETS);
  let count = 0;
  let sumMs = 0;
  return {
    get count() {
      return count;
    },
    add: (ms) => {
      const bucket = Math.floor(Math.log(Math.max(ms, LEAST_MS) / LEAST_MS) / GROWTH);
      buckets[Math.min(bucket, BUCKETS - 1)]! += 1;
      count += 1;
      sumMs += ms;
    },
    meanMs: () => (count === 0 ? 0 : sumMs / count),
    quantileMs: (share) => {
      if (count === 0) return 0;
      let left = Math.ceil(share * count);
      const bucket = buckets.findIndex((held) => (left -= held) <= 0);
      return LEAST_MS * Math.exp((bucket + 0.5) * GROWTH);
    },
  };
}
