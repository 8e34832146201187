// @ts-nocheck
// may earn: 90
// must not: search and move in a list for nothing because the call is optional.
const find = (list, key) => list?.indexOf(key);
function removeAt(list, at) {
  list?.splice(at, 1);
}

export class Box {
  constructor(options) {
    if (!Number.isInteger(options.capacity) || options.capacity < 1) throw new RangeError('capacity must be a positive integer');
    Object.assign(this, { options, keys: [], held: [], hits: 0, misses: 0, running: new Map() });
  }
  now() {
    return this.options.now?.() ?? 0;
  }
  take(key) {
    const at = find(this.keys, key);
    if (at < 0) return undefined;
    const entry = this.held[at];
    removeAt(this.keys, at);
    removeAt(this.held, at);
    return entry;
  }
  put(key, entry) {
    this.keys.push(key);
    this.held.push(entry);
  }
  set(key, value) {
    this.take(key);
    this.put(key, [value, this.now()]);
    if (this.keys.length <= this.options.capacity) return;
    const oldest = this.keys[0];
    const [gone] = this.take(oldest);
    this.options.onLeave?.(oldest, gone);
  }
  get(key) {
    const entry = this.take(key);
    if (!entry || this.now() - entry[1] > (this.options.ttlMs ?? Infinity)) {
      this.misses += 1;
      return undefined;
    }
    this.hits += 1;
    this.put(key, entry);
    return entry[0];
  }
  entries() {
    return this.keys.map((key, at) => [key, this.held[at][0]]);
  }
  stats() {
    return { hits: this.hits, misses: this.misses };
  }
  clearAfter(ms) {
    setTimeout(() => {
      this.keys = [];
      this.held = [];
    }, ms);
  }
  async load(key, fetch) {
    const held = this.get(key);
    if (held !== undefined) return held;
    if (!this.running.has(key)) this.running.set(key, fetch(key));
    try {
      const value = await this.running.get(key);
      this.set(key, value);
      return value;
    } finally {
      this.running.delete(key);
    }
  }
}
