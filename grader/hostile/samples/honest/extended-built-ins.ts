// @ts-nocheck
// may earn: 100
// must not: be punished for built-ins that are extended, an iterator of its own, and toString, toJSON and valueOf of its own classes.
class Held extends Map {
  static get [Symbol.species]() {
    return Map;
  }
  touch(key) {
    const value = super.get(key);
    super.delete(key);
    return value;
  }
  get oldest() {
    return super.entries().next().value;
  }
  *[Symbol.iterator]() {
    for (const [key, entry] of super.entries()) yield [key, +entry];
  }
}
class Pairs extends Array {
  static of(map) {
    return Pairs.from(map.keys(), (key) => [key, map.get(key).value]);
  }
  get plain() {
    return [].concat(this.slice());
  }
}
class Entry {
  constructor(value, at) {
    this.value = value;
    this.at = at;
  }
  valueOf() {
    return this.at;
  }
  toString() {
    return `entry of ${this.at}`;
  }
  toJSON() {
    return [this.at];
  }
  [Symbol.toPrimitive](hint) {
    return hint === 'string' ? this.toString() : this.valueOf();
  }
  get [Symbol.toStringTag]() {
    return 'Entry';
  }
}
class Flights extends Promise {
  static get [Symbol.species]() {
    return Promise;
  }
}
class Problem extends RangeError {}
Problem.prototype.name = 'RangeError';

export class Box {
  constructor(options) {
    if (!Number.isInteger(options.capacity) || options.capacity < 1) throw new Problem('capacity must be a positive integer');
    this.options = options;
    this.held = new Held();
    this.flights = new Held();
    this.numbers = Int32Array.of(0, 0);
  }
  now() {
    return this.options.now?.() ?? 0;
  }
  set(key, value) {
    this.held.touch(key);
    this.held.set(key, new Entry(value, this.now()));
    if (this.held.size <= this.options.capacity) return;
    const [key2, entry] = this.held.oldest;
    this.held.delete(key2);
    this.options.onLeave?.(key2, entry.value);
  }
  get(key) {
    const entry = this.held.touch(key);
    const isThere = entry !== undefined && !(this.now() - entry > (this.options.ttlMs ?? Infinity));
    this.numbers[isThere ? 0 : 1] += 1;
    if (isThere) this.held.set(key, entry);
    return isThere ? entry.value : undefined;
  }
  entries() {
    return Pairs.of(this.held).plain.map((pair) => [...pair]);
  }
  stats() {
    return { hits: this.numbers.at(0), misses: this.numbers.at(-1) };
  }
  clearAfter(ms) {
    setTimeout(this.held.clear.bind(this.held), ms);
  }
  load(key, fetch) {
    const held = this.get(key);
    if (held !== undefined) return Flights.resolve(held);
    if (this.flights.has(key)) return this.flights.get(key);
    const flight = new Flights((resolve, reject) => {
      fetch(key).then((value) => { this.flights.delete(key); this.set(key, value); resolve(value); }, (error) => { this.flights.delete(key); reject(error); });
    });
    this.flights.set(key, flight);
    return flight;
  }
}
