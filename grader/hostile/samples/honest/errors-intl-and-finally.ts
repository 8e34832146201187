// @ts-nocheck
// may earn: 100
// must not: be punished for error classes with fields of their own, messages in the words of Intl, dates, and try and finally as the way through.
const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const stamps = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const lists = new Intl.ListFormat('en', { type: 'disjunction' });

class BoxError extends RangeError {
  code = 'BOX';
  made = new Date().toISOString();
  constructor(message, { cause, wanted = [] } = {}) {
    super(message, { cause });
    this.name = new.target.name;
    this.wanted = wanted;
    Error.captureStackTrace?.(this, BoxError);
  }
  toString() {
    return `${this.code}: ${this.message}`;
  }
  get [Symbol.toStringTag]() {
    return 'BoxError';
  }
}
class CapacityError extends BoxError {
  override code = 'CAPACITY';
}

export class Box {
  constructor(options) {
    try {
      if (!Number.isInteger(options.capacity)) throw new TypeError('no integer');
      if (options.capacity < 1) throw new TypeError('not positive');
    } catch (cause) {
      const when = stamps.format(new Date(Date.UTC(2026, 0, 1)));
      throw new CapacityError(`capacity must be a positive integer such as ${lists.format(['1', '2'])}, not ${numbers.format(options.capacity)} (${when})`, { cause, wanted: [1, 2] });
    } finally {
      Object.assign(this, { options, held: new Map(), running: {}, hits: 0, misses: 0 });
    }
  }
  now() {
    try {
      return this.options.now();
    } catch (error) {
      if (error instanceof TypeError) return 0;
      throw error;
    }
  }
  set(key, value) {
    try {
      this.held.delete(key);
    } finally {
      this.held.set(key, { value, at: this.now() });
    }
    if (this.held.size <= this.options.capacity) return;
    const [[oldest, { value: left }]] = this.held;
    try {
      this.held.delete(oldest);
    } finally {
      if (this.options.onLeave) this.options.onLeave(oldest, left);
    }
  }
  take(key) {
    const entry = this.held.get(key);
    this.held.delete(key);
    if (entry === undefined) throw new BoxError(`nothing under ${key}`);
    if (this.now() - entry.at > (this.options.ttlMs ?? Infinity)) throw new BoxError(`${key} is too old`);
    return entry;
  }
  get(key) {
    let entry;
    try {
      entry = this.take(key);
      this.hits += 1;
      return entry.value;
    } catch (error) {
      if (!(error instanceof BoxError)) throw error;
      this.misses += 1;
      return undefined;
    } finally {
      if (entry) this.held.set(key, entry);
    }
  }
  entries() {
    return [...this.held].map(([key, { value }]) => [key, value]);
  }
  stats() {
    return { hits: this.hits, misses: this.misses };
  }
  clearAfter(ms) {
    const timer = setTimeout(() => {
      clearTimeout(timer);
      this.held.clear();
    }, ms);
  }
  async load(key, fetch) {
    const held = this.get(key);
    if (held !== undefined) return held;
    this.running[key] ??= fetch(key);
    try {
      const value = await this.running[key];
      this.set(key, value);
      return value;
    } catch (error) {
      if (error instanceof BoxError) error.code = 'LOAD';
      throw error;
    } finally {
      delete this.running[key];
    }
  }
}
