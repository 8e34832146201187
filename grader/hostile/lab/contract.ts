/** What a Box promises; the suite gives a submission this type, unchecked. */
export interface BoxOptions<V> {
  /** Most entries held; a positive integer. */
  capacity: number;
  /** Milliseconds; entries older than `ttlMs` are gone. */
  now?: () => number;
  ttlMs?: number;
  onLeave?: (key: string, value: V) => void;
}

export interface Stats {
  hits: number;
  misses: number;
}

export interface BoxLike<V> {
  set(key: string, value: V): void;
  get(key: string): V | undefined;
  entries(): [string, V][];
  stats(): Stats;
  /** Forgets everything `ms` after the call, by setTimeout. */
  clearAfter(ms: number): void;
  /** Value held, or what `fetch` gives; one fetch at a time for a key, a failure is not kept. */
  load(key: string, fetch: (key: string) => Promise<V>): Promise<V>;
}

export type BoxClass = new <V>(options: BoxOptions<V>) => BoxLike<V>;
