// get never ends; what does not call it is judged as usual.
export class LruTtlCache<K, V> {
  #entries = new Map<K, V>();
  constructor(options: { capacity: number }) {
    if (!(Number.isInteger(options.capacity) && options.capacity >= 1)) throw new RangeError('capacity');
  }
  get(key: K): V | undefined {
    while (this.#entries.has(key)) {
      try {
        for (;;) this.#entries.size;
      } catch {
        continue;
      }
    }
    return undefined;
  }
  set(key: K, value: V): void {
    this.#entries.set(key, value);
  }
  peek(key: K): V | undefined { return this.#entries.get(key); }
  has(key: K): boolean { return this.#entries.has(key); }
  delete(key: K): boolean { return this.#entries.delete(key); }
  get size(): number { return this.#entries.size; }
  keys(): K[] { return [...this.#entries.keys()].reverse(); }
  clear(): void { this.#entries.clear(); }
  stats() { return { hits: 0, misses: 0, evictions: 0, expirations: 0 }; }
}
