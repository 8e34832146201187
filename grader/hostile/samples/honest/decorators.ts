// @ts-nocheck
// may earn: 100
// must not: lose points for decorators of classes, methods, fields and accessors..
function logged(method, { name }) {
  return function (...args) {
    const result = method.apply(this, args);
    this.log?.push(String(name));
    return result;
  };
}
const bound = (_, { name, addInitializer }) => void addInitializer(function () { this[name] = this[name].bind(this); });
const withDefault = (value) => () => (initial) => initial ?? value;
const named = (Class, { kind }) => { if (kind !== 'class') throw new TypeError('for classes'); Class.title = 'Box'; };
@named
class Decorated {
  @withDefault(0) started;
  @((target, context) => ({ get() { return target.get.call(this); }, set(value) { target.set.call(this, value); }, init: (value) => value })) accessor counts = { hits: 0, misses: 0 };
  held = new Map();
  running = new Map();
  log = [];
  constructor({ capacity, now = () => 0, ttlMs = Infinity, onLeave }) {
    if (!Number.isInteger(capacity) || capacity < 1) throw new RangeError('capacity must be a positive integer');
    Object.assign(this, { capacity, now, ttlMs, onLeave });
  }
  @logged @bound touch() { return this.started; }

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
  @logged entries() {
    return Array.from(this.held, ([key, { value }]) => [key, value]);
  }
  @bound stats() {
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
export { Decorated as Box };
