// @ts-nocheck
// may earn: 100
// must not: lose points for Object.create, Object.assign, Object.defineProperties and a constructor that answers without new..
const shared = Object.create(null);
function make(options) {
  const self = Object.setPrototypeOf({}, Box.prototype);
  if (!Number.isInteger(options.capacity) || !(options.capacity > 0)) throw RangeError('capacity must be a positive integer');
  return Object.defineProperties(Object.assign(self, { now: () => 0, ttlMs: Infinity }, options), {
    held: { value: new Map() },
    running: { value: new Map() },
    counts: { value: Object.assign(Object.create(shared), { hits: 0, misses: 0 }) },
  });
}
export function Box(options) {
  return make(options);
}
Object.assign(Box.prototype, {
  ...Object.getOwnPropertyDescriptor({ x: { toString() { return 'Box'; } } }, 'x').value,

  set(key, value) {
    this.held.delete(key);
    this.held.set(key, { value, at: this.now() });
    if (this.held.size > this.capacity) this.evict();
  },
  evict() {
    const [[oldest, { value }]] = this.held;
    this.held.delete(oldest);
    this.onLeave?.(oldest, value);
  },
  get(key) {
    const entry = this.held.get(key);
    this.held.delete(key);
    if (!entry || this.now() - entry.at > this.ttlMs) return void (this.counts.misses += 1);
    this.counts.hits += 1;
    this.held.set(key, entry);
    return entry.value;
  },
  entries() {
    return Array.from(this.held, ([key, { value }]) => [key, value]);
  },
  stats() {
    return { ...this.counts };
  },
  clearAfter(ms) {
    setTimeout(() => this.held.clear(), ms);
  },
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
  },

});
