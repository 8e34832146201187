// @ts-nocheck
// may earn: 100
// must not: be punished for what a Proxy checks, getters that work things out when they are read, and console lines everywhere.
const lazily = (owner, name, make) =>
  Object.defineProperty(owner, name, {
    configurable: true,
    enumerable: false,
    get() {
      const value = make();
      Object.defineProperty(owner, name, { value });
      return value;
    },
  });
const checked = (options) =>
  new Proxy(options, {
    get(target, key, receiver) {
      const value = Reflect.get(target, key, receiver);
      if (key === 'capacity' && !(Number.isInteger(value) && value > 0)) throw new RangeError(`capacity must be a positive integer, got ${String(value)}`);
      return value;
    },
    set: () => false,
    has: (target, key) => Reflect.has(target, key),
  });
const table = { hit: 0, miss: 0, get hits() { return this.hit; }, get misses() { return this.miss; } };

export class Box {
  constructor(options) {
    console.group('Box');
    console.log('options', options);
    this.options = checked(options);
    this.capacity = this.options.capacity;
    this.counts = Object.create(table);
    lazily(this, 'map', () => new Map());
    lazily(this, 'pending', () => new Map());
    console.groupEnd();
  }
  now() {
    return 'now' in this.options && this.options.now ? this.options.now() : 0;
  }
  set(key, value) {
    console.debug('set %s', key, value, this.map);
    this.map.delete(key);
    this.map.set(key, { value, at: this.now() });
    if (this.map.size <= this.capacity) return;
    const { value: [oldest, { value: left }] } = this.map.entries().next();
    console.warn('full', { oldest, left });
    this.map.delete(oldest);
    this.options.onLeave?.(oldest, left);
  }
  get(key) {
    const found = this.map.get(key);
    console.info('get', key, found, new Error('where').stack?.length > 0);
    this.map.delete(key);
    if (!found || this.now() - found.at > (this.options.ttlMs ?? Infinity)) {
      this.counts.miss = this.counts.miss + 1;
      return undefined;
    }
    this.map.set(key, found);
    this.counts.hit = this.counts.hit + 1;
    return found.value;
  }
  entries() {
    console.table([...this.map]);
    return Array.from(this.map.entries(), ([key, { value }]) => [key, value]);
  }
  stats() {
    const { hits, misses } = this.counts;
    console.assert(hits >= 0, 'hits');
    return { hits, misses };
  }
  clearAfter(ms) {
    console.time('clear');
    setTimeout(() => {
      console.timeEnd('clear');
      this.map.clear();
    }, ms);
  }
  async load(key, fetch) {
    const held = this.get(key);
    if (held !== undefined) return held;
    if (!this.pending.has(key)) this.pending.set(key, (async () => fetch(key))());
    try {
      const value = await this.pending.get(key);
      console.dir({ key, value });
      this.set(key, value);
      return value;
    } catch (error) {
      console.error(error, { [key]: error });
      throw error;
    } finally {
      this.pending.delete(key);
    }
  }
}
