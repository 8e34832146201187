// @ts-nocheck
// may earn: 100
// must not: lose points for an abstract base, mixins made by functions, overloads and index signatures..
abstract class Base<V> {
  abstract get capacity(): number;
  protected counts = { hits: 0, misses: 0 };
  held = new Map<string, { value: V; at: number }>();
  running = new Map<string, Promise<V>>();
  now(): number;
  now(_skew: number): number;
  now(skew = 0): number {
    return (this.options.now?.() ?? 0) + skew;
  }
  constructor(protected readonly options: { capacity: number; now?: () => number; ttlMs?: number; onLeave?: (key: string, value: V) => void; [other: string]: unknown }) {}
  get ttlMs() {
    return this.options.ttlMs ?? Number.POSITIVE_INFINITY;
  }
  get onLeave() {
    return this.options.onLeave;
  }
}
type Constructor = new (...args: any[]) => any;
const Checked = <C extends Constructor>(Super: C) =>
  class extends Super {
    constructor(...args: any[]) {
      super(...args);
      if (!Number.isInteger(this.capacity) || this.capacity < 1) throw new RangeError('capacity has to be a positive integer');
    }
  };
const Named = <C extends Constructor>(Super: C, name: string) => Object.defineProperty(class extends Super {}, 'name', { value: name });
class Held extends Base<unknown> {
  get capacity() {
    return this.options.capacity;
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
export const Box = Named(Checked(Held), 'Box');
