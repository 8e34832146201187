// @ts-nocheck
// may earn: 100
// must not: be punished for accessors, computed members and fields that are symbols.
const held = Symbol('held');
const LOADING = Symbol.for('loading');

export class Box {
  accessor hits = 0;
  accessor misses = 0;
  static #made = 0;
  static get made() {
    return Box.#made;
  }
  [held] = new Map();
  [LOADING] = new Map();
  ['capa' + 'city'] = 0;

  constructor({ capacity, now = () => 0, ttlMs = Infinity, onLeave = () => {} }) {
    if (!(Number.isInteger(capacity) && capacity > 0)) throw new RangeError('capacity must be a positive integer');
    Box.#made += 1;
    Object.assign(this, { capacity, now, ttlMs, onLeave });
  }
  get oldest() {
    const { value: [key, { value }] } = this[held].entries().next();
    return [key, value];
  }
  set(key, value) {
    this[held].delete(key);
    this[held].set(key, { value, at: this.now() });
    if (this[held].size <= this.capacity) return;
    const { oldest } = this;
    this[held].delete(oldest[0]);
    this.onLeave(...oldest);
  }
  get(key) {
    const entry = this[held].get(key);
    if (entry === undefined || this.now() - entry.at > this.ttlMs) return void (this.misses++, this[held].delete(key));
    this.hits++;
    this[held].delete(key);
    this[held].set(key, entry);
    return entry.value;
  }
  entries() {
    return Array.from(this[held], ([key, { value }]) => [key, value]);
  }
  stats() {
    const { hits, misses } = this;
    return { hits, misses };
  }
  clearAfter(ms) {
    setTimeout(Map.prototype.clear.bind(this[held]), ms);
  }
  async load(key, fetch) {
    const there = this.get(key);
    if (there !== undefined) return there;
    if (!this[LOADING].has(key))
      this[LOADING].set(key, (async () => {
        try {
          const value = await fetch(key);
          this.set(key, value);
          return value;
        } finally {
          this[LOADING].delete(key);
        }
      })());
    return this[LOADING].get(key);
  }
}
