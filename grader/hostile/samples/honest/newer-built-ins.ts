// @ts-nocheck
// may earn: 100
// must not: be punished for newer built-ins: groupings, sets of sets, iterator helpers, copies by change, at, hasOwn and promises with resolvers.
const { hasOwn } = Object;
const POSITIVE = new Set([1, 2, 3]).union(new Set([4]));
const isPositive = (n) => POSITIVE.has(n) || (Number.isInteger(n) && n > 0);

export class Box {
  static #defaults = { now: () => 0, ttlMs: Infinity, onLeave() {} };
  static {
    Object.freeze(Box.#defaults);
  }
  #options;
  #order = [];
  #held = Object.create(null);
  #head = 0;
  #size = 0;
  #log = [];
  #flights = new Map();
  constructor(options) {
    if (!isPositive(options.capacity)) throw new RangeError(`capacity: a positive integer, please, not ${options.capacity}`);
    this.#options = { ...Box.#defaults, ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) };
  }
  #put(key, entry) {
    entry.place = this.#order.push(entry) - 1;
    this.#held[key] = entry;
  }
  #leave(entry) {
    this.#order[entry.place] = undefined;
    entry.place = -1;
  }
  set(key, value) {
    if (hasOwn(this.#held, key)) this.#leave(this.#held[key]);
    else this.#size += 1;
    this.#put(key, { key, value, at: this.#options.now() });
    if (this.#size <= this.#options.capacity) return;
    while (this.#order.at(this.#head) === undefined) this.#head += 1;
    const oldest = this.#order[this.#head];
    this.#leave(oldest);
    delete this.#held[oldest.key];
    this.#size -= 1;
    this.#options.onLeave(oldest.key, oldest.value);
  }
  get(key) {
    const entry = this.#held[key];
    if (entry) this.#leave(entry);
    if (!entry || this.#options.now() - entry.at > this.#options.ttlMs) {
      if (entry) (this.#size -= 1), delete this.#held[key];
      this.#log.push('misses');
      return undefined;
    }
    this.#put(key, entry);
    this.#log.push('hits');
    return entry.value;
  }
  entries() {
    return this.#order.values().filter(Boolean).map(({ key, value }) => [key, value]).toArray();
  }
  stats() {
    const { hits = [], misses = [] } = Object.groupBy(this.#log, (name) => name);
    return { hits: hits.length, misses: misses.toSorted().toReversed().length };
  }
  clearAfter(ms) {
    setTimeout(() => {
      this.#order.length = this.#head = this.#size = 0;
      this.#held = Object.create(null);
    }, ms);
  }
  load(key, fetch) {
    const held = this.get(key);
    if (held !== undefined) return Promise.resolve(held);
    if (this.#flights.has(key)) return this.#flights.get(key);
    const { promise, resolve, reject } = Promise.withResolvers();
    this.#flights.set(key, promise);
    Promise.try(fetch, key)
      .finally(() => this.#flights.delete(key))
      .then((value) => (this.set(key, value), resolve(value)), reject);
    return promise;
  }
}
