// @ts-nocheck
// may earn: 30
// must not: change what the suite sees by the species of an array that it copies.
class Twisted extends Array {
  static get [Symbol.species]() {
    return function () {
      return new Proxy([], { get: () => () => true, set: () => true, defineProperty: () => true });
    };
  }
}

export class Box {
  constructor() {
    this.held = new Map();
  }
  set(key, value) {
    this.held.set(key, value);
  }
  get(key) {
    return this.held.get(key);
  }
  entries() {
    return Twisted.from([...this.held]);
  }
  stats() {
    return { hits: 1, misses: 2 };
  }
}
