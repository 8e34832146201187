// @ts-nocheck
// may earn: 100
// must not: lose points for using, Symbol.dispose, exponent and logical assignment, optional calls of every form..
class Lock {
  constructor(counts) { this.counts = counts; }
  [Symbol.dispose]() { this.counts.open = (this.counts.open ?? 0) - 1; }
}
export class Box {
  held = new Map();
  running = new Map();
  counts = { hits: 0, misses: 0 };
  constructor(options) {
    this.options ??= options;
    const size = options?.['capacity'];
    if (!Number.isInteger?.(size) || size <= 2 ** 0 - 1) throw new RangeError(`capacity ${size} is no positive integer`);
  }
  now() { return this.options?.now?.() ?? 0; }
  get capacity() { return this.options.capacity; }
  get ttlMs() { return this.options['ttlMs'] || Infinity; }
  get onLeave() { return this?.options?.['onLeave']?.bind?.(undefined); }
  locked(run) {
    const counts = {};
    using lock = new Lock(counts);
    lock.counts.open ||= 1;
    return run?.();
  }

  set(key, value) {
    this.held.delete(key);
    this.held.set(key, { value, at: this.now() });
    if (this.held.size > this.capacity) this.evict();
  }
  evict() {
    const [[oldest, { value }]] = this.held;
    this.held.delete(oldest);
    this.onLeave?.(oldest, value);
  }
  get(key) {
    return this.locked(() => this.look?.(key));
  }
  look(key) {
    const entry = this.held.get(key);
    this.held.delete(key);
    if (!entry || this.now() - entry.at > this.ttlMs) return void (this.counts.misses += 1);
    this.counts.hits += 1;
    this.held.set(key, entry);
    return entry.value;
  }
  entries() {
    return Array.from(this.held, ([key, { value }]) => [key, value]);
  }
  stats() {
    return { ...this.counts };
  }
  clearAfter(ms) {
    setTimeout(() => this.held.clear(), ms);
  }
  async load(key, fetch) {
    const held = this.get(key);
    if (held !== undefined) return held;
    const running = this.running.get(key) ?? fetch(key);
    this.running.set(key, running);
    try {
      const value = await running;
      this.set(key, value);
      return value;
    } finally {
      this.running.delete(key);
    }
  }

}
