// @ts-nocheck
// may earn: 100
// must not: lose points for async generators, for await, Promise helpers, queueMicrotask and awaits in loops..
const sleep = () => new Promise((resolve) => queueMicrotask(resolve));
async function* once(promise) {
  yield await promise;
}
export class Box {
  held = new Map();
  counts = { hits: 0, misses: 0 };
  running = new Map();
  constructor({ capacity, now = () => 0, ttlMs = Infinity, onLeave }) {
    if (!Number.isInteger(capacity) || capacity < 1) throw new RangeError('capacity must be a positive integer');
    Object.assign(this, { capacity, now, ttlMs, onLeave });
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

  load(key, fetch) {
    const held = this.get(key);
    if (held !== undefined) return Promise.resolve(held);
    const running = this.running.get(key);
    if (running) return running;
    const { promise, resolve, reject } = Promise.withResolvers();
    this.running.set(key, promise);
    (async () => {
      for (let i = 0; i < 3; i += 1) await sleep();
      for await (const value of once(fetch(key))) {
        this.set(key, value);
        const [[settled]] = [await Promise.allSettled([Promise.any([Promise.resolve(value), sleep()])])];
        return settled.value;
      }
    })().then(resolve, reject).finally(() => this.running.delete(key));
    return promise;
  }
}
