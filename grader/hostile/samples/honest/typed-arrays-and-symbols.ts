// @ts-nocheck
// may earn: 100
// must not: be punished for slots in typed arrays, bit masks, a hash table by hand and symbols as names of methods.
const NONE = 0xffff_ffff;
const hash = (text) => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
};
const detach = Symbol('detach');
const attach = Symbol.for('box.attach');
const locate = Symbol();

export class Box {
  constructor({ capacity, now, ttlMs, onLeave }) {
    if ((capacity | 0) !== capacity || capacity <= 0) throw new RangeError(`capacity (${capacity}) must be a positive integer`);
    const slots = capacity + 1;
    let buckets = 1;
    while (buckets < slots * 2) buckets <<= 1;
    this.mask = buckets - 1;
    this.buckets = new Uint32Array(buckets).fill(NONE);
    this.chain = new Uint32Array(slots).fill(NONE);
    this.before = new Uint32Array(slots).fill(NONE);
    this.after = new Uint32Array(slots).fill(NONE);
    this.at = new Float64Array(slots);
    this.keys = Array.from({ length: slots });
    this.values = new Array(slots).fill(undefined);
    this.free = Uint32Array.from({ length: slots }, (_, i) => slots - 1 - i);
    this.freeCount = slots;
    this.first = this.last = NONE;
    this.counts = new Uint16Array(2);
    Object.assign(this, { capacity, now, ttlMs, onLeave, waiting: [] });
  }
  [locate](key) {
    let slot = this.buckets[hash(key) & this.mask];
    while (slot !== NONE && this.keys[slot] !== key) slot = this.chain[slot];
    return slot;
  }
  [detach](slot) {
    const { before, after } = this;
    if (before[slot] === NONE) this.first = after[slot]; else after[before[slot]] = after[slot];
    if (after[slot] === NONE) this.last = before[slot]; else before[after[slot]] = before[slot];
  }
  [attach](slot) {
    this.before[slot] = this.last;
    this.after[slot] = NONE;
    if (this.last === NONE) this.first = slot; else this.after[this.last] = slot;
    this.last = slot;
  }
  remove(slot) {
    this[detach](slot);
    const bucket = hash(this.keys[slot]) & this.mask;
    if (this.buckets[bucket] === slot) this.buckets[bucket] = this.chain[slot];
    else {
      let at = this.buckets[bucket];
      while (this.chain[at] !== slot) at = this.chain[at];
      this.chain[at] = this.chain[slot];
    }
    this.free[this.freeCount++] = slot;
    const left = this.values[slot];
    this.values[slot] = undefined;
    return left;
  }
  set(key, value) {
    const known = this[locate](key);
    if (known !== NONE) this.remove(known);
    const slot = this.free[--this.freeCount];
    const bucket = hash(key) & this.mask;
    this.chain[slot] = this.buckets[bucket];
    this.buckets[bucket] = slot;
    this.keys[slot] = key;
    this.values[slot] = value;
    this.at[slot] = this.now?.() ?? 0;
    this[attach](slot);
    if (this.freeCount > 0) return;
    const oldest = this.keys[this.first];
    const left = this.remove(this.first);
    this.onLeave?.(oldest, left);
  }
  get(key) {
    const slot = this[locate](key);
    if (slot === NONE) return void this.counts[1]++;
    if (this.ttlMs !== undefined && (this.now?.() ?? 0) - this.at[slot] > this.ttlMs) {
      this.remove(slot);
      return void this.counts[1]++;
    }
    this[detach](slot);
    this[attach](slot);
    this.counts[0]++;
    return this.values[slot];
  }
  entries() {
    const all = [];
    for (let slot = this.first; slot !== NONE; slot = this.after[slot]) all.push([this.keys[slot], this.values[slot]]);
    return all;
  }
  stats() {
    const [hits, misses] = this.counts;
    return { hits, misses };
  }
  clearAfter(ms) {
    setTimeout(() => { while (this.first !== NONE) this.remove(this.first); }, ms);
  }
  load(key, fetch) {
    const held = this.get(key);
    if (held !== undefined) return Promise.resolve(held);
    const known = this.waiting.find((one) => one.key === key);
    if (known) return known.promise;
    const promise = fetch(key)
      .then((value) => { this.set(key, value); return value; })
      .finally(() => { this.waiting = this.waiting.filter((one) => one.key !== key); });
    this.waiting.push({ key, promise });
    return promise;
  }
}
