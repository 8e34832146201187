// Right for order, knows nothing of time.
export class LruTtlCache {
  #entries = new Map();
  #capacity;
  constructor({ capacity }) {
    this.#capacity = capacity;
  }
  get(key) {
    if (!this.#entries.has(key)) return undefined;
    const value = this.#entries.get(key);
    this.#entries.delete(key);
    this.#entries.set(key, value);
    return value;
  }
  set(key, value) {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size > this.#capacity) this.#entries.delete(this.#entries.keys().next().value);
  }
  peek(key) { return this.#entries.get(key); }
  has(key) { return this.#entries.has(key); }
  delete(key) { return this.#entries.delete(key); }
  get size() { return this.#entries.size; }
  keys() { return [...this.#entries.keys()].reverse(); }
  clear() { this.#entries.clear(); }
  stats() { return { hits: 0, misses: 0, evictions: 0, expirations: 0 }; }
}
