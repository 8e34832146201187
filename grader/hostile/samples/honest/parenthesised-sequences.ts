// @ts-nocheck
// may earn: 100
// must not: lose points for sequences in parentheses where the compiler counts copies.
const pick = (...all) => all[all.length - 1];
const spread = (list) => [...(0, list)];
const rest = (list) => {
  const [, ...others] = (0, list);
  return others;
};
export default (0, class {});
export class Box {
  constructor({ capacity, now = () => 0, ttlMs = Infinity, onLeave }) {
    if (!Number.isInteger(capacity) || capacity <= 0) throw new RangeError(`capacity is not a positive integer: ${capacity}`);
    this.limit = capacity;
    this.time = now;
    this.ttl = ttlMs;
    this.left = onLeave;
    this.held = new Map((0, []));
    this.check = pick(...(0, [1, 2]), ...rest([1, 2])) === 2 && spread([1]).length === 1;
    if (!this.check) throw new Error('sequence broken');
    this.running = new Map();
    this.counts = { hits: 0, misses: 0 };
  }

  set(key, value) {
    this.held.delete(key);
    this.held.set(key, { value, at: this.time() });
    if (this.held.size <= this.limit) return;
    for (const [oldest, entry] of this.held) {
      this.held.delete(oldest);
      this.left?.(oldest, entry.value);
      break;
    }
  }
  get(key) {
    const entry = this.held.get(key);
    this.held.delete(key);
    if (entry === undefined || this.time() - entry.at > this.ttl) return void (this.counts.misses += 1);
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
    const started = fetch(key).then((value) => (this.set(key, value), value)).finally(() => this.running.delete(key));
    this.running.set(key, started);
    return started;
  }
}
