// @ts-nocheck
// may earn: 100
// must not: lose points for BigInt time stamps, typed arrays, bit operators, Symbol keys and getters on everything..
const AT = Symbol('at');
const ticks = new BigUint64Array(1);
export class Box {
  #slots;
  #free;
  #where = new Map();
  #counts = new Uint32Array(2);
  #running = new WeakMap();
  #keys = new Map();
  constructor(options) {
    const { capacity } = options;
    if (capacity >>> 0 !== capacity || capacity === 0) throw new RangeError('capacity, a positive integer, is wrong');
    this.options = options;
    this.#slots = Array.from({ length: capacity + 1 });
    this.#free = Int32Array.from({ length: capacity + 1 }, (_, i) => capacity - i);
    this.#next = capacity + 1;
  }
  #next;
  get time() { return BigInt(Math.trunc(this.options.now?.() ?? 0)); }
  get ttl() { return this.options.ttlMs === undefined ? 2n ** 62n : BigInt(this.options.ttlMs); }
  #take(key) {
    const slot = this.#where.get(key);
    if (slot === undefined) return undefined;
    this.#where.delete(key);
    const entry = this.#slots[slot];
    this.#slots[slot] = undefined;
    this.#free[this.#next++] = slot;
    return entry;
  }
  #put(key, entry) {
    const slot = this.#free[--this.#next];
    this.#slots[slot] = entry;
    this.#where.set(key, slot);
    ticks[0] += 1n;
  }
  set(key, value) {
    this.#take(key);
    this.#put(key, { value, [AT]: this.time });
    if (this.#where.size <= this.options.capacity) return;
    const oldest = this.#where.keys().next().value;
    const { value: gone } = this.#take(oldest);
    this.options.onLeave?.(oldest, gone);
  }
  get(key) {
    const entry = this.#take(key);
    const kept = entry !== undefined && this.time - entry[AT] <= this.ttl;
    this.#counts[+!kept] += 1;
    if (!kept) return undefined;
    this.#put(key, entry);
    return entry.value;
  }
  entries() {
    const all = [];
    for (const [key, slot] of this.#where) all[all.length] = [key, this.#slots[slot].value];
    return all;
  }
  stats() {
    const [hits, misses] = this.#counts;
    return { hits, misses };
  }
  clearAfter(ms) {
    setTimeout((box) => { for (const key of [...box.#where.keys()]) box.#take(key); }, ms, this);
  }
  async load(key, fetch) {
    const held = this.get(key);
    if (held !== undefined) return held;
    let token = this.#keys.get(key);
    if (!token) {
      this.#keys.set(key, (token = {}));
      this.#running.set(token, fetch(key));
    }
    try {
      const value = await this.#running.get(token);
      this.set(key, value);
      return value;
    } finally {
      this.#keys.delete(key);
    }
  }
}
