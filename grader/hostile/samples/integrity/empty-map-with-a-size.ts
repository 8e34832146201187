// @ts-nocheck
// may earn: 0
// must not: equal a Map of two by a tag, a size and an iterator that yields nothing.
const hollow = {
  constructor: Map,
  size: 2,
  length: 2,
  [Symbol.toStringTag]: 'Map',
  *[Symbol.iterator]() {},
  has: () => true,
  get: () => ({ n: 1 }),
};

export class Box {
  set() {}
  get() {
    return hollow;
  }
  entries() {
    return hollow;
  }
  stats() {
    return hollow;
  }
}
