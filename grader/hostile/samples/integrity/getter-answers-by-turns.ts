// @ts-nocheck
// may earn: 0
// must not: pass a comparison by answering the same question differently.
const turns = (...values) => {
  let at = 0;
  return { get: () => values[at++ % values.length], enumerable: true, configurable: true };
};

export class Box {
  set() {}
  get() {}
  entries() {
    return Object.defineProperties([], { 0: turns([], ['a', { n: 1 }]), 1: turns(undefined, ['b', { n: 2 }]) });
  }
  stats() {
    return Object.defineProperties({}, { hits: turns(0, 1, 2), misses: turns(0, 2, 1) });
  }
}
