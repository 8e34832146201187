/** Why an entry left the cache. */
export type Reason = 'capacity' | 'expired' | 'deleted' | 'replaced';

export interface Clock {
  /** Milliseconds. May stand still, be negative or fractional; never goes back. */
  now(): number;
}

export interface CacheOptions<K, V> {
  /** Most live entries held at any time; an integer >= 1. */
  capacity: number;
  /** Read at most once in each call. */
  clock: Clock;
  /** Lifetime of entries set without their own; > 0, Infinity (never dies) when absent. */
  defaultTtlMs?: number;
  /** Told of every entry that leaves, exactly once. */
  onRemove?: (key: K, value: V, reason: Reason) => void;
}

export interface CacheStats {
  /** Calls of get that found a live entry. */
  hits: number;
  /** Calls of get that found none. */
  misses: number;
  /** Entries that left as 'capacity'. */
  evictions: number;
  /** Entries that left as 'expired'. */
  expirations: number;
}

/**
 * A cache that drops the least recently used entry when full, and in which an entry set at t with
 * a TTL of d is live during [t, t + d): dead when now >= t + d. A dead entry is never the reason
 * that a live one is dropped. Keys are told apart as in a Map; every value may be stored.
 *
 * get, peek, has, set and delete take O(log n) steps on average, memory is O(capacity).
 */
export class LruTtlCache<K, V> {
  /** @throws RangeError for a capacity that is no integer >= 1, a default TTL <= 0 or NaN. */
  constructor(options: CacheOptions<K, V>) {
    throw new Error('TODO: keep the options, and refuse those that make no sense');
  }

  /** The live value. The entry becomes the most recently used; its death does not move. */
  get(key: K): V | undefined {
    throw new Error('TODO: get');
  }

  /** The live value; recency and statistics stay as they are. */
  peek(key: K): V | undefined {
    throw new Error('TODO: peek');
  }

  /** Whether there is a live entry; recency and statistics stay as they are. */
  has(key: K): boolean {
    throw new Error('TODO: has');
  }

  /**
   * Stores the value as the most recently used, with a new lifetime from now: `ttlMs`, or the
   * default. A key that is held is overwritten and nothing else leaves.
   *
   * @throws RangeError for a ttlMs <= 0 or NaN; nothing has changed then.
   */
  set(key: K, value: V, ttlMs?: number): void {
    throw new Error('TODO: set');
  }

  /** Drops the entry; true exactly when it was live. */
  delete(key: K): boolean {
    throw new Error('TODO: delete');
  }

  /** Number of live entries. */
  get size(): number {
    throw new Error('TODO: size');
  }

  /** Keys of live entries, most recently used first, in a new array. */
  keys(): K[] {
    throw new Error('TODO: keys');
  }

  /** Drops everything: live entries leave as 'deleted', dead ones as 'expired'. */
  clear(): void {
    throw new Error('TODO: clear');
  }

  /** A new object with the counts so far; clear() does not reset them. */
  stats(): CacheStats {
    throw new Error('TODO: stats');
  }
}
