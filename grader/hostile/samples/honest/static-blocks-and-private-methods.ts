// @ts-nocheck
// may earn: 100
// must not: lose points for static blocks, private static methods, accessors, `#x in o` and classes that are expressions..
export const Box = class Inner {
  static #made = 0;
  static #limit;
  static {
    const { MAX_SAFE_INTEGER: max } = Number;
    this.#limit = max;
  }
  static #check(capacity) {
    if (!Number.isInteger(capacity) || capacity < 1 || capacity > Inner.#limit) throw new RangeError(`${capacity} is no positive integer for a capacity`);
    return capacity;
  }
  static is(value) {
    return typeof value === 'object' && value !== null && #own in value;
  }
  #own = (Inner.#made += 1);
  #options;
  held = new Map();
  running = new Map();
  counts = { hits: 0, misses: 0 };
  constructor(options) {
    this.#options = { ...options, capacity: Inner.#check(options.capacity) };
    if (!Inner.is(this)) throw new TypeError('not a Box');
  }
  get capacity() { return this.#options.capacity; }
  get ttlMs() { return this.#options.ttlMs ?? Infinity; }
  get onLeave() { return this.#options.onLeave; }
  now() { return this.#options.now ? (0, this.#options.now)() : 0; }

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

};
