// @ts-nocheck
// may earn: 100
// must not: lose points for error subclasses with name, cause, code and toString of their own that are caught, wrapped and thrown on..
class BoxError extends RangeError {
  constructor(message, options) {
    super(message, options);
    this.name = this.constructor.name;
    this.code = 'E_BOX';
    Error.captureStackTrace?.(this, new.target);
  }
  toString() { return `[${this.code}] ${this.message}`; }
  get [Symbol.toStringTag]() { return 'BoxError'; }
  toJSON() { return { name: this.name, message: this.message }; }
}
class CapacityError extends BoxError {
  static from(capacity) {
    try {
      if (typeof capacity !== 'number') throw new TypeError('no number');
      if (capacity % 1 !== 0 || capacity < 1 || Number.isNaN(capacity)) throw Object.assign(new Error('out of range'), { capacity });
      return capacity;
    } catch (cause) {
      throw new this('capacity is not a positive integer', { cause });
    }
  }
}
CapacityError.prototype.name = 'CapacityError';
export class Box {
  constructor(options) {
    this.capacity = CapacityError.from(options.capacity);
    this.ttlMs = options.ttlMs ?? Infinity;
    this.onLeave = options.onLeave;
    this.now = options.now ?? (() => 0);
    this.held = new Map();
    this.running = new Map();
    this.counts = { hits: 0, misses: 0 };
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
