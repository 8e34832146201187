/** Why an entry left the cache. */
export type Reason = 'capacity' | 'expired' | 'deleted' | 'replaced';

export interface Clock {
  /** Milliseconds; never goes back. */
  now(): number;
}

export interface CacheOptions<K, V> {
  capacity: number;
  clock: Clock;
  defaultTtlMs?: number;
  onRemove?: (key: K, value: V, reason: Reason) => void;
}

export interface CacheStats {
  hits: number;
  misses: number;
  evictions: number;
  expirations: number;
}

export interface Cache<K, V> {
  get(key: K): V | undefined;
  peek(key: K): V | undefined;
  has(key: K): boolean;
  set(key: K, value: V, ttlMs?: number): void;
  delete(key: K): boolean;
  get size(): number;
  keys(): K[];
  clear(): void;
  stats(): CacheStats;
}

/** What a submission exports. */
export interface Contract {
  LruTtlCache: { new <K, V>(options: CacheOptions<K, V>): Cache<K, V> };
}
